import { describe, expect, test } from 'vitest';
import { applyEdits, unrepaired } from '../../src/ingest/apply-edits.ts';
import { unwrap } from '../../src/ingest/unwrap.ts';

const unwrapped = (text: string, format: 'markdown' | 'text'): string =>
  applyEdits(unrepaired(text), unwrap(text, format)).text;

describe('in a text', () => {
  test.each([
    {
      when: 'an editor has wrapped the lines',
      text: 'The council met on Thursday and spoke of the\nbridge, which has stood over the river for a\nhundred years.',
      lines:
        'The council met on Thursday and spoke of the bridge, which has stood over the river for a hundred years.',
    },
    {
      when: 'every line is a paragraph',
      text: 'The council met on Thursday.\n“We wait,” said Ada Marsh.\nTom Reed agreed.',
    },
    { when: 'blank lines part paragraphs', text: 'The council met.\n\n“We wait,” said Ada Marsh.' },
    { when: 'lines are long', text: `${'The council met. '.repeat(9)}and\n${'the river rose. '.repeat(9)}` },
    { when: 'lines are short and alike', text: 'Ada Marsh: No.\nTom Reed: Yes.\nEve Stone: No.' },
    { when: 'there is one line', text: 'The council met.' },
    { when: 'there is no text', text: '' },
  ])('when $when, paragraphs are found', ({ text, lines }) => {
    expect(unwrapped(text, 'text')).toBe(lines ?? text);
  });
});

describe('in Markdown', () => {
  test.each([
    { when: 'a line breaks', text: 'The council met.\n“We wait.”', lines: 'The council met. “We wait.”' },
    {
      when: 'blank lines part paragraphs',
      text: 'The council\nmet.\n\n“We\nwait.”',
      lines: 'The council met.\n\n“We wait.”',
    },
    {
      when: 'items follow',
      text: 'They said:\n- We wait.\n- We\n  build.\n2. We rest.',
      lines: 'They said:\n- We wait.\n- We build.\n2. We rest.',
    },
    { when: 'a quotation follows', text: 'She said:\n> We wait.', lines: 'She said:\n> We wait.' },
    {
      when: 'a heading follows',
      text: 'The council met.\n## The bridge',
      lines: 'The council met.\n## The bridge',
    },
  ])('when $when, a single line break parts nothing', ({ text, lines }) => {
    expect(unwrapped(text, 'markdown')).toBe(lines);
  });
});
