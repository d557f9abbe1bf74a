import { buildArchive } from '../archive.ts';
import type { Command } from '../command.ts';
import { type OpenDesk, openDesk } from '../desk.ts';
import type { Problem } from '../domain/problem.ts';
import { EVERYBODY, type Holder, type Library } from '../library/library.ts';
import type { Loaded } from '../load-archive.ts';
import { type Holdings, holdingsOf } from './holdings.ts';
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

/**
 * Opens a desk for everybody and one for each server with documents or corrections of its own, each with an archive of
 * its own. What was added since is answered by desks that are opened anew.
 *
 * @param library where it is kept what was added; null where there is nothing
 * @param now milliseconds of a clock that never goes back
 * @param memory what need not be worked out again
 */
export async function openDesks(
  commands: readonly Command[],
  { corpus, problems }: Loaded,
  library: Library | null,
  now: () => number,
  memory: Memory = openMemory(undefined, corpus.speeches),
): Promise<OpenDesks> {
  const everybodys = library === null ? NOTHING : await holdingsOf(EVERYBODY, library);

  const build = (own: Holdings): { readonly desk: OpenDesk; readonly problems: readonly Problem[] } => {
    const { corrections = [], hidden = [], inputs } = corpus;
    const whole = {
      ...corpus,
      inputs: [...inputs, ...everybodys.inputs, ...own.inputs],
      corrections: [...corrections, ...everybodys.corrections, ...own.corrections],
      hidden: [...hidden, ...everybodys.hidden, ...own.hidden],
    };
    const { archive, problems: found } = buildArchive(whole, memory);
    return {
      desk: openDesk(commands, archive, now),
      problems: [...everybodys.problems, ...own.problems, ...found],
    };
  };
  const everybody = build(NOTHING);
  const servers = new Map<Holder, ReturnType<typeof build>>();
  for (const holder of (await library?.holders()) ?? []) {
    if (holder === EVERYBODY || library === null) continue;
    servers.set(holder, build(await holdingsOf(holder, library)));
  }
  const openFor = (server: string | null) => servers.get(server ?? EVERYBODY) ?? everybody;
  return {
    of: async (server) => openFor(server).desk,
    everybody: everybody.desk,
    problems: [...problems, ...everybody.problems],
    problemsOf: (server) => [...problems, ...openFor(server).problems],
  };
}

const NOTHING: Holdings = { inputs: [], corrections: [], hidden: [], problems: [] };
