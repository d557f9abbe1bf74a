import { expect, test } from 'vitest';
import { readSpeechQuestion } from '../../src/answer/read-speech-question.ts';

test.each([
  ['Who said that the quay is old?', { kind: 'who-said', words: 'the quay is old' }],
  ['who called the quay a ruin', { kind: 'who-said', words: 'the quay a ruin' }],
  ['Did Ada Marsh say the quay is old?', { kind: 'did-say', speaker: 'Ada Marsh', words: 'the quay is old' }],
  ['has marsh ever said that we wait', { kind: 'did-say', speaker: 'marsh', words: 'we wait' }],
  ['What has Ada Marsh said?', { kind: 'all-of', speaker: 'Ada Marsh' }],
  ['what did the Harbour Trust say', { kind: 'all-of', speaker: 'the Harbour Trust' }],
  // A topic and not words.
  ['Did Ada Marsh say anything about the quay?', null],
  ['What did Ada Marsh say about the quay?', null],
  ['Who bought the boats?', null],
])('%s', (question, read) => {
  expect(readSpeechQuestion(question)).toEqual(read);
});
