import { expect, test } from 'vitest';
import { readFormat } from '../../../src/ingest/formats/read-format.ts';
import { aDocx, aParagraph, aZip, someFootnotes } from '../../support/a-zip.ts';

const NOTED =
  '<w:p><w:r><w:t>We wait</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>';
const CORE = '<cp:coreProperties><dc:title>The tide &amp; the quay</dc:title></cp:coreProperties>';

test.each([
  {
    what: 'paragraphs',
    docx: aDocx(aParagraph('We wait.') + aParagraph('You sail.')),
    text: 'We wait.\n\nYou sail.',
    header: {},
  },
  {
    what: 'a heading',
    docx: aDocx(
      aParagraph('Low tide', '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>') + aParagraph('We wait.'),
    ),
    text: 'Low tide\n\nWe wait.',
    header: {},
  },
  {
    what: 'text without its footnotes',
    docx: aDocx(NOTED, [someFootnotes('evil')]),
    text: 'We wait.',
    header: {},
  },
  {
    what: 'a stored title',
    docx: aDocx(aParagraph('We wait.'), [{ name: 'docProps/core.xml', data: CORE }]),
    text: 'We wait.',
    header: { title: 'The tide & the quay' },
  },
  {
    what: 'text beside a part with a wicked name',
    docx: aDocx(aParagraph('We wait.'), [{ name: '../../evil.sh', data: 'evil' }]),
    text: 'We wait.',
    header: {},
  },
])('$what of a Word file is read', async ({ docx, text, header }) => {
  expect(await readFormat(docx, { name: 'x' })).toEqual({ text, format: 'text', header, kind: 'docx' });
});

const TOO_MUCH = 'This file unpacks to more than a document can be. Copy its words into a text file.';
const zeros = new Uint8Array(101_000_000);

test.each([
  {
    what: 'another archive',
    docx: aZip([{ name: 'a.txt', data: 'We wait.' }]),
    refused:
      'This is a packed file (ZIP) but no Word document, and I unpack nothing else. Bring the documents in it one by one, as .docx, PDF or text.',
  },
  {
    what: 'one that states to be large',
    docx: aDocx('', [{ name: 'word/media/x', data: 'x', stated: 200_000_000 }]),
    refused: TOO_MUCH,
  },
  {
    what: 'one that is large and denies it',
    docx: aZip([{ name: 'word/document.xml', data: zeros, stated: 10 }]),
    refused: TOO_MUCH,
  },
  {
    what: 'one of many parts',
    docx: aDocx(
      '',
      Array.from({ length: 2_001 }, (_, n) => ({ name: `${n}`, data: '' })),
    ),
    refused: TOO_MUCH,
  },
  {
    what: 'one that expands entities',
    docx: aZip([
      { name: 'word/document.xml', data: '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>' },
    ]),
    refused:
      'This Word file was not written by Word and holds declarations that are not safe to read. Save it anew as .docx.',
  },
  {
    what: 'one cut short',
    docx: aDocx(aParagraph('We wait.')).subarray(0, 400),
    refused:
      'This file is packed like a Word file but damaged. Open it, save it anew as .docx and try again.',
  },
  {
    what: 'one without words',
    docx: aDocx(aParagraph(' ')),
    refused: 'There is no text in this file. Copy the words into a text file.',
  },
])('$what is refused', async ({ docx, refused }) => {
  expect(await readFormat(docx, { name: 'x.docx' })).toEqual({ refused });
});
