/**
 * How long does somebody wait when many use the bot at once? The program runs as a host runs it, in a process of its own,
 * and this one plays Discord:
 *
 *     node bench/load.ts [--seconds 60] [--rate 200] [--typing 100] [--documents 0] [--out docs]
 *
 * `--documents`: so many are made and added besides the starter corpus. With `--out` a page and a picture are written.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { commands } from '../commands/index.ts';
import { register } from '../src/adapters/discord/register.ts';
import { systemClock } from '../src/clock.ts';
import { openDesk } from '../src/desk.ts';
import type { Archive } from '../src/domain/archive.ts';
import { EVERYBODY, type Library } from '../src/library/library.ts';
import { openLibraryIn } from '../src/library/open-library.ts';
import { loadArchive } from '../src/load-archive.ts';
import { startDiscord } from '../test/support/discord/server.ts';
import { makeDocuments } from './library/documents.ts';
import { drawLoad } from './load/draw-load.ts';
import { type Figures, figuresOf } from './load/figures.ts';
import { KEPT, type Kind, prepareMix, SERVERS, type Sought, TYPING } from './load/mix.ts';
import { type Circumstances, pageOf, verdictsOf } from './load/page.ts';
import { Answers, type Outcome, type Rates, schedule, send } from './load/send.ts';
import { type EchoAnswers, type RunningBot, startEcho, startProgram } from './load/start-bot.ts';
import { watchProcess } from './load/watch-process.ts';
import { phrasesOf } from './load/words.ts';
import { pick, seeded } from './random.ts';
import { STARTER_CORPUS } from './starter.ts';

/** Under the same load, before it is measured, in seconds: what runs for days has been compiled. */
const WARMING_UP = 15;
const SEED = 7;
/** Looks like a token and is none. */
const TOKEN = `${'play'.repeat(6)}.played.${'discord'.repeat(5)}`;

type Started = (discord: Awaited<ReturnType<typeof startDiscord>>) => Promise<RunningBot>;
type Run = { readonly outcomes: readonly Outcome[]; readonly figures: Figures };

/** Lets people use a bot for a while. */
async function run(start: Started, sought: Sought, rates: Rates): Promise<Run> {
  const answers = new Answers();
  const onRequest = answers.hear.bind(answers);
  const discord = await startDiscord({ token: TOKEN, guilds: SERVERS, onRequest });
  await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false });
  const bot = await start(discord);
  try {
    const random = seeded(SEED);
    const act = await prepareMix(discord, sought, random);
    await send(schedule({ ...rates, seconds: WARMING_UP }, random), act, answers);
    const due = schedule(rates, random);
    const stopWatching = watchProcess(bot.pid);
    const outcomes = await send(due, act, answers);
    return { outcomes, figures: figuresOf(outcomes, stopWatching().slice(0, rates.seconds)) };
  } finally {
    await bot.stop();
    await discord.close();
  }
}

/** Each server keeps some answers. */
async function keepAnswers(library: Library, archive: Archive, phrases: readonly string[]): Promise<void> {
  const desk = openDesk(commands, archive, systemClock);
  const random = seeded(SEED);
  for (const { id } of SERVERS) {
    for (const name of KEPT) {
      const line = `/who-said ${pick(phrases, random)}`;
      const reply = JSON.stringify(await desk.answerLine(line));
      await library.keep(id, { name, line, reply, keptBy: '1' });
    }
  }
}

/** Answers of the median length; of messages those with every button that is pressed. */
function echoAnswers(outcomes: readonly Outcome[]): EchoAnswers {
  const middle = (kind: Kind, ...buttons: readonly string[]): string => {
    const bodies = outcomes
      .filter((one) => one.kind === kind && one.answer !== undefined)
      .map(({ answer }) => JSON.stringify(answer?.body))
      .filter((body) => buttons.every((label) => body.includes(`"label":"${label}"`)));
    return bodies.toSorted((a, b) => a.length - b.length)[Math.floor(bodies.length / 2)] ?? '';
  };
  return { message: middle('/quotes', 'Next', 'Context', 'Cite'), choices: middle(TYPING) };
}

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string', default: '200' },
    typing: { type: 'string', default: '100' },
    documents: { type: 'string', default: '0' },
    out: { type: 'string' },
  },
});
const rates = {
  seconds: Number(values.seconds),
  interactions: Number(values.rate),
  typing: Number(values.typing),
};
const documents = Number(values.documents);
const folder = mkdtempSync(join(tmpdir(), 'who-said-load-'));
try {
  const { archive } = await loadArchive([STARTER_CORPUS]);
  const speakers = (await archive.suggest('speakers', '')).map(({ value }) => value);
  const sought = { phrases: phrasesOf(archive), speakers };
  const library = openLibraryIn(folder);
  await keepAnswers(library, archive, sought.phrases);
  const documentAt = makeDocuments(undefined);
  for (let at = 0; at < documents; at++) await library.add(EVERYBODY, documentAt(at));
  await library.close();

  const real = await run((discord) => startProgram(discord, folder), sought, rates);
  const echo = await run((discord) => startEcho(discord, folder, echoAnswers(real.outcomes)), sought, rates);
  const circumstances: Circumstances = { ...rates, documents, warmingUp: WARMING_UP };
  const page = pageOf(real.figures, echo.figures, circumstances);
  console.log(page);
  if (values.out !== undefined) {
    writeFileSync(join(values.out, 'load.md'), page);
    writeFileSync(join(values.out, 'load.svg'), drawLoad(real.figures, echo.figures));
  }
  if (verdictsOf(real.figures).some(({ isMet }) => !isMet)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
