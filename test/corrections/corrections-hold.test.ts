import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive.ts';
import type { Correction } from '../../src/domain/correction.ts';
import { normalise } from '../../src/domain/fold.ts';
import { slice } from '../../src/domain/span.ts';
import type { Input, Statement } from '../../src/domain/vocabulary.ts';
import { anInput } from '../support/an-archive.ts';
import { anyText } from '../support/any-document.ts';
import { RUNS } from '../support/runs.ts';

/** Words that no other text here holds, and a paragraph as a document may print them. */
const LONG = 'Lanterns burn low in winter when the last boat is home';
/** Too few to say which part of more is meant. */
const FEW = 'low in winter';
const ROWS = [
  { words: LONG, paragraph: `“${LONG},” said Tom Reed.` },
  { words: LONG, paragraph: `${LONG}, Reed said.` },
  // Few words without marks may become a part of a statement that has none: too few to say which part is meant.
  { words: LONG, paragraph: `On the wall is written: ${LONG}.` },
  { words: FEW, paragraph: 'Lanterns burn “low in winter”, in the words of Tom Reed.' },
  { words: 'Lanterns burn …', paragraph: 'Reed said: "LANTERNS BURN LOW IN WINTER."' },
];

const verdicts: readonly Correction['verdict'][] = [
  { kind: 'said-by', speaker: 'Eve Stone' },
  { kind: 'said-by-unknown' },
  { kind: 'not-a-quotation' },
];

/** The quotations that hold the words, wherever they stand, and as they are printed. */
function quotationsOf(words: string, inputs: readonly Input[], corrections: readonly Correction[]) {
  const { archive, problems } = buildArchive({ inputs, known: [], corrections });
  const found = [...archive.entries].flatMap(({ document, quotations }) =>
    quotations.flatMap((quotation) => {
      const printed = normalise(slice(document.text, quotation.span));
      return printed.includes(normalise(words)) ? [{ quotation, printed }] : [];
    }),
  );
  const [said, printed] = [found.map(({ quotation }) => quotation), found.map((one) => one.printed)];
  return { said, printed, problems: problems.filter(({ file }) => file === 'corrections.yaml') };
}

/** What stands around looks like a transcript, whose turns are paragraphs as a whole: then it is told that more is meant. */
const isInTurn = (words: string, inputs: readonly Input[]): boolean =>
  quotationsOf(words, inputs, []).printed.some((printed) => printed !== normalise(words));

const verdictOf = ({ kind, by, named }: Statement): string =>
  kind === 'unattributed' ? 'not-a-quotation' : named ? `said-by ${by?.name}` : 'said-by-unknown';

test('a correction holds on its words, whatever stands around them, in whatever order and file', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ROWS),
      fc.constantFrom(...verdicts),
      fc.tuple(anyText, anyText),
      fc.array(anyText, { maxLength: 3 }),
      fc.nat(3),
      fc.constantFrom('gazette/vote', 'z', 'doc-0/renamed'),
      ({ words, paragraph }, verdict, [before, after], others, place, id) => {
        const text = [before, paragraph, after].join('\n\n');
        const inputs = others.map((other, at) => anInput({ id: `doc-${at}`, text: other }));
        inputs.splice(Math.min(place, inputs.length), 0, anInput({ id, text }));
        const correction = { words, verdict, reason: {}, file: 'corrections.yaml', line: 1 };

        const { said, problems } = quotationsOf(words, inputs, [correction]);
        if (words === FEW && isInTurn(words, inputs)) {
          expect(problems).toEqual([{ file: 'corrections.yaml', line: 1, kind: 'part-of-quotation', words }]);
          return;
        }
        expect(problems).toEqual([]);
        const expected = verdict.kind === 'said-by' ? `said-by ${verdict.speaker}` : verdict.kind;
        expect(said.map(verdictOf).filter((one) => one !== expected)).toEqual([]);
        if (verdict.kind !== 'not-a-quotation')
          expect(said.map(({ attribution }) => attribution)).toEqual(['corrected']);
      },
    ),
    {
      numRuns: RUNS,
      // Between labels of speakers, the paragraph is a turn.
      examples: [
        [
          ROWS[3]!,
          verdicts[0]!,
          [
            '“we," said Ada Marsh. Ada Marsh : “we,” “we,” said Ada Marsh.',
            'Mayor Élodie van der Quine :\nwe.\nWe wait. “we,” said Ada Marsh.\n“we,” said Ada Marsh.',
          ],
          [],
          0,
          'gazette/vote',
        ],
      ],
    },
  );
});
