import type { Texts } from '../en/index.ts';

const readable = 'Ich lese Text, Markdown, Webseiten (HTML), PDF, Word (.docx) und Untertitel (.vtt, .srt).';
const cannotRead = (is: string, instead: string): string =>
  `Das ist ${is}; das kann ich nicht lesen. ${instead}`;
const copyWords = 'Kopiere die Worte in eine Textdatei.';

export const reading: Texts['reading'] = {
  unreadable: {
    picture: cannotRead('ein Bild', readable),
    media: cannotRead('ein Bild, ein Ton oder ein Film', readable),
    sound: cannotRead('eine Tonaufnahme', readable),
    film: cannotRead('eine Tonaufnahme oder ein Film', readable),
    gzip: cannotRead('eine gepackte Datei (gzip)', readable),
    '7z': cannotRead('eine gepackte Datei (7z)', readable),
    rar: cannotRead('eine gepackte Datei (RAR)', readable),
    program: cannotRead('ein Programm', readable),
    office: cannotRead('eine alte oder gesperrte Office-Datei', 'Speichere sie als .docx ohne Passwort.'),
    rtf: cannotRead('Rich Text (RTF)', 'Speichere es als .docx.'),
    other: cannotRead('eine Datei anderer Art', readable),
  },
  speeches:
    'Das ist eine Datei mit Datensätzen. Wenn es Reden sind, eine je Zeile, gib sie npm start mit --corpus.',
  tooLarge: (is, most) => `Diese Datei hat ${is} MB, und ich lese höchstens ${most}. Teile sie auf.`,
  tooLong: (is, most) =>
    `Der Text dieser Datei hat ${is} Millionen Zeichen, und ich lese höchstens ${most}. Teile sie auf.`,
  noText: 'In dieser Datei steht kein Text. Kopiere die Worte in eine Textdatei.',
  notText: 'Das ist kein Text, was der Name auch sagt. Speichere es als UTF-8-Text, als .docx oder als PDF.',
  damaged: (kind) =>
    `Beschädigt: ${kind}. Öffne die Datei und speichere sie neu, oder kopiere die Worte in eine Textdatei.`,
  kinds: {
    markdown: 'Markdown-Datei',
    text: 'Textdatei',
    html: 'Webseite',
    pdf: 'PDF-Datei',
    docx: 'Word-Datei',
    subtitles: 'Untertitel',
  },
  damagedZip:
    'Diese Datei ist gepackt wie eine Word-Datei, aber beschädigt. Öffne sie, speichere sie neu als .docx, und versuch es noch einmal.',
  unpacksTooFar: `Ausgepackt ist diese Datei größer, als ein Dokument sein kann. ${copyWords}`,
  pageTooDeep: `Diese Webseite ist zu tief verschachtelt, um gelesen zu werden. ${copyWords}`,
  wordTooDeep: `Diese Word-Datei ist zu tief verschachtelt, um gelesen zu werden. ${copyWords}`,
  pdfTooFar: `Ausgepackt ist dieses PDF größer, als ein Dokument sein kann. ${copyWords}`,
  pdfLocked: 'Dieses PDF ist mit einem Passwort gesperrt. Speichere eine Kopie ohne eines.',
  pdfPages: (pages, most) => `Dieses PDF hat ${pages} Seiten, und ich lese höchstens ${most}. Teile es auf.`,
  pdfEmpty:
    'In diesem PDF steht kein Text, es sind nur Bilder von Seiten. Lass zuerst eine Texterkennung (OCR) darüber laufen.',
  pageEmpty: `Auf dieser Webseite steht kein Text; vielleicht bauen Skripte sie auf, die ich nicht ausführe. ${copyWords}`,
  subtitlesEmpty:
    'In diesen Untertiteln stehen keine Worte. Prüf, ob über jeder Einblendung ihre Zeit steht.',
  zipNotWord:
    'Das ist eine gepackte Datei (ZIP), aber kein Word-Dokument, und anderes packe ich nicht aus. Bring die Dokumente darin einzeln, als .docx, PDF oder Text.',
  wordUnsafe:
    'Diese Word-Datei hat nicht Word geschrieben, und sie enthält Deklarationen, die nicht sicher zu lesen sind. Speichere sie neu als .docx.',
};
