import { texts } from '../../texts/speaking.ts';

/** Room that is kept for telling how many lines are left out, and for what stands around them, in characters. */
const AROUND = 60;

/** Lines as texts of a message, as far as they fit into so many characters; what does not fit is counted. */
export function asFarAsFits(lines: readonly string[], room: number): readonly string[] {
  const shown: string[] = [];
  let left = room - AROUND;
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) break;
    shown.push(line);
  }
  const rest = lines.length - shown.length;
  return [
    ...(shown.length > 0 ? [shown.join('\n')] : []),
    ...(rest > 0 ? [`-# ${texts().words.andMore(rest)}`] : []),
  ];
}
