import { counted } from '../../domain/counted.ts';

/** What stands behind a suggestion while somebody types. */
export const suggesting = {
  speaker: (quotations: number) =>
    quotations === 0 ? 'speaker' : `speaker, ${counted(quotations, 'quotation')}`,
  publisher: (documents: number) => `publisher, ${counted(documents, 'document')}`,
  saidBy: (name: string) => `said by ${name}`,
  saidBySomebody: 'said, speaker not stated',
  reportedOf: (name: string) => `reported of ${name}`,
  reportedBySomebody: 'reported, speaker not stated',
  forms: { 'other form': 'other form', 'other spelling': 'other spelling' },
};
