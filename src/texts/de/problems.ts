import { cutAt } from '../../domain/cut-at.ts';
import type { Expected, NoSpeech, Unread } from '../../domain/problem.ts';
import type { Texts } from '../en/index.ts';

const SPEECH = '{"id": "…", "speaker": "…", "date": "YYYY-MM-DD", "source": "…", "title": "…", "text": "…"}';

/** Was in ein Feld gehört: „Erwartet: …“. */
const expected: Readonly<Record<Expected, string>> = {
  line: 'eine Zeile Text',
  day: 'ein Tag als YYYY-MM-DD',
  address: 'eine Adresse, die mit https:// oder http:// beginnt',
  language: 'ein Sprachkürzel wie en',
  completeness: 'full (ganz) oder summary (Zusammenfassung)',
  'speaker-entry': '`name`, und wo es passt `aliases: [..]`, `gender: female|male`',
  words: 'die fraglichen Worte, wie das Dokument sie druckt, in Anführungszeichen',
  document: 'Kennung, Datei, Titel oder Adresse eines Dokuments',
  'words-beside': 'andere Worte desselben Absatzes, in Anführungszeichen',
  verdict:
    'ein Name, oder `nobody`, wenn niemand es weiß; oder stattdessen eines von `not-a-quotation: true`, `said: YYYY-MM-DD`, `hide: true`',
  role: 'was die Person ist, in höchstens 200 Zeichen',
  true: '`true`, oder lass es weg',
  'day-said': 'der Tag, an dem es gesagt wurde, als YYYY-MM-DD, oder `unknown`',
  'hidden-document': '`true` in einem Eintrag mit `document` und ohne `words`, oder lass es weg',
  'how-known': 'woher das bekannt ist, in höchstens 200 Zeichen',
  name: 'ein Name, in höchstens 200 Zeichen',
};

function unread(reason: Unread): string {
  if (typeof reason === 'object') return reason.yaml;
  const said: Record<typeof reason, string> = {
    unclosed: 'die zweite Zeile --- fehlt',
    'no-fields': 'es sind keine Zeilen der Form `Feld: Wert`',
    'no-speakers': 'es ist keine Liste von Personen',
    'no-corrections': 'es ist keine Liste von Berichtigungen',
    'no-groups': 'es ist keine Liste von Gruppen',
  };
  return said[reason];
}

function noSpeech(reason: NoSpeech): string {
  if (reason === 'no-json') return 'sie ist kein JSON-Objekt';
  if (reason === 'no-utf8') return 'sie ist nicht in UTF-8 geschrieben';
  return 'missing' in reason ? `\`${reason.missing}\` fehlt` : `\`${reason.notText}\` ist kein Text`;
}

export const problems: Texts['problems'] = {
  'missing-field': ({ field }) => `\`${field}\` fehlt. Füge im Kopf eine Zeile \`${field}: …\` hinzu.`,
  'no-day': () =>
    'Es ist kein Tag bekannt. Füge im Kopf eine Zeile `published: YYYY-MM-DD` hinzu, oder `event: YYYY-MM-DD` für den Tag, von dem der Text spricht.',
  'not-a-day': ({ field, received }) => `\`${field}\` ist \`${received}\`. Schreib einen Tag als YYYY-MM-DD.`,
  'bad-field': ({ field, received, expected: wanted }) =>
    `\`${field}\` ist \`${received}\`. Erwartet: ${expected[wanted]}.`,
  'unknown-field': ({ of, field, known }) =>
    `\`${field}\` ist kein Feld ${of === 'header' ? 'des Kopfes' : 'einer Berichtigung'}. Schreib eines von diesen: ${known.join(', ')}.`,
  'broken-header': ({ reason }) =>
    `Der Kopf ist nicht lesbar: ${unread(reason)}. Schreib in jede Zeile ein \`Feld: Wert\`, zwischen zwei Zeilen \`---\`, und setz einen Wert mit Doppelpunkt in Anführungszeichen.`,
  'unclosed-quotation': ({ opening }) =>
    `${opening} wird in seinem Absatz nicht geschlossen. Vergleich es mit dem Original und schließ es.`,
  'not-text': () =>
    'Das ist kein Text. Speichere es als UTF-8-Text oder Markdown, oder nimm es aus dem Ordner.',
  'too-large': ({ bytes, limit }) =>
    `${megabytes(bytes)} MB sind mehr als die ${megabytes(limit)} MB, die ein Dokument haben darf. Teile es.`,
  empty: () =>
    'Es steht kein Text darin. Füge den Text unter dem Kopf hinzu, oder nimm die Datei aus dem Ordner.',
  unreadable: ({ reason }) =>
    `Es ist nicht lesbar (${reason}). Prüf, ob es vorhanden ist und gelesen werden darf.`,
  failed: ({ reason }) =>
    `Ich bin daran gescheitert (${reason}), und das ist mein Fehler. Nimm es vorerst aus dem Ordner, und melde es.`,
  'no-such-folder': () =>
    'Diesen Ordner gibt es nicht. Prüf den Pfad hinter --corpus: ein Ordner oder eine Datei mit Reden (.jsonl, .jsonl.gz).',
  'no-documents': () =>
    'Es liegt kein Dokument darin. Leg Dateien .md oder .txt hinein, oder Reden, eine je Zeile, in einer Datei .jsonl.',
  'same-alias': ({ alias, names }) =>
    `\`${alias}\` ist mehreren gegeben: ${names.join(' und ')}. Lass es bei einem davon.`,
  'broken-list': ({ reason }) =>
    `Die Liste ist nicht lesbar: ${unread(reason)}. Beginn jeden Eintrag mit \`- words: "…"\`, rück seine übrigen Felder um zwei Leerzeichen ein, und setz einen Wert mit Doppelpunkt in Anführungszeichen.`,
  'broken-synonyms': ({ reason }) =>
    `Die Liste ist nicht lesbar: ${unread(reason)}. Schreib in jede Zeile eine Gruppe, etwa \`- [motor car, automobile]\`, und setz einen Begriff mit Komma oder Doppelpunkt in Anführungszeichen.`,
  'no-synonyms': ({ received }) =>
    `\`${received}\` ist keine Gruppe von Synonymen. Schreib mindestens zwei Begriffe, etwa \`- [motor car, automobile]\`.`,
  'not-searched': ({ term }) =>
    `\`${term}\` enthält kein Wort, nach dem Themen gesucht werden, denn jeder Text ist voll davon. Nimm es heraus.`,
  'no-such-document': ({ document }) =>
    `Kein Dokument heißt ${shown(document)}. Schreib seine Kennung, seine Datei, seinen Titel oder seine Adresse.`,
  'no-such-words': ({ words, document }) =>
    `In ${document === undefined ? 'keinem Dokument' : `keinem Dokument namens \`${document}\``} stehen die Worte ${shown(words)}. Kopier sie lückenlos aus dem Dokument.`,
  'part-of-quotation': ({ words }) =>
    `${shown(words)} ist nur ein Teil dessen, was dort zitiert wird. Schreib alle Worte, oder die ersten und … dahinter.`,
  'many-places': ({ words, documents }) =>
    `${shown(words)} steht an mehreren Stellen (${cutAt(documents.join(', '), 200)}). Schreib mehr von den Worten, oder füge \`document: …\` hinzu, oder \`beside: …\` mit anderen Worten desselben Absatzes.`,
  contradiction: ({ words, other }) =>
    `${shown(words)} ist bei ${other} anders berichtigt. Lass nur eines von beiden stehen.`,
  'no-speech': ({ reason }) =>
    `Diese Zeile ist keine Rede: ${noSpeech(reason)}. Schreib ${SPEECH}, alles in einer Zeile.`,
  'same-id': ({ id }) => `Die Kennung ${shown(id)} ist vergeben. Gib jeder Rede eine eigene.`,
  'more-lines': ({ count }) =>
    `In ${count.toLocaleString('de')} weiteren Zeilen dieser Datei stimmt etwas nicht. Bring zuerst die oben genannten in Ordnung.`,
  'no-speeches': () => `Es steht keine Rede darin. Schreib eine je Zeile: ${SPEECH}.`,
  'no-room': ({ reason }) =>
    `Ihre Zeilen lassen sich nicht ablegen (${reason}). Schaff Platz im Ordner für temporäre Dateien, oder nenn in TMPDIR einen anderen.`,
};

const shown = (words: string): string => `„${cutAt(words, 60)}“`;

const megabytes = (bytes: number): string =>
  (bytes / 1_000_000).toLocaleString('de', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
