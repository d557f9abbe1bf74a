import { describe, expect, test } from 'vitest';
import { times } from './a-component.ts';
import type { Json } from './json.ts';
import { demandMessage } from './limits.ts';
import { refusedField } from './refused-field.ts';

const long = (length: number) => 'x'.repeat(length);
const embed = (fields: Json): Json => ({ embeds: [{ title: 'T', ...fields }] });

describe('a message', () => {
  test.each([
    { over: 'no content at all', message: {}, field: '50006' },
    { over: 'nothing but blanks', message: { content: ' \n' }, field: '50006' },
    { over: 'components v2 without components', message: { flags: 32768 }, field: '50006' },
    { over: 'content of 2001', message: { content: long(2001) }, field: 'content' },
    { over: '11 embeds', message: { embeds: times(11, () => ({ title: 'T' })) }, field: 'embeds' },
    { over: '11 files', message: { attachments: times(11, () => ({})) }, field: 'attachments' },
    { over: 'an embed title of 257', message: embed({ title: long(257) }), field: 'embeds.0.title' },
    {
      over: 'an embed description of 4097',
      message: embed({ description: long(4097) }),
      field: 'embeds.0.description',
    },
    {
      over: '26 embed fields',
      message: embed({ fields: times(26, () => ({ name: 'n', value: 'v' })) }),
      field: 'embeds.0.fields',
    },
    {
      over: 'an embed field without a name',
      message: embed({ fields: [{ name: '', value: 'v' }] }),
      field: 'embeds.0.fields.0.name',
    },
    {
      over: 'an embed field name of 257',
      message: embed({ fields: [{ name: long(257), value: 'v' }] }),
      field: 'embeds.0.fields.0.name',
    },
    {
      over: 'an embed field value of 1025',
      message: embed({ fields: [{ name: 'n', value: long(1025) }] }),
      field: 'embeds.0.fields.0.value',
    },
    {
      over: 'an embed footer of 2049',
      message: embed({ footer: { text: long(2049) } }),
      field: 'embeds.0.footer.text',
    },
    {
      over: 'an embed author of 257',
      message: embed({ author: { name: long(257) } }),
      field: 'embeds.0.author.name',
    },
    {
      over: 'embeds of 6001 together',
      message: { embeds: [{ description: long(3000) }, { description: long(3001) }] },
      field: 'embeds',
    },
    {
      over: 'an embed with a script for a link',
      message: embed({ url: 'javascript:1' }),
      field: 'embeds.0.url',
    },
    {
      over: 'an unknown word to allowed_mentions',
      message: { content: 'x', allowed_mentions: { parse: ['all'] } },
      field: 'allowed_mentions.parse.0',
    },
    {
      over: 'all users and some users',
      message: { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      field: 'allowed_mentions.users',
    },
  ])('with $over is refused at $field', ({ message, field }) => {
    expect(refusedField(() => demandMessage(message))).toBe(field);
  });

  test.each([
    { at: 'content of 2000', message: { content: long(2000) } },
    {
      at: 'embeds of 6000 together',
      message: { embeds: [{ description: long(3000) }, { description: long(3000) }] },
    },
    { at: 'a file and nothing else', message: { attachments: [{}] } },
  ])('with $at is accepted', ({ message }) => {
    expect(refusedField(() => demandMessage(message))).toBeUndefined();
  });

  test('in a callback is refused under data', () => {
    expect(refusedField(() => demandMessage({ content: long(2001) }, ['data']))).toBe('data.content');
  });
});
