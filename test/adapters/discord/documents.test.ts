import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BOATS, boss, type Curating, NOBODY, startCurating } from '../../support/curating.ts';
import { aUser } from '../../support/discord/people.ts';
import { buttonId, buttonsOf, isEphemeral, textOf } from '../../support/discord/reading.ts';

let at: Curating;

describe('documents', () => {
  beforeAll(async () => {
    at = await startCurating();
  });
  beforeEach(() => at.move());
  afterAll(() => at.end());

  test('a file is added, what is understood is told on the way, and it is answered from', async () => {
    const { handle, shown } = await at.addFile(
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
    expect(await at.whoSaid('the boats are in')).toContain('**Lena Holt**');
    expect(await at.bot().library.documents(at.server())).toMatchObject([
      { id: 'boats', version: 1, name: 'boats.txt', text: BOATS, addedBy: boss.user.id },
    ]);
  });

  test('a link is added, and what is missing is told', async () => {
    const link = `${at.internet.at('a.example')}/boats`;
    const handle = await at.use('add', { link });
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
    const other = at.discord.addGuild({ name: 'Elsewhere' });
    await at.addFile({ name: 'boats.txt', bytes: BOATS });
    const there = { ...boss, guild: other.id };
    expect(await at.whoSaid('the boats are in', other.id)).toContain('Nothing found');
    expect(textOf(await at.answer('list', {}, there))).toBe('No document was added in this server yet.');
    const unknown = 'There is no document “boats” here\\: /documents list shows those there are.'.replace(
      '\\',
      '',
    );
    expect(textOf(await at.answer('show', { id: 'boats' }, there))).toBe(unknown);
    expect(textOf(await at.answer('remove', { id: 'boats' }, there))).toBe(unknown);
    const typing = { name: 'documents show', options: { id: 'b' }, focused: 'id' };
    expect(await (await at.discord.autocomplete({ ...typing, ...there })).choices()).toEqual([]);
  });

  test('the same again is known, and another text by this name is a new version', async () => {
    await at.addFile({ name: 'boats.txt', bytes: BOATS });
    const again = await at.addFile({ name: 'boats.txt', bytes: BOATS });
    expect(again.shown.slice(3)).toEqual(['boats: known already, nothing to do']);
    const other = await at.addFile({ name: 'boats.txt', bytes: '“The boats are out,” said Lena Holt.' });
    expect(other.last).toMatch(/^boats: added anew, version 2: 1 quotation by 1 speaker\n/u);
  });

  test('they are listed and suggested, the last one first', async () => {
    for (const name of ['boats.txt', 'bells.txt'])
      await at.addFile({ name, bytes: `“${name},” said Lena Holt.` });
    const today = new Date().toISOString().slice(0, 10);
    const list = await at.answer('list');
    expect([isEphemeral(list), textOf(list)]).toEqual([
      true,
      `- **boats** version 1, added ${today}, from boats.txt\n- **bells** version 1, added ${today}, from bells.txt`,
    ]);
    const typing = { name: 'documents remove', options: { id: 'b' }, focused: 'id', guild: at.server() };
    expect(await (await at.discord.autocomplete({ ...typing, ...boss })).choices()).toEqual([
      { name: 'bells · bells.txt', value: 'bells' },
      { name: 'boats · boats.txt', value: 'boats' },
    ]);
    const nobody = await at.discord.autocomplete({ ...typing, user: aUser('ada') });
    expect(await nobody.choices()).toEqual([]);
  });

  test('one is shown with what is understood of it', async () => {
    await at.addFile({ name: 'boats.txt', bytes: BOATS }, { title: 'Boats', publisher: 'The Herald' });
    const today = new Date().toISOString().slice(0, 10);
    expect(textOf(await at.answer('show', { id: 'boats' })).split('\n')).toEqual([
      `**boats** version 1, added ${today} by <@${boss.user.id}>`,
      '-# from boats.txt',
      '“Boats”, The Herald; 3 quotations by 2 speakers; 1 without a sure speaker',
      '- boats.txt:1: no day is known. Add a line \\`published: YYYY-MM-DD\\` to the header, or \\`event: YYYY-MM-DD\\` for the day it speaks of.',
      ...BOATS.split(/\n+/u).map((line) => `> ${line}`),
    ]);
  });

  test('one is taken out after a question, once, and answers follow', async () => {
    await at.addFile({ name: 'boats.txt', bytes: BOATS });
    const asked = await at.answer('remove', { id: 'boats' });
    expect([
      textOf(asked),
      buttonsOf(asked).map(({ label, style }) => [label, style]),
      await at.idsIn(),
    ]).toEqual(['Shall boats be taken out of every answer in this server?', [['Take it out', 4]], ['boats']]);
    const refused = await at.press(asked, 'Take it out', { user: boss.user, memberPermissions: 0n });
    expect([textOf(refused), await at.idsIn()]).toEqual([NOBODY, ['boats']]);
    const id = buttonId(asked, 'Take it out');
    const both = await Promise.all([at.discord.press(asked, id, boss), at.discord.press(asked, id, boss)]);
    const shown = await Promise.all(both.map((one) => one.answer()));
    expect(shown.map(textOf).toSorted()).toEqual([
      'It has been taken out already.',
      'Taken out: boats. Answers follow in a moment. To have it back, add it again.',
    ]);
    await at.bot().desks.upToDate();
    expect([await at.idsIn(), await at.whoSaid('the boats are in')]).toEqual([
      [],
      expect.stringContaining('Nothing found'),
    ]);
  });

  test('what was added and what was asked stay after a restart', async () => {
    await at.addFile({ name: 'boats.txt', bytes: BOATS });
    const asked = await at.answer('remove', { id: 'boats' });
    await at.restart();
    expect(await at.whoSaid('the boats are in')).toContain('**Lena Holt**');
    expect(textOf(await at.press(asked, 'Take it out'))).toBe(
      'Taken out: boats. Answers follow in a moment. To have it back, add it again.',
    );
    expect(await at.idsIn()).toEqual([]);
  });

  test('a button of another server takes out nothing of this one', async () => {
    const other = at.discord.addGuild();
    await at.addFile({ name: 'boats.txt', bytes: BOATS });
    await at.addFile({ name: 'boats.txt', bytes: BOATS }, {}, { ...boss, guild: other.id });
    const asked = await at.answer('remove', { id: 'boats' }, { ...boss, guild: other.id });
    await at.press(asked, 'Take it out');
    expect([await at.idsIn(), await at.idsIn(other.id)]).toEqual([['boats'], []]);
  });

  test('it is added although Discord delivered the command too late, and nothing more is sent', async () => {
    const file = at.discord.upload({ name: 'boats.txt', bytes: BOATS });
    const handle = await at.use('add', { file }, { ...boss, age: 4_000 });
    await expect.poll(() => at.idsIn(), { timeout: 10_000 }).toEqual(['boats']);
    await at.bot().desks.upToDate();
    expect(handle.requests.map(({ code }) => code)).toEqual([10062]);
  });

  test('the answer comes although Discord failed after taking what was said first', async () => {
    at.discord.failNext({ method: 'POST', path: /callback$/u, status: 500, afterApplying: true });
    const { handle, last } = await at.addFile({ name: 'boats.txt', bytes: BOATS });
    expect([handle.messages.length, last?.split('\n').at(-1)]).toEqual([1, '-# Answered from now on.']);
  });

  test('two of a server are added one after the other', async () => {
    const files = ['boats.txt', 'bells.txt'].map((name) =>
      at.discord.upload({ name, bytes: `“${name},” said Lena Holt.` }),
    );
    const handles = await Promise.all(files.map((file) => at.use('add', { file })));
    const last = await Promise.all(handles.map((handle) => handle.state(4, 15_000)));
    expect(last.map((message) => textOf(message).split(' ')[0])).toEqual(['boats:', 'Adding']);
    expect(handles.map(({ shown }) => textOf(shown[0]!))).toEqual([
      'Fetching boats.txt …',
      'bells.txt has its turn when others are added …',
    ]);
    await handles[1]!.state(6, 15_000);
    expect(await at.idsIn()).toEqual(['boats', 'bells']);
  });

  test('the role that is set for it may', async () => {
    const role = at.discord.addRole('Curators');
    const guild = at.discord.guild.id;
    await at.bot().library.set(guild, null, 'curators', role);
    const { last } = await at.addFile(
      { name: 'boats.txt', bytes: BOATS },
      {},
      { user: aUser('ada'), roles: [role], guild },
    );
    expect(last).toMatch(/^boats: added: /u);
  });

  test.each([
    ['mentions', '@everyone <@80351110224678912> <@&80351110224678912>'],
    ['markup', '**bold ~~ ||x [free](https://evil.example) # `code'],
    ['right-to-left', '\u202eevil\u202c \u200bhidden\u200b מפתח'],
    ['a word of 20,000 characters', 'x'.repeat(20_000)],
  ])('%s in a file and its name ping nobody and fit into a message', async (_name, words) => {
    const before = at.discord.requests.length;
    const text = `---\ntitle: ${JSON.stringify(words.slice(0, 400))}\n${words}: 1\n---\n“We go ${words},” said Ada Marsh.\n\n“${words}`;
    const { last } = await at.addFile({ name: `${words}.md`, bytes: text });
    expect(last).toContain('-# Answered from now on.');
    const [id = ''] = await at.idsIn();
    expect(textOf(await at.answer('list'))).toContain('version 1');
    expect(textOf(await at.answer('show', { id }))).toContain('version 1');
    expect(textOf(await at.press(await at.answer('remove', { id }), 'Take it out'))).toContain(
      'Answers follow in a moment.',
    );
    const refused = at.discord.requests
      .slice(before)
      .filter(({ method, status }) => method !== 'GET' && status >= 400);
    expect([refused, await at.idsIn()]).toEqual([[], []]);
  });
});
