/** A question that is about words somebody said: it can be looked for as these words, or listed. */
export type SpeechQuestion =
  /** “who said it is a dead end” */
  | { readonly kind: 'who-said'; readonly words: string }
  /** “did Ada Marsh say it is a dead end” */
  | { readonly kind: 'did-say'; readonly speaker: string; readonly words: string }
  /** “what has Ada Marsh said” */
  | { readonly kind: 'all-of'; readonly speaker: string };

const SAID = 'said|says|say|claimed|claim|stated|argued|argue|called|call|wrote|write|told us|told';

const WHO_SAID = new RegExp(
  `^(?:who|whom)\\s+(?:was it (?:that|who)\\s+)?(?:(?:has|had|ever|once|actually)\\s+)*(?:${SAID})\\s+(?:that\\s+)?(.+)$`,
  'isu',
);
const DID_SAY = new RegExp(
  `^(?:did|does|has|have|had)\\s+(.+?)\\s+(?:(?:ever|really|actually|once)\\s+)*(?:${SAID})\\s+(?:that\\s+)?(.+)$`,
  'isu',
);
const ALL_OF =
  /^what\s+(?:all\s+|else\s+)?(?:did|does|do|has|have|had)\s+(.+?)\s+(?:(?:ever|actually)\s+)*(?:said|say)$/isu;
/** “did she say anything about …” asks for a topic and not for words. */
const TOPIC = /^(?:anything|something|nothing|much|a word)\b|^(?:about|on)\b/iu;

/** Reads a question for words that somebody said; null where it is none. */
export function readSpeechQuestion(question: string): SpeechQuestion | null {
  const text = question.trim().replace(/[\s?!.]+$/u, '');
  const speaker = ALL_OF.exec(text)?.[1];
  if (speaker !== undefined) return { kind: 'all-of', speaker };
  const words = WHO_SAID.exec(text)?.[1];
  if (words !== undefined) return TOPIC.test(words) ? null : { kind: 'who-said', words };
  const [, whose, said] = DID_SAY.exec(text) ?? [];
  if (whose === undefined || said === undefined || TOPIC.test(said)) return null;
  return { kind: 'did-say', speaker: whose, words: said };
}
