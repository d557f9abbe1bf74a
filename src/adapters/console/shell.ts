import { createInterface, type Interface } from 'node:readline/promises';
import type { Desk, OpenDesk } from '../../desk.ts';
import { counted } from '../../domain/counted.ts';
import { describeExtent } from '../../texts/describe.ts';
import { texts } from '../../texts/speaking.ts';
import { completionsOf } from './completions.ts';
import { writeLine } from './output.ts';
import { renderAnswer } from './render-answer.ts';
import { type Style, styleFor } from './style.ts';

const QUIT = /^\s*\/?(?:quit|exit)\s*$/iu;

/** Opens the console: a line in, an answer out, until Ctrl-D. With piped input every line is answered. */
export async function openShell(desk: OpenDesk, problems: number): Promise<number> {
  const style = await styleFor(process.stdout);
  await writeLine(banner(desk, problems, style));
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY && process.stdout.isTTY,
    prompt: '> ',
    completer: (line: string) => complete(line, desk),
  });
  lines.on('SIGINT', () => interrupt(lines));
  if (process.stdin.isTTY) lines.prompt();
  for await (const line of lines) {
    if (QUIT.test(line)) break;
    if (line.trim() !== '') await writeLine(`${renderAnswer(await desk.answerLine(line), style)}\n`);
    if (process.stdin.isTTY) lines.prompt();
  }
  lines.close();
  return 0;
}

/** Ctrl-C throws a half-written line away; on an empty line it ends, as in other shells of this kind. */
function interrupt(lines: Interface): void {
  if (lines.line === '') {
    process.stdout.write('\n');
    lines.close();
    return;
  }
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}

/**
 * Completes a line as far as there is only one way to go on; of several ways the second Tab shows a list.
 * Never rejects: a line that cannot be completed is left as it is.
 */
async function complete(line: string, desk: Desk): Promise<[string[], string]> {
  try {
    const { replaces, suggestions } = await desk.completeLine(line);
    return completionsOf(suggestions, replaces);
  } catch {
    return [[], line];
  }
}

function banner({ archive, commands }: OpenDesk, problems: number, style: Style): string {
  const wrong =
    problems === 0 ? [] : [`The corpus has ${counted(problems, 'problem')}: npm run -s check lists them.`];
  const examples = commands.flatMap(({ example, texts: told }) => [
    `  ${style.strong(example)}`,
    style.faint(style.wrap(told(texts()).description, '      ')),
  ]);
  return [
    style.strong('Who Said'),
    style.wrap(texts().answers.answerFrom(describeExtent(archive.extent))),
    ...wrong,
    '',
    'Ask:',
    ...examples,
    '',
    style.wrap(
      'To answer in Discord instead, put DISCORD_TOKEN into a file .env (see .env.example), then npm run register and npm start.',
    ),
    style.faint('Ctrl-D ends.'),
    '',
  ].join('\n');
}
