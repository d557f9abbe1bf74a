import { answerQuery } from '../../src/answer/answer-query.ts';
import type { Query } from '../../src/domain/vocabulary.ts';
import { anArchive } from './an-archive.ts';

/** Passages about something else: without them every word of the others would be a common one. */
export const MINUTES = { id: 'minutes', text: 'The hall was full.\n'.repeat(12) };

export const ARCHIVE = anArchive([
  MINUTES,
  {
    id: 'gazette/vote',
    text: '“We wait for the evening tide,” said Ada Marsh.',
    header: { published: '2024-02-29' },
  },
  {
    id: 'courier/vote',
    text: 'Ada Marsh said: “We wait for the evening tide and nobody sails.”',
    header: { published: '2024-02-28', publisher: 'The Courier' },
  },
  {
    id: 'courier/reply',
    text: '“We wait for the evening tide,” said Tom Reed.',
    header: { published: '2024-03-01' },
  },
  { id: 'leaflet', text: '“We wait for the evening tide,” said Eva Hill.' },
  { id: 'notice', text: 'Here we wait for the evening tide. “Nobody sails,” said Eva Marsh.' },
]);

/** The answer in short: its kind, and the document of each witness, utterance by utterance. */
export async function answered(query: Query, archive = ARCHIVE) {
  const { kind, citations } = await answerQuery(query, archive);
  return {
    kind,
    documents: citations.map(({ span, alsoIn }) => [
      span.document,
      ...alsoIn.map((other) => other.span.document),
    ]),
  };
}

export const PHRASE = 'wait for the evening tide';
