/** Everything that shows words of a document, or words that somebody typed, taken as people come to it. */

import { characterEdge } from '../../src/domain/cut-at.ts';
import { TEXTS } from '../../src/texts/languages.ts';
import type { Values } from './discord/command-data.ts';
import type { Choice, InteractionHandle } from './discord/handle.ts';
import type { Shown } from './discord/hostile-faults.ts';
import { buttonsOf } from './discord/reading.ts';
import type { Message } from './discord/world.ts';

/** A person types whole characters: what is cut then, we have cut. */
export const upTo = (words: string, most: number): string => words.slice(0, characterEdge(words, most));

/** Where a rendering is tried: what is done returns what is shown, and what Discord is told is looked at besides. */
export type Stage = {
  readonly words: string;
  readonly slash: (name: string, options?: Values) => Promise<Message>;
  readonly press: (message: Message, label: string) => Promise<Message>;
  readonly form: (message: Message, label: string) => Promise<InteractionHandle>;
  readonly send: (form: InteractionHandle, values: Readonly<Record<string, string>>) => Promise<Message>;
  readonly choose: (message: Message, at: number) => Promise<Message>;
  readonly type: (name: string, focused: string, typed: string) => Promise<readonly Choice[]>;
  readonly say: (content: string) => Promise<Message>;
  readonly check: (content: string) => Promise<Message>;
};

export type Rendering = {
  readonly rendering: string;
  readonly show: (stage: Stage) => Promise<readonly Shown[]>;
};

const KEY = { phrase: 'key' };
const whoSaid = ({ slash }: Stage) => slash('who-said', KEY);
const long = (words: string): string => upTo(words, 5_900);
const short = (words: string): string => upTo(words.replaceAll(/\s+/gu, ' '), 90).trim();

async function pagesOf(first: Message, { press }: Stage): Promise<readonly Message[]> {
  const pages = [first];
  const isLast = (message: Message): boolean =>
    buttonsOf(message).find(({ label }) => label === 'Next')?.disabled ?? true;
  while (!isLast(pages.at(-1)!)) pages.push(await press(pages.at(-1)!, 'Next'));
  return pages;
}

const isIn = (message: Message, wanted: string): boolean =>
  buttonsOf(message).some(({ label }) => label === wanted);

const reported = async (stage: Stage): Promise<Message> => {
  const form = await stage.form(await stage.press(await whoSaid(stage), 'More'), 'Wrong?');
  const told = { wrong: 'speaker', right: upTo(stage.words, 200), why: upTo(stage.words, 200) };
  return stage.send(form, told);
};

/** The document that the server has added, as it is suggested. */
async function added({ type }: Stage) {
  const choices = await type('documents show', 'id', '');
  return { choices, id: String(choices[0]?.value) };
}

export const RENDERINGS: readonly Rendering[] = [
  { rendering: 'who said it, each page', show: async (stage) => pagesOf(await whoSaid(stage), stage) },
  {
    rendering: 'who said it, how often and when',
    show: async ({ slash, words }) => [
      await slash('who-said', { ...KEY, order: 'speakers' }),
      await slash('who-said', { ...KEY, order: 'speakers', publisher: long(words) }),
    ],
  },
  {
    rendering: 'an answer that only the asker sees, and its copy for everybody',
    show: async (stage) => {
      const hidden = await stage.slash('who-said', { ...KEY, hide: true });
      return [hidden, await stage.press(await stage.press(hidden, 'More'), 'Share')];
    },
  },
  {
    rendering: 'what is typed, said again',
    show: async ({ slash, words }) => [
      await slash('who-said', { phrase: long(words), speaker: long(words) }),
      await slash('who-said', { phrase: `zorblat ${long(words)}`, publisher: long(words), since: '2030' }),
      await slash('who-said', { phrase: 'key', since: upTo(words, 40) }),
      await slash('quotes', { speaker: long(words) }),
      await slash('quotes', { speaker: 'Ada Marsh', about: long(words) }),
      await slash('ask', { question: long(words) }),
      await slash('kept', { name: upTo(words, 100) }),
    ],
  },
  {
    rendering: 'what somebody said, each page',
    show: async (stage) => [
      ...(await pagesOf(await stage.slash('quotes', { speaker: 'Ada Marsh' }), stage)),
      ...(await pagesOf(await stage.slash('quotes', { speaker: 'Lena Holt', about: 'key' }), stage)),
    ],
  },
  {
    rendering: 'a plain question',
    show: async (stage) => [
      ...(await pagesOf(await stage.slash('ask', { question: 'Who said “key”?' }), stage)),
      await stage.slash('ask', { question: 'What did Ada Marsh say about the key?' }),
      await stage.slash('ask', { question: 'What is the quay?' }),
    ],
  },
  { rendering: 'the sources', show: async ({ slash }) => [await slash('sources')] },
  {
    rendering: 'keeping: the form, the answer kept, the list',
    show: async (stage) => {
      const form = await stage.form(await stage.press(await whoSaid(stage), 'More'), 'Keep');
      const name = short(stage.words);
      return [
        await form.modal(),
        await stage.send(form, { name }),
        await stage.slash('kept'),
        await stage.slash('kept', { name }),
        await stage.type('kept', 'name', ''),
      ];
    },
  },
  {
    rendering: 'the context',
    show: async (stage) => [await stage.press(await whoSaid(stage), 'Context')],
  },
  {
    rendering: 'each style of citation',
    show: async (stage) => {
      const styles = [await stage.press(await whoSaid(stage), 'Cite')];
      for (const label of Object.values(TEXTS.en.buttons.styles).slice(1)) {
        styles.push(await stage.press(styles.at(-1)!, label));
      }
      return styles;
    },
  },
  { rendering: 'the menu', show: async (stage) => [await stage.press(await whoSaid(stage), 'More')] },
  {
    rendering: 'a report: the form, and what is said to it',
    show: async (stage) => {
      const form = await stage.form(await stage.press(await whoSaid(stage), 'More'), 'Wrong?');
      return [await form.modal(), await reported(stage)];
    },
  },
  {
    rendering: 'the review: each step, the form, and what was decided',
    show: async (stage) => {
      await reported(stage);
      const first = await stage.slash('review');
      const form = await stage.form(first, 'Correct…');
      const right = upTo(stage.words, 200);
      const corrected = await stage.send(form, { kind: 'speaker', right, why: right });
      // What cannot be corrected, for it is too long to be pointed at, can be dismissed.
      const decided = await stage.press(corrected, isIn(corrected, 'Undo') ? 'Undo' : 'Accept');
      const dismissed = await stage.press(await stage.slash('review'), 'Dismiss');
      const undone = await stage.press(dismissed, 'Undo');
      return [
        first,
        await form.modal(),
        corrected,
        decided,
        dismissed,
        undone,
        await stage.press(undone, 'Next'),
      ];
    },
  },
  {
    rendering: 'documents that were added',
    show: async (stage) => {
      const { choices, id } = await added(stage);
      return [
        choices,
        await stage.slash('documents list'),
        await stage.slash('documents show', { id }),
        await stage.slash('documents show', { id: upTo(stage.words, 200) }),
        await stage.slash('documents remove', { id }),
      ];
    },
  },
  {
    rendering: 'the check of a message',
    show: async ({ check, press, words }) => [
      await check(
        `He wrote “the quay key”, she “${upTo(words, 1_800)}”, and we “the moon is made of cheese”.`,
      ),
      await check(`“${upTo(words, 1_900)}”`),
      await press(await check('He wrote that “the quay key” is lost.'), 'Show'),
    ],
  },
  {
    rendering: 'a conversation',
    show: async ({ say, words }) => [
      await say('who said “key”?'),
      await say(`what did Ada Marsh say about ${upTo(words, 1_900)}?`),
      await say(upTo(words, 1_900)),
    ],
  },
  {
    rendering: 'choices while somebody types',
    show: async ({ type, words }) => [
      await type('who-said', 'phrase', 'key'),
      await type('who-said', 'phrase', 'the quay'),
      await type('who-said', 'phrase', long(words)),
      await type('who-said', 'speaker', ''),
      await type('who-said', 'publisher', ''),
    ],
  },
  {
    rendering: 'the menu of those whom a name may mean, and what is chosen',
    show: async (stage) => {
      const asked = await stage.slash('who-said', { ...KEY, speaker: 'Marsh' });
      const unfit = await stage.slash('who-said', { phrase: long(stage.words), speaker: 'Marsh' });
      return [asked, unfit, await stage.choose(asked, 0), await stage.choose(unfit, 1)];
    },
  },
  {
    rendering: 'questions that found nothing',
    show: async ({ slash, words }) => {
      const set = await slash('settings missed', { remember: 'on' });
      await slash('who-said', { phrase: `zorblat ${long(words)}`, since: '2030-01-01' });
      return [set, await slash('settings questions')];
    },
  },
  {
    rendering: 'what is set, and the help',
    show: async ({ slash }) => [
      await slash('help'),
      await slash('settings show'),
      await slash('settings answers', { who: 'public' }),
      await slash('settings curators', {}),
    ],
  },
  {
    rendering: 'a document that is taken out',
    show: async (stage) => [
      await stage.press(
        await stage.slash('documents remove', { id: (await added(stage)).id }),
        'Take it out',
      ),
    ],
  },
];
