/**
 * The program tells over HTTP how it is, from its start to its end. (Longer than most files: each test follows one program through
 * its life, by the same few questions.)
 */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aFreePort } from './support/a-port.ts';
import { buttonId, textOf } from './support/discord/reading.ts';
import { type DiscordServer, startDiscord } from './support/discord/server.ts';
import type { Running } from './support/run-program.ts';
import { startedPrograms, TOKEN } from './support/started-programs.ts';
import { tempFolders } from './support/temp-folder.ts';

const tempFolder = tempFolders();
const startProgram = startedPrograms();
/** Programs are started and stopped, several in a test. */
vi.setConfig({ testTimeout: 120_000 });

const VOTE =
  '---\ntitle: The vote\npublisher: The Gazette\npublished: 2024-02-29\n---\n“We wait for the key,” said Ada Marsh. She left.';

const STARTING = '503 Starting: it is not connected to Discord yet.\n';
const READING = '503 Starting: the documents are still being read.\n';
const DOWN = '503 Shard 0 is not connected to Discord.\n';
const DRAINING = '503 Draining: it answers what it was asked, and takes nothing new.\n';
const OK = '200 ok\n';

let discord: DiscordServer;
let port: number;
beforeEach(async () => {
  discord = await startDiscord({ token: TOKEN, heartbeatInterval: 100 });
  port = await aFreePort();
});
afterEach(() => discord.close());

function start(environment: Readonly<Record<string, string>> = {}): Running {
  return startProgram(['start', '--corpus', tempFolder({ 'vote.md': VOTE })], {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API: discord.api,
    STATE_FOLDER: tempFolder(),
    HEALTH_PORT: String(port),
    ...environment,
  });
}

/** What a page says, or why it cannot be had. */
async function page(path: string, method = 'GET'): Promise<string> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    return `${response.status} ${await response.text()}`;
  } catch {
    return 'nobody';
  }
}

/** Looks again and again what a page says. @returns what it said on the way there, each once */
async function until(path: string, wanted: string): Promise<readonly string[]> {
  const said: string[] = [];
  for (let waited = 0; waited < 15_000; waited += 10) {
    const now = await page(path);
    if (now !== said.at(-1)) said.push(now);
    if (now === wanted) return said;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${path} never said “${wanted}”, only: ${said.join(' | ')}`);
}

/** Every series with its value, but those of buckets. */
async function measured(): Promise<ReadonlyMap<string, number>> {
  const text = await page('/metrics');
  const lines = text.split('\n').filter((line) => /^[a-z]/u.test(line) && !line.includes('_bucket{'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))] as const;
    }),
  );
}

const ask = (phrase: string) => discord.slash({ name: 'who-said', options: { phrase } });

describe('the program tells how it is', () => {
  test('while it starts, is ready, loses Discord, finds it again, and is stopped', async () => {
    const release = discord.hold();
    // A snapshot that is still being written, byte by byte, is waited for.
    const state = tempFolder();
    execFileSync('mkfifo', [join(state, 'snapshot')]);
    const bot = start({ STATE_FOLDER: state });
    expect(await until('/readyz', READING)).toEqual(['nobody', READING]);
    await writeFile(join(state, 'snapshot'), 'no snapshot');
    expect(await until('/readyz', STARTING)).toEqual([READING, STARTING]);
    expect(await page('/healthz')).toBe(OK);
    release();
    expect(await until('/readyz', OK)).toEqual([STARTING, OK]);
    expect(await page('/healthz')).toBe(OK);

    const releaseAgain = discord.hold();
    discord.cut();
    expect(await until('/readyz', DOWN)).toEqual(expect.arrayContaining([DOWN]));
    // Starting it anew would not bring Discord back.
    expect(await page('/healthz')).toBe(OK);
    expect((await measured()).get('who_said_gateway_connected{shard="0"}')).toBe(0);
    releaseAgain();
    expect(await until('/readyz', OK)).toEqual([DOWN, OK]);
    expect((await measured()).get('who_said_gateway_connected{shard="0"}')).toBe(1);

    discord.setLatency(1_500);
    const use = await ask('we wait for the key');
    await expect.poll(() => use.requests.length, { timeout: 10_000 }).toBe(1);
    bot.program.kill('SIGTERM');
    expect((await until('/readyz', DRAINING)).at(-1)).toBe(DRAINING);
    expect(await page('/healthz')).toBe(OK);
    expect(await bot.ended).toBe(0);
    expect(use.messages.map((message) => textOf(message).split('\n')[0])).toEqual([
      '> “**We wait for the key**,”',
    ]);
    expect(await page('/readyz')).toBe('nobody');
  });

  test('each connection to Discord counts', async () => {
    await discord.close();
    discord = await startDiscord({ token: TOKEN, shards: 2 });
    start();
    await until('/readyz', OK);
    const release = discord.hold();
    discord.cut();
    expect((await until('/readyz', `${DOWN}Shard 1 is not connected to Discord.\n`)).length).toBeGreaterThan(
      0,
    );
    release();
    await until('/readyz', OK);
    expect([...(await measured()).keys()].filter((one) => one.includes('gateway_connected'))).toEqual([
      'who_said_gateway_connected{shard="0"}',
      'who_said_gateway_connected{shard="1"}',
    ]);
  });

  test('and nothing else is to be had there', async () => {
    start();
    await until('/readyz', OK);
    expect([
      await page('/'),
      await page('/metrics/../.env'),
      await page('/healthz', 'POST'),
      await page('/healthz', 'HEAD'),
      await page('/healthz?verbose'),
    ]).toEqual([
      '404 There is /healthz, /readyz, /metrics.\n',
      '404 There is /healthz, /readyz, /metrics.\n',
      '405 It can only be read.\n',
      '200 ',
      OK,
    ]);
  });

  test('and says in a sentence that nobody can listen there', async () => {
    const { hostname, port: taken } = new URL(discord.origin);
    const bot = start({ HEALTH_PORT: taken });
    expect([await bot.ended, bot.said()]).toEqual([
      1,
      `Nobody can listen on port ${taken} of ${hostname} (EADDRINUSE). Name another one in HEALTH_PORT, or what uses it must end.\n`,
    ]);
  });
});

describe('what is measured', () => {
  test('has these names and kinds before anything has happened', async () => {
    start();
    await until('/readyz', OK);
    const text = await page('/metrics');
    expect([...text.matchAll(/^# TYPE (.+)$/gmu)].map(([, line]) => line)).toEqual([
      'who_said_use_seconds histogram',
      'who_said_acknowledgement_seconds histogram',
      'who_said_age_at_arrival_seconds histogram',
      'who_said_searches_without_result_total counter',
      'who_said_discord_errors_total counter',
      'who_said_gateway_connected gauge',
      'who_said_gateway_ping_seconds gauge',
      'who_said_documents gauge',
      'who_said_passages gauge',
      'who_said_index_age_seconds gauge',
      'process_resident_memory_bytes gauge',
      'process_cpu_seconds_total counter',
      'process_start_time_seconds gauge',
      'nodejs_heap_size_used_bytes gauge',
      'nodejs_eventloop_lag_mean_seconds gauge',
      'nodejs_eventloop_lag_p99_seconds gauge',
    ]);
    const values = await measured();
    const figure = (name: string): number => values.get(name) ?? Number.NaN;
    expect([figure('who_said_documents'), figure('who_said_passages')]).toEqual([1, 1]);
    expect(figure('process_resident_memory_bytes')).toBeGreaterThan(figure('nodejs_heap_size_used_bytes'));
    expect(figure('who_said_index_age_seconds')).toBeGreaterThan(0);
    expect(figure('process_cpu_seconds_total')).toBeGreaterThan(0);
  });

  test('counts every kind of use, how it ended, what found nothing and what Discord refused', async () => {
    start();
    await until('/readyz', OK);
    await expect
      .poll(async () => (await measured()).get('who_said_gateway_ping_seconds{shard="0"}'), {
        timeout: 10_000,
      })
      .toBeGreaterThanOrEqual(0);

    const found = await (await ask('we wait for the key')).answer();
    await (await ask('the moon is cheese')).answer();
    await (await discord.slash({ name: 'quotes', options: { speaker: 'Nobody Known' } })).answer();
    await (await discord.slash({ name: 'settings show' })).answer();
    await (
      await discord.autocomplete({
        name: 'who-said',
        focused: 'speaker',
        options: { phrase: 'x', speaker: 'a' },
      })
    ).choices();
    await (await discord.press(found, buttonId(found, 'Context'))).answer();
    await (
      await discord.messageCommand({ name: 'Who said this?', message: 'She said “the sea is dry”.' })
    ).answer();
    const menu = await (await discord.press(found, buttonId(found, 'More'))).answer();
    const form = await discord.press(menu, buttonId(menu, 'Wrong?'));
    await (
      await discord.submitModal(form, { values: { wrong: 'speaker', right: 'Lena Holt', why: '' } })
    ).answer();
    await discord.sendMessage({ content: `<@${discord.application}> who said we wait for the key?` });
    discord.failNext({ path: /callback/u, status: 403, code: 50_013 });
    await (await ask('we wait')).settled(2);

    const counts = async () =>
      [...(await measured())].filter(([name]) =>
        /^who_said_(?:use_seconds_count|\w+_total|acknowledgement_seconds_count|age_at_arrival_seconds_count)\b/u.test(
          name,
        ),
      );
    await expect
      .poll(async () => Object.fromEntries(await counts()), { timeout: 10_000 })
      .toEqual({
        'who_said_use_seconds_count{kind="command",name="who-said",outcome="answered"}': 2,
        'who_said_use_seconds_count{kind="command",name="who-said",outcome="refused"}': 1,
        'who_said_use_seconds_count{kind="command",name="quotes",outcome="sentence"}': 1,
        'who_said_use_seconds_count{kind="command",name="settings show",outcome="sentence"}': 1,
        'who_said_use_seconds_count{kind="autocomplete",name="who-said",outcome="answered"}': 1,
        'who_said_use_seconds_count{kind="button",name="context",outcome="answered"}': 1,
        'who_said_use_seconds_count{kind="button",name="more",outcome="answered"}': 1,
        'who_said_use_seconds_count{kind="button",name="wrong",outcome="answered"}': 1,
        'who_said_use_seconds_count{kind="form",name="wrong",outcome="sentence"}': 1,
        'who_said_use_seconds_count{kind="message-command",name="Who said this?",outcome="answered"}': 1,
        'who_said_use_seconds_count{kind="message",name="who-said",outcome="answered"}': 1,
        'who_said_acknowledgement_seconds_count{kind="command"}': 5,
        'who_said_acknowledgement_seconds_count{kind="autocomplete"}': 1,
        'who_said_acknowledgement_seconds_count{kind="button"}': 3,
        'who_said_acknowledgement_seconds_count{kind="form"}': 1,
        'who_said_acknowledgement_seconds_count{kind="message-command"}': 1,
        'who_said_age_at_arrival_seconds_count{kind="command"}': 5,
        'who_said_age_at_arrival_seconds_count{kind="autocomplete"}': 1,
        'who_said_age_at_arrival_seconds_count{kind="button"}': 3,
        'who_said_age_at_arrival_seconds_count{kind="form"}': 1,
        'who_said_age_at_arrival_seconds_count{kind="message-command"}': 1,
        'who_said_age_at_arrival_seconds_count{kind="message"}': 1,
        'who_said_searches_without_result_total{command="who-said"}': 2,
        'who_said_searches_without_result_total{command="quotes"}': 1,
        'who_said_discord_errors_total{code="50013"}': 1,
      });
  });
});
