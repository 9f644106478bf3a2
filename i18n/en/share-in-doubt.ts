/** 85 sent for a share: one sentence, whatever it was sent for. */
export const shareInDoubt = (what: string, value: unknown): string =>
  `${what} is a share: is ${String(value)} a value of ${String(value)}%, or of ${String(+(100 * Number(value)).toPrecision(12))}%? Send ${String(+(Number(value) / 100).toPrecision(12))}, or say how it is written: percentAs “percent” or “fraction”.`;
