/** Prints what a host and a reader will notice: start, answers, ingest. One question a file. */
import { printAnswers } from './answer.ts';
import { printIngest } from './ingest.ts';
import { printStart } from './start.ts';

await printStart();
await printAnswers();
printIngest();
