import type { Texts } from '../en/index.ts';

const ANOTHER_COPY =
  'Speichere das Dokument und füge es als Datei hinzu, oder gib die Adresse einer anderen Kopie an.';
const LATER = 'Versuch es später noch einmal, oder gib die Adresse einer anderen Kopie an.';
const CHECK = 'Prüf, ob sie wie im Browser geschrieben ist.';
const WHOLE_LINK = 'Gib die Adresse so an, wie sie im Browser steht, mit https:// am Anfang.';
const END = 'Gib die Adresse an, bei der die Seite im Browser am Ende ankommt.';

const STATUS: Readonly<Record<number, string>> = {
  401: `verlangt ein Passwort. ${ANOTHER_COPY}`,
  402: `verlangt Bezahlung. ${ANOTHER_COPY}`,
  403: `lässt sich von keinem Programm lesen. ${ANOTHER_COPY}`,
  404: `gibt es nicht. ${CHECK}`,
  410: 'wurde endgültig entfernt. Gib die Adresse einer anderen Kopie an.',
  429: `wird nach eigener Auskunft zu oft gefragt. ${LATER}`,
  451: 'wird aus rechtlichen Gründen zurückgehalten. Gib die Adresse einer anderen Kopie an.',
};

export const links: Texts['links'] = {
  that: 'Das',
  unreadable: () => `ist keine Adresse, die ich lesen kann. ${WHOLE_LINK}`,
  'too-long': (found) =>
    `hat ${found} Zeichen, und ich nehme Adressen mit höchstens 2.000. Lass weg, was hinter dem „?“ steht, falls sich die Seite auch so öffnet.`,
  scheme: (found) => `beginnt mit ${found}, und ich frage nur über http und https. ${WHOLE_LINK}`,
  credentials: () =>
    'enthält einen Benutzernamen oder ein Passwort, und so etwas sende ich nie. Gib die Adresse einer Seite an, die alle lesen können.',
  port: (found) => `nennt Port ${found}, und ich frage nur bei 80, 443, 8080 und 8443. ${ANOTHER_COPY}`,
  private: () =>
    'führt in ein privates Netz, und dort frage ich nie. Gib die Adresse einer öffentlichen Seite an.',
  busy: () => 'muss warten, denn es warten schon zu viele Links. Versuch es in einer Minute noch einmal.',
  robots: () =>
    `ist eine Seite, die Programme nach dem Willen ihrer Website nicht lesen sollen (robots.txt). ${ANOTHER_COPY}`,
  'robots-status': (status) =>
    `ist jetzt nicht lesbar, denn die Website sagt nicht, was Programme lesen dürfen (robots.txt antwortet ${status}). ${LATER}`,
  type: (found) =>
    `ist vom Typ ${found}, den ich nicht lesen kann. Gib eine Webseite, einen Text, ein PDF, ein DOCX oder Untertitel an.`,
  encoding: (found) => `ist so gepackt, dass ich es nicht entpacken kann (${found}). ${ANOTHER_COPY}`,
  'broken-encoding': (reason) =>
    `lässt sich nicht entpacken, denn was ankam, ist beschädigt (${reason}). ${LATER}`,
  'too-large': () =>
    'ist größer als die 20 MB, die ich lese. Gib einen Teil davon an, oder speichere es und füge den Teil hinzu, auf den es ankommt.',
  'no-such-host': () => `liegt auf einer Website, die es nicht gibt. ${CHECK}`,
  'no-resolver': () =>
    'lässt sich jetzt nicht nachschlagen, denn der Namensdienst antwortet nicht. Versuch es in einer Minute noch einmal.',
  'connection-refused': () => `liegt auf einer Website, die keine Verbindung annimmt. ${LATER}`,
  unreachable: () => `liegt auf einer Website, die von hier nicht erreichbar ist. ${LATER}`,
  'broken-off': () => `liegt auf einer Website, die die Verbindung abgebrochen hat. ${LATER}`,
  'slow-start': () => `hat innerhalb von 10 Sekunden nicht zu antworten begonnen. ${LATER}`,
  slow: () => `kam nicht innerhalb von 30 Sekunden. ${LATER}`,
  tls: (reason) =>
    `liegt auf einer Website, deren Zertifikat oder Verschlüsselung nicht zu trauen ist (${reason}). ${ANOTHER_COPY}`,
  'no-http': (reason) =>
    `liegt auf einem Server, dessen Antwort kein richtiges HTTP ist (${reason}). ${ANOTHER_COPY}`,
  downgrade: () =>
    `ist nicht verschlüsselt, obwohl es die Adresse davor war; deshalb folge ich nicht. ${END}`,
  loop: () => `führt im Kreis zu einer Adresse zurück, die hierher führte. ${END}`,
  'many-redirects': () => `kommt nach fünf anderen, die je zur nächsten führen, und da höre ich auf. ${END}`,
  'no-location': () => `ist umgezogen und sagt nicht, wohin. ${ANOTHER_COPY}`,
  other: (reason) => `lässt sich nicht holen (${reason}). ${LATER}`,
  status: (status) =>
    STATUS[status] ??
    (status >= 500
      ? `liegt auf einer Website, die selbst einen Fehler hat (${status}). ${LATER}`
      : `wird mit ${status} und ohne Dokument beantwortet. ${ANOTHER_COPY}`),
  upload: {
    elsewhere: (name) =>
      `${name} liegt nicht dort, wo Discord Dateien aufbewahrt; deshalb hole ich es nicht.`,
    tooLarge: (name) => `${name} ist größer als die 20 MB, die ich lese. Teile es, und füge die Teile hinzu.`,
    failed: (name, reason) =>
      `${name} lässt sich nicht von Discord holen (${reason}). Lade es noch einmal hoch.`,
    answers: (status) => `Antwort ${status}`,
  },
};
