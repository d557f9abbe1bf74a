import type { Texts } from '../en/index.ts';

export const settings: Texts['settings'] = {
  forServers: 'Einstellungen sind für Server gedacht. Nutze sie auf einem.',
  youMayNot: 'Du darfst hier nichts einstellen: Dazu brauchst du die Berechtigung „Server verwalten“.',
  answersFor: { public: 'für alle', hidden: 'nur für den, der fragt' },
  answers: (everywhere, here) =>
    `Antworten sind ${everywhere}${here === null ? '' : `, in diesem Kanal ${here}`}.`,
  onlyManagers: 'Nur wer den Server verwaltet, darf Dokumente hinzufügen und prüfen.',
  role: (name) => `Auch die Rolle ${name} darf Dokumente hinzufügen und prüfen.`,
  missed: {
    on: 'Ich merke mir Fragen, zu denen sich nichts fand, ohne Namen.',
    off: 'Ich vergesse Fragen, zu denen sich nichts fand.',
  },
  noMissed:
    'Ich erinnere mich an keine Frage, zu der sich nichts fand. /settings missed sagt, ob ich das tue.',
  theseMissed: 'Zu diesen fand sich nichts, die häufigsten zuerst:',
  asked: (times, question, lastOn) => `${times} × ${question} (zuletzt am ${lastOn})`,
};
