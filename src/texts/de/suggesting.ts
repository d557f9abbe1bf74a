import type { Texts } from '../en/index.ts';
import { words } from './words.ts';

export const suggesting: Texts['suggesting'] = {
  speaker: (quotations) => (quotations === 0 ? 'spricht' : `spricht, ${words.quotations(quotations)}`),
  publisher: (documents) => `veröffentlicht, ${words.documents(documents)}`,
  saidBy: (name) => `gesagt von ${name}`,
  saidBySomebody: 'gesagt, von wem steht nicht da',
  reportedOf: (name) => `berichtet von ${name}`,
  reportedBySomebody: 'berichtet, von wem steht nicht da',
  forms: { 'other form': 'andere Form', 'other spelling': 'andere Schreibung' },
};
