import { buildArchive } from './archive.ts';
import type { Command } from './command.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Problem } from './domain/problem.ts';
import type { Input } from './domain/vocabulary.ts';
import { EVERYBODY, type Holder, type KeptDocument, type Library } from './library/library.ts';
import type { Loaded } from './load-archive.ts';
import { understandOnce } from './understand.ts';

/** Who is answered from what. */
export type Desks = {
  /** The desk of a server, by its id: everybody's documents and its own. Without one, everybody's. */
  readonly of: (server: string | null) => Promise<Desk>;
};

type Opened = { readonly revision: string; readonly desk: Desk; readonly problems: readonly Problem[] };

/**
 * Opens a desk for whoever asks, each with an archive of its own, and opens it anew when documents were added or
 * removed since. Servers without documents of their own share one.
 *
 * @param library where documents are kept that were added; null where there are none
 * @param now milliseconds of a clock that never goes back
 */
export function openDesks(
  commands: readonly Command[],
  { corpus, problems }: Loaded,
  library: Library | null,
  now: () => number,
): Desks & { readonly problems: () => Promise<readonly Problem[]> } {
  const understand = understandOnce();
  const inputsOf = rememberInputs();
  const opened = new Map<Holder, Promise<Opened>>();

  const build = async (holder: Holder, revision: string): Promise<Opened> => {
    const holders = holder === EVERYBODY ? [EVERYBODY] : [EVERYBODY, holder];
    const added = await Promise.all(
      holders.map(async (one) => inputsOf(one, (await library?.documents(one)) ?? [])),
    );
    const built = buildArchive({ ...corpus, inputs: [...corpus.inputs, ...added.flat()], understand });
    const desk = openDesk(commands, built.archive, now);
    return { revision, desk, problems: [...problems, ...built.problems] };
  };
  const open = async (server: string | null): Promise<Opened> => {
    const own = server === null ? 0 : ((await library?.revision(server)) ?? 0);
    const holder = server === null || own === 0 ? EVERYBODY : server;
    const revision = `${(await library?.revision(EVERYBODY)) ?? 0}/${holder === EVERYBODY ? 0 : own}`;
    const before = opened.get(holder);
    // One who fails is not asked again and again; whoever comes next tries anew.
    if (before !== undefined && (await before.catch(() => null))?.revision === revision) return before;
    // Another question may have begun to open it meanwhile.
    const meanwhile = opened.get(holder);
    if (meanwhile !== undefined && meanwhile !== before) return meanwhile;
    const opening = build(holder, revision);
    opened.set(holder, opening);
    return opening;
  };
  return {
    of: async (server) => (await open(server)).desk,
    problems: async () => (await open(null)).problems,
  };
}

/** Gives the same input for a document that is still the same, so that it need not be read again. */
function rememberInputs(): (holder: Holder, documents: readonly KeptDocument[]) => readonly Input[] {
  const known = new Map<Holder, Map<string, Input>>();
  return (holder, documents) => {
    const before = known.get(holder);
    const now = new Map<string, Input>();
    for (const document of documents) {
      const key = `${document.id} ${document.version}`;
      now.set(key, before?.get(key) ?? inputOf(holder, document));
    }
    known.set(holder, now);
    return [...now.values()];
  };
}

/** A kept document as the stages read it. A colon stands in no file's path, so its id is nobody else's. */
function inputOf(holder: Holder, { id, name, format, text, header }: KeptDocument): Input {
  return {
    id: `added:${holder === EVERYBODY ? '' : `${holder}:`}${id}`,
    file: name,
    text,
    format,
    ...(header === '' ? {} : { header: { file: name, yaml: header } }),
  };
}
