import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FIRST = 'Ada Tom Lena Jo Kim Ruth Omar Ines'.split(' ');
const WORDS = 'we wait for the key and the harbour board will vote on a new lock before the tide turns'.split(
  ' ',
);

/** Speeches of invented people: as many as are asked for, and no two alike. */
export function writeInvented(folder: string, count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const words = Array.from(
      { length: 60 },
      (_word, place) => WORDS[(at * 7 + place * (1 + (at % 11))) % WORDS.length],
    );
    return JSON.stringify({
      id: `harbour-${at}`,
      speaker: `${FIRST[at % FIRST.length]} Marsh${String.fromCharCode(97 + (at % 23))}`,
      date: `20${String(10 + (at % 14))}-03-0${1 + (at % 9)}`,
      source: 'The Harbour Trust',
      title: `Meeting ${at % 500}`,
      text: `${words.join(' ')} ${at}.`,
    });
  });
  const file = join(folder, 'speeches.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
