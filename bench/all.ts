/** Prints what a host and a reader will notice: start, answers, ingest, utterances. One question a file. */
import { printAnswers } from './answer.ts';
import { printIngest } from './ingest.ts';
import { printStart } from './start.ts';
import { printUtterances } from './utterances.ts';

await printStart();
await printAnswers();
printIngest();
printUtterances();
