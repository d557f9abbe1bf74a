import type { Texts } from '../en/index.ts';

export const answers: Texts['answers'] = {
  grade: {
    exact: 'genau diese Wörter',
    'same-words': 'dieselben Wörter, nur anders geschrieben oder gebeugt',
    close: 'ähnlich: einige Wörter sind andere',
  },
  related: {
    some: 'verwandt: nur einige der Wörter',
    synonym: 'verwandt: durch ein Synonym',
    all: 'verwandt: alle Wörter',
    unknown: 'verwandt',
  },
  answering: (words) => `Antwort: ${words}`,
  known: {
    named: 'neben den Worten genannt',
    carried: 'aus den Worten davor übernommen',
    pronoun: 'ein Pronomen, aufgelöst',
    'not-stated': 'nicht genannt',
  },
  speakerKnown: (how) => `Sprecher: ${how}`,
  sure: (how, percent) => `${how}, zu ${percent} % sicher`,
  aCurator: 'einem Kurator',
  corrected: (by, on, why) =>
    `korrigiert von ${by}${on === undefined ? '' : ` am ${on}`}${why === undefined ? '' : `: ${why}`}`,
  narration: 'Worte des Dokuments selbst',
  noSpeaker: 'Sprecher nicht genannt',
  reported: ' (berichtet, nicht wörtlich)',
  said: (day) => `gesagt am ${day}`,
  toBeSaid: (day) => `angekündigt für ${day}`,
  published: (day) => `erschienen am ${day}`,
  noDay: 'Tag unbekannt',
  saidDay: (isKnown, how) =>
    `${isKnown ? 'der Tag, an dem es gesagt wurde' : 'an welchem Tag es gesagt wurde, ist nicht bekannt'}: ${how}`,
  noPublisher: 'Herausgeber unbekannt',
  noTitle: 'Titel unbekannt',
  byline: (name) => `, von ${name}`,
  inDocument: (id) => `, Dokument ${id}`,
  document: (id) => `Dokument ${id}`,
  summary: (publisher) =>
    `unsere Zusammenfassung eines Artikels${publisher === null ? '' : ` von ${publisher}`}; die Worte in Anführungszeichen sind die der Quelle`,
  expected: 'angekündigt: noch nicht gesagt, als das Dokument erschien',
  extent: (documents, quotations, speakers) => `${documents}, ${quotations} von ${speakers}`,
  ofUnknownDay: (documents) => ` (davon ohne bekannten Tag: ${documents})`,
  ofDay: (day) => `vom ${day}`,
  onDay: (day) => `am ${day}`,
  days: (since, until) => `von ${since} bis ${until}`,
  answerFrom: (extent) => `Ich schöpfe aus: ${extent}.`,
  about: (day) => `über den ${day}`,
  ownSummary: ', unsere Zusammenfassung',
  speechesIn: (publisher, file) => `${publisher}, Datei ${file}`,
  source: 'Quelle',
  alsoIn: 'Auch in',
  differs: {
    inflected: 'andere Form',
    synonym: 'durch ein Synonym',
    corrected: 'andere Schreibung',
    different: 'nicht in deinen Worten',
    missing: 'steht nicht da',
  },
  firstPrintedUnknown: 'wer es zuerst gedruckt hat, ist nicht bekannt: kein Dokument nennt seinen Tag',
  firstPrinted: (by, day) => `zuerst gedruckt von ${by}, ${day}`,
  mayBeEarlier: (who, count) =>
    `${who} ${count === 1 ? 'nennt keinen Tag und kann' : 'nennen keinen Tag und können'} früher sein`,
  covers: { part: 'ein Teil davon', more: 'mehr davon', elsewhere: 'ein anderer Teil davon' },
  withWords: (words) => `mit ${words}`,
  withoutWords: (words) => `ohne ${words}`,
  insteadOf: (printed, words) => `${printed} statt ${words}`,
  moreDifferences: (count) => (count === 1 ? 'noch ein Unterschied' : `noch ${count} Unterschiede`),
  wording: (parts) => `dort im Wortlaut: ${parts}`,
  superseded: {
    changed: 'das Dokument hat jetzt einen anderen Text, in dem diese Worte nicht mehr stehen',
    removed: 'das Dokument ist seitdem herausgenommen worden',
  },
  kept: (name, on) => `Aufbewahrt als ${name} am ${on}, Wort für Wort, wie es damals war.`,
  citation: (number) => ` (Zitat ${number})`,
  sinceThen: (which, what) => `Seitdem${which}: ${what}.`,
  knownOtherwise: (speaker, said) => {
    const who = speaker === null ? 'der Sprecher ist nicht genannt' : `der Sprecher ist ${speaker}`;
    const when = said === null ? 'an welchem Tag es gesagt wurde, ist nicht bekannt' : `gesagt am ${said}`;
    return `was bekannt ist, hat sich geändert: ${who}, ${when}`;
  },
  keptEntry: (name, line, on) => `${name}: ${line} (aufbewahrt am ${on})`,
  nothingKept: 'Hier ist noch keine Antwort aufbewahrt.',
  page: (page, all) => `${page} von ${all}`,
  pageOfMany: (page, all, pages) => `${page} von ${all}; durch die ersten ${pages} kann man blättern`,
};
