/** Prints what a host and a reader will notice: start, answers, quotations, utterances, a library. One question a file. */
import { printAnswers } from './answer.ts';
import { printLibrary } from './library.ts';
import { printQuotations } from './quotations.ts';
import { printStart } from './start.ts';
import { printUtterances } from './utterances.ts';

await printStart();
await printAnswers();
printQuotations();
printUtterances();
await printLibrary();
