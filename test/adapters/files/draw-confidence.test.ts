import { describe, expect, test } from 'vitest';
import { drawConfidence } from '../../../src/adapters/files/draw-confidence.ts';
import type { ConfidenceScore } from '../../../src/domain/score.ts';

const exactly = (value: number) => ({ value, low: value - 0.02, high: Math.min(1, value + 0.01) });

const CONFIDENCE: ConfidenceScore = {
  units: 40,
  curve: [
    { coverage: 0.5, confidence: 0.9, precision: exactly(1) },
    { coverage: 1, confidence: 0.6, precision: exactly(0.75) },
  ],
  calibrationError: { value: 0.04, low: 0.02, high: 0.06 },
  bins: [
    { units: 20, confidence: 0.95, right: 1 },
    { units: 20, confidence: 0.62, right: 0.5 },
  ],
};

const picture = drawConfidence(CONFIDENCE);
const all = (drawn: string, pattern: RegExp): string[] =>
  [...drawn.matchAll(pattern)].map(([, found]) => found!);

describe('the picture of the confidence', () => {
  test('says in words what it shows', () => {
    expect([
      all(picture, /aria-labelledby="([^"]+)"/gu),
      all(picture, /<(?:title|desc) id="([^"]+)"/gu),
    ]).toEqual([['title description'], ['title', 'description']]);
    expect(all(picture, /<desc[^>]*>([^<]+)</gu)).toEqual([
      'Over 40 direct quotations with an annotated speaker. Left: of the surest half 100 % are right, of all 75 %. ' +
        'Right: at 95 % sure 100 % are right; at 62 % sure 50 % are right. The two lie 4 % apart on average.',
    ]);
  });

  test('draws the curve from the surest half to all, on an axis from the tenth below it', () => {
    // 0.73 is the lowest bound, so the axis spans 0.7 to 1 over 196 pixels, below y = 62.
    expect(all(picture, /<polyline class="curve series-0" points="([^"]+)"/gu)).toEqual([
      '208,62 358,225.33',
    ]);
    expect(all(picture, /<polygon class="interval series-0" points="([^"]+)"/gu)).toEqual([
      '208,62 358,218.8 358,238.4 208,75.07',
    ]);
  });

  test('draws a dot for each bin, and the line on which they should lie', () => {
    expect(all(picture, /<circle class="series-0" (cx="[^"]+" cy="[^"]+")/gu)).toEqual([
      'cx="702" cy="62"',
      'cx="504" cy="258"',
    ]);
    expect(all(picture, /<line class="ideal" ([^/]+)\//gu)).toEqual(['x1="432" y1="258" x2="732" y2="62"']);
  });

  test('marks the axes in whole tenths, in fifths where they begin low', () => {
    const percents = (drawn: string) => all(drawn, /text-anchor="end">([^<]+)</gu);
    expect(percents(picture)).toEqual([
      ...['100 %', '90 %', '80 %', '70 %'],
      ...['100 %', '90 %', '80 %', '70 %', '60 %', '50 %'],
    ]);
    const low = { ...CONFIDENCE, bins: [{ units: 1, confidence: 0.25, right: 0.1 }] };
    expect(percents(drawConfidence(low)).slice(4)).toEqual([...['100 %', '80 %', '60 %', '40 %', '20 %']]);
  });

  test('has a ground and colours for light and dark', () => {
    expect(all(picture, /\.ground \{ fill: ([^ ]+) \}/gu)).toEqual(['#ffffff', '#151b23']);
    expect(all(picture, /(@media \(prefers-color-scheme: dark\))/gu)).toHaveLength(1);
  });

  test('of nothing is an empty plot', () => {
    const nothing = { value: null, low: null, high: null };
    const empty = drawConfidence({ units: 0, curve: [], calibrationError: nothing, bins: [] });
    expect(empty).toContain('There are no quotations to draw.');
    expect(empty).not.toMatch(/NaN|Infinity|<circle/u);
  });
});
