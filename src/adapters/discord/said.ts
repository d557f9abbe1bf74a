import { texts } from '../../texts/speaking.ts';
import { type Message, renderSentence } from './render-answer.ts';
import type { Answerable, Way } from './responder.ts';

/** What is said to an interaction. */
export type Said = {
  readonly message: Message;
  readonly way: Way;
  /** It is no answer from documents, but a sentence for the asker alone. */
  readonly isSentence?: true;
  /** Done when it was sent. */
  readonly afterwards?: (answered: Answerable) => Promise<void>;
};

/** Says something that the answer will take the place of. */
export type Tell = (message: Message) => Promise<void>;

export const REPLY: Way = { kind: 'reply', hidden: false };
/** Changes the message whose button was pressed. */
export const UPDATE: Way = { kind: 'update', hidden: false };
export const HIDDEN: Way = { kind: 'reply', hidden: true };

/** A sentence for the one who asked or pressed alone. */
export const whispered = (sentence: string): Said => ({
  message: renderSentence(sentence),
  way: HIDDEN,
  isSentence: true,
});

/** A button of an older program, or of a document that is gone. */
export const stale = (): Said => whispered(texts().asking.stale);
