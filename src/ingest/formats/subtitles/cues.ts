/** The lines of one cue without tags; a line that begins with a voice's name tells it as `by`. */
export type Cue = { readonly lines: readonly CueLine[] };
export type CueLine = { readonly by: string | null; readonly text: string };

const TIMING = /^\s*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}/u;
/** Long enough for any line that somebody could read while it is shown; the rest is damage. */
const LONGEST_LINE = 100_000;
const VOICE = /<v(?:\.[\w.-]{0,60})?\s+([^<>]{1,100})>/gu;
const TAG = /<[^<>]{0,300}>|\{\\[^{}]{0,100}\}/gu;

const SOUND =
  'music|applause|laughter|laughs?|laughing|chuckles?|cheering|cheers|clapping|singing|sighs?|coughs?|coughing|gasps?|silence|pause|noise|bells?|knocking|crosstalk|cross talk|beeps?|beeping|groans?|booing|whistles?|whistling|footsteps|sirens?|static|theme';
/** A remark of three words at most, one of which is a sound; other brackets may be somebody's words. */
const REMARK = new RegExp(
  `\\[[^\\[\\]]{0,30}\\b(?:${SOUND})\\b[^\\[\\]]{0,20}\\]|\\([^()]{0,20}\\b(?:${SOUND})\\)`,
  'giu',
);

/** The cues of WebVTT or SRT in order, without their times, numbers, tags and sounds. */
export function cuesIn(text: string): readonly Cue[] {
  const cues: Cue[] = [];
  let open: string[] | null = null;
  const close = (): void => {
    const lines = (open ?? []).flatMap(linesOf);
    if (lines.length > 0) cues.push({ lines });
    open = null;
  };
  for (const line of text.split(/\r\n?|\n/u)) {
    if (TIMING.test(line.slice(0, 100))) {
      // Without a blank line between, the number of the next cue stands in this one.
      if (open !== null && /^\d+$/u.test((open as string[]).at(-1)?.trim() ?? '')) (open as string[]).pop();
      close();
      open = [];
    } else if (line.trim() === '') close();
    else (open as string[] | null)?.push(line.slice(0, LONGEST_LINE));
  }
  close();
  return cues;
}

function linesOf(line: string): readonly CueLine[] {
  const parts = line.split(VOICE);
  // What splits is caught: words, a name, words, a name …
  return parts.flatMap((part, at): readonly CueLine[] => {
    if (at % 2 === 1) return [];
    const text = cleaned(part);
    return text === '' ? [] : [{ by: at === 0 ? null : cleaned(parts[at - 1] ?? ''), text }];
  });
}

function cleaned(text: string): string {
  return text
    .replace(TAG, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot|#39);/gu, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(REMARK, '')
    .replace(/[♪♫][^♪♫]*[♪♫]|[♪♫]/gu, '')
    .replace(/[\s\u200b\u200e\u200f]+/gu, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
  quot: '"',
  '#39': "'",
};
