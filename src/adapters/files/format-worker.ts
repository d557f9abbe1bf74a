import { parentPort, workerData } from 'node:worker_threads';
import { readFormat } from '../../ingest/formats/read-format.ts';
import type { Named } from '../../ingest/formats/reading.ts';
import type { Language } from '../../texts/languages.ts';
import { speaking } from '../../texts/speaking.ts';

// On a damaged PDF pdf.js leaves promises behind that nobody waits for; what is read is read all the same.
process.on('unhandledRejection', () => {});

/** Runs in a thread of its own, started by `readBounded`: reads one file, tells what came of it, and ends. */
const { bytes, named, language } = workerData as {
  readonly bytes: Uint8Array;
  readonly named: Named;
  readonly language: Language;
};
parentPort?.postMessage(await speaking(language, () => readFormat(bytes, named)));
