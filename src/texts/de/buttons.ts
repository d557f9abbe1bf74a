import type { Texts } from '../en/index.ts';

export const buttons: Texts['buttons'] = {
  previous: 'Zurück',
  next: 'Weiter',
  context: 'Zusammenhang',
  cite: 'Zitieren',
  more: 'Mehr',
  source: 'Zur Quelle',
  show: 'Zeigen',
  share: 'Teilen',
  pin: 'Anpinnen',
  unpin: 'Loslösen',
  keep: 'Aufbewahren',
  wrong: 'Falsch?',
  delete: 'Löschen',
  showIt: 'Zeig sie',
  accept: 'Annehmen',
  correct: 'Korrigieren …',
  dismiss: 'Verwerfen',
  undo: 'Rückgängig',
  takeOut: 'Herausnehmen',
  styles: { plain: 'Nur Text', markdown: 'Markdown', apa: 'APA, 7. Auflage', wikipedia: 'Wikipedia' },
};
