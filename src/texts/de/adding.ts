import type { Texts } from '../en/index.ts';
import { words } from './words.ts';

export const adding: Texts['adding'] = {
  eitherOr: 'Gib entweder eine Datei oder einen Link an, nicht beides.',
  noDay: (typed) => `published ist „${typed}“: Schreib einen Tag als YYYY-MM-DD, etwa 2020-03-05.`,
  stages: {
    waiting: (name) => `${name} ist an der Reihe, wenn andere hinzugefügt sind …`,
    fetching: (name) => `Hole ${name} …`,
    reading: (name) => `Lese ${name} …`,
    adding: (name) => `Füge ${name} hinzu …`,
  },
  now: 'Ab jetzt antworte ich daraus.',
  outcomes: {
    added: () => 'hinzugefügt',
    changed: (version) => `neu hinzugefügt, Version ${version}`,
    known: () => 'schon bekannt, nichts zu tun',
  },
  quotationsBy: (quotations, speakers) => `${words.quotations(quotations)} von ${words.speakers(speakers)}`,
  strangers: (names) => `neu: ${names}`,
  unsure: (count) => `${count} ohne sicheren Sprecher`,
  tooMany: (most, are) =>
    `Dieser Server darf ${words.documents(most)} haben und hat ${words.figure(are)}; ein weiteres geht, wenn eines herausgenommen ist.`,
  tooMuch: (most, are, size) =>
    `Dieser Server darf ${most} aufbewahren und bewahrt ${are} auf, frühere Fassungen mitgezählt; dieses hat ${size}. Wer das Programm betreibt, kann die Grenze anheben.`,
  tooOften: (anHour, added, next) =>
    `Dieser Server darf in einer Stunde ${words.documents(anHour)} hinzufügen und hat ${words.figure(added)} hinzugefügt; das nächste geht um ${next} UTC.`,
  tooSoon: (seconds, next) =>
    `Du darfst ein Dokument ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} nach dem davor hinzufügen; das nächste geht um ${next} UTC.`,
  none: 'Auf diesem Server ist noch kein Dokument hinzugefügt.',
  listed: (version, day) => `Version ${version}, hinzugefügt am ${day}`,
  from: (name) => `aus ${name}`,
  addedBy: (member) => ` von ${member}`,
  busy: 'Gerade werden zu viele Dokumente zugleich gelesen. Versuch es in einer Minute noch einmal.',
  readingEnded: {
    'too-long': 'Diese Datei zu lesen dauert zu lange. Teile sie, oder kopier ihre Worte in eine Textdatei.',
    'too-large':
      'Diese Datei zu lesen braucht zu viel Speicher. Teile sie, oder kopier ihre Worte in eine Textdatei.',
    failed:
      'Diese Datei ist nicht lesbar. Öffne sie und speichere sie neu, oder kopier ihre Worte in eine Textdatei.',
  },
  glanceEnded: {
    'too-long': 'Diesen Text zu verstehen dauert zu lange. Teile ihn, und füge seine Teile hinzu.',
    'too-large': 'Diesen Text zu verstehen braucht zu viel Speicher. Teile ihn, und füge seine Teile hinzu.',
    failed:
      'Ich bin an diesem Text gescheitert, und das ist mein Fehler. Lass ihn vorerst weg, und melde es.',
  },
  noText: 'Es steht kein Text darin. Füge den Text unter dem Kopf hinzu.',
  unknown: (id) => `Ein Dokument „${id}“ gibt es hier nicht: /documents list zeigt die vorhandenen.`,
  shallGo: (id) => `Soll ${id} aus allen Antworten dieses Servers herausgenommen werden?`,
  takenOut: (id) => `Herausgenommen: ${id}. ${words.soon} Um es wiederzuhaben, füge es noch einmal hinzu.`,
  takenOutAlready: 'Es ist schon herausgenommen.',
};
