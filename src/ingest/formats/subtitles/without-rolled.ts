import type { Cue, CueLine } from './cues.ts';

/** Lines that stay on the screen while the next one comes in. */
const MOST_ROLLED = 10;
/** From how many such cues on a file rolls up; one repetition may be somebody's who says a thing twice. */
const ROLLS = 2;

/** Says once what cues show again: lines that roll up, and a line that grows from cue to cue. */
export function withoutRolled(cues: readonly Cue[]): readonly Cue[] {
  let rolling = 0;
  for (const [at, cue] of cues.entries()) {
    const kept = freshLines(cue, cues[at - 1]);
    if (kept.length > 0 && kept !== cue.lines) rolling++;
  }
  if (rolling < ROLLS) return cues;
  return cues
    .map((cue, at) => ({ lines: freshLines(cue, cues[at - 1]) }))
    .filter(({ lines }) => lines.length > 0);
}

/** The lines of a cue that the one before did not show. */
function freshLines({ lines }: Cue, before: Cue | undefined): readonly CueLine[] {
  if (before === undefined) return lines;
  const shown = before.lines;
  for (let count = Math.min(MOST_ROLLED, shown.length, lines.length); count > 0; count--) {
    if (lines.slice(0, count).every((line, at) => line.text === shown[shown.length - count + at]?.text)) {
      return lines.slice(count);
    }
  }
  const [first, ...rest] = lines;
  const last = shown.at(-1)?.text ?? '';
  if (first !== undefined && last !== '' && first.text.startsWith(`${last} `)) {
    return [{ ...first, text: first.text.slice(last.length + 1) }, ...rest];
  }
  return lines;
}
