import type { Texts } from '../en/index.ts';

const nor = (also: string | null): string => (also === null ? '' : `, auch nicht zu ${also}`);

export const asking: Texts['asking'] = {
  read: (days) => `Verstanden habe ich ${days}.`,
  readAs: (option, typed, day) => `„${option}: ${typed}“ als ${day}`,
  didYouMean: (words) => `Meinst du ${words}?`,
  searchedAlso: (words) => `Gesucht habe ich auch nach ${words}.`,
  foundBySpeaker: (asked) => `Gefunden zu ${asked}: wer es gesagt hat, wie oft und wann.`,
  near: 'Genau das hat in meinen Dokumenten niemand gesagt. Das kommt dem nahe:',
  nearTopic: (topic, also) => `Nichts gefunden zu allem in ${topic}${nor(also)}. Das kommt dem nahe:`,
  nearAnswer: (doesNotSay) => `${doesNotSay} Das kommt dem nahe:`,
  doesNotSay: (extent) => `Meine Dokumente sagen das nicht. Ich schöpfe aus: ${extent}.`,
  nobodyCalled: (name, extent) => `Ich kenne niemanden, der ${name} heißt. Ich kenne ${extent}.`,
  nothingFound: (asked, also, extent) =>
    `Nichts gefunden zu ${asked}${nor(also)}. Das heißt nicht, dass es niemand gesagt hat: Ich kenne ${extent}.`,
  ambiguous: (name, candidates) => `${name} kann ${candidates} sein. Schreib mehr vom Namen.`,
  by: (speaker) => `von ${speaker}`,
  publishedBy: (publisher) => `veröffentlicht von ${publisher}`,
  speech: {
    direct: 'nur ganz wörtlich Zitiertes',
    mixed: 'nur teilweise wörtlich Zitiertes',
    indirect: 'nur Berichtetes',
    narration: 'nur Worte der Dokumente selbst',
  },
  since: (day) => `seit ${day}`,
  until: (day) => `bis ${day}`,
  noDayBetween: (since, until) =>
    `\`since\` ist ${since} und \`until\` ist ${until}: Dazwischen liegt kein Tag. Vertausche sie.`,
  notKept: (name) => `Als „${name}“ ist hier keine Antwort aufbewahrt. /kept zeigt, welche es sind.`,
  empty: (option) => `\`${option}\` ist leer. Schreib, wonach ich suchen soll.`,
  tooLong: (option, is, most) =>
    `\`${option}\` hat ${is} Zeichen, und mehr als ${most} lese ich nicht. Schreib einen Teil davon.`,
  noWord: (option) =>
    `In \`${option}\` steht kein Wort. Schreib wenigstens eines, in Buchstaben oder Ziffern.`,
  noDay: (option, typed) =>
    `\`${option}\` ist „${typed}“. Schreib einen Tag wie 2020-03-05 oder 5. März 2020, einen Monat wie März 2020, ein Jahr wie 2020 oder eines von: gestern, letzten Monat, dieses Jahr, vor 2 Jahren.`,
  eitherDay: (option, typed, dayFirst, monthFirst) =>
    `\`${option}\` ist „${typed}“. Das ist ${dayFirst}, wo der Tag zuerst kommt, und ${monthFirst}, wo es der Monat tut. Schreib, welcher gemeint ist.`,
  noChoice: (option, typed, choices) => `\`${option}\` ist „${typed}“. Schreib eines von: ${choices}.`,
  emptyLine: (commands) => `Die Zeile ist leer. Beginne mit einem von: ${commands}.`,
  noCommand: (line, commands) => `„${line}“ ist kein Befehl. Beginne mit einem von: ${commands}.`,
  unknownCommand: (name, commands) =>
    `Einen Befehl /${name} gibt es nicht. Beginne mit einem von: ${commands}.`,
  unclosed: (option) => `Das Anführungszeichen hinter \`${option}:\` wird nie geschlossen. Schließ es.`,
  twice: (option) => `\`${option}:\` steht zweimal da. Schreib es einmal.`,
  takesNoWords: (command, words) => `/${command} nimmt keine Wörter. Lass „${words}“ weg.`,
  besides: (option, words) => `\`${option}:\` steht da, und „${words}“ außerdem. Schreib es einmal.`,
  goneCommand: (name) => `/${name} kenne ich nicht mehr. /help zeigt, was ich kenne.`,
  stale: 'Diesen Knopf verstehe ich nicht mehr. Frag bitte noch einmal.',
  gone: 'Diese Worte stehen in keinem meiner Dokumente mehr. Frag bitte noch einmal.',
  staleMenu: 'Dieses Menü verstehe ich nicht mehr. Frag bitte noch einmal.',
  chosenGone:
    'Niemand mit diesem Namen wird in meinen Dokumenten noch zitiert. Wähl jemand anderen, oder frag noch einmal.',
  nothingByThem:
    'So etwas habe ich von ihnen nicht gefunden. Wähl jemand anderen, oder frag mit anderen Worten.',
  choose: 'Wähl, wen du meinst',
  chooseOneOf: (count) =>
    `Wähl, wen du meinst, oder schreib mehr vom Namen: Das sind die ${count} bekanntesten`,
  nameless: 'ein Name ohne Buchstaben',
  documentsGone: 'Diese Dokumente habe ich inzwischen nicht mehr. Frag bitte noch einmal.',
  failed: (id) =>
    `Entschuldigung, da ist bei mir etwas schiefgegangen. Nenne dem, der mich betreibt, diesen Code: ${id}`,
  notAsItIs: 'Entschuldigung, diese Antwort passt nicht in eine Nachricht. Frag bitte nach einem Teil davon.',
  notHere:
    'Entschuldigung, Discord lässt mich hier nicht antworten. Versuch es bitte in einem anderen Kanal.',
};
