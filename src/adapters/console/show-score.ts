import { counted } from '../../domain/counted.ts';
import type { Detection, Estimate, Score, SpeakerAccuracy } from '../../domain/score.ts';
import { writeLine } from './output.ts';
import { type Style, styleFor } from './style.ts';

/** Shows the figures, for a person or as one line of JSON. */
export const showScore = async (score: Score, { json }: { readonly json: boolean }): Promise<void> =>
  writeLine(json ? JSON.stringify(score) : asText(score, await styleFor(process.stdout)));

function asText(score: Score, style: Style): string {
  const { quotations, speakers, named, confidence, labels } = score;
  const section = (heading: readonly string[], rows: readonly (readonly string[])[]): string => {
    const [first = '', ...others] = table([heading, ...rows]);
    return [style.strong(first), ...others].join('\n');
  };
  return [
    `${counted(score.documents, 'annotated document')}; in brackets the 95 % interval over documents.`,
    section(
      ['Quotations found', 'annotated', 'precision', 'recall', 'F1'],
      [
        ...detection('direct', quotations.direct),
        ...detection('direct and mixed', quotations.quoted),
        ...detection('of five words or more', quotations.long),
      ],
    ),
    section(
      ['Found with the right speaker', 'annotated', 'right', 'first name too'],
      [...accuracy('direct', speakers.direct), ...accuracy('direct and mixed', speakers.quoted)],
    ),
    section(
      ['Direct quotations whose speaker is named', String(named.units)],
      [
        ['  rightly', percent(named.precision)],
        ['  as a share of those with an annotated speaker', percent(named.coverage)],
      ],
    ),
    section(
      ['Confidence', 'at least', 'right'],
      [
        ...confidence.curve
          .filter((_, at) => at % 2 === 1)
          .map((point) => [
            `  the surest ${Math.round(100 * point.coverage)} %`,
            point.confidence.toFixed(2),
            percent(point.precision),
          ]),
        ['  calibration error', '', percent(confidence.calibrationError)],
      ],
    ),
    section(
      ['Words in marks that nobody said', String(labels.terms)],
      [
        ['  labelled so', percent(labels.recognised)],
        ['  direct quotations labelled so', percent(labels.mistaken)],
      ],
    ),
  ].join('\n\n');
}

const detection = (name: string, { annotated, exact, ...found }: Detection): readonly string[][] => [
  [`  ${name}`, String(annotated), percent(found.precision), percent(found.recall), percent(found.f1)],
  ['    to the word', '', percent(exact.precision), percent(exact.recall), percent(exact.f1)],
];

const CLASSES = [
  ['name', 'by name'],
  ['pronoun', 'by pronoun'],
  ['nominal', 'as a role or body'],
  ['all', 'all'],
] as const;

const accuracy = (name: string, of: SpeakerAccuracy): readonly string[][] =>
  CLASSES.map(([is, told]) => [
    `  ${name}, ${told}`,
    String(of[is].annotated),
    percent(of[is].right),
    percent(of[is].strict),
  ]);

/** “86.2 % (77.0–93.1)”; a dash with nothing to count. */
function percent({ value, low, high }: Estimate): string {
  if (value === null || low === null || high === null) return '–';
  const shown = (share: number): string => (100 * share).toFixed(1);
  return `${shown(value)} % (${shown(low)}–${shown(high)})`;
}

/** Lines in columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
