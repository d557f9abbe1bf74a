import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { register } from '../../../src/adapters/discord/register.ts';
import type { Usage } from '../../../src/library/library.ts';
import { refusalBy } from '../../../src/library/quotas.ts';
import { aBotWithDesks } from '../../support/a-bot.ts';
import { type Internet, playInternet } from '../../support/an-internet.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonLabelled, buttonsOf, isEphemeral, textOf } from '../../support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../support/discord/server.ts';
import type { UploadSpec } from '../../support/discord/uploads.ts';
import type { Message } from '../../support/discord/world.ts';
import { endCleanly } from '../../support/end-cleanly.ts';

const VOTE = '---\ntitle: The vote\npublisher: The Gazette\n---\n“We wait for the key,” said Ada Marsh.';
const BOATS =
  '“The boats are in,” said Lena Holt.\n\n“We wait in vain,” said Ada Marsh.\n\nTom Reed stood beside Jack Moss in the hall. “No ship leaves this harbour tonight.”';
const NOBODY =
  'You may not do that here: you need the permission Manage Server, or the role that /settings curators names.';

const boss = { user: aUser('boss'), memberPermissions: PermissionFlagsBits.ManageGuild };

let discord: DiscordServer;
let internet: Internet;
let bot: Awaited<ReturnType<typeof aBotWithDesks>>;

const begin = async (sparse = false, more: Parameters<typeof aBotWithDesks>[2] = {}) => {
  discord = await startDiscord({ sparse });
  internet = await playInternet((request, response) => {
    if (request.url === '/gone') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/plain' }).end(BOATS);
  });
  await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false });
  const { resolve, isPublic } = internet.options;
  bot = await aBotWithDesks(
    discord,
    { 'vote.md': VOTE },
    { links: { resolve: resolve!, isPublic: isPublic! }, ...more },
  );
};
const end = async () => {
  await endCleanly(bot, discord);
  await internet.close();
};

const use = (part: string, options: Record<string, string> = {}, by: object = boss) =>
  discord.slash({ name: `documents ${part}`, options, ...by });
const answer = async (part: string, options: Record<string, string> = {}, by: object = boss) =>
  (await use(part, options, by)).answer();
/** What is told in the end, and on the way to it. */
const addFile = async (file: UploadSpec, options: Record<string, string> = {}, by: object = boss) => {
  const handle = await use('add', { file: discord.upload(file), ...options }, by);
  await expect
    .poll(() => bot.log.told.some(({ data }) => data.interaction === handle.id), { timeout: 15_000 })
    .toBe(true);
  const shown = handle.shown.map(textOf);
  return { handle, shown, last: shown.at(-1) };
};
const press = async (message: Message, label: string, by: Parameters<DiscordServer['press']>[2] = boss) =>
  (await discord.press(message, buttonLabelled(message, label).custom_id ?? '', by)).answer();
const whoSaid = async (phrase: string, guild = discord.guild.id) =>
  textOf(await (await discord.slash({ name: 'who-said', options: { phrase }, guild })).answer());
const idsIn = async (guild = discord.guild.id) => (await bot.library.documents(guild)).map(({ id }) => id);

describe.each([{ sparse: false }, { sparse: true }])('whose documents (sparse: $sparse)', ({ sparse }) => {
  beforeEach(() => begin(sparse));
  afterEach(end);

  test('nobody may touch them whom Discord does not tell to manage the server', async () => {
    const by = sparse ? boss : { user: aUser('ada') };
    const parts: readonly [string, Record<string, string>][] = [
      ['list', {}],
      ['show', { id: 'boats' }],
      ['remove', { id: 'boats' }],
      ['add', { file: discord.upload({ name: 'boats.txt', bytes: BOATS }) }],
      ['add', { link: internet.at('a.example') }],
    ];
    for (const [part, options] of parts) {
      const refused = await answer(part, options, by);
      expect([isEphemeral(refused), textOf(refused)]).toEqual([true, NOBODY]);
    }
    expect([await idsIn(), internet.asked]).toEqual([[], []]);
  });

  test('they are for servers', async () => {
    expect(textOf(await answer('list', {}, { guild: null, user: boss.user }))).toBe(
      'That is for servers. Use it in one.',
    );
  });
});

describe('what cannot be added leaves nothing behind', () => {
  beforeAll(() => begin());
  afterAll(end);

  test.each([
    { options: {}, says: 'Give either a file or a link, and not both.' },
    {
      options: { link: 'https://a.example', published: '2024-13-41' },
      says: 'published is “2024-13-41”: write a day as YYYY-MM-DD, such as 2020-03-05.',
    },
    {
      options: { link: 'http://10.0.0.1/boats' },
      says: 'http\\://10.0.0.1/boats leads to an address inside a private network, which I never ask. Give the address of a public page.',
    },
    {
      options: { link: 'file:///etc/passwd' },
      says: 'file\\:///etc/passwd begins with file:, and I ask for pages over http and https only. Give the address as it stands in the browser, beginning with https\\://.',
    },
  ])('what cannot be added is told: $options', async ({ options, says }) => {
    const handle = await use('add', options as Record<string, string>);
    await expect.poll(() => handle.shown.map(textOf).at(-1)).toBe(says);
    expect(await idsIn()).toEqual([]);
  });

  test('a file and a link are one too many', async () => {
    const both = { file: discord.upload({ name: 'a.txt', bytes: BOATS }), link: 'https://a.example' };
    expect(textOf(await answer('add', both))).toBe('Give either a file or a link, and not both.');
  });

  test.each([
    {
      file: { name: 'boats.png', bytes: Buffer.from('89504e470d0a1a0a00000000', 'hex') },
      says: /^This is a picture, which I cannot read\./u,
    },
    { file: { name: 'boats.txt', bytes: ' \n ' }, says: /^There is no text in this file\./u },
    {
      file: { name: 'boats.md', bytes: '---\ntitle: Boats\n---\n' },
      says: /^boats\.md: there is no text in it\. Add the text below its header\.$/u,
    },
    {
      file: { name: 'boats.txt', bytes: BOATS, size: 20_000_001 },
      says: /^boats\.txt is larger than the 20 MB I read\. Split it, and add its parts\.$/u,
    },
    {
      file: { name: 'boats.txt', bytes: BOATS, size: BOATS.length - 1 },
      says: /^boats\.txt cannot be fetched from Discord \(too large\)\. Upload it again\.$/u,
    },
    {
      file: { name: 'boats.txt', bytes: BOATS, url: 'https://evil.example/boats.txt' },
      says: /^boats\.txt does not lie where Discord keeps files, so I do not fetch it\.$/u,
    },
    {
      file: { name: 'boats.txt', bytes: BOATS, url: 'http://127.0.0.1:1/boats.txt' },
      says: /^boats\.txt does not lie where Discord keeps files, so I do not fetch it\.$/u,
    },
  ])('a file that cannot be added is told: $says', async ({ file, says }) => {
    const { last } = await addFile(file);
    expect([last, await idsIn()]).toEqual([expect.stringMatching(says), []]);
  });

  test('a file that Discord no longer has is told', async () => {
    discord.failNext({ method: 'GET', path: /ephemeral-attachments/u, status: 404 });
    expect((await addFile({ name: 'boats.txt', bytes: BOATS })).last).toBe(
      'boats.txt cannot be fetched from Discord (it answers 404). Upload it again.',
    );
  });
});

describe('documents', () => {
  beforeEach(() => begin());
  afterEach(end);

  test('a file is added, what is understood is told on the way, and it is answered from', async () => {
    const { handle, shown } = await addFile(
      { name: 'boats.txt', bytes: BOATS, type: 'text/plain; charset=utf-8' },
      { title: 'Boats', publisher: 'The Herald', published: '2024-03-02' },
    );
    const told =
      'boats: added: “Boats”, The Herald, 2024-03-02; 3 quotations by 2 speakers; new: Lena Holt; 1 without a sure speaker';
    expect(shown).toEqual(
      [
        'Fetching boats.txt …',
        'Reading boats.txt …',
        'Adding boats.txt …',
        `${told}\nAnswers follow in a moment.`,
        `${told}\nAnswered from now on.`,
      ].map((text) => text.replace(/\n(?=Answer)/u, '\n-# ')),
    );
    expect([handle.messages.length, isEphemeral(handle.messages[0]!)]).toEqual([1, true]);
    expect(await whoSaid('the boats are in')).toContain('**Lena Holt**');
    expect(await bot.library.documents(discord.guild.id)).toMatchObject([
      { id: 'boats', version: 1, name: 'boats.txt', text: BOATS, addedBy: boss.user.id },
    ]);
  });

  test('a link is added, and what is missing is told', async () => {
    const link = `${internet.at('a.example')}/boats`;
    const handle = await use('add', { link });
    const last = await handle.state(5, 15_000);
    const place = `${link}:1`.replaceAll(':/', '\\:/');
    expect(textOf(last).split('\n')).toEqual([
      'boats: added: 3 quotations by 2 speakers; new: Lena Holt; 1 without a sure speaker',
      `- ${place}: no \\\`title\\\`. Add a line \\\`title: …\\\` to the header.`,
      `- ${place}: no \\\`publisher\\\`. Add a line \\\`publisher: …\\\` to the header.`,
      `- ${place}: no day is known. Add a line \\\`published: YYYY-MM-DD\\\` to the header, or \\\`event: YYYY-MM-DD\\\` for the day it speaks of.`,
      '-# Answered from now on.',
    ]);
  });

  test('another server has none of it, and cannot reach it', async () => {
    const other = discord.addGuild();
    await addFile({ name: 'boats.txt', bytes: BOATS });
    const there = { ...boss, guild: other.id };
    expect(await whoSaid('the boats are in', other.id)).toContain('Nothing found');
    expect(textOf(await answer('list', {}, there))).toBe('No document was added in this server yet.');
    const unknown = 'There is no document “boats” here\\: /documents list shows those there are.'.replace(
      '\\',
      '',
    );
    expect(textOf(await answer('show', { id: 'boats' }, there))).toBe(unknown);
    expect(textOf(await answer('remove', { id: 'boats' }, there))).toBe(unknown);
    const typing = { name: 'documents show', options: { id: 'b' }, focused: 'id' };
    expect(await (await discord.autocomplete({ ...typing, ...there })).choices()).toEqual([]);
  });

  test('the same again is known, and another text by this name is a new version', async () => {
    await addFile({ name: 'boats.txt', bytes: BOATS });
    const again = await addFile({ name: 'boats.txt', bytes: BOATS });
    expect(again.shown.slice(3)).toEqual(['boats: known already, nothing to do']);
    const other = await addFile({ name: 'boats.txt', bytes: '“The boats are out,” said Lena Holt.' });
    expect(other.last).toMatch(/^boats: added anew, version 2: 1 quotation by 1 speaker\n/u);
  });

  test('they are listed and suggested, the last one first', async () => {
    for (const name of ['boats.txt', 'bells.txt'])
      await addFile({ name, bytes: `“${name},” said Lena Holt.` });
    const today = new Date().toISOString().slice(0, 10);
    const list = await answer('list');
    expect([isEphemeral(list), textOf(list)]).toEqual([
      true,
      `- **boats** version 1, added ${today}, from boats.txt\n- **bells** version 1, added ${today}, from bells.txt`,
    ]);
    const typing = { name: 'documents remove', options: { id: 'b' }, focused: 'id' };
    expect(await (await discord.autocomplete({ ...typing, ...boss })).choices()).toEqual([
      { name: 'bells · bells.txt', value: 'bells' },
      { name: 'boats · boats.txt', value: 'boats' },
    ]);
    const nobody = await discord.autocomplete({ ...typing, user: aUser('ada') });
    expect(await nobody.choices()).toEqual([]);
  });

  test('one is shown with what is understood of it', async () => {
    await addFile({ name: 'boats.txt', bytes: BOATS }, { title: 'Boats', publisher: 'The Herald' });
    const today = new Date().toISOString().slice(0, 10);
    expect(textOf(await answer('show', { id: 'boats' })).split('\n')).toEqual([
      `**boats** version 1, added ${today} by <@${boss.user.id}>`,
      '-# from boats.txt',
      '“Boats”, The Herald; 3 quotations by 2 speakers; 1 without a sure speaker',
      '- boats.txt:1: no day is known. Add a line \\`published: YYYY-MM-DD\\` to the header, or \\`event: YYYY-MM-DD\\` for the day it speaks of.',
      ...BOATS.split(/\n+/u).map((line) => `> ${line}`),
    ]);
  });

  test('one is taken out after a question, once, and answers follow', async () => {
    await addFile({ name: 'boats.txt', bytes: BOATS });
    const asked = await answer('remove', { id: 'boats' });
    expect([
      textOf(asked),
      buttonsOf(asked).map(({ label, style }) => [label, style]),
      await idsIn(),
    ]).toEqual(['Shall boats be taken out of every answer in this server?', [['Take it out', 4]], ['boats']]);
    const refused = await press(asked, 'Take it out', { user: boss.user, memberPermissions: 0n });
    expect([textOf(refused), await idsIn()]).toEqual([NOBODY, ['boats']]);
    const id = buttonLabelled(asked, 'Take it out').custom_id ?? '';
    const both = await Promise.all([discord.press(asked, id, boss), discord.press(asked, id, boss)]);
    const shown = await Promise.all(both.map((one) => one.answer()));
    expect(shown.map(textOf).toSorted()).toEqual([
      'It has been taken out already.',
      'Taken out: boats. Answers follow in a moment. To have it back, add it again.',
    ]);
    await bot.desks.upToDate();
    expect([await idsIn(), await whoSaid('the boats are in')]).toEqual([
      [],
      expect.stringContaining('Nothing found'),
    ]);
  });

  test('what was added and what was asked stay after a restart', async () => {
    await addFile({ name: 'boats.txt', bytes: BOATS });
    const asked = await answer('remove', { id: 'boats' });
    bot = await bot.restart();
    expect(await whoSaid('the boats are in')).toContain('**Lena Holt**');
    expect(textOf(await press(asked, 'Take it out'))).toBe(
      'Taken out: boats. Answers follow in a moment. To have it back, add it again.',
    );
    expect(await idsIn()).toEqual([]);
  });

  test('a button of another server takes out nothing of this one', async () => {
    const other = discord.addGuild();
    await addFile({ name: 'boats.txt', bytes: BOATS });
    await addFile({ name: 'boats.txt', bytes: BOATS }, {}, { ...boss, guild: other.id });
    const asked = await answer('remove', { id: 'boats' }, { ...boss, guild: other.id });
    await press(asked, 'Take it out');
    expect([await idsIn(), await idsIn(other.id)]).toEqual([['boats'], []]);
  });

  test('it is added although Discord delivered the command too late, and nothing more is sent', async () => {
    const file = discord.upload({ name: 'boats.txt', bytes: BOATS });
    const handle = await use('add', { file }, { ...boss, age: 4_000 });
    await expect.poll(() => idsIn(), { timeout: 10_000 }).toEqual(['boats']);
    await bot.desks.upToDate();
    expect(handle.requests.map(({ code }) => code)).toEqual([10062]);
  });

  test('the answer comes although Discord failed after taking what was said first', async () => {
    discord.failNext({ method: 'POST', path: /callback$/u, status: 500, afterApplying: true });
    const { handle, last } = await addFile({ name: 'boats.txt', bytes: BOATS });
    expect([handle.messages.length, last?.split('\n').at(-1)]).toEqual([1, '-# Answered from now on.']);
  });

  test('two of a server are added one after the other', async () => {
    const files = ['boats.txt', 'bells.txt'].map((name) =>
      discord.upload({ name, bytes: `“${name},” said Lena Holt.` }),
    );
    const handles = await Promise.all(files.map((file) => use('add', { file })));
    const last = await Promise.all(handles.map((handle) => handle.state(4, 15_000)));
    expect(last.map((message) => textOf(message).split(' ')[0])).toEqual(['boats:', 'Adding']);
    expect(handles.map(({ shown }) => textOf(shown[0]!))).toEqual([
      'Fetching boats.txt …',
      'bells.txt has its turn when others are added …',
    ]);
    await handles[1]!.state(6, 15_000);
    expect(await idsIn()).toEqual(['boats', 'bells']);
  });

  test('the role that is set for it may', async () => {
    const role = discord.addRole('Curators');
    await bot.library.set(discord.guild.id, null, 'curators', role);
    const { last } = await addFile(
      { name: 'boats.txt', bytes: BOATS },
      {},
      { user: aUser('ada'), roles: [role] },
    );
    expect(last).toMatch(/^boats: added: /u);
  });

  test.each([
    ['mentions', '@everyone <@80351110224678912> <@&80351110224678912>'],
    ['markup', '**bold ~~ ||x [free](https://evil.example) # `code'],
    ['right-to-left', '\u202eevil\u202c \u200bhidden\u200b מפתח'],
    ['a word of 20,000 characters', 'x'.repeat(20_000)],
  ])('%s in a file and its name ping nobody and fit into a message', async (_name, words) => {
    const text = `---\ntitle: ${JSON.stringify(words.slice(0, 400))}\n${words}: 1\n---\n“We go ${words},” said Ada Marsh.\n\n“${words}`;
    const { last } = await addFile({ name: `${words}.md`, bytes: text });
    expect(last).toContain('-# Answered from now on.');
    const [id = ''] = await idsIn();
    expect(textOf(await answer('list'))).toContain('version 1');
    expect(textOf(await answer('show', { id }))).toContain('version 1');
    expect(textOf(await press(await answer('remove', { id }), 'Take it out'))).toContain(
      'Answers follow in a moment.',
    );
    const refused = discord.requests.filter(({ method, status }) => method !== 'GET' && status >= 400);
    expect([refused, await idsIn()]).toEqual([[], []]);
  });
});

test('limits hold: a refusal says the limit and when it ends, and nothing is added', async () => {
  const limits = { documents: 10, bytes: 1_000_000, anHour: 1, cooldown: 0 };
  const refuse = (usage: Usage, bytes: number) => refusalBy(limits, usage, bytes, Date.now());
  await begin(false, { refuse });
  expect((await addFile({ name: 'boats.txt', bytes: BOATS })).last).toContain('Answered from now on.');
  const again = await addFile({
    name: 'more.txt',
    bytes: new TextEncoder().encode('“We stay,” said Jo Berry.'),
  });
  expect(again.last).toMatch(
    /^This server may add 1 document an hour and has added 1; the next may be added at \d\d\\?:\d\d UTC\.$/u,
  );
  expect(await idsIn()).toEqual(['boats']);
  await end();
});
