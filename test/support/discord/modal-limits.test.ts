import { describe, expect, test } from 'vitest';
import { button, label, modal, option, row, textInput, times } from './a-component.ts';
import type { Json } from './json.ts';
import { demandChoices, demandModal } from './limits.ts';
import { refusedField } from './refused-field.ts';

const long = (length: number) => 'x'.repeat(length);

describe('a modal', () => {
  const asking = (extra: Json): Json => modal([label(textInput('words', extra))]);

  test.each([
    { over: 'a title of 46', given: modal([label(textInput())], { title: long(46) }), field: 'title' },
    {
      over: 'a custom_id of 101',
      given: modal([label(textInput())], { custom_id: long(101) }),
      field: 'custom_id',
    },
    { over: 'no components', given: modal([]), field: 'components' },
    { over: 'six components', given: modal(times(6, (i) => label(textInput(`${i}`)))), field: 'components' },
    { over: 'a button', given: modal([row(button())]), field: 'components.0.components.0.type' },
    {
      over: 'a label of 46',
      given: modal([label(textInput(), { label: long(46) })]),
      field: 'components.0.label',
    },
    {
      over: 'a label without component',
      given: modal([{ type: 18, label: 'x' }]),
      field: 'components.0.component',
    },
    {
      over: 'a description of 101',
      given: modal([label(textInput(), { description: long(101) })]),
      field: 'components.0.description',
    },
    {
      over: 'an input with a label inside a label',
      given: asking({ label: 'x' }),
      field: 'components.0.component.label',
    },
    {
      over: 'a placeholder of 101',
      given: asking({ placeholder: long(101) }),
      field: 'components.0.component.placeholder',
    },
    { over: 'a value of 4001', given: asking({ value: long(4001) }), field: 'components.0.component.value' },
    {
      over: 'a max_length of 4001',
      given: asking({ max_length: 4001 }),
      field: 'components.0.component.max_length',
    },
    {
      over: 'a radio group of one',
      given: modal([label({ type: 21, custom_id: 'r', options: [option()] })]),
      field: 'components.0.component.options',
    },
    {
      over: 'eleven boxes',
      given: modal([label({ type: 22, custom_id: 'r', options: times(11, (i) => option(`${i}`)) })]),
      field: 'components.0.component.options',
    },
    {
      over: 'two inputs of one id',
      given: modal([label(textInput('a')), label(textInput('a'))]),
      field: 'components.1.component.custom_id',
    },
  ])('with $over is refused at $field', ({ given, field }) => {
    expect(refusedField(() => demandModal(given, []))).toBe(field);
  });

  test('with five labels, of 45 characters, is accepted', () => {
    const given = modal(
      times(5, (i) => label(textInput(`${i}`), { label: long(45) })),
      { title: long(45) },
    );
    expect(refusedField(() => demandModal(given, []))).toBeUndefined();
  });
});

describe('choices', () => {
  const choice = (extra: Json = {}): Json => ({ name: 'Ada', value: 'ada', ...extra });

  test.each([
    { over: 'none given', data: {}, type: 3, field: 'choices' },
    { over: '26 of them', data: { choices: times(26, () => choice()) }, type: 3, field: 'choices' },
    { over: 'an empty name', data: { choices: [choice({ name: '' })] }, type: 3, field: 'choices.0.name' },
    {
      over: 'a name of 101',
      data: { choices: [choice({ name: long(101) })] },
      type: 3,
      field: 'choices.0.name',
    },
    {
      over: 'a value of 101',
      data: { choices: [choice({ value: long(101) })] },
      type: 3,
      field: 'choices.0.value',
    },
    { over: 'text where a number belongs', data: { choices: [choice()] }, type: 4, field: 'choices.0.value' },
  ])('with $over are refused at $field', ({ data, type, field }) => {
    expect(refusedField(() => demandChoices(data, [], type))).toBe(field);
  });

  test.each([
    { are: 'none', choices: [] },
    { are: '25, of 100 characters', choices: times(25, () => choice({ name: long(100), value: long(100) })) },
  ])('are accepted when they are $are', ({ choices }) => {
    expect(refusedField(() => demandChoices({ choices }, [], 3))).toBeUndefined();
  });
});
