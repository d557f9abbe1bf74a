import type { ButtonInteraction } from 'discord.js';
import { texts } from '../../../texts/speaking.ts';
import type { Choice } from '../button.ts';
import { actionId } from '../custom-id.ts';
import { renderMenu } from '../render-menu.ts';
import { askerOf, isHidden, isModerator, mayPin } from '../rights.ts';
import { HIDDEN, whispered } from '../said.ts';
import type { Action } from './action.ts';

/** Shows what whoever pressed may do with an answer: a menu for them alone, so that the answer stays short. */
export const more: Action = {
  name: 'more',
  press: async (pressed, argument) => {
    const choices = await choicesFor(pressed, argument);
    const { moderating } = texts();
    return choices.length === 0
      ? whispered(moderating.nothingToDo)
      : { message: renderMenu(moderating.whatShall, choices), way: HIDDEN };
  },
};

/** As the answer is when the menu is opened; which of both it is when something is chosen, the action asks again. */
const pinning = ({ id, pinned }: ButtonInteraction['message']): Choice =>
  pinned === true
    ? { label: texts().buttons.unpin, id: actionId('unpin', id) }
    : { label: texts().buttons.pin, id: actionId('pin', id) };

async function choicesFor(pressed: ButtonInteraction, argument: string): Promise<readonly Choice[]> {
  const { message, guildId, user } = pressed;
  const { buttons } = texts();
  const isIn = guildId !== null;
  const mayDelete = isModerator(pressed) || (await askerOf(pressed)) === user.id;
  return [
    ...(isHidden(pressed) ? [{ label: buttons.share, id: actionId('share', argument) }] : []),
    ...(!isHidden(pressed) && mayPin(pressed) ? [pinning(message)] : []),
    ...(isIn && isModerator(pressed) ? [{ label: buttons.keep, id: actionId('keep', argument) }] : []),
    { label: buttons.wrong, id: actionId('wrong', argument) },
    ...(!isHidden(pressed) && mayDelete
      ? [{ label: buttons.delete, id: actionId('delete', message.id), danger: true }]
      : []),
  ];
}
