import { describe, expect, test } from 'vitest';
import { missingFields, type RawHeader, readHeader } from '../../src/ingest/header.ts';
import { day } from '../support/a-document.ts';

const KNOWN = ['title', 'publisher', 'byline', 'published', 'event', 'event-note', 'url', 'language', 'text'];
const raw = (fields: Readonly<Record<string, unknown>>): RawHeader =>
  new Map(Object.entries(fields).map(([field, value], at) => [field, { value, line: at + 2 }]));
const EMPTY = {
  source: { publisher: null, title: null, byline: null, url: null, text: 'full' },
  published: null,
  event: null,
  language: 'en',
} as const;

describe('readHeader', () => {
  test('reads every field', () => {
    const fields = {
      title: 'Council votes on the bridge',
      publisher: 'The Gazette',
      byline: 'Eve Stone',
      published: '2024-02-29',
      event: '2024-02-28',
      'event-note': 'The article dates the meeting to Wednesday.',
      url: 'https://example.org/bridge?a=1&b=2',
      language: 'en-GB',
      text: 'summary',
    };
    expect(readHeader(raw(fields), 'vote.md')).toEqual({
      header: {
        source: {
          publisher: 'The Gazette',
          title: 'Council votes on the bridge',
          byline: 'Eve Stone',
          url: 'https://example.org/bridge?a=1&b=2',
          text: 'summary',
        },
        published: '2024-02-29',
        event: { day: '2024-02-28', note: 'The article dates the meeting to Wednesday.' },
        language: 'en-GB',
      },
      problems: [],
    });
  });

  test('knows nothing of what is not written', () => {
    expect(readHeader(raw({}), 'vote.md')).toEqual({ header: EMPTY, problems: [] });
  });

  test('takes white space off the ends', () => {
    const { header } = readHeader(raw({ title: ' The bridge ', published: ' 2024-02-29 ' }), 'vote.md');
    expect(header).toEqual({
      ...EMPTY,
      source: { ...EMPTY.source, title: 'The bridge' },
      published: '2024-02-29',
    });
  });

  test.each([
    { when: 'a title is a list', field: 'title', value: ['a', 'b'], received: '["a","b"]', expected: 'line' },
    { when: 'a title is blank', field: 'title', value: '  ', received: '  ', expected: 'line' },
    {
      when: 'a title has two lines',
      field: 'title',
      value: 'The\nbridge',
      received: 'The\nbridge',
      expected: 'line',
    },
    {
      when: 'a byline is a whole text',
      field: 'byline',
      value: 'We wait. '.repeat(60),
      received: `${'We wait. '.repeat(7).slice(0, 60)}…`,
      expected: 'line',
    },
    {
      when: 'an address is none',
      field: 'url',
      value: 'the gazette',
      received: 'the gazette',
      expected: 'address',
    },
    {
      when: 'an address lacks its beginning',
      field: 'url',
      value: 'example.org',
      received: 'example.org',
      expected: 'address',
    },
    {
      when: 'an address is a script',
      field: 'url',
      value: 'javascript:alert(1)',
      received: 'javascript:alert(1)',
      expected: 'address',
    },
    {
      when: 'an address is a file',
      field: 'url',
      value: 'file:///etc/hosts',
      received: 'file:///etc/hosts',
      expected: 'address',
    },
    {
      when: 'a language is a name',
      field: 'language',
      value: 'English',
      received: 'English',
      expected: 'language',
    },
    {
      when: 'the kind of text is none',
      field: 'text',
      value: 'short',
      received: 'short',
      expected: 'completeness',
    },
    {
      when: 'a day is a list',
      field: 'published',
      value: ['x'],
      received: '["x"]',
      expected: 'day',
    },
  ])('when $when, it says what to write and counts as absent', ({ field, value, received, expected }) => {
    expect(readHeader(raw({ [field]: value }), 'vote.md')).toEqual({
      header: EMPTY,
      problems: [{ file: 'vote.md', line: 2, kind: 'bad-field', field, received, expected }],
    });
  });

  test.each([
    { field: 'published', received: '2021-02-30' },
    { field: 'published', received: 'yesterday' },
    { field: 'published', received: '5 March 2020' },
    { field: 'event', received: '2020-3-5' },
  ])('$field: $received is not a day and counts as absent', ({ field, received }) => {
    expect(readHeader(raw({ [field]: received }), 'vote.md')).toEqual({
      header: EMPTY,
      problems: [{ file: 'vote.md', line: 2, kind: 'not-a-day', field, received }],
    });
  });

  test.each(['author', 'Title', 'event_note', '__proto__', 'constructor', ''])(
    '“%s” is not a field',
    (field) => {
      expect(readHeader(new Map([[field, { value: 'x', line: 2 }]]), 'vote.md')).toEqual({
        header: EMPTY,
        problems: [{ file: 'vote.md', line: 2, kind: 'unknown-field', of: 'header', field, known: KNOWN }],
      });
    },
  );

  test('one field that is wrong does not stop the others', () => {
    const fields = { author: 'Eve Stone', published: 'yesterday', url: 'x', title: 'The bridge' };
    const { header, problems } = readHeader(raw(fields), 'vote.md');
    expect(header).toEqual({ ...EMPTY, source: { ...EMPTY.source, title: 'The bridge' } });
    expect(problems.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'unknown-field'],
      [4, 'bad-field'],
      [3, 'not-a-day'],
    ]);
  });

  test('a note without its day tells nothing', () => {
    expect(readHeader(raw({ 'event-note': 'The meeting.' }), 'vote.md').header).toEqual(EMPTY);
  });
});

describe('missingFields', () => {
  const whole = {
    ...EMPTY,
    source: { ...EMPTY.source, title: 'The bridge', publisher: 'The Gazette' },
    published: day('2024-02-29'),
  };
  const place = { file: 'vote.md', line: 1 };
  test.each([
    { when: 'all is known', header: whole, missing: [] },
    {
      when: 'only the day of the event is known',
      header: { ...whole, published: null, event: { day: day('2024-02-28'), note: null } },
      missing: [],
    },
    { when: 'no day is', header: { ...whole, published: null }, missing: [{ ...place, kind: 'no-day' }] },
    {
      when: 'nothing is',
      header: EMPTY,
      missing: [
        { ...place, kind: 'missing-field', field: 'title' },
        { ...place, kind: 'missing-field', field: 'publisher' },
        { ...place, kind: 'no-day' },
      ],
    },
  ])('when $when, it says what a reader would miss', ({ header, missing }) => {
    expect(missingFields(header, 'vote.md')).toEqual(missing);
  });
});
