import { ContainerBuilder, SeparatorBuilder, TextDisplayBuilder } from 'discord.js';
import { texts } from '../../../texts/speaking.ts';
import { type Choice, rowOf } from '../button.ts';
import { actionId } from '../custom-id.ts';
import { blockQuote, escapeMarkup } from '../escape.ts';
import { MESSAGE_TEXT } from '../limits.ts';
import { asMessage, type Message, PAPER } from '../render-answer.ts';
import { renderCitation } from '../render-citation.ts';
import { renderLine, renderWords } from '../render-words.ts';
import type { Decided, Undoable } from './decide.ts';
import { writePosition } from './position.ts';
import type { Step } from './step.ts';
import { describeWrong, isUncertain } from './told.ts';
import { verdictAskedBy } from './verdict.ts';

/** Room for what was done before, which holds at most a name or a sentence. */
const SAID = 500;

/** What came of a decision, above the step that is next, or the same one where nothing was done. */
export const renderDecided = (decided: Decided, next: Step | null): Message =>
  renderStep(next, decided.said, 'undo' in decided ? decided.undo : null);

/**
 * One step of a review, or that there is none.
 *
 * @param said what came of the step before
 * @param undo how that is taken back
 */
export function renderStep(step: Step | null, said: string | null, undo: Undoable | null): Message {
  const container = new ContainerBuilder().setAccentColor(PAPER);
  const say = (words: string): void => {
    container.addTextDisplayComponents(new TextDisplayBuilder().setContent(words));
  };
  if (said !== null) say(renderLine(said, SAID));
  if (step === null) say(escapeMarkup(texts().curating.nothingWaits));
  else showStep(step, container, say);
  const choices = [...(step === null ? [] : choicesAt(step)), ...(undo === null ? [] : [undoing(undo)])];
  if (choices.length > 0) container.addActionRowComponents(rowOf(choices));
  return asMessage(container);
}

function showStep(step: Step, container: ContainerBuilder, say: (words: string) => void): void {
  const { citation, told, waiting } = step;
  const head = [
    ...headOf(step),
    ...(canCorrect(step) ? [] : [`-# ${escapeMarkup(texts().curating.nothingToCorrect)}`]),
  ].join('\n');
  const footer = `-# ${texts().curating.waiting(waiting)}`;
  const room = MESSAGE_TEXT - SAID - head.length - footer.length;
  const parts =
    citation === null
      ? [blockQuote(renderWords(told.words ?? '', [], 1_000))]
      : renderCitation(citation, room);
  say(head);
  for (const part of parts) {
    container.addSeparatorComponents(new SeparatorBuilder());
    say(part);
  }
  say(footer);
}

/** A quotation as it stands now can be corrected; what a document has no more, or says itself, cannot. */
const canCorrect = ({ citation }: Step): boolean =>
  citation !== null && citation.quotation !== null && citation.superseded === undefined;

function headOf({ told, position }: Step): readonly string[] {
  const { notSure, perhaps, report, right, known } = texts().curating;
  if (isUncertain(told)) {
    const who = [told.speaker, told.role].filter((part) => part !== undefined).join(', ');
    return [`**${notSure}** ${perhaps(renderLine(who), renderLine(told.sure ?? '0'))}`];
  }
  const number = 'report' in position ? position.report : 0;
  return [
    `**${report(number)}** ${renderLine(describeWrong(told))}`,
    ...(told.right === undefined ? [] : [right(renderLine(told.right))]),
    ...(told.why === undefined ? [] : [known(renderLine(told.why))]),
  ];
}

function choicesAt(step: Step): readonly Choice[] {
  const { buttons } = texts();
  const at = writePosition(step.position);
  const does = (label: string, what: string): Choice => ({ label, id: actionId('review', `${what}~${at}`) });
  const isClear = typeof verdictAskedBy(step.told) !== 'string';
  return [
    ...(canCorrect(step) && isClear ? [does(buttons.accept, 'accept')] : []),
    ...(canCorrect(step) ? [{ label: buttons.correct, id: actionId('correct', at) }] : []),
    does(buttons.dismiss, 'dismiss'),
    does(buttons.next, 'next'),
  ];
}

const undoing = ({ report, correction }: Undoable): Choice => ({
  label: texts().buttons.undo,
  id: actionId('undo', `${report}~${correction ?? ''}`),
});
