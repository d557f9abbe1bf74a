import { expect, test } from 'vitest';
import { readFormat } from '../../../src/ingest/formats/read-format.ts';

const LONG = 'The council met on Thursday, and the tide was low, as Ada Marsh had said it would be. '
  .repeat(4)
  .trim();
const MORE = 'Tom Reed built the quay, the Harbour Trust paid for it, and the boats came in again. '
  .repeat(4)
  .trim();
const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);
const article = (inside: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body><nav><ul><li>Home</li></ul></nav><article><p>${LONG}</p>${inside}<p>${MORE}</p></article><footer>All rights</footer></body></html>`;

test.each([
  { what: 'a heading', inside: '<h2>Low tide</h2>', text: ['Low tide'] },
  { what: 'a list', inside: '<ul><li>One quay</li><li>Two boats</li></ul>', text: ['One quay', 'Two boats'] },
  { what: 'a block quotation', inside: '<blockquote><p>“We wait.”</p></blockquote>', text: ['“We wait.”'] },
  { what: 'a broken line', inside: '<p>We wait.<br>You sail.</p>', text: ['We wait.\nYou sail.'] },
  { what: 'two broken lines', inside: '<p>We wait.<br><br>You sail.</p>', text: ['We wait.', 'You sail.'] },
  {
    what: 'words in other tags',
    inside: '<p>We <b>wa</b>it, <a href="/x">Tom</a>.</p>',
    text: ['We wait, Tom.'],
  },
  {
    what: 'signs by name',
    inside: '<p>Marsh &amp; Reed &mdash; caf&eacute;</p>',
    text: ['Marsh & Reed — café'],
  },
  { what: 'a script', inside: '<script>document.write("evil")</script>', text: [] },
  { what: 'a style', inside: '<style>p { color: evil }</style>', text: [] },
  { what: 'a comment of the page', inside: '<!-- evil -->', text: [] },
  { what: 'comments of readers', inside: '<div class="comments"><p>evil, evil</p></div>', text: [] },
  {
    what: 'a caption',
    inside: '<figure><img src="x"><figcaption>The quay, evil</figcaption></figure>',
    text: [],
  },
  {
    what: 'a list of other pages',
    inside: '<h3>Read more</h3><ul><li><a href="/x">evil</a></li></ul>',
    text: [],
  },
  { what: 'a box of other pages', inside: '<div class="related-links"><p>evil</p></div>', text: [] },
  { what: 'what is hidden', inside: '<p style="display: none">evil</p>', text: [] },
])('$what within an article is read as $text', async ({ inside, text }) => {
  expect(await readFormat(bytes(article(inside)), { name: 'page' })).toEqual({
    text: [LONG, ...text, MORE].join('\n\n'),
    format: 'text',
    header: {},
    kind: 'html',
  });
});

const linked = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

test.each([
  { where: 'the tab', head: '<title>Low tide here</title>', header: { title: 'Low tide here' } },
  {
    where: 'the tab, with its publisher',
    head: '<title>The tide is low today - The Gazette</title><meta property="og:site_name" content="The Gazette">',
    header: { title: 'The tide is low today', publisher: 'The Gazette' },
  },
  {
    where: 'Open Graph',
    head: '<meta property="og:title" content="The tide is low"><meta property="article:published_time" content="2020-03-05T10:00:00Z">',
    header: { title: 'The tide is low', published: '2020-03-05' },
  },
  {
    where: 'linked data',
    head: linked({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'The tide is low',
          author: [{ name: 'Ada Marsh' }, { name: 'Tom Reed' }],
          datePublished: '2020-03-05',
          publisher: { name: 'The Gazette' },
        },
      ],
    }),
    header: {
      title: 'The tide is low',
      publisher: 'The Gazette',
      byline: 'Ada Marsh and Tom Reed',
      published: '2020-03-05',
    },
  },
  { where: 'broken linked data', head: '<script type="application/ld+json">{"@type": </script>', header: {} },
  {
    where: 'the author',
    head: '<meta name="author" content="By Ada Marsh">',
    header: { byline: 'Ada Marsh' },
  },
  { where: 'a day that is none', head: '<meta name="date" content="2020-02-31">', header: {} },
  {
    where: 'the canonical link',
    head: '<link rel="canonical" href="/tide">',
    header: { url: 'https://gazette.example/tide' },
  },
  { where: 'a link that is a script', head: '<link rel="canonical" href="javascript:alert(1)">', header: {} },
])('what $where states is the header', async ({ head, header }) => {
  const read = await readFormat(bytes(article('', head)), { name: 'x', url: 'https://gazette.example/a' });
  expect(read).toMatchObject({ header });
  expect(Object.keys((read as { header: object }).header).sort()).toEqual(Object.keys(header).sort());
});

test.each([
  {
    when: 'in its language',
    page: '<html lang="en-GB"><p>We wait.</p></html>',
    text: 'We wait.',
    header: { language: 'en-GB' },
  },
  {
    when: 'with its only time',
    page: '<html><p><time datetime="2020-03-05T09:00">We wait.</time></p></html>',
    text: 'We wait.',
    header: { published: '2020-03-05' },
  },
  { when: 'without head and body', page: '<html><p>We wait.</p></html>', text: 'We wait.', header: {} },
  {
    when: 'of nothing but paragraphs',
    page: '<p>We wait.<p>You sail.',
    text: 'We wait.\n\nYou sail.',
    header: {},
  },
  {
    when: 'that begins like a header of ours',
    page: '<pre>---\ntitle: evil\n---\nWe wait.</pre>',
    text: 'title: evil\n---\nWe wait.',
    header: {},
  },
])('a page $when is read', async ({ page, text, header }) => {
  expect(await readFormat(bytes(page), { name: 'x.html' })).toEqual({
    text,
    format: 'text',
    header,
    kind: 'html',
  });
});

test.each([
  {
    by: 'the page',
    page: bytes('<html><meta charset="iso-8859-2"><p>\u00a3\u00f3d\u00bc</p></html>', 'latin1'),
  },
  {
    by: 'the server',
    page: bytes('<html><p>\u00a3\u00f3d\u00bc</p></html>', 'latin1'),
    type: 'text/html; charset=ISO-8859-2',
  },
  {
    by: 'its bytes, whatever it declares',
    page: bytes('<html><meta charset="iso-8859-2"><p>Łódź</p></html>'),
  },
  { by: 'its byte-order mark', page: bytes('\ufeff<html><p>Łódź</p></html>', 'utf16le') },
])('the charset is told by $by', async ({ page, type }) => {
  expect(await readFormat(page, { name: 'x.html', ...(type && { type }) })).toMatchObject({ text: 'Łódź' });
});

test.each([
  {
    page: '<html><body><script>write()</script></body></html>',
    refused:
      'This web page holds no text; it may be put together by scripts, which I do not run. Copy its words into a text file.',
  },
  {
    page: `${'<div>'.repeat(400)}We wait`,
    refused: 'This web page is nested too deep to be read. Copy its words into a text file.',
  },
  {
    page: `${'<div>'.repeat(100_000)}We wait`,
    refused: 'This web page is nested too deep to be read. Copy its words into a text file.',
  },
])('a page with nothing to read is refused: $refused', async ({ page, refused }) => {
  expect(await readFormat(bytes(page), { name: 'x.html' })).toEqual({ refused });
});

test('paragraphs that nobody closes are not nested', async () => {
  const read = await readFormat(bytes(`<html><body>${'<p>We wait.'.repeat(2_000)}`), { name: 'x.html' });
  expect(read).toMatchObject({ text: Array(2_000).fill('We wait.').join('\n\n') });
});
