import { drawConfidence } from '../src/adapters/files/draw-confidence.ts';
import type { Estimate, Score } from '../src/domain/score.ts';
import { score } from '../src/scoring/score.ts';
import { scoreDocument } from '../src/scoring/score-document.ts';
import type { Article } from './articles.ts';
import { READERS } from './readers.ts';
import { drawShares } from './report/draw-shares.ts';
import type { Picture, Table } from './report/section.ts';
import { number, percent } from './report/units.ts';

/** How often what a reader finds is right. */
export type Accuracy = { readonly reader: string; readonly score: Score };

/** Of every reader that looks for quotations, over the articles that are annotated: nothing where none is. */
export function accuraciesOf(articles: readonly Article[]): readonly Accuracy[] {
  return READERS.flatMap(({ name, read }) => {
    const scored = articles.flatMap((article) => {
      const found = read(article);
      return found === null || article.gold === undefined ? [] : [scoreDocument(article.gold, found)];
    });
    return scored.length === 0 ? [] : [{ reader: name, score: score(scored) }];
  });
}

/** What is counted: Who Said with its intervals, the others beside it. */
const FIGURES: readonly (readonly [name: string, of: (score: Score) => Estimate])[] = [
  ['direct quotations found, F1', ({ quotations }) => quotations.direct.f1],
  ['direct, found with the right speaker', ({ speakers }) => speakers.direct.all.right],
  ['– whom a name tells', ({ speakers }) => speakers.direct.name.right],
  ['– whom a pronoun tells', ({ speakers }) => speakers.direct.pronoun.right],
  ['– a role or body', ({ speakers }) => speakers.direct.nominal.right],
  ['direct and quoted parts, with the right speaker', ({ speakers }) => speakers.quoted.all.right],
  ['of those for whom a name is shown, right', ({ named }) => named.precision],
  ['a name is shown', ({ named }) => named.coverage],
];
/** Only of somebody who says how sure it is, and what nobody said. */
const OWN: typeof FIGURES = [
  ['how far confidence and share right lie apart', ({ confidence }) => confidence.calibrationError],
  ['terms and titles of at most four words, told as nobody’s', ({ labels }) => labels.recognised],
  ['direct quotations wrongly told as nobody’s', ({ labels }) => labels.mistaken],
];

export function accuracyTables(accuracies: readonly Accuracy[]): readonly Table[] {
  const [first] = accuracies;
  if (first === undefined) return [];
  const { quotations, speakers } = first.score;
  return [
    {
      caption: `Right, in percent, of ${number(quotations.direct.annotated)} annotated direct quotations (${number(speakers.direct.all.annotated)} of them with a speaker), found from the bare text on; in brackets the 95 % interval over documents:`,
      head: ['', ...accuracies.map(({ reader }) => reader)],
      rows: [
        ...FIGURES.map(([name, of]) => [
          name,
          ...accuracies.map(({ score: one }, at) => (at === 0 ? withBounds(of(one)) : bare(of(one)))),
        ]),
        ...OWN.map(([name, of]) => [
          name,
          ...accuracies.map(({ score: one }, at) => (at === 0 ? withBounds(of(one)) : '–')),
        ]),
      ],
    },
  ];
}

/** In the folder of the page. */
export function picturesOf(accuracies: readonly Accuracy[]): readonly Picture[] {
  const [first] = accuracies;
  if (first === undefined) return [];
  const title = 'How often a direct quotation is found with its speaker';
  const rows = ['all', 'name', 'pronoun', 'nominal'] as const;
  const names = ['all', 'by name', 'by pronoun', 'role or body'];
  return [
    {
      file: 'numbers-speakers.svg',
      shows: title,
      svg: drawShares(title, {
        series: accuracies.map(({ reader }) => reader),
        rows: names,
        plots: [
          {
            heading: 'direct quotations',
            shares: accuracies.map(({ score: { speakers } }) =>
              rows.map((row) => speakers.direct[row].right.value ?? 0),
            ),
          },
        ],
      }),
    },
    {
      file: 'confidence.svg',
      shows: 'How many speakers are right among the surest quotations, and at each confidence',
      svg: drawConfidence(first.score.confidence),
    },
  ];
}

const bare = ({ value }: Estimate): string => (value === null ? '–' : percent(value));

const withBounds = (estimate: Estimate): string =>
  estimate.low === null || estimate.high === null
    ? bare(estimate)
    : `${bare(estimate)} (${percent(estimate.low)}–${percent(estimate.high)})`;
