import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

/** Structured lines to standard output (or elsewhere), without personal data: no names, no addresses, no bodies, no secrets. */
export function openLog(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    redact: { paths: ['*.password', '*.token', '*.cookie', '*.connection', '*.authorization'], censor: '[removed]' },
  };
  return to ? pino(options, to) : pino(options);
}
