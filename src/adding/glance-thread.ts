import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../domain/vocabulary.ts';
import { glanceAt } from './glance.ts';

/** Runs in a thread of its own, started by `glanceBounded`: reads one text, tells what it understands, and ends. */
parentPort?.postMessage({ glance: glanceAt(workerData as Input) });
