/**
 * Whatever people do, in whatever order: every use is answered once, nothing is over a limit, nothing reaches across.
 * (Longer than most files: all steps act on one Discord, one library and one bot.)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ComponentType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { register } from '../../../src/adapters/discord/register.ts';
import { type Connection, startDiscord as connect } from '../../../src/adapters/discord/start.ts';
import { openAdding } from '../../../src/adding/open-adding.ts';
import { type OpenDesks, openDesks } from '../../../src/desks/open-desks.ts';
import type { Library } from '../../../src/library/library.ts';
import { openLibraryIn } from '../../../src/library/open-library.ts';
import { aLog, PAPERS } from '../../support/a-bot.ts';
import { aClock } from '../../support/a-clock.ts';
import type { InteractionHandle } from '../../support/discord/handle.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonsOf, componentsOf, isEphemeral, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';
import type { Message } from '../../support/discord/world.ts';

/** Steps in a round, each in a Discord of its own: what a Discord remembers makes it slower. */
const STEPS = process.env.LONG ? 300 : 150;
const ROUNDS = Array.from({ length: process.env.LONG ? 34 : 2 }, (_, round) => ({
  sparse: round % 2 === 1,
  round,
}));
const P = PermissionFlagsBits;
const PEOPLE = [
  { user: aUser('ada'), memberPermissions: P.ViewChannel },
  { user: aUser('tom'), memberPermissions: P.ViewChannel },
  { user: aUser('mod'), memberPermissions: P.ManageMessages | P.PinMessages },
  { user: aUser('boss'), memberPermissions: P.ManageGuild | P.ManageMessages | P.PinMessages },
];
type Person = (typeof PEOPLE)[number];

/** Words of each server's own documents, which people type everywhere … */
const SECRETS = ['zorblat', 'quuxley'] as const;
/** … and words beside them, which nobody ever types: seen elsewhere they have reached across. */
const MARKERS = ['brimfall', 'tollwick'] as const;
const PHRASES = [
  'we wait for the key',
  'wait in vain',
  'the moon is made of cheese',
  '"wait in vain" -nobody',
  '**bold** @everyone <@1> [link](https://example.org)',
  '\u202Eright to left\u202C',
  'a'.repeat(300),
  ...SECRETS.map((secret) => `the ${secret} key is mine`),
];
const NAMES = ['Ada Marsh', 'Reed', 'Marsh', 'nobody at all', ...SECRETS.map((secret) => `Jo ${secret}`)];

/** A whole number below `most`, the same each time (Park and Miller 1988). */
function dice(seed: number): (most: number) => number {
  let chance = seed;
  return (most) => {
    chance = (chance * 48_271) % 2_147_483_647;
    return chance % most;
  };
}

describe.each(ROUNDS)('anything, in any order (sparse: $sparse, round $round)', ({ sparse, round }) => {
  const folder = mkdtempSync(join(tmpdir(), 'who-said-'));
  const below = dice(7 + round);
  const any = <T>(of: readonly T[]): T => of[below(of.length)]!;
  let discord: DiscordServer;
  let library: Library;
  let desks: OpenDesks;
  let bot: Connection;
  let guilds: readonly string[];
  const log = aLog();
  const rejections: unknown[] = [];
  const onRejection = (error: unknown) => rejections.push(error);

  const papers = [
    ...PAPERS,
    ['star', 'The Star', '2024-03-04', '“They wait, and I have the key,” said Tim Marsh.'],
  ] as const;
  const inputs = papers.map(([id, publisher, published, text]) => ({
    id,
    file: `${id}.md`,
    format: 'markdown' as const,
    text: `---\ntitle: The vote\npublisher: ${publisher}\npublished: ${published}\nurl: https://example.org/${id}\n---\n${text}`,
  }));
  const open = async (): Promise<void> => {
    desks = await openDesks(commands, { corpus: { inputs, known: [] }, problems: [] }, library, aClock());
  };
  const start = async (): Promise<void> => {
    const tools = {
      desks: { of: (server: string | null) => desks.of(server) },
      library,
      log,
      adding: openAdding({ library, desks: { of: (server) => desks.of(server) }, now: Date.now }),
      ...aClock(),
    };
    bot = await connect(tools, { token: discord.token, api: discord.api });
  };
  const add = (server: string, name: string, text: string) =>
    library.add(server, {
      name,
      recognisedBy: name,
      bytes: new TextEncoder().encode(text),
      format: 'text',
      text,
      header: JSON.stringify({
        title: `${name} of ${MARKERS[guilds.indexOf(server)]}`,
        publisher: 'The Courier',
        published: '2024-03-01',
      }),
    });

  beforeEach(async () => {
    process.on('unhandledRejection', onRejection);
    discord = await startDiscord({ sparse });
    await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false });
    library = openLibraryIn(folder);
    guilds = [discord.guild.id, discord.addGuild().id];
    for (const [at, secret] of SECRETS.entries()) {
      await add(
        guilds[at]!,
        `${secret}.txt`,
        `“The ${secret} key is mine,” said Jo ${secret} of ${MARKERS[at]}.`,
      );
    }
    await open();
    await start();
  });
  afterEach(async () => {
    process.off('unhandledRejection', onRejection);
    await bot.stop();
    await library.close();
    await discord.close();
    rmSync(folder, { recursive: true });
  });

  const place = (): object =>
    any<object>([
      ...guilds.map((guild) => ({ guild })),
      { guild: null },
      { guild: null, context: 2 },
      { guild: '900000000000000099' },
    ]);
  const slash = async (name: string, options: Record<string, string | boolean>): Promise<InteractionHandle> =>
    discord.slash({ name, options, ...any(PEOPLE), ...place() });
  const maybe = (options: Record<string, string | boolean>) =>
    Object.fromEntries(Object.entries(options).filter(() => below(4) === 0));

  /** Which words of another server are shown here. */
  const reachedAcross = (shown: string, guild: string | null) =>
    MARKERS.filter((marker, at) => guilds[at] !== guild && shown.toLowerCase().includes(marker));

  const visibleTo = ({ user }: Person): readonly Message[] =>
    discord.messages
      .slice(-200)
      .filter((message) => !isEphemeral(message) || message.interaction_metadata?.user.id === user.id);
  /** Messages with a button that this person sees. */
  const pressable = (by: Person): readonly Message[] =>
    visibleTo(by).filter((message) =>
      buttonsOf(message).some(({ custom_id, disabled }) => custom_id !== undefined && !disabled),
    );
  const press = async (): Promise<InteractionHandle | null> => {
    const by = any(PEOPLE);
    const messages = pressable(by).slice(-20);
    if (messages.length === 0) return null;
    const message = any(messages);
    const buttons = buttonsOf(message).filter(({ custom_id, disabled }) => custom_id && !disabled);
    const use = await discord.press(message, any(buttons).custom_id!, by);
    const form = await Promise.race([use.modal().catch(() => null), use.answer().then(() => null)]);
    if (form === null || below(4) === 0) return use;
    const inputs = componentsOf(form).filter(({ custom_id }) => custom_id !== undefined);
    const values = Object.fromEntries(
      inputs.map(({ custom_id = '', options, required = true, max_length = 4_000 }) => {
        const written = any(['The key', 'Lena Holt', 'nobody', '2024-03-04', '@everyone', 'x'.repeat(200)]);
        const chosen = options === undefined ? written.slice(0, max_length) : any(options).value;
        return [custom_id, required || below(2) === 0 ? chosen : ''];
      }),
    );
    return discord.submitModal(use, { ...by, values });
  };

  const menuOf = (message: Message) =>
    componentsOf(message).find(({ type, disabled }) => type === ComponentType.StringSelect && !disabled);
  const choose = async (): Promise<InteractionHandle | null> => {
    const by = any(PEOPLE);
    const messages = visibleTo(by).filter((message) => menuOf(message) !== undefined);
    if (messages.length === 0) return null;
    const message = any(messages.slice(-20));
    const { custom_id = '', options = [] } = menuOf(message) ?? {};
    return discord.select(message, custom_id, [any(options).value], by);
  };

  const STEPS_THERE_ARE: readonly (() => Promise<InteractionHandle | null>)[] = [
    () =>
      slash('who-said', {
        phrase: any(PHRASES),
        ...maybe({ speaker: any(NAMES), hide: true, order: 'newest', since: '2020-01-01' }),
      }),
    () => slash('quotes', { speaker: any(NAMES), ...maybe({ about: any(PHRASES) }) }),
    () => slash('ask', { question: any(['Who waits for the key?', 'What did Ada Marsh say?', ...PHRASES]) }),
    () => slash('kept', maybe({ name: any(['The key', 'nothing']) })),
    () => slash(any(['sources', 'help']), {}),
    () => slash('settings answers', { who: any(['public', 'hidden']) }),
    () => slash(any(['review', 'documents list', 'settings show', 'settings questions']), {}),
    () => slash('documents show', { id: any([...SECRETS, 'nothing']) }),
    () => slash('documents remove', { id: any([...SECRETS.map((one) => `${one}-1`), 'nothing']) }),
    () => slash('settings missed', { remember: any(['on', 'off']) }),
    () =>
      discord.messageCommand({
        name: 'Who said this?',
        message: `“${any(PHRASES)}”, he said`,
        ...any(PEOPLE),
        ...place(),
      }),
    async () => {
      const [name, focused] = any([
        ['who-said', 'phrase'],
        ['who-said', 'speaker'],
        ['quotes', 'speaker'],
        ['kept', 'name'],
      ] as const);
      const where: { guild?: string | null } = place();
      const typing = await discord.autocomplete({
        name,
        focused,
        options: { [focused]: any(['', 'k', 'zor', 'quux', 'Ada']) },
        ...any(PEOPLE),
        ...where,
      });
      const offered = JSON.stringify(await typing.choices(10_000));
      expect(reachedAcross(offered, where.guild ?? null)).toEqual([]);
      return typing;
    },
    async () => {
      const where = any<object>([...guilds.map((guild) => ({ guild })), { guild: null }]);
      const words = any([...PHRASES, 'who said it?', 'and Reed?', 'and in 2021?', 'thanks', '/quotes Reed']);
      await discord.sendMessage({
        ...where,
        author: any(PEOPLE).user,
        content: `${'guild' in where && where.guild === null ? '' : `<@${discord.application}> `}${words}`,
      });
      return null;
    },
    press,
    press,
    press,
    choose,
    async () => {
      const guild = any(guilds);
      const secret = SECRETS[guilds.indexOf(guild)]!;
      const name = `${secret}-${below(5)}.txt`;
      if (below(3) === 0) await library.remove(guild, name.replace('.txt', ''));
      else
        await add(
          guild,
          name,
          `“The ${secret} tide turns ${below(9)} times in ${MARKERS[guilds.indexOf(guild)]},” said Jo ${secret}.`,
        );
      await open();
      await bot.whenRenewed();
      return null;
    },
    async () => {
      if (below(4) > 0) return null;
      await bot.stop();
      await start();
      return null;
    },
    async () => {
      if (below(6) > 0) return null;
      discord.cut();
      await discord.connected(15_000);
      return null;
    },
    async () => {
      discord.failNext({ method: 'POST', path: /callback$/u, status: 503 });
      return null;
    },
  ];

  /** Waits until the use is answered in one of the ways in which it can be. */
  const answered = (use: InteractionHandle): Promise<unknown> =>
    Promise.any([use.answer(10_000), use.modal(10_000), use.choices(10_000)]);

  test(`${STEPS} steps`, async () => {
    let found = 0;
    for (let step = 0; step < STEPS; step++) {
      const use = await any(STEPS_THERE_ARE)();
      if (use === null) continue;
      await answered(use);
      const callbacks = use.requests.filter(({ path, status }) => path.endsWith('/callback') && status < 500);
      expect(
        callbacks.map(({ status, code }) => [status < 300, code]),
        `step ${step}`,
      ).toEqual([[true, undefined]]);
      expect(use.requests.filter(({ status }) => status >= 400 && status < 500)).toEqual([]);
    }
    for (const message of discord.messages) {
      expect(reachedAcross(textOf(message), message.guild_id), message.id).toEqual([]);
      found += MARKERS.filter((marker) => textOf(message).includes(marker)).length;
    }
    expect(found, 'the servers’ own documents were never found').toBeGreaterThan(0);
    expect([discord.pings, discord.unknownRoutes, rejections]).toEqual([[], [], []]);
    expect(log.told.filter(({ level }) => level === 'error')).toEqual([]);
  }, 3_000_000);
});
