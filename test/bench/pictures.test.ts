import { expect, test } from 'vitest';
import { componentsToHtml, markupToHtml } from '../../bench/pictures/to-html.ts';

test.each([
  { what: 'quoted lines', markup: '> one\n> two', html: '<discord-quote>one<br>two</discord-quote>' },
  { what: 'small print', markup: '-# exact words', html: '<div class="small">exact words</div>' },
  { what: 'an item of a list', markup: '- one', html: '<div class="item">one</div>' },
  { what: 'bold and underlined', markup: '**a** __b__', html: '<div><strong>a</strong> <u>b</u></div>' },
  {
    what: 'signs that stand for themselves',
    markup: '\\*\\*a\\*\\* \\<b\\>',
    html: '<div>**a** &lt;b&gt;</div>',
  },
  {
    what: 'code as it stands',
    markup: '```\n**a** <b>\n```',
    html: '<discord-code multiline>**a** &lt;b&gt;</discord-code>',
  },
])('a picture shows $what', ({ markup, html }) => {
  expect(markupToHtml(markup)).toBe(html);
});

test('a picture shows components in their order, buttons with what they are', () => {
  expect(
    componentsToHtml([
      {
        type: 17,
        components: [
          { type: 10, content: 'words' },
          { type: 14 },
          {
            type: 1,
            components: [
              { type: 2, style: 2, label: 'Previous', disabled: true },
              { type: 2, style: 5, label: 'Read', url: 'https://example.org/?a&b' },
            ],
          },
        ],
      },
    ]),
  ).toBe(
    '<div class="container"><div class="text"><div>words</div></div><hr><discord-attachments><discord-action-row><discord-button type="secondary" disabled>Previous</discord-button><discord-button type="secondary" url="https://example.org/?a&amp;b">Read</discord-button></discord-action-row></discord-attachments></div>',
  );
  expect(() => componentsToHtml([{ type: 99 }])).toThrow('There is no picture of a component of type 99');
});
