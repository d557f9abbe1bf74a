import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { typingOf } from '../src/complete-line.ts';
import { openDesk } from '../src/desk.ts';
import { readLine } from '../src/read-line.ts';
import { aClock } from './support/a-clock.ts';
import { anArchive } from './support/an-archive.ts';

describe('typingOf', () => {
  test.each([
    { line: '/who-said ', option: 'phrase', typed: '' },
    { line: '/who-said we  wa', option: 'phrase', typed: 'we  wa' },
    { line: '  /WHO-SAID we ', option: 'phrase', typed: 'we ' },
    { line: '/who-said note:we', option: 'phrase', typed: 'note:we' },
    { line: '/who-said we wait speaker:', option: 'speaker', typed: '' },
    { line: '/who-said we wait speaker:Ad', option: 'speaker', typed: 'Ad' },
    { line: '/who-said speaker:"Ada M', option: 'speaker', typed: 'Ada M', replaces: '"Ada M' },
    { line: '/who-said speaker:“Ada M', option: 'speaker', typed: 'Ada M', replaces: '“Ada M' },
    { line: '/who-said speaker:"Ada Marsh" we', option: 'phrase', typed: 'we' },
    { line: '/who-said phrase:we', option: 'phrase', typed: 'we' },
    { line: '/quotes Ad', option: 'speaker', typed: 'Ad' },
    { line: '/quotes Ada Marsh about:qu', option: 'about', typed: 'qu' },
  ])('in “$line” $option is typed', ({ line, option, typed, replaces = typed }) => {
    const { command, write, ...typing } = typingOf(line, commands)!;
    expect(typing).toEqual({ option, typed, replaces });
  });

  test.each([
    { line: '' },
    { line: 'we wait' },
    { line: '/who-said' },
    { line: '/whoever we' },
    { line: '/help ' },
    { line: '/sources we' },
    { line: '/who-said speaker:"Ada Marsh"' },
    { line: '/who-said we speaker:Ada wait' },
  ])('in “$line” no option is typed', ({ line }) => {
    expect(typingOf(line, commands)).toBeUndefined();
  });

  test.each([
    { line: '/quotes about:', value: 'quay' },
    { line: '/quotes about:', value: 'old quay' },
    { line: '/quotes about:"o', value: 'the "old" quay' },
    { line: '/quotes about:', value: 'the “old” quay' },
    { line: '/quotes o', value: 'old quay' },
  ])('behind “$line” $value is written so that it is read as it is', ({ line, value }) => {
    const { option, replaces, write } = typingOf(line, commands)!;
    const written = line.slice(0, line.length - replaces.length) + write(value);
    const read = readLine(written, commands);
    expect(read.command === null ? read : read.typed).toEqual({ [option]: value });
  });
});

describe('a line is completed', () => {
  const archive = anArchive([
    '“We wait for the river,” said Ada Marsh.',
    '“The quay is old,” said Tom Reed.',
  ]);
  const desk = openDesk(commands, archive, aClock());
  const complete = async (line: string) => {
    const { replaces, suggestions } = await desk.completeLine(line);
    return { replaces, values: suggestions.map(({ value }) => value) };
  };

  test.each([
    { line: '', replaces: '', values: ['/who-said ', '/quotes ', '/ask ', '/sources ', '/kept ', '/help '] },
    { line: '/q', replaces: '/q', values: ['/quotes '] },
    { line: '/who-said wait', replaces: 'wait', values: ['We wait for the river'] },
    { line: '/who-said wait speaker:A', replaces: 'A', values: ['"Ada Marsh"'] },
    { line: '/quotes ', replaces: '', values: ['Ada Marsh', 'Tom Reed'] },
    { line: '/quotes Reed about:q', replaces: 'q', values: [] },
    { line: '/who-said wait since:2', replaces: '2', values: [] },
    { line: '/help me', replaces: '/help me', values: [] },
    { line: 'we wait', replaces: 'we wait', values: [] },
  ])('“$line” by $values', async ({ line, replaces, values }) => {
    expect(await complete(line)).toEqual({ replaces, values });
  });
});
