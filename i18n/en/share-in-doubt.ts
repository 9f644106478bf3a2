/** 85 sent for a share: one sentence, whatever it was sent for. */
export const shareInDoubt = (what: string, value: unknown): string =>
  `${what} is a share: is ${String(value)} a value of ${String(value)}%, or of ${String(100 * Number(value))}%? Send ${String(Number(value) / 100)}, or say how it is written: percentAs “percent” or “fraction”.`;
