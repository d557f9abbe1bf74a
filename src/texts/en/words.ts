import { counted } from '../../domain/counted.ts';

/** Words that many sentences share. */
export const words = {
  /** Somebody else's words inside a sentence. */
  quoted: (said: string) => `“${said}”`,
  /** Behind what has been changed and is not answered from yet. */
  soon: 'Answers follow in a moment.',
  and: 'and',
  or: 'or',
  /** What a list that is too long ends with. */
  more: (count: number) => `${count.toLocaleString('en')} more`,
  andMore: (count: number) => `and ${count.toLocaleString('en')} more`,
  figure: (count: number) => count.toLocaleString('en'),
  documents: (count: number) => counted(count, 'document'),
  quotations: (count: number) => counted(count, 'quotation'),
  speakers: (count: number) => counted(count, 'speaker'),
  times: (count: number) => (count === 1 ? 'once' : counted(count, 'time')),
  speeches: (count: number) => counted(count, 'speech', 'speeches'),
};
