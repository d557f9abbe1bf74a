/**
 * Reads one long document in a process of its own, for its memory: `node bench/long-document.ts MEGABYTES [FILE]`.
 * Prints the seconds of processor time it took and the most memory that was resident, in bytes, as JSON.
 */
import { inputOf } from '../src/domain/input-of.ts';
import { understand } from '../src/understand.ts';
import { longText, readArticles } from './articles.ts';
import { processorSince } from './report/processor.ts';

/** Articles read before, so that no figure is that of code not yet compiled. */
const WARM_UP = 100;

const [megabytes, file] = process.argv.slice(2);
const articles = readArticles(file);
for (const article of articles.slice(0, WARM_UP)) understand(inputOf(article));
const text = longText(articles, Number(megabytes) * 1e6);
const started = process.cpuUsage();
understand(inputOf({ id: 'long', text }));
const seconds = processorSince(started);
console.log(JSON.stringify({ seconds, memory: process.resourceUsage().maxRSS * 1024 }));
