import { QUESTIONS } from '../../test/answer/questions.ts';
import type { Values } from '../../test/support/discord/command-data.ts';
import type { InteractionHandle } from '../../test/support/discord/handle.ts';
import { aUser } from '../../test/support/discord/people.ts';
import { buttonsOf } from '../../test/support/discord/reading.ts';
import type { DiscordServer } from '../../test/support/discord/server.ts';
import { below, pick, type Random, shuffle } from '../random.ts';
import { invented, misremembered } from './words.ts';

/** Servers that use the bot, and people in them. */
export const SERVERS = Array.from({ length: 20 }, (_, at) => ({
  id: `9000000000000000${at + 10}`,
  name: `Society ${at}`,
}));
const MEMBERS = Array.from({ length: 200 }, (_, at) => aUser(`member ${at}`));
/** Under these names each server keeps an answer. */
export const KEPT = ['The key', 'The bridge', 'The bells'];
/** So many answers stand there to be pressed. */
const STANDING = 60;
/** Letters that somebody has typed when choices are asked for, at most. */
const TYPED = 24;

/** Of a hundred things that people do. */
const SHARES = {
  '/who-said, found': 25,
  '/who-said, near': 15,
  '/who-said, absent': 10,
  '/quotes': 10,
  '/ask': 10,
  '/sources': 5,
  '/kept': 5,
  'turning a page': 10,
  Context: 5,
  Cite: 5,
} as const;
export const TYPING = 'autocomplete';
export type Kind = keyof typeof SHARES | typeof TYPING;
/** All of them, in the order in which they are told. */
export const KINDS = [...Object.keys(SHARES), TYPING] as readonly Kind[];

/** What people look for. */
export type Sought = { readonly phrases: readonly string[]; readonly speakers: readonly string[] };

type Person = ReturnType<typeof aUser>;
type Standing = { readonly handle: InteractionHandle; readonly user: Person };
type Place = { readonly guild: string; readonly user: Person };

/** Something to do. */
export const anyKind = (random: Random): Kind =>
  pick(
    Object.entries(SHARES).flatMap(([kind, share]) => Array<Kind>(share).fill(kind as Kind)), // Sound: the keys above.
    random,
  );

/** Prepares a Discord with a bot in it, and returns what lets somebody do such a thing there. */
export async function prepareMix(
  discord: DiscordServer,
  { phrases, speakers }: Sought,
  random: Random,
): Promise<(kind: Kind) => Promise<InteractionHandle>> {
  const somewhere = (): Place => ({ guild: pick(SERVERS, random).id, user: pick(MEMBERS, random) });
  const use = (name: string, options: Values, by = somewhere()) => discord.slash({ name, options, ...by });
  const whoSaid = (phrase: string) => use('who-said', { phrase });
  const questions = QUESTIONS.flatMap(({ asked }) => asked);

  const standing: Standing[] = [];
  for (let at = 0; at < STANDING; at++) {
    const by = somewhere();
    const handle = await (at % 2 === 0
      ? use('quotes', { speaker: pick(speakers, random) }, by)
      : use('who-said', { phrase: pick(phrases, random) }, by));
    await handle.answer();
    standing.push({ handle, user: by.user });
  }
  const press = (...labels: readonly string[]): Promise<InteractionHandle> => {
    for (const { handle, user } of shuffle(standing, random)) {
      const [message] = handle.messages;
      const button = (message === undefined ? [] : buttonsOf(message)).find(
        ({ label = '', disabled }) => labels.includes(label) && disabled !== true,
      );
      if (message === undefined || button?.custom_id === undefined) continue;
      // Most turn pages of their own answers; the others get a copy.
      const by = random() < 0.8 ? user : pick(MEMBERS, random);
      return discord.press(message, button.custom_id, { user: by });
    }
    throw new Error(`no answer has a button ${labels.join(' or ')}`);
  };
  const type = (name: string, focused: string, text: string) =>
    discord.autocomplete({
      name,
      focused,
      options: { [focused]: text.slice(0, 1 + below(TYPED, random)) },
      ...somewhere(),
    });
  const actions: Readonly<Record<Kind, () => Promise<InteractionHandle>>> = {
    '/who-said, found': () => whoSaid(pick(phrases, random)),
    '/who-said, near': () => whoSaid(misremembered(phrases, random)),
    '/who-said, absent': () => whoSaid(invented(random)),
    '/quotes': () => use('quotes', { speaker: pick(speakers, random) }),
    '/ask': () => use('ask', { question: pick(questions, random) }),
    '/sources': () => use('sources', {}),
    '/kept': () => use('kept', { name: pick(KEPT, random) }),
    'turning a page': () => press('Next', 'Previous'),
    Context: () => press('Context'),
    Cite: () => press('Cite'),
    [TYPING]: () =>
      random() < 0.7
        ? type('who-said', 'phrase', pick(phrases, random))
        : type('quotes', 'speaker', pick(speakers, random)),
  };
  return (kind) => actions[kind]();
}
