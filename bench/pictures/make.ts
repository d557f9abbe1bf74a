/**
 * Draws answers as they look in Discord, for the README: real messages of the real bot, in a real browser.
 *
 *     node bench/pictures/make.ts        (needs Chromium; its place in CHROMIUM, else /usr/bin/chromium)
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { commands } from '../../commands/index.ts';
import { register } from '../../src/adapters/discord/register.ts';
import { loadArchive } from '../../src/load-archive.ts';
import { aBot } from '../../test/support/a-bot.ts';
import { aUser } from '../../test/support/discord/people.ts';
import { buttonId, isEphemeral } from '../../test/support/discord/reading.ts';
import { type DiscordServer, startDiscord } from '../../test/support/discord/server.ts';
import type { Component, Message } from '../../test/support/discord/world.ts';
import { STARTER_CORPUS } from '../starter.ts';
import { componentsToHtml } from './to-html.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const PICTURES = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

type Picture = { readonly name: string; readonly asked: string; readonly message: Message };

async function pictures(discord: DiscordServer): Promise<readonly Picture[]> {
  const ada = { user: aUser('Ada') };
  const ask = async (name: string, options: Record<string, string>, more: object = {}) =>
    (await discord.slash({ name, options, ...ada, ...more })).answer();
  const press = async (message: Message, label: string) =>
    (await discord.press(message, buttonId(message, label), ada)).answer();
  const found = await ask('who-said', { phrase: 'elephant in the room' });
  const checked = await discord.messageCommand({
    name: 'Who said this?',
    message:
      'As they said: “encryption remains the elephant in the room”, “encryption is an elephant in the room”, and “privacy is dead, get over it”.',
    ...ada,
  });
  return [
    { name: 'who-said', asked: '/who-said', message: found },
    {
      name: 'near',
      asked: '/who-said',
      message: await ask('who-said', { phrase: 'encryption is the elephant in this room' }),
    },
    {
      name: 'nothing',
      asked: '/who-said',
      message: await ask('who-said', { phrase: 'ask not what your country can do' }),
    },
    {
      name: 'speakers',
      asked: '/who-said',
      message: await ask('who-said', { phrase: 'encryption', order: 'speakers' }),
    },
    {
      name: 'german',
      asked: '/who-said',
      message: await ask('who-said', { phrase: 'elephant in the room' }, { locale: 'de' }),
    },
    { name: 'cite', asked: '', message: await press(found, 'Cite') },
    { name: 'who-said-this', asked: '', message: await checked.answer() },
  ];
}

async function draw(page: Page, { name, asked, message }: Picture): Promise<void> {
  const [container] = message.components as readonly (Component & { readonly accent_color?: number })[];
  const accent = `#${(container?.accent_color ?? 0).toString(16).padStart(6, '0')}`;
  const html = componentsToHtml(message.components);
  await page.evaluate(
    // Runs in the browser, where page.js has put it.
    (shown) =>
      (globalThis as unknown as { showMessage: (of: typeof shown) => Promise<void> }).showMessage(shown),
    { html, asked, isHidden: isEphemeral(message), accent },
  );
  const file = join(PICTURES, `${name}.png`);
  await page.locator('#picture').screenshot({ path: file });
  console.log(file);
}

mkdirSync(PICTURES, { recursive: true });
const discord = await startDiscord();
await register(commands, { token: discord.token, api: discord.api, guild: null, dryRun: false });
const bot = await aBot(discord, (await loadArchive([STARTER_CORPUS])).archive);
const server = await createServer({ root: HERE, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  await page.goto(`${server.resolvedUrls?.local[0]}page.html`);
  await page.waitForFunction(() => 'showMessage' in globalThis);
  for (const picture of await pictures(discord)) await draw(page, picture);
} finally {
  await browser.close();
  await server.close();
  await bot.stop();
  await discord.close();
}
