import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type DesksInThreads, openDesksInThreads } from '../../src/desks/desks-in-threads.ts';
import type { Reply } from '../../src/domain/answer.ts';
import { EVERYBODY, type Library, type Reading } from '../../src/library/library.ts';
import { openLibraryIn } from '../../src/library/open-library.ts';
import type { Log } from '../../src/log.ts';
import type { Language } from '../../src/texts/languages.ts';
import { speaking } from '../../src/texts/speaking.ts';
import { tempFolders } from '../support/temp-folder.ts';

const HARBOUR = '100000000000000001';
/** As quick as can be, so that a test does not wait for nothing. */
const PACE = { lookedAtEvery: 50, keptEvery: 60_000, rest: 200, pulse: 20 };
const tempFolder = tempFolders();
const VOTE = '---\ntitle: The vote\npublisher: The Gazette\n---\n“We wait for the key,” said Ada Marsh.';

type Told = {
  readonly level: string;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
};
type Opened = {
  readonly desks: DesksInThreads;
  readonly library: Library;
  readonly told: Told[];
  readonly folder: string;
};

const opened: Opened[] = [];
afterEach(async () => {
  for (const { desks, library } of opened.splice(0)) {
    await desks.close();
    await library.close();
  }
});

async function open(): Promise<Opened> {
  const folder = tempFolder({ 'corpus/vote.md': VOTE });
  const state = join(folder, 'state');
  const library = openLibraryIn(state);
  const told: Told[] = [];
  const log = Object.fromEntries(
    (['info', 'warn', 'error'] as const).map((level) => [
      level,
      (data: Told['data'], message: string) => told.push({ level, message, data }),
    ]),
  ) as unknown as Log;
  const task = { folders: [join(folder, 'corpus')], stateFolder: state };
  const one = { desks: await openDesksInThreads(commands, task, library, log, PACE), library, told, folder };
  opened.push(one);
  return one;
}

const anArticle = (name: string, text: string): Reading => ({
  name,
  recognisedBy: name,
  bytes: new TextEncoder().encode(text),
  format: 'text',
  text,
  header: JSON.stringify({ title: name, publisher: 'The Courier', published: '2024-03-01' }),
});
const REED = anArticle('reed.txt', '“The tide turns at noon,” said Tom Reed.');
const speakersOf = ({ citations }: Reply) => citations.map(({ speaker }) => speaker?.name);

test('a thread answers everything that a desk does', async () => {
  const { desks } = await open();
  const desk = await desks.of(null);
  const whoSaid = desk.commands.find(({ name }) => name === 'who-said')!;
  const line = await desk.answerLine('/who-said we wait for the key');
  expect(speakersOf(line)).toEqual(['Ada Marsh']);
  const { tookMs: _, ...reply } = await desk.answer(whoSaid, { phrase: 'we wait for the key' });
  expect(reply).toEqual({ ...line, tookMs: undefined });
  expect((await desk.suggest(whoSaid, 'speaker', 'ad')).map(({ value }) => value)).toEqual(['Ada Marsh']);
  expect((await desk.completeLine('/who')).suggestions.map(({ value }) => value)).toEqual(['/who-said ']);
  const cited = [{ id: line.citations[0]!.id, grade: 'exact' as const }];
  expect(speakersOf(await desk.recall(whoSaid, cited))).toEqual(['Ada Marsh']);
  expect((await desk.context(cited[0]!.id))?.passage.text).toBe(line.citations[0]!.passage);
  expect(await desk.context('nosuchword')).toBeNull();
  expect(await desk.uncertain(null, [])).toEqual({ first: [], count: 0 });
  expect(await desk.tryCorrection({ words: 'We wait for the key,', speaker: 'Tom Reed' })).toBe(null);
  expect(await desk.strangers(['Ada Marsh', 'Jo Berry'])).toEqual(['Jo Berry']);
  expect(await desk.tryCorrection({ words: 'We go.', speaker: 'Tom Reed' })).toBe(
    'no document holds the words “We go.”. Copy them from the document, without a gap.',
  );
  expect(desks.opened.extent.documents).toBe(1);
});

test('what is added and taken out is answered from without a restart, for a server alone where it is its own', async () => {
  const { desks, library, told } = await open();
  const ask = async (server: string | null) => {
    await desks.upToDate();
    return speakersOf(await (await desks.of(server)).answerLine('/who-said the tide turns at noon'));
  };
  expect(await ask(HARBOUR)).toEqual([]);
  await library.add(HARBOUR, REED);
  expect([await ask(HARBOUR), await ask(null)]).toEqual([['Tom Reed'], []]);
  await library.remove(HARBOUR, 'reed');
  await library.add(EVERYBODY, REED);
  expect([await ask(HARBOUR), await ask(null)]).toEqual([['Tom Reed'], ['Tom Reed']]);
  await library.remove(EVERYBODY, 'reed');
  expect([await ask(HARBOUR), await ask(null)]).toEqual([[], []]);
  expect(told.filter(({ level }) => level !== 'info')).toEqual([]);
});

test('it is seen by itself that something was added', async () => {
  const { desks, library } = await open();
  await library.add(EVERYBODY, REED);
  const found = async () =>
    speakersOf(await (await desks.of(null)).answerLine('/who-said the tide turns at noon')).length > 0;
  await expect.poll(found, { timeout: 10_000 }).toBe(true);
});

test('questions are answered while what was added is being read, each once and from one state', async () => {
  const { desks, library } = await open();
  for (let at = 0; at < 40; at++) {
    await library.add(EVERYBODY, anArticle(`${at}.txt`, `“Boat ${at} is in,” said Tom Reed.`));
  }
  const upToDate = desks.upToDate();
  let isDone = false;
  void upToDate.then(() => {
    isDone = true;
  });
  let asked = 0;
  while (!isDone) {
    const reply = await (await desks.of(null)).answerLine('/who-said we wait for the key');
    expect(speakersOf(reply)).toEqual(['Ada Marsh']);
    asked++;
  }
  expect(asked).toBeGreaterThan(1);
  const last = await (await desks.of(null)).answerLine('/who-said "boat 39 is in"');
  expect(speakersOf(last)).toEqual(['Tom Reed']);
});

test('what cannot be opened leaves what was there before, and the log says why', async () => {
  const { desks, library, told, folder } = await open();
  await library.add(EVERYBODY, REED);
  // The thread opens the file anew and finds it to be of a newer program.
  const { DatabaseSync } = await import('node:sqlite');
  const file = join(folder, 'state', 'library.sqlite');
  const other = new DatabaseSync(file);
  const { user_version } = other.prepare('PRAGMA user_version').get()!;
  other.exec('PRAGMA user_version = 1000');
  await expect.poll(() => told.some(({ level }) => level === 'error'), { timeout: 10_000 }).toBe(true);
  expect(told.find(({ level }) => level === 'error')).toMatchObject({
    message: 'could not open what was added; answering from what was there before',
  });
  expect(speakersOf(await (await desks.of(null)).answerLine('/who-said we wait for the key'))).toEqual([
    'Ada Marsh',
  ]);
  other.exec(`PRAGMA user_version = ${user_version}`);
  other.close();
  const found = async () =>
    speakersOf(await (await desks.of(null)).answerLine('/who-said the tide turns at noon')).length > 0;
  await expect.poll(found, { timeout: 20_000 }).toBe(true);
}, 40_000);

test('a mistake of ours in a thread reaches whoever asked and ends nothing', async () => {
  const { desks } = await open();
  const desk = await desks.of(null);
  const unknown = { ...desk.commands[0]!, name: 'no-such-command' };
  await expect(desk.answer(unknown, {})).rejects.toThrow('There is no command no-such-command');
  expect(speakersOf(await desk.answerLine('/who-said we wait for the key'))).toEqual(['Ada Marsh']);
});

test('what was edited in the corpus is answered from when it is opened anew', async () => {
  const { desks, folder } = await open();
  const ask = async () =>
    speakersOf(await (await desks.of(null)).answerLine('/who-said the tide turns at noon'));
  expect(await ask()).toEqual([]);
  writeFileSync(join(folder, 'corpus/reed.md'), REED.text);
  await desks.renew();
  expect(await ask()).toEqual(['Tom Reed']);
});

test('what is answered from now is told, with how long ago it was opened', async () => {
  const { desks, folder } = await open();
  const openedAt = () => performance.now() - desks.present().ageMs;
  const before = desks.present();
  const changedAt = performance.now();
  expect(openedAt()).toBeLessThan(changedAt);
  writeFileSync(join(folder, 'corpus/reed.md'), REED.text);
  await desks.renew();
  const after = desks.present();
  expect([before.extent.documents, after.extent.documents]).toEqual([1, 2]);
  expect(openedAt()).toBeGreaterThan(changedAt);
  // It is asked every 20 ms whether it is there, and answers.
  await expect.poll(() => desks.present().silentMs, { timeout: 10_000 }).toBe(0);
});

test('a thread answers in the language of whoever asks, however many ask at once', async () => {
  const { desks } = await open();
  const desk = await desks.of(null);
  const [command] = desk.commands;
  const inThe = (language: Language) => speaking(language, () => desk.answer(command!, { phrase: '…' }));
  const answers = await Promise.all((['de', 'en', 'de'] as const).map(inThe));
  expect(answers.map((answer) => (answer.kind === 'not-understood' ? answer.reason : answer.kind))).toEqual([
    'In `phrase` steht kein Wort. Schreib wenigstens eines, in Buchstaben oder Ziffern.',
    'There is no word in `phrase`. Write at least one, in letters or digits.',
    'In `phrase` steht kein Wort. Schreib wenigstens eines, in Buchstaben oder Ziffern.',
  ]);
});
