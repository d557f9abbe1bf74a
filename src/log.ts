/** The only file that knows pino. */
import { pino } from 'pino';

type Write = (data: Readonly<Record<string, unknown>>, message: string) => void;

/** Where the program says what happened. Never given a question's text, and never a secret. */
export type Log = { readonly info: Write; readonly warn: Write; readonly error: Write };

/** What looks like a bot token, wherever it stands: in an address, a header, an error's text. */
const TOKEN =
  /[\w-]{10,}\.[\w-]{4,}\.[\w-]{20,}|(?<=\/interactions\/\d+\/)[\w-]{10,}|(?<=\/webhooks\/\d+\/)[\w-]{10,}/gu;

/**
 * What of an error is logged. Not everything it carries: an error of Discord's API holds the whole message that
 * was refused, and with it a member's question.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const told: Record<string, unknown> = { type: error.name, message: error.message, stack: error.stack };
  for (const field of ['code', 'status', 'method'] as const) {
    if (field in error) told[field] = (error as unknown as Record<string, unknown>)[field]; // Sound: just looked for.
  }
  return told;
}

/** Opens the log: JSON a line on standard error, without secrets. */
export function openLog(level: string): Log {
  const logger = pino(
    {
      level,
      base: null,
      serializers: { error: describeError },
      hooks: { streamWrite: (line) => line.replace(TOKEN, '[secret]') },
    },
    pino.destination({ fd: 2, sync: true }),
  );
  return {
    info: (data, message) => logger.info(data, message),
    warn: (data, message) => logger.warn(data, message),
    error: (data, message) => logger.error(data, message),
  };
}
