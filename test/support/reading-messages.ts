import { commands } from '../../commands/index.ts';
import type { Typed } from '../../src/command.ts';
import { readMessage } from '../../src/conversation/read-message.ts';
import type { Talk } from '../../src/conversation/talk.ts';
import { day } from './a-document.ts';

export const EXAMPLE = 'Ask me, for example: what did Barr say about encryption?';

export const NOTHING_BEFORE = `I do not know what you go on from: I remember our last question for ten minutes only. ${EXAMPLE}`;

export const read = (message: string, talk: Talk | null = null) =>
  readMessage(message, talk, { commands, today: day('2024-03-15') });

export const asking = (command: string, typed: Typed, carried: readonly string[] = []) => ({
  question: { command, typed, carried },
});

export const aside = ({ question }: ReturnType<typeof asking>) => ({
  question: { ...question, isAside: true },
});

export const orAsking = (
  command: string,
  typed: Typed,
  when: 'nobody' | 'nothing',
  or: readonly [command: string, typed: Typed, carried?: readonly string[]],
  carried: readonly string[] = [],
) => ({
  question: {
    command,
    typed,
    carried,
    or: { when, question: { command: or[0], typed: or[1], carried: or[2] ?? [] } },
  },
});
