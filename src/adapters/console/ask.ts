import type { Desk } from '../../desk.ts';
import { writeLine } from './output.ts';
import { readLines } from './read-lines.ts';
import { renderAnswer } from './render-answer.ts';
import { styleFor } from './style.ts';

/** Answers one line, for a person or as one line of JSON. Returns the exit code: 0 when it was understood. */
export async function ask(line: string, desk: Desk, { json }: { readonly json: boolean }): Promise<number> {
  const reply = await desk.answerLine(line);
  await writeLine(json ? JSON.stringify(reply) : renderAnswer(reply, await styleFor(process.stdout)));
  return reply.kind === 'not-understood' ? 2 : 0;
}

/** Answers a command a line from standard input with a line of JSON each, in order. */
export async function askLines(desk: Desk): Promise<number> {
  for await (const line of readLines(process.stdin)) {
    await writeLine(JSON.stringify(await desk.answerLine(line)));
  }
  return 0;
}
