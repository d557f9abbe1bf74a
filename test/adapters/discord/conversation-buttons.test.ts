import { describe, expect, test } from 'vitest';
import { anArchiveOf } from '../../support/a-bot.ts';
import { aConversation, ada, MEMBER, tom } from '../../support/a-conversation.ts';
import { buttonId, buttonsOf, componentsOf, isEphemeral, textOf } from '../../support/discord/reading.ts';
import type { DiscordServer } from '../../support/discord/server.ts';
import type { Message } from '../../support/discord/world.ts';

const TWO_OF_A_NAME = [
  ['gazette', 'The Gazette', '2024-02-29', 'Board chair Ada Marsh spoke. “We wait for the key,” said Marsh.'],
  [
    'star',
    'The Star',
    '2024-03-04',
    '“We sleep, and wait for the key,” said Tim Marsh. “Sleep is good,” said Tim Marsh.',
  ],
] as const;

describe.each([{ sparse: false }, { sparse: true }])('a conversation (sparse: $sparse)', ({ sparse }) => {
  const at = aConversation(sparse);
  const { restart, say, replyTo, ask } = at;

  describe('the buttons of an answer', () => {
    const press = (message: Message, label: string, by: Parameters<DiscordServer['press']>[2]) =>
      at.discord.press(message, buttonId(message, label), by);
    const labelsFor = async (answer: Message, user = ada) => {
      const menu = await (await press(answer, 'More', { user, memberPermissions: MEMBER })).answer();
      return buttonsOf(menu).map(({ label }) => label);
    };

    test('turn its pages for the asker, as far as Discord tells who that is', async () => {
      const answer = await ask('who said “we wait for the key”');
      const next = await (await press(answer, 'Next', { user: ada })).answer();
      expect([next.id === answer.id, isEphemeral(next), textOf(next).includes('2 of 3')]).toEqual([
        !sparse,
        sparse,
        true,
      ]);
    });

    test('give somebody else a copy of their own', async () => {
      const answer = await ask('who said “we wait for the key”');
      const copy = await (await press(answer, 'Next', { user: tom })).answer();
      expect([copy.id === answer.id, isEphemeral(copy), textOf(copy).includes('2 of 3')]).toEqual([
        false,
        true,
        true,
      ]);
    });

    test('let the asker delete it, and nobody else', async () => {
      const answer = await ask('who said wait in vain?');
      expect(await labelsFor(answer)).toEqual(sparse ? ['Wrong?'] : ['Wrong?', 'Delete']);
      expect(await labelsFor(answer, tom)).toEqual(['Wrong?']);
    });

    test('let nobody delete it when the question is gone, and give everybody a copy', async () => {
      const message = await say('who said “we wait for the key”');
      const answer = await replyTo(message);
      at.discord.forget(message.id);
      expect(await labelsFor(answer)).toEqual(['Wrong?']);
      expect(isEphemeral(await (await press(answer, 'Next', { user: ada })).answer())).toBe(true);
    });

    test('give everybody a copy when Discord does not tell who asked', async () => {
      const answer = await ask('who said “we wait for the key”');
      at.discord.failNext({ method: 'GET', path: /messages\/\d+$/u, status: 503, times: 10 });
      expect(isEphemeral(await (await press(answer, 'Next', { user: ada })).answer())).toBe(true);
    });

    test('lead to another page, from which the asker goes on', async () => {
      const answer = await ask('who said “we wait for the key”');
      await (await press(answer, 'Next', { user: ada })).answer();
      // A frugal server does not tell who asked: then it was a copy.
      expect(await at.told('what else did they say?')).toContain(
        `About ${sparse ? 'Ada Marsh' : 'Tom Reed'}, whom I cited before.`,
      );
    });

    test('lead somebody else to another page, from which nobody goes on', async () => {
      const answer = await ask('who said “we wait for the key”');
      await (await press(answer, 'Next', { user: tom })).answer();
      expect(await at.told('what else did they say?')).toContain('About Ada Marsh, whom I cited before.');
    });

    test('work after a restart', async () => {
      const answer = await ask('who said “we wait for the key”');
      await restart();
      expect(textOf(await (await press(answer, 'Next', { user: ada })).answer())).toContain('2 of 3');
    });
  });

  test.each([
    { asks: 'and what about sleep?', carried: '' },
    // Told by the name, and not by the id that the menu asks by.
    { asks: 'and since 2024-03-01?', carried: '; for “wait for the key”, as before' },
  ])('whom a name means is chosen from a menu, and gone on from: $asks', async ({ asks, carried }) => {
    await restart(anArchiveOf(TWO_OF_A_NAME));
    const asked = await ask('who said “wait for the key”');
    expect(textOf(asked)).toContain('key');
    const unclear = await ask('and Marsh?');
    expect(textOf(unclear)).toContain('“Marsh” may be');
    const menu = componentsOf(unclear).find(({ options }) => options !== undefined);
    const tim = menu?.options?.find(({ label }) => label === 'Tim Marsh')?.value ?? '';
    const chosen = await at.discord.select(unclear, menu?.custom_id ?? '', [tim], { user: ada });
    expect(textOf(await chosen.answer())).toContain('**Tim Marsh**');
    const next = await at.told(asks);
    // A frugal server does not tell who asked: then it was a copy.
    expect(next.split('\n')[0]).toBe(
      `-# About ${sparse ? 'Marsh' : 'Tim Marsh'}, of whom you asked before${carried}.`,
    );
  });

  // Of other hostile words hostile.test.ts has the list.
  test.each([
    ['4,000 letters', 'x'.repeat(3_900)],
    ['4,000 characters of words', 'who said '.repeat(430)],
    ['4,000 backslashes', `key ${'\\'.repeat(3_900)}`],
    ['a name of 200 letters', `what did ${'M'.repeat(200)} say about @everyone?`],
    ['what goes on with signs', 'and **@everyone**?'],
  ])('a hostile message with %s is answered within the limits and pings nobody', async (_name, content) => {
    await ask('who said wait in vain?');
    const answer = await ask(content);
    expect(textOf(answer)).not.toBe('');
    await ask('more');
    const refused = at.discord.requests.filter(({ method, status }) => method !== 'GET' && status >= 400);
    expect([refused, at.bot.log.told.filter(({ level }) => level !== 'info')]).toEqual([[], []]);
  });
});
