import type { Input } from './vocabulary.ts';

/** A text that came without a file. What is told besides it is its header, as a file beside it would be. */
export function inputOf({ id, text, title, date }: BareText): Input {
  const file = String(id);
  const header = { title: asField(title), published: asField(date) };
  return { id: file, file, text, format: 'text', header: { file, yaml: JSON.stringify(header) } };
}

type BareText = {
  readonly id: unknown;
  readonly text: string;
  readonly title?: unknown;
  readonly date?: unknown;
};

const asField = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
