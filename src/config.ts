import { z } from 'zod';
import type { Limits } from './library/quotas.ts';

/** What the environment asks for. */
export type Config = {
  /** Null: no Discord, so the console opens. */
  readonly discordToken: string | null;
  /** Where Discord, or a server that speaks its protocol, is reached. */
  readonly discordApi: string;
  readonly logLevel: 'info' | 'warn' | 'error';
  /** The folder of what the program writes. */
  readonly stateFolder: string;
  /** Whether the log may say what people ask. */
  readonly logQuestions: boolean;
  /** Where it is told how the bot is; null: nowhere. */
  readonly health: HealthAddress | null;
  /** What servers and their members may add. */
  readonly limits: Limits;
};

export type HealthAddress = { readonly host: string; readonly port: number };

const absent = z.literal('').transform(() => undefined);

/** A whole number, as people write it. */
const wholeNumber = (least: number, most = 999_999_999) =>
  z
    .union([
      absent,
      z
        .string()
        .trim()
        .regex(/^\d{1,9}$/u, `is no whole number from ${least} to ${most}`)
        .transform(Number)
        .refine((number) => number >= least && number <= most, `is no whole number from ${least} to ${most}`),
    ])
    .optional();

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
  LOG_QUESTIONS: z.union([absent, z.enum(['on', 'off'], { error: 'is neither on nor off' })]).optional(),
  HEALTH_PORT: wholeNumber(1, 65_535),
  HEALTH_HOST: z
    .union([
      absent,
      z
        .string()
        .trim()
        .regex(
          /^[\w.:-]{1,253}$/u,
          'is no name or address of this machine. Leave it out for 127.0.0.1, or write 0.0.0.0 for all of them',
        ),
    ])
    .optional(),
  LIMIT_DOCUMENTS: wholeNumber(1),
  LIMIT_MEGABYTES: wholeNumber(1),
  LIMIT_ADDITIONS_AN_HOUR: wholeNumber(1),
  LIMIT_COOLDOWN_SECONDS: wholeNumber(0),
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
  const { DISCORD_TOKEN, DISCORD_API, LOG_LEVEL, LOG_QUESTIONS, HEALTH_PORT, HEALTH_HOST, ...limits } =
    read.data;
  return {
    discordToken: DISCORD_TOKEN ?? null,
    discordApi: DISCORD_API ?? 'https://discord.com/api',
    logLevel: LOG_LEVEL ?? 'info',
    stateFolder: stateFolderIn(environment),
    logQuestions: LOG_QUESTIONS === 'on',
    health: HEALTH_PORT === undefined ? null : { host: HEALTH_HOST ?? '127.0.0.1', port: HEALTH_PORT },
    limits: {
      documents: limits.LIMIT_DOCUMENTS ?? 1_000,
      bytes: (limits.LIMIT_MEGABYTES ?? 500) * 1_000_000,
      anHour: limits.LIMIT_ADDITIONS_AN_HOUR ?? 60,
      cooldown: (limits.LIMIT_COOLDOWN_SECONDS ?? 10) * 1_000,
    },
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
