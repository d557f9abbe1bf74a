import { ContainerBuilder, TextDisplayBuilder } from 'discord.js';
import type { AddedReport, Glance } from '../../../domain/added.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { KeptDocument } from '../../../library/library.ts';
import { describeAdded, describeGlance } from '../../../texts/describe-added.ts';
import { describeProblem } from '../../../texts/describe-problem.ts';
import { texts } from '../../../texts/speaking.ts';
import { asFarAsFits } from '../as-far-as-fits.ts';
import { blockQuote } from '../escape.ts';
import { MESSAGE_TEXT } from '../limits.ts';
import { asMessage, type Message, PAPER } from '../render-answer.ts';
import { renderLine, renderWords } from '../render-words.ts';

/** Names of speakers may be many: room for what is understood of a document, in characters. */
const GLANCE = 1_000;
/** How much of a text is shown, in characters of the result. */
const BEGINNING = 600;

/** What became of a document that was added. @param follows whether answers know it, told below */
export const renderAdded = (report: AddedReport, follows: string): Message =>
  asTexts([
    renderLine(describeAdded(report), GLANCE),
    ...(report.outcome === 'known' ? [] : [...problemsOf(report.problems), `-# ${follows}`]),
  ]);

/** Documents that were added, one a line. */
export function renderDocuments(documents: readonly KeptDocument[]): Message {
  if (documents.length === 0) return asTexts([texts().adding.none]);
  return asTexts(
    asFarAsFits(
      documents.map((one) => `- ${nameOf(one)}, ${texts().adding.from(renderLine(one.name))}`),
      MESSAGE_TEXT,
    ),
  );
}

/** One document, and what is understood of it, or why that cannot be told. */
export const renderDocument = (document: KeptDocument, glance: Glance | string): Message =>
  asTexts([
    [
      `${nameOf(document)}${whoAdded(document)}`,
      `-# ${texts().adding.from(renderLine(document.name))}`,
      renderLine(typeof glance === 'string' ? glance : describeGlance(glance), GLANCE),
    ].join('\n'),
    ...problemsOf(typeof glance === 'string' ? [] : glance.problems),
    blockQuote(renderWords(document.text.trim(), [], BEGINNING)),
  ]);

const nameOf = ({ id, version, addedAt }: KeptDocument): string =>
  `**${renderLine(id)}** ${texts().adding.listed(version, addedAt.slice(0, 10))}`;

/** As Discord shows a member; who is named so is told nothing. */
const whoAdded = ({ addedBy }: KeptDocument): string =>
  addedBy === null ? '' : texts().adding.addedBy(`<@${addedBy}>`);

const problemsOf = (problems: readonly Problem[]): readonly string[] =>
  asFarAsFits(
    problems.map((problem) => `- ${renderLine(describeProblem(problem))}`),
    MESSAGE_TEXT - GLANCE - BEGINNING - 800,
  );

function asTexts(texts: readonly string[]): Message {
  const container = new ContainerBuilder().setAccentColor(PAPER);
  for (const text of texts) container.addTextDisplayComponents(new TextDisplayBuilder().setContent(text));
  return asMessage(container);
}
