import { writeLine } from './output.ts';

type Tally = { readonly of: string; readonly examples: number; readonly right: number };

/** Shows how often what was learned is right on documents that it was not learned from. */
export async function showTallies(
  tallies: readonly Tally[],
  { namedFrom, out }: { readonly namedFrom: number; readonly out: string },
): Promise<void> {
  await writeLine('Right on documents that were left out while learning (five parts, each in its turn):');
  for (const { of, examples, right } of tallies) {
    const share = examples === 0 ? '–' : `${((100 * right) / examples).toFixed(1)} %`;
    await writeLine(`  ${of.padEnd(10)} ${share.padStart(7)} of ${examples}`);
  }
  await writeLine(`A speaker is named from a confidence of ${namedFrom} on. Written: ${out}`);
}
