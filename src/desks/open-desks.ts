import { buildArchive } from '../archive.ts';
import type { Command } from '../command.ts';
import { type Clock, type OpenDesk, openDesk } from '../desk.ts';
import type { Archive } from '../domain/archive.ts';
import type { Problem } from '../domain/problem.ts';
import { EVERYBODY, type Holder, type Library } from '../library/library.ts';
import type { Loaded } from '../load-archive.ts';
import { citedBefore } from './cited-before.ts';
import { type Holdings, holdingsOf } from './holdings.ts';
import { keptOf } from './kept-of.ts';
import { type Memory, openMemory } from './memory.ts';

/** Desks that are open. */
export type OpenDesks = {
  readonly of: (server: string | null) => Promise<OpenDesk>;
  readonly everybody: OpenDesk;
  /** What is wrong with single documents and corrections of everybody's. */
  readonly problems: readonly Problem[];
  /** The same of all that a server is answered from. */
  readonly problemsOf: (server: string | null) => readonly Problem[];
};

const NOTHING: Holdings = { inputs: [], corrections: [], hidden: [], problems: [] };

/**
 * Opens a desk for everybody and one for each server with documents or corrections of its own, each with an archive of
 * its own. What was added since is answered by desks that are opened anew.
 *
 * @param library where it is kept what was added, open as long as the desks are; null where there is nothing
 * @param memory what need not be worked out again
 */
export async function openDesks(
  commands: readonly Command[],
  { corpus, problems }: Loaded,
  library: Library | null,
  clock: Clock,
  memory: Memory = openMemory(undefined, corpus.speeches),
): Promise<OpenDesks> {
  const everybodys = library === null ? NOTHING : await holdingsOf(EVERYBODY, library);
  const open = (holder: Holder, archive: Archive): OpenDesk =>
    openDesk(commands, archive, clock, async () => (library === null ? [] : keptOf(holder, library)));

  const build = (
    holder: Holder,
    own: Holdings,
  ): { readonly archive: Archive; readonly problems: readonly Problem[] } => {
    const { corrections = [], hidden = [], inputs } = corpus;
    const whole = {
      ...corpus,
      inputs: [...inputs, ...everybodys.inputs, ...own.inputs],
      corrections: [...corrections, ...everybodys.corrections, ...own.corrections],
      hidden: [...hidden, ...everybodys.hidden, ...own.hidden],
    };
    const { archive, problems: found } = buildArchive(whole, memory);
    const before = library === null ? archive.citedBefore : citedBefore(holder, library, memory.understand);
    return { archive: { ...archive, citedBefore: before }, problems: found };
  };
  const everybody = build(EVERYBODY, NOTHING);
  const servers = new Map<Holder, { readonly desk: OpenDesk; readonly problems: readonly Problem[] }>();
  for (const holder of (await library?.holders()) ?? []) {
    if (holder === EVERYBODY || library === null) continue;
    const own = await holdingsOf(holder, library);
    const { archive, problems: found } = build(holder, own);
    servers.set(holder, { desk: open(holder, archive), problems: [...own.problems, ...found] });
  }
  const desk = open(EVERYBODY, everybody.archive);
  return {
    // A server without documents of its own may have kept answers.
    of: async (server) =>
      server === null ? desk : (servers.get(server)?.desk ?? open(server, everybody.archive)),
    everybody: desk,
    problems: [...problems, ...everybodys.problems, ...everybody.problems],
    problemsOf: (server) => [
      ...problems,
      ...everybodys.problems,
      ...(servers.get(server ?? EVERYBODY) ?? everybody).problems,
    ],
  };
}
