import { z } from 'zod';

/** What the environment asks for. */
export type Config = {
  /** Null: no Discord, so the console opens. */
  readonly discordToken: string | null;
  /** Where Discord, or a server that speaks its protocol, is reached. */
  readonly discordApi: string;
  readonly logLevel: 'info' | 'warn' | 'error';
  /** The folder of what the program writes. */
  readonly stateFolder: string;
};

const absent = z.literal('').transform(() => undefined);

const ENVIRONMENT = z.object({
  DISCORD_TOKEN: z
    .union([
      absent,
      z
        .string()
        .trim()
        .regex(
          /^[\w-]{10,}\.[\w-]{4,}\.[\w-]{20,}$/u,
          'is not a bot token (three parts with dots between). Copy it again from the Bot page of your application',
        ),
    ])
    .optional(),
  DISCORD_API: z
    .union([
      absent,
      z.url({ protocol: /^https?$/u, error: 'is not an address. Leave it out for Discord itself' }),
    ])
    .optional(),
  LOG_LEVEL: z
    .union([absent, z.enum(['info', 'warn', 'error'], { error: 'is none of info, warn, error' })])
    .optional(),
});

/** Reads the environment; everything that is wrong comes in one message, and never a value of it. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Config | { readonly wrong: string } {
  const read = ENVIRONMENT.safeParse(environment);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${issue.path.join('.')} ${messageOf(issue)}.`);
    return { wrong: [...new Set(lines)].join('\n') };
  }
  const { DISCORD_TOKEN, DISCORD_API, LOG_LEVEL } = read.data;
  return {
    discordToken: DISCORD_TOKEN ?? null,
    discordApi: DISCORD_API ?? 'https://discord.com/api',
    logLevel: LOG_LEVEL ?? 'info',
    stateFolder: stateFolderIn(environment),
  };
}

/** Where what the program writes is; a door that needs nothing else of the environment asks for this alone. */
export const stateFolderIn = (environment: Readonly<Record<string, string | undefined>>): string =>
  environment.STATE_FOLDER?.trim() || 'state';

/** Of a union's two complaints the one that is not “it is not empty”. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  return (
    issue.errors.flat().find(({ message }) => !message.startsWith('Invalid'))?.message ?? 'cannot be read'
  );
}
