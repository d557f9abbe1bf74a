import { ActionRowBuilder, type ButtonBuilder, ContainerBuilder, TextDisplayBuilder } from 'discord.js';
import type { Citation } from '../../domain/answer.ts';
import type { Context, Paragraph } from '../../domain/context.ts';
import type { Mark } from '../../domain/vocabulary.ts';
import { describeSpeaker, describeWitness } from '../../texts/describe.ts';
import { texts } from '../../texts/speaking.ts';
import { CUT } from './cut-to-fit.ts';
import { blockQuote } from './escape.ts';
import { MESSAGE_TEXT } from './limits.ts';
import { asMessage, type Message, PAPER, sourceButtons } from './render-answer.ts';
import { renderLine, renderWords } from './render-words.ts';

/** Of the room, the share for the citation's own paragraph; those around it get what it leaves. */
const OWN = 0.5;

/** Shows a citation where it stands: the paragraphs before it, its own with the words standing out, those after it. */
export function renderContext(context: Context): Message {
  const { citation, passage } = context;
  const about = aboutOf(citation);
  const left = MESSAGE_TEXT - about.length;
  const own = inQuote([renderOwn(citation, passage, roomInQuote(left * OWN))]);
  const before = sideOf(context.before.toReversed(), context.leftOut.before, (left - own.length) / 2);
  const after = sideOf(context.after, context.leftOut.after, left - own.length - before.join('').length);
  const container = new ContainerBuilder().setAccentColor(PAPER);
  for (const part of [...before.toReversed(), own, ...after, about])
    container.addTextDisplayComponents(new TextDisplayBuilder().setContent(part));
  const links = sourceButtons(citation.source);
  if (links.length > 0)
    container.addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(...links));
  return asMessage(container);
}

function aboutOf(citation: Citation): string {
  const reported = citation.speech === 'indirect' ? texts().answers.reported : '';
  return [
    `— **${renderLine(describeSpeaker(citation))}**${reported}`,
    `**${texts().answers.source}** ${renderLine(describeWitness(citation))}`,
  ].join('\n');
}

function renderOwn({ quotedAt }: Citation, { text, leftOut }: Paragraph, room: number): string {
  const quoted: readonly Mark[] = quotedAt === null ? [] : [{ ...quotedAt, as: 'same' }];
  return withCuts(renderWords(text, quoted, room - ROOM_OF_CUTS), leftOut);
}

/** Paragraphs on one side, the nearest first, as far as there is room for them whole; then a sign that there are more. */
function sideOf(paragraphs: readonly Paragraph[], goesOn: boolean, room: number): readonly string[] {
  const more = inQuote([CUT]);
  const shown: string[] = [];
  let left = room - more.length;
  for (const { text, leftOut } of paragraphs) {
    const part = inQuote([withCuts(renderWords(text, [], Number.POSITIVE_INFINITY), leftOut)]);
    if (part.length > left) break;
    shown.push(part);
    left -= part.length;
  }
  return shown.length < paragraphs.length || goesOn ? [...shown, more] : shown;
}

const ROOM_OF_CUTS = 2 * (CUT.length + 1);

/** A cut that was made before; one at an end that is cut once more is told once. */
function withCuts(words: string, { before, after }: Paragraph['leftOut']): string {
  const start = before && !words.startsWith(CUT) ? `${CUT} ` : '';
  const end = after && !words.endsWith(CUT) ? ` ${CUT}` : '';
  return start + words + end;
}

const inQuote = (lines: readonly string[]): string => blockQuote(lines.join('\n'));

/** `> ` before each line takes room as well; documents have few lines, hostile ones many. */
const roomInQuote = (room: number): number => Math.max(40, Math.floor(room * 0.9) - 20);
