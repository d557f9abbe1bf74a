import type { ChatInputCommandInteraction } from 'discord.js';
import type { Source } from '../../../adding/adding.ts';
import type { Desks } from '../../../desks/desks.ts';
import { cutAt } from '../../../domain/cut-at.ts';
import { parseDay } from '../../../domain/day.ts';
import { texts } from '../../../texts/speaking.ts';
import { renderSentence } from '../render-answer.ts';
import { HIDDEN, type Said, type Tell, whispered } from '../said.ts';
import type { Tools } from '../tools.ts';
import { renderAdded } from './render-document.ts';

/** As much of a name or an address as is shown while it is worked on, in characters. */
const LONGEST_NAME = 100;
/** How long the desks are waited for, in milliseconds: what was said can be changed for a quarter of an hour. */
const PATIENCE = 600_000;

/** Adds a file or a link for the server, saying how far it is. */
export async function addDocument(
  used: ChatInputCommandInteraction,
  server: string,
  { adding, desks }: Pick<Tools, 'adding' | 'desks'>,
  tell: Tell,
): Promise<Said> {
  const { options, user } = used;
  const source = sourceIn(used);
  if (source === null) return whispered(texts().adding.eitherOr);
  const published = options.getString('published');
  if (published !== null && parseDay(published) === undefined) {
    return whispered(texts().adding.noDay(cutAt(published, LONGEST_NAME)));
  }
  const name = cutAt('link' in source ? source.link : source.upload.name, LONGEST_NAME);
  const stated = {
    title: options.getString('title') ?? '',
    publisher: options.getString('publisher') ?? '',
    published: published ?? '',
  };
  const { stages, now } = texts().adding;
  const { soon } = texts().words;
  const report = await adding.add(source, {
    server,
    by: user.id,
    stated,
    onStage: (stage) => tell(renderSentence(stages[stage](name))),
  });
  if ('refused' in report) return whispered(refusalOf(name, report.refused));
  if (report.outcome === 'known') return { message: renderAdded(report, ''), way: HIDDEN };
  await tell(renderAdded(report, soon));
  const isKnown = await areUpToDate(desks);
  return { message: renderAdded(report, isKnown ? now : soon), way: HIDDEN };
}

/** One of the two; null where it is none or both. */
function sourceIn({ options }: ChatInputCommandInteraction): Source | null {
  const [file, link] = [options.getAttachment('file'), options.getString('link')];
  if ((file === null) === (link === null)) return null;
  if (file === null) return { link: link ?? '' };
  const { name, url, size, contentType: type } = file;
  return { upload: { name, url, size, type } };
}

/** Some sentences begin with what they speak of, the others are about it. */
const refusalOf = (name: string, refused: string): string =>
  /^\p{Ll}/u.test(refused) && !refused.startsWith(name) ? `${name}: ${refused}` : refused;

async function areUpToDate({ upToDate }: Desks): Promise<boolean> {
  if (upToDate === undefined) return false;
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), PATIENCE);
  return Promise.race([upToDate().then(() => true), late]).finally(() => clearTimeout(timer));
}
