import type { Texts } from '../en/index.ts';

export const curating: Texts['curating'] = {
  forServers: 'Das ist für Server gedacht. Nutze es auf einem.',
  noCurator:
    'Das darfst du hier nicht: Dazu brauchst du die Berechtigung „Server verwalten“ oder die Rolle, die /settings curators nennt.',
  whatIsWrong: 'Was ist falsch?',
  whatIsRight: 'Was ist richtig?',
  whatToCorrect: 'Was soll korrigiert werden?',
  speakerOrDay: 'Der Sprecher oder der Tag als YYYY-MM-DD',
  howKnown: 'Woher weiß man das?',
  evidence: 'Eine Adresse, eine Seite, eine Aufnahme',
  evidenceShown: 'Eine Adresse, eine Seite, eine Aufnahme; Antworten zeigen es',
  wrong: {
    speaker: 'Das hat jemand anders gesagt',
    quotation: 'Das hat niemand gesagt: Es ist kein Zitat',
    day: 'Es wurde an einem anderen Tag gesagt',
    else: 'Etwas anderes',
  },
  verdicts: {
    speaker: 'Das hat jemand anders gesagt',
    nobody: 'Niemand weiß, wer es gesagt hat',
    quotation: 'Es ist kein Zitat',
    day: 'Es wurde an einem anderen Tag gesagt',
  },
  tooManyReports: 'Du hast den Kuratoren schon vieles gemeldet. Lass sie das erst ansehen.',
  reported: (number) => `Danke. Die Kuratoren sehen es als Nummer ${number}.`,
  nothingWaits: 'Auf einen Kurator wartet nichts.',
  waiting: (count) => (count === 0 ? 'sonst wartet nichts' : `${count} weitere warten`),
  nothingToCorrect: 'Diese Worte werden jetzt in keinem Dokument zitiert: Es gibt nichts zu korrigieren.',
  notSure: 'Nicht sicher, wer es gesagt hat.',
  perhaps: (who, percent) => `Vielleicht ${who} (zu ${percent} % sicher)`,
  report: (number) => `Meldung ${number}`,
  right: (what) => `Was richtig ist: ${what}`,
  known: (how) => `Woher man das weiß: ${how}`,
  meanwhile: 'Das ist inzwischen erledigt.',
  dismissed: 'Verworfen.',
  cannotBeCorrected:
    'Diese Worte werden jetzt in keinem Dokument zitiert und können nicht korrigiert werden.',
  cannotCorrect: (why) => `Das kann ich nicht korrigieren: ${why}`,
  undone: 'Rückgängig gemacht.',
  undoneAlready: 'Das ist schon rückgängig gemacht.',
  saysNotWhatIsRight:
    'Diese Meldung sagt nicht, was richtig ist. Drück auf „Korrigieren …“ und schreib es, oder verwirf die Meldung.',
  nobodyNamed: 'Es ist niemand genannt. Drück auf „Korrigieren …“, und schreib, wer es gesagt hat.',
  noDay: (typed) =>
    `„${typed}“ ist kein Tag. Drück auf „Korrigieren …“, und schreib ihn als YYYY-MM-DD oder unknown.`,
  tooLongWord: 'Eines dieser Wörter ist zu lang, um darauf zu zeigen; sie können nicht korrigiert werden.',
  corrected: {
    speaker: (name) => `Korrigiert: ${name} hat es gesagt.`,
    nobody: 'Korrigiert: Niemand weiß, wer es gesagt hat.',
    quotation: 'Korrigiert: Es ist kein Zitat.',
    day: (day) => `Korrigiert: Es wurde am ${day} gesagt.`,
    noDay: 'Korrigiert: Niemand weiß, wann es gesagt wurde.',
  },
};
