import type { CitationStyle } from '../../../citation-styles/styles.ts';
import { actionId } from '../custom-id.ts';
import { withChoices } from '../render-menu.ts';
import { renderInStyle, STYLE_NAMES } from '../render-style.ts';
import { HIDDEN, whispered } from '../said.ts';
import { type Action, STALE } from './action.ts';

/** Writes a citation in a style, to be copied; the buttons below write it in the others. */
export const cite: Action = {
  name: 'cite',
  press: async (pressed, argument, { desks, today }) => {
    const [style, id = ''] = argument.includes('~') ? argument.split('~') : ['plain', argument];
    const desk = await desks.of(pressed.guildId);
    const [command] = desk.commands;
    if (command === undefined || !isStyle(style)) return whispered(STALE);
    const [citation] = (await desk.recall(command, [{ id, grade: 'exact' }])).citations;
    if (citation === undefined) {
      return whispered('These words stand in no document of mine any more. Ask again, please.');
    }
    const others = Object.entries(STYLE_NAMES)
      .filter(([name]) => name !== style)
      .map(([name, label]) => ({ label, id: actionId('cite', `${name}~${id}`) }));
    const message = withChoices(renderInStyle(style, citation, today()), others);
    return { message, way: argument.includes('~') ? { kind: 'update', hidden: false } : HIDDEN };
  },
};

const isStyle = (name: string | undefined): name is CitationStyle =>
  name !== undefined && Object.hasOwn(STYLE_NAMES, name);
