import { parentPort, workerData } from 'node:worker_threads';
import { readFormat } from '../../ingest/formats/read-format.ts';
import type { Named } from '../../ingest/formats/reading.ts';

// On a damaged PDF pdf.js leaves promises behind that nobody waits for; what is read is read all the same.
process.on('unhandledRejection', () => {});

/** Runs in a thread of its own, started by `readBounded`: reads one file, tells what came of it, and ends. */
const { bytes, named } = workerData as { readonly bytes: Uint8Array; readonly named: Named };
parentPort?.postMessage(await readFormat(bytes, named));
