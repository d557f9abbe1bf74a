import { styleText } from 'node:util';

/** How lines are written: with colours and wrapped in a terminal, plain when piped to a program. */
export type Style = {
  readonly strong: (words: string) => string;
  readonly faint: (words: string) => string;
  readonly found: (words: string) => string;
  readonly other: (words: string) => string;
  /** Wraps at the width of the terminal, every line after `indent`. */
  readonly wrap: (words: string, indent?: string) => string;
};

/** Widest a text is set, in columns: longer lines are hard to read. */
const WIDEST = 100;

/** @param stream where it will be written: decides on colours (`NO_COLOR` and `FORCE_COLOR` are heeded) and width */
export async function styleFor(stream: NodeJS.WriteStream): Promise<Style> {
  // Loading it takes longer than most answers do, and a pipe does without it.
  const wrapAnsi = stream.isTTY ? (await import('wrap-ansi')).default : null;
  const paint =
    (format: Parameters<typeof styleText>[0]) =>
    (words: string): string =>
      styleText(format, words, { stream, validateStream: true });
  const columns = Math.min(WIDEST, stream.columns ?? WIDEST);
  return {
    strong: paint('bold'),
    faint: paint('dim'),
    found: paint(['bold', 'yellow']),
    other: paint(['underline', 'magenta']),
    wrap: (words, indent = '') => {
      if (wrapAnsi === null) return indent + words;
      const lines = wrapAnsi(words, Math.max(20, columns - indent.length), { hard: true }).split('\n');
      return lines.map((line) => indent + line).join('\n');
    },
  };
}
