const decimal = (value: unknown) => String(value).replace('.', ',');

/** 85 sent for a share: one sentence, whatever it was sent for. */
export const shareInDoubt = (what: string, value: unknown): string =>
  `${what} est une part\u00a0: ${decimal(value)} veut-il dire ${decimal(value)}\u00a0% ou ${decimal(+(100 * Number(value)).toPrecision(12))}\u00a0%\u00a0? Envoyer ${String(+(Number(value) / 100).toPrecision(12))}, ou dire comment c’est écrit\u00a0: percentAs «\u00a0percent\u00a0» ou «\u00a0fraction\u00a0».`;
