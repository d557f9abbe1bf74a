import { expect, test } from 'vitest';
import { quotedAlone, tidy } from '../../src/conversation/tidy.ts';

test.each([
  ['mentions of people, roles and channels', '<@1> who <@!2> said <@&3> it <#4>', 'who said it'],
  [
    'emoji of a server, times and commands',
    'we <:gull:12> wait <a:x:3> <t:1700000000:R> </who-said:12>',
    'we wait',
  ],
  ['signs of markup', '**we** __wait__ ~~for~~ ||the|| `tide` ```now```', 'we wait for the tide now'],
  ['the address of a link', 'we [wait](https://example.org/x) here', 'we wait here'],
  ['characters that turn or hide', 'we\u202e wait\u200b \u2066now\u2069', 'we wait now'],
  ['white space', ' we\t\twait \n\n  now ', 'we wait\nnow'],
])('%s are taken out', (_name, message, words) => {
  expect(tidy(message)).toBe(words);
});

test.each([
  ['“We wait”', 'We wait'],
  ['"We wait".', 'We wait'],
  ['„We wait“', 'We wait'],
  ['«We wait»', 'We wait'],
  ['> We wait\n> for the tide', 'We wait for the tide'],
  ['“We wait”, she said', null],
  ['“We wait” and “we sail”', null],
  ['We wait', null],
  ['> We wait\nWho said it?', null],
  ["'We wait'", null],
])('of %s all that is quoted alone is %s', (message, quoted) => {
  expect(quotedAlone(message)).toBe(quoted);
});
