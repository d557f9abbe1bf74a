import type { Citation } from '../../../domain/answer.ts';
import { parseDay } from '../../../domain/day.ts';
import { normalise } from '../../../domain/fold.ts';
import { slice } from '../../../domain/span.ts';
import type { CorrectionFields, ReportFields } from '../../../library/library.ts';
import { texts } from '../../../texts/speaking.ts';
import { cutToFit } from '../cut-to-fit.ts';

/** What a curator says of a quotation: whose it is, that nobody knows, that it is none, or when it was said. */
export type Verdict = {
  readonly kind: 'speaker' | 'nobody' | 'quotation' | 'day';
  /** The speaker or the day. */
  readonly right: string;
  readonly why: string;
};

/** What a report asks for; a sentence where that is nothing that could be done. */
export function verdictAskedBy(told: ReportFields): Verdict | string {
  const { wrong, speaker = '', right = '', why = '' } = told;
  switch (wrong) {
    case 'uncertain':
      return { kind: 'speaker', right: speaker, why };
    case 'quotation':
      return { kind: 'quotation', right: '', why };
    case 'speaker':
    case 'day':
      return checked({ kind: wrong, right, why });
    default:
      return texts().curating.saysNotWhatIsRight;
  }
}

/** How a curator writes that nobody knows, as corrections read it. */
const UNKNOWN = /^(?:nobody|unknown|null|~)$/iu;

/** A verdict that says what it has to; otherwise what is missing, in a sentence. */
export function checked(verdict: Verdict): Verdict | string {
  const { kind, right } = verdict;
  if (kind === 'speaker' && UNKNOWN.test(right)) return { ...verdict, kind: 'nobody', right: '' };
  if (kind === 'day' && UNKNOWN.test(right)) return { ...verdict, right: 'unknown' };
  if (kind === 'speaker' && right === '') return texts().curating.nobodyNamed;
  if (kind === 'day' && parseDay(right) === undefined) {
    return texts().curating.noDay(right);
  }
  return verdict;
}

/** What was done, for whoever did it. */
export function describeVerdict({ kind, right }: Verdict): string {
  const { corrected } = texts().curating;
  switch (kind) {
    case 'speaker':
      return corrected.speaker(right);
    case 'nobody':
      return corrected.nobody;
    case 'quotation':
      return corrected.quotation;
    case 'day':
      return right === 'unknown' ? corrected.noDay : corrected.day(right);
  }
}

/** Room for words in a correction, in UTF-16 code units, the signs of a cut not counted. */
const LONGEST_WORDS = 1_900;
/** From so many words on a correction needs no others beside them to be told apart. */
const MANY_WORDS = 8;

/** A verdict in the fields of a correction; a sentence where the words cannot be pointed at. */
export function correctionOf(
  verdict: Verdict,
  quotation: string,
  { span, passage, quotedAt }: Pick<Citation, 'span' | 'passage' | 'quotedAt'>,
): CorrectionFields | string {
  const part = cutToFit(quotation, LONGEST_WORDS, null);
  if (/^\S/u.test(quotation.slice(part.end))) {
    return texts().curating.tooLongWord;
  }
  const isFew = normalise(quotation).split(' ').length < MANY_WORDS;
  return {
    words: quotation.slice(part.start, part.end) + (part.end < quotation.length ? ' …' : ''),
    document: span.document,
    ...(isFew ? { beside: slice(passage, cutToFit(passage, LONGEST_WORDS, quotedAt)) } : {}),
    ...fieldOf(verdict),
    ...(verdict.why === '' ? {} : { why: verdict.why }),
  };
}

function fieldOf({ kind, right }: Verdict): CorrectionFields {
  switch (kind) {
    case 'speaker':
      return { speaker: right };
    case 'nobody':
      return { speaker: 'nobody' };
    case 'quotation':
      return { 'not-a-quotation': 'true' };
    case 'day':
      return { said: right };
  }
}
