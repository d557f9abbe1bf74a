import { texts } from '../../../texts/speaking.ts';
import { answerAddress } from '../answer-at.ts';
import { type AnswerAddress, readAddress, readCited } from '../custom-id.ts';
import { follow } from '../messages/follow.ts';
import { renderAnswer } from '../render-answer.ts';
import { whispered } from '../said.ts';
import { NOTHING_BY } from '../speaker-menu.ts';
import type { Action } from './action.ts';

/** Asks a question again of the one whom a name was to mean. */
export const whom: Action = {
  name: 'whom',
  choose: async (chosen, argument, { desks, conversations }, way) => {
    const { values, guildId } = chosen;
    const [value = ''] = values;
    if (value.startsWith(NOTHING_BY)) return whispered(texts().asking.nothingByThem);
    const desk = await desks.of(guildId);
    const asked = readAddress(argument, desk.commands);
    const answered = asked === undefined ? null : await answerAddress(named(asked, value), desk);
    if (answered === null) return whispered(texts().asking.staleMenu);
    const { reply, route, page } = answered;
    if (asked !== undefined && 'cited' in asked && reply.citations.length === 0)
      return whispered(texts().asking.documentsGone);
    // The menu stays, so that somebody else can be chosen.
    if (reply.kind === 'nothing-found' && reply.unknownSpeaker !== undefined)
      return whispered(texts().asking.chosenGone);
    follow(chosen, way, answered, conversations);
    return { message: renderAnswer(reply, route, page), way };
  },
};

/** The question with whom it asks for; where it did not fit, what was chosen is what it found by them. */
const named = (asked: AnswerAddress, value: string): AnswerAddress =>
  'typed' in asked
    ? { ...asked, typed: { ...asked.typed, speaker: value } }
    : { ...asked, state: value, cited: readCited(value) };
