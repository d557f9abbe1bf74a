import { describe, expect, test } from 'vitest';
import { button, container, link, menu, option, row, section, text, times } from './a-component.ts';
import type { Json } from './json.ts';
import { demandMessage } from './limits.ts';
import { refusedField } from './refused-field.ts';

const long = (length: number) => 'x'.repeat(length);
const v2 = (...components: Json[]): Json => ({ flags: 32768, components });
const rows = (...components: Json[]): Json => ({ content: 'Hello', components });

describe('a message', () => {
  test.each([
    { over: 'six rows', message: rows(...times(6, (i) => row(button(`${i}`)))), field: 'components' },
    { over: 'an empty row', message: rows(row()), field: 'components.0.components' },
    {
      over: 'six buttons in a row',
      message: rows(row(...times(6, (i) => button(`${i}`)))),
      field: 'components.0.components',
    },
    {
      over: 'a menu beside a button',
      message: rows(row(menu([option()]), button())),
      field: 'components.0.components',
    },
    {
      over: 'a custom_id of 101',
      message: rows(row(button(long(101)))),
      field: 'components.0.components.0.custom_id',
    },
    {
      over: 'an empty custom_id',
      message: rows(row(button(''))),
      field: 'components.0.components.0.custom_id',
    },
    {
      over: 'a custom_id used twice',
      message: rows(row(button('a')), row(button('a'))),
      field: 'components.1.components.0.custom_id',
    },
    {
      over: 'a button without custom_id',
      message: rows(row({ type: 2, style: 1, label: 'x' })),
      field: 'components.0.components.0.custom_id',
    },
    {
      over: 'a button label of 81',
      message: rows(row(button('b', { label: long(81) }))),
      field: 'components.0.components.0.label',
    },
    {
      over: 'a button that says nothing',
      message: rows(row(button('b', { label: '' }))),
      field: 'components.0.components.0.label',
    },
    {
      over: 'a link of 513',
      message: rows(row(link(`https://example.org/${long(493)}`))),
      field: 'components.0.components.0.url',
    },
    {
      over: 'a link that is a script',
      message: rows(row(link('javascript:alert(1)'))),
      field: 'components.0.components.0.url',
    },
    {
      over: 'a link with a custom_id',
      message: rows(row({ ...link('https://example.org'), custom_id: 'x' })),
      field: 'components.0.components.0.custom_id',
    },
    {
      over: 'a menu without options',
      message: rows(row(menu([]))),
      field: 'components.0.components.0.options',
    },
    {
      over: '26 options',
      message: rows(row(menu(times(26, (i) => option(`${i}`))))),
      field: 'components.0.components.0.options',
    },
    {
      over: 'an option label of 101',
      message: rows(row(menu([option('a', { label: long(101) })]))),
      field: 'components.0.components.0.options.0.label',
    },
    {
      over: 'an option value of 101',
      message: rows(row(menu([option('a', { value: long(101) })]))),
      field: 'components.0.components.0.options.0.value',
    },
    {
      over: 'an option description of 101',
      message: rows(row(menu([option('a', { description: long(101) })]))),
      field: 'components.0.components.0.options.0.description',
    },
    {
      over: 'two options of one value',
      message: rows(row(menu([option('a'), option('a')]))),
      field: 'components.0.components.0.options.1.value',
    },
    {
      over: 'a placeholder of 151',
      message: rows(row(menu([option()], { placeholder: long(151) }))),
      field: 'components.0.components.0.placeholder',
    },
    {
      over: 'more choices than options',
      message: rows(row(menu([option()], { max_values: 2 }))),
      field: 'components.0.components.0.max_values',
    },
    { over: 'text display without the flag', message: { components: [text()] }, field: 'components.0.type' },
    { over: 'content beside components v2', message: { content: 'x', ...v2(text()) }, field: 'content' },
    {
      over: 'embeds beside components v2',
      message: { embeds: [{ title: 'T' }], ...v2(text()) },
      field: 'embeds',
    },
    {
      over: '41 components, nested ones counted',
      message: v2(container(...times(40, () => text('x')))),
      field: 'components',
    },
    {
      over: 'text displays of 4001 together',
      message: v2(text(long(2000)), container(text(long(2001)))),
      field: 'components',
    },
    { over: 'an empty text display', message: v2(text('')), field: 'components.0.content' },
    {
      over: 'a section without accessory',
      message: v2(section({ accessory: null })),
      field: 'components.0.accessory',
    },
    {
      over: 'a section of four texts',
      message: v2(section({ components: times(4, () => text()) })),
      field: 'components.0.components',
    },
    {
      over: 'a section of no text',
      message: v2(section({ components: [] })),
      field: 'components.0.components',
    },
    { over: 'an empty container', message: v2(container()), field: 'components.0.components' },
    {
      over: 'a container in a container',
      message: v2(container(container(text()))),
      field: 'components.0.components.0.type',
    },
    { over: 'a bare button', message: v2(button()), field: 'components.0.type' },
    {
      over: 'a colour beyond white',
      message: v2({ ...container(text()), accent_color: 0x1000000 }),
      field: 'components.0.accent_color',
    },
  ])('with $over is refused at $field', ({ message, field }) => {
    expect(refusedField(() => demandMessage(message))).toBe(field);
  });

  test.each([
    {
      at: 'five rows of five buttons',
      message: rows(...times(5, (r) => row(...times(5, (b) => button(`${r}.${b}`))))),
    },
    { at: 'a link of 512', message: rows(row(link(`https://example.org/${long(492)}`))) },
    {
      at: '25 options',
      message: rows(
        row(
          menu(
            times(25, (i) => option(`${i}`)),
            { max_values: 25 },
          ),
        ),
      ),
    },
    { at: 'a single text of 4000', message: v2(text(long(4000))) },
    { at: '40 components', message: v2(container(...times(39, () => text('x')))) },
    { at: 'a section of three texts', message: v2(section({ components: times(3, () => text()) })) },
    { at: 'content emptied beside components v2', message: { content: '', embeds: [], ...v2(text()) } },
    {
      at: 'an emoji for a label',
      message: rows(row(button('b', { label: undefined, emoji: { name: '📌' } }))),
    },
  ])('with $at is accepted', ({ message }) => {
    expect(refusedField(() => demandMessage(message))).toBeUndefined();
  });
});
