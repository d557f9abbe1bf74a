/** The only file that knows pino. */
import { pino } from 'pino';

type Write = (data: Readonly<Record<string, unknown>>, message: string) => void;

/** Where the program says what happened. Never given a question's text, and never a secret. */
export type Log = { readonly info: Write; readonly warn: Write; readonly error: Write };

/** What looks like a bot token, wherever it stands: in an address, a header, an error's text. */
const TOKEN =
  /[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}|(?<=\/interactions\/\d+\/)[\w-]{10,}|(?<=\/webhooks\/\d+\/)[\w-]{10,}/gu;

/** Opens the log: JSON a line on standard error, without secrets. */
export function openLog(level: string): Log {
  const logger = pino(
    {
      level,
      base: null,
      serializers: { error: pino.stdSerializers.err },
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
