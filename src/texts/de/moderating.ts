import type { Texts } from '../en/index.ts';

export const moderating: Texts['moderating'] = {
  whatShall: 'Was soll mit dieser Antwort geschehen?',
  nothingToDo: 'Mit dieser Antwort darfst du hier nichts tun.',
  deleted: 'Gelöscht.',
  deletedAlready: 'Sie ist schon gelöscht.',
  cannotDelete:
    'Ich bin hier kein Mitglied und kann sie nicht löschen. Wer gefragt hat, kann es im Menü der Nachricht.',
  mayNotDelete: 'Ich darf sie nicht löschen. Lass mich diesen Kanal sehen, und drück noch einmal.',
  pinned: 'Angepinnt.',
  pinnedAlready: 'Sie ist schon angepinnt.',
  unpinned: 'Losgelöst.',
  notPinned: 'Sie ist nicht mehr angepinnt.',
  youMayNot: {
    pin: 'Du darfst hier nichts anpinnen: Dazu brauchst du die Berechtigung „Nachrichten anpinnen“.',
    unpin: 'Du darfst hier nichts loslösen: Dazu brauchst du die Berechtigung „Nachrichten anpinnen“.',
  },
  iMayNot: {
    pin: 'Ich darf hier nichts anpinnen. Gib mir in diesem Kanal die Berechtigung „Nachrichten anpinnen“, und drück noch einmal.',
    unpin:
      'Ich darf hier nichts loslösen. Gib mir in diesem Kanal die Berechtigung „Nachrichten anpinnen“, und drück noch einmal.',
  },
  tooManyPins:
    'In diesem Kanal sind 250 Nachrichten angepinnt, und mehr nimmt Discord nicht. Löse eine davon, und drück noch einmal.',
  cannotSee: 'Ich sehe diesen Kanal nicht. Lass mich ihn und seinen Verlauf sehen, und drück noch einmal.',
  answerGone: {
    pin: 'Die Antwort ist gelöscht und kann nicht mehr angepinnt werden.',
    unpin: 'Die Antwort ist gelöscht und kann nicht mehr losgelöst werden.',
  },
  channelGone: 'Diesen Kanal gibt es nicht mehr.',
  cannotBePinned: 'Discord lässt niemanden diese Nachricht anpinnen.',
  pinnedFor: (member, id) => `für ${member} (${id})`,
  keepThis: 'Diese Antwort aufbewahren',
  name: 'Name',
  findsIt: '/kept findet sie unter diesem Namen',
  youMayNotKeep:
    'Du darfst hier keine Antworten aufbewahren: Dazu brauchst du die Berechtigung „Nachrichten verwalten“.',
  emptyName: 'Der Name ist leer. Drück noch einmal auf „Aufbewahren“, und schreib einen.',
  keptAs: (name) => `Aufbewahrt. /kept name:${name} zeigt sie, Wort für Wort, wie sie jetzt ist.`,
  keptAlready: (name) =>
    `Eine Antwort „${name}“ gibt es schon. Drück noch einmal auf „Aufbewahren“, und schreib einen anderen Namen.`,
  noWords: 'In dieser Nachricht stehen keine Worte, nach denen ich suchen könnte.',
  notInDocuments: 'Nicht in meinen Dokumenten.',
  nearest: (words, speaker) => `Am nächsten kommt: ${words} — ${speaker}`,
  notTheseWords: 'Nicht in diesen Worten.',
  found: 'gefunden',
  standsAs: (words) => `Dort steht: ${words}`,
  notLookedUp: (count) =>
    count === 1
      ? 'Die Nachricht enthält noch ein Zitat, das ich nicht nachgeschlagen habe.'
      : `Die Nachricht enthält noch ${count} Zitate, die ich nicht nachgeschlagen habe.`,
};
