import { CITATION_STYLES, type CitationStyle } from '../../../citation-styles/styles.ts';
import { texts } from '../../../texts/speaking.ts';
import { actionId } from '../custom-id.ts';
import { withChoices } from '../render-menu.ts';
import { renderInStyle } from '../render-style.ts';
import { HIDDEN, stale, whispered } from '../said.ts';
import type { Action } from './action.ts';

/** Writes a citation in a style, to be copied; the buttons below write it in the others. */
export const cite: Action = {
  name: 'cite',
  press: async (pressed, argument, { desks, today }) => {
    const [style, id = ''] = argument.includes('~') ? argument.split('~') : ['plain', argument];
    const desk = await desks.of(pressed.guildId);
    const [command] = desk.commands;
    if (command === undefined || !isStyle(style)) return stale();
    const [citation] = (await desk.recall(command, [{ id, grade: 'exact' }])).citations;
    if (citation === undefined) {
      return whispered(texts().asking.gone);
    }
    const others = CITATION_STYLES.filter((name) => name !== style).map((name) => ({
      label: texts().buttons.styles[name],
      id: actionId('cite', `${name}~${id}`),
    }));
    const message = withChoices(renderInStyle(style, citation, today()), others);
    return { message, way: argument.includes('~') ? { kind: 'update', hidden: false } : HIDDEN };
  },
};

const isStyle = (name: string | undefined): name is CitationStyle =>
  CITATION_STYLES.some((style) => style === name);
