/**
 * Writes the texts and the questions of a comparison into a folder, in a process of its own: one that is started by a
 * process with all texts in memory would count this memory as the most it had.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventTexts } from './invent-texts.ts';
import { makeQuestions, readQuestions } from './questions.ts';
import { readTexts } from './read-texts.ts';
import { writeTexts } from './texts-on-disk.ts';

type Asked = {
  readonly file?: string;
  readonly queries?: string;
  readonly absent?: string;
  readonly smallest: number;
  readonly largest: number;
  readonly folder: string;
};

/** Passages that are not indexed, for fragments that are absent. */
const OTHERS = 10_000;

const asked: Asked = JSON.parse(process.argv[2] ?? ''); // What `all.ts` says.
const { file, queries, absent, smallest, largest, folder } = asked;
const read = file === undefined ? inventTexts(largest + OTHERS, 1) : readTexts(file);
const [texts, others] = [read.slice(0, largest), read.slice(largest)];
const questions =
  queries === undefined ? makeQuestions(texts, others, smallest) : readQuestions(texts, queries, absent);
writeTexts(texts, folder);
writeFileSync(join(folder, 'questions.json'), JSON.stringify(questions));
