import pino, { type Logger } from 'pino';

export type Log = Logger;

/**
 * The log: JSON on stdout. It holds ids, codes and counts; never a text that somebody typed, never a name, and
 * never a secret.
 */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** What may be logged of an error: its kind, message and stack, not the values it carries. */
export function errorFields(error: unknown): { error: string; stack?: string } {
  if (!(error instanceof Error)) return { error: String(error) };
  // A failed query carries its parameters: texts and ids of people. Only the message and stack are kept.
  return {
    error: `${error.name}: ${error.message}`,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
  };
}
