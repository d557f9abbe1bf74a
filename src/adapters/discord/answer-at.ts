import { lineOf } from '../../command.ts';
import type { Asked } from '../../conversation/talk.ts';
import type { Desk } from '../../desk.ts';
import type { Reply } from '../../domain/answer.ts';
import { type AnswerAddress, type Route, readAddress } from './custom-id.ts';
import { routeTo } from './speaker-menu.ts';

/** An answer that a button leads to. */
export type Answered = {
  readonly reply: Reply;
  readonly route: Route;
  readonly page: number;
  /** What was asked; null where the question did not fit into the button. */
  readonly asked: Asked | null;
  /** The same as a line; the command alone where the question did not fit into the button. */
  readonly line: string;
};

/** Answers again what a button remembers; null where it is none of ours. */
export async function answerAt(argument: string, desk: Desk): Promise<Answered | null> {
  const address = readAddress(argument, desk.commands);
  return address === undefined ? null : answerAddress(address, desk);
}

export async function answerAddress(address: AnswerAddress, desk: Desk): Promise<Answered | null> {
  const { page } = address;
  const command = desk.commands.find(({ name }) => name === address.command);
  if (command === undefined) return null;
  if ('typed' in address) {
    const reply = await desk.answer(command, address.typed);
    const line = lineOf(command, address.typed);
    const asked = { command: command.name, typed: address.typed };
    return { reply, route: await routeTo(command, address.typed, reply, desk), page, asked, line };
  }
  const reply = await desk.recall(command, address.cited);
  return {
    reply,
    route: { state: address.state, pages: reply.citations.length },
    page,
    asked: null,
    line: `/${command.name}`,
  };
}
