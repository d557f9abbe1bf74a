import type { Section } from '../../report/section.ts';
import { megabytes, number, percent, short } from '../../report/units.ts';
import type { Measured } from '../measured.ts';
import { average, claims } from './tables.ts';

/** The comparison in one table, for a page that tells of other things as well. */
export function summaryOf(measured: readonly Measured[], about: string): Section {
  return {
    question: 'How well is found what people misremember, beside other engines?',
    about: `${about} Fragments of four to seven words, each asked for in eight ways: as it was said, and misremembered in seven. All of it, with every kind and each engine's settings, is in [search.md](search.md).`,
    tables: [
      {
        caption:
          'First answer right, and right among the first five, in percent of all queries; what that takes:',
        head: [
          '',
          'passages',
          'items',
          'first',
          'of five',
          'p50 ms',
          'p99 ms',
          'build s',
          'load s',
          'MB resident',
          'MB on disk',
        ],
        rows: measured.map(({ engine, texts, built, served }) => {
          const { first, five } = average(Object.values(served.quality));
          return [
            engine,
            number(texts),
            number(served.items),
            percent(first),
            percent(five),
            short(served.latency.p50),
            short(served.latency.p99),
            short(built.seconds),
            short(served.loadSeconds),
            megabytes(served.resident),
            megabytes(built.size),
          ];
        }),
      },
      {
        caption: 'What is claimed of fragments that nobody said (the others give no grades):',
        head: ['', 'passages', 'claims'],
        rows: measured.flatMap(({ engine, texts, served: { absent } }) =>
          absent === null ? [] : [[engine, number(texts), claims(absent)]],
        ),
      },
    ],
  };
}
