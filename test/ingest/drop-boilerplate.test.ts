import { expect, test } from 'vitest';
import { applyEdits, unrepaired } from '../../src/ingest/apply-edits.ts';
import { dropBoilerplate } from '../../src/ingest/drop-boilerplate.ts';

const OWN = 'The council met.\n“We wait,” said Ada Marsh.';

test.each([
  { when: 'a video is announced', tail: 'WATCH: The mayor on the bridge' },
  { when: 'a letter is offered', tail: 'Sign up for our morning letter.' },
  { when: 'the paper is offered', tail: 'Subscribe to The Gazette' },
  { when: 'other articles are listed', tail: 'Recent articles' },
  { when: 'another article is named', tail: 'Read more: Rivers of the north' },
  { when: 'a page elsewhere is named', tail: 'Follow Ada Marsh on Twitter' },
  { when: 'rights are claimed', tail: '© The Gazette' },
  { when: 'several stand there', tail: 'See also: Rivers\nShare this\nAll rights reserved' },
  { when: 'blank lines stand between', tail: '\n\nClick here to comment\n\n' },
])('when $when at the end, it is dropped', ({ tail }) => {
  expect(dropped(`${OWN}\n${tail}`)).toBe(OWN);
});

test.each([
  { when: 'there is none', text: OWN },
  {
    when: 'it stands between paragraphs',
    text: 'The council met.\nRead more: Rivers\n“We wait,” said Ada Marsh.',
  },
  { when: 'a sentence only begins like it', text: `${OWN}\nWatchers of the river agreed.` },
  {
    when: 'a sentence speaks of articles',
    text: `${OWN}\nRecent articles in The Gazette had said the same of it.`,
  },
  { when: 'it is the only paragraph', text: 'Sign up for our morning letter.' },
  { when: 'there is no text', text: '' },
])('when $when, nothing is dropped', ({ text }) => {
  expect(dropped(text)).toBe(text);
});

const dropped = (text: string): string => applyEdits(unrepaired(text), dropBoilerplate(text)).text;
