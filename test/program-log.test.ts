/** What a bot logs while everything it can do is done: never a secret, and what people ask only where that is wanted. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PAPERS } from './support/a-bot.ts';
import type { FaultSpec } from './support/discord/faults.ts';
import { aUser, USUAL_MEMBER_PERMISSIONS } from './support/discord/people.ts';
import { type DiscordServer, startDiscord } from './support/discord/server.ts';
import { EVERY_USE } from './support/every-use.ts';
import type { Running } from './support/run-program.ts';
import { startedPrograms, TOKEN } from './support/started-programs.ts';
import { tempFolders } from './support/temp-folder.ts';

const tempFolder = tempFolders();
const startProgram = startedPrograms();
/** Programs are started and stopped, several in a test. */
vi.setConfig({ testTimeout: 120_000 });

/** The part of the token that is the secret. */
const SECRET = TOKEN.split('.').at(-1) ?? TOKEN;
/** How the token of every interaction begins at the test server. */
const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246';
/** Stands in what is asked, and nowhere else. */
const MARK = 'zirkonwal';
/** What `every-use.ts` asks, writes and says. */
const ASKED =
  /wait for the key|waits for the key|Ada Marsh|moon is cheese|wait in vain|Lena Holt|The key of/u;

const FAULTS: readonly Omit<FaultSpec, 'path'>[] = [
  { status: 400, code: 50_035 },
  { status: 403, code: 50_013 },
  { status: 404, code: 10_062 },
  { status: 401, code: 50_027 },
  { status: 500 },
  { status: 'cut' },
];

let discord: DiscordServer;
let bot: Running;
beforeEach(async () => {
  discord = await startDiscord({ token: TOKEN });
});
afterEach(() => discord.close());

async function start(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  const corpus = tempFolder(
    Object.fromEntries(
      PAPERS.map(([id, publisher, published, text]) => [
        `${id}.md`,
        `---\ntitle: The vote\npublisher: ${publisher}\npublished: ${published}\nurl: https://example.org/${id}\n---\n${text}`,
      ]),
    ),
  );
  bot = startProgram(['start', '--corpus', corpus], {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API: discord.api,
    STATE_FOLDER: tempFolder(),
    ...environment,
  });
  await bot.says('ready as');
}

/** Waits until the line of each of these interactions and messages is there. */
async function handled(ids: readonly string[]): Promise<void> {
  const missing = () =>
    ids.filter((id) => !new RegExp(`"(?:interaction|message)":"${id}","kind"`, 'u').test(bot.said()));
  await expect.poll(missing, { timeout: 10_000, interval: 10 }).toEqual([]);
}

/** Asks in every way in which words can be written to the bot. */
async function askAll(words: string): Promise<void> {
  const asked = [
    await discord.slash({ name: 'who-said', options: { phrase: words } }),
    await discord.slash({ name: 'quotes', options: { speaker: words, about: words } }),
    await discord.slash({ name: 'ask', options: { question: `Who said ${words}?` } }),
    await discord.slash({ name: 'kept', options: { name: words } }),
    await discord.autocomplete({ name: 'quotes', focused: 'speaker', options: { speaker: words } }),
    await discord.messageCommand({ name: 'Who said this?', message: `He said “${words} is here”.` }),
    await discord.sendMessage({ content: `<@${discord.application}> who said ${words}?` }),
    await discord.sendMessage({ content: words, guild: null }),
  ];
  await handled(asked.map(({ id }) => id));
}

test('no line of a log holds a secret or what was asked, whatever is used and whatever fails', async () => {
  await start();
  for (const fault of [undefined, ...FAULTS]) {
    for (const [at, use] of EVERY_USE.entries()) {
      const by = { user: aUser(`user ${at}`), memberPermissions: USUAL_MEMBER_PERMISSIONS };
      const does = await use.prepare(discord, by);
      const done = await does();
      if (fault !== undefined) discord.failNext({ path: new RegExp(`/${done.token}/`, 'u'), ...fault });
      await handled([done.id]);
    }
  }
  await askAll(MARK);
  await askAll(TOKEN);
  bot.program.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  const lines = bot.said().trim().split('\n');
  expect(lines.length).toBeGreaterThan(EVERY_USE.length * (FAULTS.length + 1));
  const telling = lines.filter(
    (line) =>
      line.includes(SECRET) || line.includes(INTERACTION_TOKEN) || line.includes(MARK) || ASKED.test(line),
  );
  expect(telling).toEqual([]);
});

test('what is asked stands in the log where that is wanted, and a secret never', async () => {
  await start({ LOG_QUESTIONS: 'on' });
  await askAll(MARK);
  await askAll(TOKEN);
  bot.program.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  const questions = bot
    .said()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { question?: string })
    .flatMap(({ question }) => (question === undefined ? [] : [question]));
  expect(questions.filter((one) => one.includes(MARK)).toSorted()).toEqual(
    [
      `/who-said ${MARK}`,
      `/quotes ${MARK} about:${MARK}`,
      `/ask Who said ${MARK}?`,
      `/kept name:${MARK}`,
      MARK,
      `who said ${MARK}?`,
      MARK,
    ].toSorted(),
  );
  expect(bot.said()).not.toContain(SECRET);
});
