import { describe, expect, test } from 'vitest';
import { applyEdits, unrepaired } from '../../src/ingest/apply-edits.ts';
import { stripMarkdown } from '../../src/ingest/strip-markdown.ts';

const stripped = (text: string): string => applyEdits(unrepaired(text), stripMarkdown(text)).text;

describe('signs are taken off', () => {
  test.each([
    { what: 'a heading', text: '## The bridge', left: 'The bridge' },
    { what: 'a block quotation', text: '> “We wait.”', left: '“We wait.”' },
    { what: 'a quotation in a quotation', text: '> > “We wait.”', left: '“We wait.”' },
    {
      what: 'items',
      text: '- We wait.\n* We build.\n+ We rest.\n1. We wait.\n2) We build.',
      left: 'We wait.\nWe build.\nWe rest.\nWe wait.\nWe build.',
    },
    { what: 'an item in a quotation', text: '> - We wait.', left: 'We wait.' },
    { what: 'rules', text: 'We wait.\n***\n- - -\n___', left: 'We wait.\n\n\n' },
    { what: 'a link', text: 'the [bridge](https://example.org/b) fell', left: 'the bridge fell' },
    {
      what: 'a link with a title',
      text: 'the [bridge](https://example.org "A bridge") fell',
      left: 'the bridge fell',
    },
    { what: 'an image', text: '![the bridge](bridge.png)', left: 'the bridge' },
    { what: 'emphasis', text: '*We* **wait** ***here***, _we_ __wait__', left: 'We wait here, we wait' },
    { what: 'emphasis of a quotation', text: '*“We wait,”* said', left: '“We wait,” said' },
    { what: 'escapes', text: '\\*We\\* wait\\. \\[sic\\]', left: '*We* wait. [sic]' },
  ])('of $what', ({ text, left }) => {
    expect(stripped(text)).toBe(left);
  });
});

describe('what is no sign is left', () => {
  test.each([
    { what: 'a hashtag', text: '#bridge' },
    { what: 'a number', text: '2020. Then'.replace('2020', '20200') },
    { what: 'a dash in a sentence', text: 'We wait - and build.' },
    { what: 'a product', text: '2 * 3 * 4' },
    { what: 'a name with underscores', text: 'the_old_bridge' },
    { what: 'stars inside a word', text: 'b**dge and b**dge' },
    { what: 'an inserted word', text: '“We [the council] wait.”' },
    { what: 'a dagger of asterisks', text: 'The bridge* fell. *Built in 1900.' },
  ])('$what: “$text”', ({ text }) => {
    expect(stripped(text)).toBe(text);
  });
});
