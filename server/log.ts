import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

/** Structured lines to standard output (or elsewhere), without personal data: no names, no addresses, no bodies, no secrets. */
export function openLog(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    serializers: { err: plainError },
    redact: { paths: ['*.password', '*.token', '*.cookie', '*.connection', '*.authorization'], censor: '[removed]' },
  };
  return to ? pino(options, to) : pino(options);
}

/** What failed and where. What drivers hang on their errors (rows, details, parameters) is people's data, and stays out. */
function plainError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { type, message, stack } = pino.stdSerializers.err(error);
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return { type, message, stack, code, constraint, table };
}
