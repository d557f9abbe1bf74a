import type { Texts } from '../en/index.ts';

const since = 'Nur von da an: 2020-03-05, 5. März 2020, 2020, letzten Monat';
const until = 'Nur bis dahin, alles davon eingeschlossen: 2020-03-05, März 2020, letztes Jahr, gestern';

export const commands: Texts['commands'] = {
  whoSaid: {
    description: 'Finde, wer diese Worte gesagt hat, mit der Stelle, dem Tag und der Quelle',
    options: {
      phrase: 'Die Worte, wie du sie in Erinnerung hast',
      speaker: 'Nur, was diese Person oder Einrichtung gesagt hat',
      since,
      until,
      publisher: 'Nur von diesem Herausgeber oder solchen, deren Namen diese Wörter enthalten',
      speech: 'Nur ganz oder teils wörtlich Zitiertes, nur Berichtetes oder Worte des Dokuments selbst',
      order: 'Wo es mehrere sagten: nach dem Tag statt das Wahrscheinlichste zuerst, oder wer wie oft',
    },
    choices: {
      direct: 'wörtlich',
      mixed: 'teils wörtlich',
      indirect: 'berichtet',
      narration: 'Worte des Dokuments',
      newest: 'neueste zuerst',
      oldest: 'älteste zuerst',
      speakers: 'wer wie oft',
    },
  },
  quotes: {
    description: 'Zeige, was jemand gesagt hat, das Neueste zuerst',
    options: {
      speaker: 'Eine Person oder Einrichtung, mit Namen',
      about: 'Nur, wo davon die Rede ist',
      since,
      until,
    },
  },
  ask: {
    description: 'Stell eine Frage: der Satz, der sie beantwortet, oder dass die Dokumente es nicht sagen',
    options: {
      question: 'Eine Frage in einem Satz',
    },
  },
  sources: {
    description: 'Zeige die Dokumente, aus denen ich schöpfe, und wie weit sie reichen',
    options: {},
  },
  kept: {
    description: 'Zeige eine hier unter einem Namen aufbewahrte Antwort oder die Liste davon',
    options: {
      name: 'Der Name, unter dem sie aufbewahrt ist',
    },
  },
  help: { description: 'Zeige, was man fragen kann', options: {} },
  whoSaidThis: 'Wer hat das gesagt?',
  hide: 'Ob nur du die Antwort siehst',
  for: 'Für wen die Antwort ist: Er oder sie wird benachrichtigt',
  documents: {
    description: 'Die Dokumente, die dieser Server hinzugefügt hat',
    list: 'Zeige, welche es sind',
    show: 'Zeige eines und was ich davon verstehe',
    add: 'Füge eine Datei oder die Seite hinter einem Link hinzu, nur für diesen Server',
    remove: 'Nimm eines aus allen Antworten dieses Servers',
    id: 'Welches',
    file: 'Text, Markdown, eine Webseite, PDF, Word (.docx) oder Untertitel, bis zu 20 MB',
    link: 'Die Adresse einer öffentlichen Seite statt einer Datei',
    title: 'Der Titel, wo es ihn nicht nennt',
    publisher: 'Der Herausgeber, wo es ihn nicht nennt',
    published: 'Der Tag, an dem es erschien, YYYY-MM-DD, wo es ihn nicht nennt',
  },
  review: { description: 'Sieh durch, was als falsch gemeldet ist und bei wessen Worten ich unsicher bin' },
  settings: {
    description: 'Wie ich mich auf diesem Server verhalte',
    show: 'Zeige, was eingestellt ist',
    answers: 'Ob Antworten für alle sind, wo der Fragende nichts dazu sagt',
    who: 'Wer sie sieht',
    everybody: 'alle',
    asker: 'nur, wer fragt',
    channel: 'Nur in diesem Kanal',
    curators: 'Wer Dokumente hinzufügen und prüfen darf außer denen, die den Server verwalten',
    role: 'Diese Rolle; lass sie weg, damit es sonst niemand darf',
    missed: 'Ob ich mir Fragen merke, zu denen sich nichts fand, ohne Namen',
    remember: 'Ob ich das tue',
    yes: 'ja',
    no: 'nein',
    questions: 'Zeige die Fragen, zu denen sich nichts fand',
  },
};
