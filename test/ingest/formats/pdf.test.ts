import { expect, test } from 'vitest';
import { readFormat } from '../../../src/ingest/formats/read-format.ts';
import { aPdf, aPdfOf, lines } from '../../support/a-pdf.ts';

const page = (number: number, text: string): ReturnType<typeof lines> => [
  { text: `The Gazette ${number}`, y: 800 },
  { text, y: 700 },
  { text: 'and the boats come in', y: 686 },
  { text: `on day ${'one two six'.split(' ')[number - 1]}`, y: 672 },
  { text: `Page ${number} of 3`, y: 30 },
];

test.each([
  {
    what: 'lines',
    pages: [lines(['We wait for the tide', 'and the boats.'])],
    text: 'We wait for the tide and the boats.',
  },
  {
    what: 'paragraphs apart',
    pages: [lines(['We wait for the tide', 'and the boats.', '', 'You sail out on', 'the ebb.'])],
    text: 'We wait for the tide and the boats.\n\nYou sail out on the ebb.',
  },
  {
    what: 'an indented paragraph',
    pages: [[...lines(['We wait for the tide', 'and for the boats.']), { text: 'You sail.', x: 90, y: 672 }]],
    text: 'We wait for the tide and for the boats.\n\nYou sail.',
  },
  {
    what: 'a heading',
    pages: [[{ text: 'Low tide', y: 720, size: 18 }, ...lines(['We wait.'])]],
    text: 'Low tide\n\nWe wait.',
  },
  {
    what: 'a divided word',
    pages: [lines(['We wait for the har-', 'bour to fill.'])],
    text: 'We wait for the harbour to fill.',
  },
  {
    what: 'a word that has a hyphen elsewhere',
    pages: [lines(['The long-awaited tide is a long-', 'awaited one.'])],
    text: 'The long-awaited tide is a long-awaited one.',
  },
  {
    what: 'running heads and page numbers',
    pages: [page(1, 'Low tide now'), page(2, 'then high tide'), page(3, 'then low again')],
    text: 'Low tide now and the boats come in on day one then high tide and the boats come in on day two then low again and the boats come in on day six',
  },
])('$what of a PDF are read', async ({ pages, text }) => {
  expect(await readFormat(aPdf(pages), { name: 'x' })).toEqual({
    text,
    format: 'text',
    header: {},
    kind: 'pdf',
  });
});

test.each([
  { title: 'The tide is low', header: { title: 'The tide is low' } },
  { title: 'Microsoft Word - tide.docx', header: {} },
  { title: 'untitled', header: {} },
])('the stored title $title is $header', async ({ title, header }) => {
  expect(await readFormat(aPdf([lines(['We wait.'])], { title }), { name: 'x' })).toMatchObject({ header });
});

const LOCKED =
  '/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<0101010101010101010101010101010101010101010101010101010101010101>/U<0202020202020202020202020202020202020202020202020202020202020202>>>/ID[<01><01>]';

test.each([
  {
    what: 'without text',
    pdf: aPdfOf([Buffer.from('0 0 10 10 re f')]),
    refused: 'This PDF holds no text, only pictures of pages. Run it through text recognition (OCR) first.',
  },
  {
    what: 'with a password',
    pdf: aPdf([lines(['We wait.'])], { trailer: LOCKED }),
    refused: 'This PDF is locked with a password. Save a copy without one.',
  },
  {
    what: 'that is none',
    pdf: Buffer.from('%PDF-1.4 We wait.'),
    refused: 'This PDF is damaged. Open it, save it anew, or copy the words into a text file.',
  },
])('a PDF $what is refused', async ({ pdf, refused }) => {
  expect(await readFormat(pdf, { name: 'x' })).toEqual({ refused });
});
