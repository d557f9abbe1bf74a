import { commands } from '../../../commands/index.ts';
import { type Examination, examineDiscord } from '../../adapters/discord/examine.ts';
import { explainFailure } from '../../adapters/discord/explain-failure.ts';
import { counted } from '../../domain/counted.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** Where permissions are to be looked at. */
export type Where = { readonly guild: string | null; readonly channel: string | null };

/** Longer off than this, and figures in the log are wrong; and than this, days are. In milliseconds. */
const CLOCK_WARNS = 3_000;
const CLOCK_FAILS = 60_000;

/** What Discord says of the application. Nothing more is asked where it refuses the token. */
export async function* checkDiscord(
  access: { readonly token: string; readonly api: string },
  { guild, channel }: Where,
): AsyncGenerator<Finding> {
  const discord = examineDiscord(commands, access);
  let id: string;
  try {
    const application = await discord.application();
    id = application.id;
    yield ok('token', `Discord knows it as that of ${application.name}.`);
    yield checkIntents(application.privileged);
  } catch (error) {
    yield fail('token', explainFailure(error));
    return;
  }
  yield checkClock(discord.clockAheadMs());
  yield* told('commands', () => checkCommands(discord, id, guild));
  yield* told('servers', async () => checkServers(await discord.servers()));
  if (guild !== null) yield* told('permissions', () => checkPermissions(discord, id, guild, channel));
}

async function* told(what: string, work: () => Promise<Finding>): AsyncGenerator<Finding> {
  try {
    yield await work();
  } catch (error) {
    yield fail(what, explainFailure(error));
  }
}

const checkIntents = (privileged: readonly string[]): Finding =>
  privileged.length === 0
    ? ok('intents', 'no privileged one is switched on, and none is needed.')
    : warn(
        'intents',
        `${privileged.join(', ')}: switched on and not needed. Switch off what no other program of this application needs, on its Bot page.`,
      );

function checkClock(aheadMs: number | null): Finding {
  if (aheadMs === null)
    return warn('clock', 'Discord does not tell the time, so this machine’s was not compared.');
  const off = Math.abs(aheadMs);
  if (off < CLOCK_WARNS) return ok('clock', 'it agrees with Discord’s.');
  const sentence = `it is ${counted(Math.round(off / 1_000), 'second')} ${aheadMs > 0 ? 'ahead of' : 'behind'} Discord’s. Let the system set it (NTP).`;
  return off < CLOCK_FAILS ? warn('clock', sentence) : fail('clock', sentence);
}

async function checkCommands(discord: Examination, id: string, guild: string | null): Promise<Finding> {
  const everywhere = await discord.commands(id, null);
  const here = guild === null ? null : await discord.commands(id, guild);
  // Registered in one server alone, while somebody tries them out.
  const isLocal = everywhere.registered === 0 && here !== null && here.registered > 0;
  const { registered, changes } = isLocal && here !== null ? here : everywhere;
  const where = isLocal ? `in server ${guild}` : 'in all servers';
  const door = isLocal ? `npm run register -- --guild ${guild}` : 'npm run register';
  if (registered === 0) return fail('commands', `none is registered ${where}. Run ${door}.`);
  if (changes.length > 0)
    return warn('commands', `those registered ${where} are others (${changes.join(', ')}). Run ${door}.`);
  return ok('commands', `the ${registered} registered ${where} are those of this program.`);
}

const checkServers = (count: number): Finding =>
  count === 0
    ? warn('servers', 'it is in none. Open the install link of the application and choose one.')
    : ok('servers', `it is in ${count}.`);

async function checkPermissions(
  discord: Examination,
  bot: string,
  guild: string,
  channel: string | null,
): Promise<Finding> {
  const where = channel === null ? `server ${guild}` : `channel ${channel}`;
  const missing = await discord.missing(bot, guild, channel);
  if (missing === 'elsewhere')
    return fail('permissions', `${where} is no channel for messages in server ${guild}. Copy its id again.`);
  const { needed, useful } = missing;
  if (needed.length > 0)
    return fail(
      'permissions',
      `in ${where} these are missing: ${[...needed, ...useful].join(', ')}. Commands work all the same; to answer messages, give them to the bot’s role${channel === null ? '' : ' or in the channel'}.`,
    );
  if (useful.length > 0)
    return warn('permissions', `in ${where} answers cannot be pinned: ${useful.join(', ')} is missing.`);
  return ok('permissions', `in ${where} it has all it needs.`);
}
