import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Detected } from '../../src/domain/score.ts';
import { measure } from '../../src/measure.ts';
import { type GoldDocument, readGold } from '../../src/scoring/gold.ts';
import { runProgram } from '../support/run-program.ts';
import { tempFolders } from '../support/temp-folder.ts';

/** Another program for the same figures, and annotated news. They are not ours to ship, so they may be absent. */
const OTHER = '../shared/tools/score-quotations.mjs';
const ANNOTATED = '../shared/data/polnear-train.jsonl';
const present = existsSync(OTHER) && existsSync(ANNOTATED);
if (!present) console.warn(`\n!!! ${OTHER} IS ABSENT: the comparison with another scorer is SKIPPED !!!\n`);

const folderOf = tempFolders();

type OtherDetected = { readonly p: number; readonly r: number; readonly f: number };
type OtherScore = {
  readonly docs: number;
  readonly spans: Readonly<
    Record<string, OtherDetected & { readonly gold: number; readonly exact: OtherDetected }>
  >;
  readonly speakers: Readonly<
    Record<string, Readonly<Record<string, { gold: number; e2e: number; strict: number }>>>
  >;
};

const CLASSES = ['name', 'pronoun', 'nominal', 'all'] as const;

test.skipIf(!present)(
  'another program that scores the same quotations comes to the same figures',
  async () => {
    const lines = readFileSync(ANNOTATED, 'utf8').split('\n').slice(0, 60);
    const input = lines.map((line) => {
      const { id, text, title, date } = JSON.parse(line);
      return JSON.stringify({ id, text, title, date });
    });
    const found = await runProgram(['quotations', '--jsonl'], { input: input.join('\n') });
    const folder = folderOf({ 'gold.jsonl': lines.join('\n'), 'found.jsonl': found.out });
    const files = ['gold.jsonl', 'found.jsonl'].map((name) => join(folder, name));
    const other: OtherScore = JSON.parse(
      execFileSync(process.execPath, [OTHER, ...files, '--json'], { encoding: 'utf8' }),
    );

    const score = measure(lines.map((line) => readGold(line) as GoldDocument));
    const detected = ({ precision, recall, f1 }: Detected) => [precision.value, recall.value, f1.value];
    const otherDetected = ({ p, r, f }: OtherDetected) => [p, r, f];
    const ours = [
      score.documents,
      ...(['direct', 'quoted', 'long'] as const).flatMap((sort) => {
        const { annotated, exact, ...rest } = score.quotations[sort];
        return [annotated, ...detected(rest), ...detected(exact)];
      }),
      ...(['direct', 'quoted'] as const).flatMap((sort) =>
        CLASSES.flatMap((is) => {
          const { annotated, right, strict } = score.speakers[sort][is];
          return [annotated, right.value, strict.value];
        }),
      ),
    ];
    const theirs = [
      other.docs,
      ...['direct', 'quoted', 'long'].flatMap((sort) => {
        const span = other.spans[sort]!;
        return [span.gold, ...otherDetected(span), ...otherDetected(span.exact)];
      }),
      ...['D', 'A'].flatMap((sort) =>
        CLASSES.flatMap((is) => {
          const { gold, e2e, strict } = other.speakers[sort]![is]!;
          return [gold, e2e, strict];
        }),
      ),
    ];
    expect(ours).toEqual(theirs.map((figure) => expect.closeTo(figure, 12)));
  },
);
