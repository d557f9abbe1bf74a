import type { Texts } from '../en/index.ts';

const example = 'Frag mich zum Beispiel auf Englisch: what did Barr say about encryption?';
const welcome = `Frag mich, wer etwas gesagt hat oder was jemand gesagt hat. ${example}`;

export const talking: Texts['talking'] = {
  example,
  hello: `Hallo. ${welcome}`,
  thanks: `Gern geschehen. ${welcome}`,
  welcome,
  noWords: `Ich sehe keine Wörter. ${example}`,
  menu: 'Andere Nachrichten sehe ich nicht. Schreib die Worte, oder wähle im Menü der Nachricht Apps, „Wer hat das gesagt?“.',
  nothingBefore: `Ich weiß nicht, woran du anknüpfst: An unsere letzte Frage erinnere ich mich nur zehn Minuten. ${example}`,
  whoseWords: (topic) => `Wessen Worte über „${topic}“ meinst du? Schreib auch den Namen. ${example}`,
  thatIsAll: 'Mehr habe ich dazu nicht.',
  onlyByDay: `Nach dem Tag ordnen kann ich nur, was jemand gesagt hat. ${example}`,
  noDay: 'An welchem Tag das war, weiß ich nicht; so kann ich nicht sagen, was davor oder danach kam.',
  whom: (pronoun, last) =>
    `Wen meinst du mit „${pronoun}“?${last === null ? '' : ` Zuletzt ging es um ${last}.`} Schreib den Namen. ${example}`,
  carried: {
    speaker: (name) => `über ${name}, nach dem du zuvor gefragt hast`,
    cited: (name) => `über ${name}, zuvor von mir zitiert`,
    about: (words) => `über „${words}“, wie zuvor`,
    phrase: (words) => `nach „${words}“, wie zuvor`,
    question: (words) => `nach „${words}“, wie zuvor`,
    since: (day) => `seit ${day}, wie zuvor`,
    until: (day) => `bis ${day}, wie zuvor`,
    publisher: (name) => `veröffentlicht von ${name}, wie zuvor`,
    speech: (form) => `nur Worte der Form ${form}, wie zuvor`,
  },
  tooMany: (questions, seconds) =>
    `Das waren mehr als ${questions} Fragen in ${seconds} Sekunden. Gib mir bitte einen Moment.`,
  hiddenHere:
    'Hier sind Antworten nur für den, der fragt, und eine Erwiderung lässt sich nicht verbergen. Nimm meine Befehle (/help zeigt sie), oder schreib mir direkt.',
};
