const readable = 'I read text, Markdown, web pages (HTML), PDF, Word (.docx) and subtitles (.vtt, .srt).';
const cannotRead = (is: string, instead: string) => `This is ${is}, which I cannot read. ${instead}`;
const copyWords = 'Copy its words into a text file.';

/** Why a file that somebody gives us cannot be read. */
export const reading = {
  unreadable: {
    picture: cannotRead('a picture', readable),
    media: cannotRead('a picture, a sound or a film', readable),
    sound: cannotRead('a sound', readable),
    film: cannotRead('a sound or a film', readable),
    gzip: cannotRead('a packed file (gzip)', readable),
    '7z': cannotRead('a packed file (7z)', readable),
    rar: cannotRead('a packed file (RAR)', readable),
    program: cannotRead('a program', readable),
    office: cannotRead('an old or locked Office file', 'Save it as .docx without a password.'),
    rtf: cannotRead('Rich Text (RTF)', 'Save it as .docx.'),
    other: cannotRead('a file of another kind', readable),
  },
  speeches:
    'This is a file of records. If they are speeches, one a line, give it to npm start with --corpus.',
  tooLarge: (is: string, most: string) => `This file has ${is} MB, and I read up to ${most}. Split it.`,
  tooLong: (is: string, most: string) =>
    `The text of this file has ${is} million characters, and I read up to ${most}. Split it.`,
  noText: 'There is no text in this file. Copy the words into a text file.',
  notText: 'This is no text, whatever its name says. Save it as UTF-8 text, as .docx or as PDF.',
  damaged: (kind: string) =>
    `This ${kind} is damaged. Open it, save it anew, or copy the words into a text file.`,
  kinds: {
    markdown: 'Markdown file',
    text: 'text file',
    html: 'web page',
    pdf: 'PDF',
    docx: 'Word file',
    subtitles: 'file of subtitles',
  },
  damagedZip:
    'This file is packed like a Word file but damaged. Open it, save it anew as .docx and try again.',
  unpacksTooFar: `This file unpacks to more than a document can be. ${copyWords}`,
  pageTooDeep: `This web page is nested too deep to be read. ${copyWords}`,
  wordTooDeep: `This Word file is nested too deep to be read. ${copyWords}`,
  pdfTooFar: `This PDF unpacks to more than a document can be. ${copyWords}`,
  pdfLocked: 'This PDF is locked with a password. Save a copy without one.',
  pdfPages: (pages: number, most: number) =>
    `This PDF has ${pages} pages, and I read up to ${most}. Split it.`,
  pdfEmpty: 'This PDF holds no text, only pictures of pages. Run it through text recognition (OCR) first.',
  pageEmpty: `This web page holds no text; it may be put together by scripts, which I do not run. ${copyWords}`,
  subtitlesEmpty:
    'There are no words in these subtitles. Check that each cue has its time on a line above its words.',
  zipNotWord:
    'This is a packed file (ZIP) but no Word document, and I unpack nothing else. Bring the documents in it one by one, as .docx, PDF or text.',
  wordUnsafe:
    'This Word file was not written by Word and holds declarations that are not safe to read. Save it anew as .docx.',
};
