import { type FSWatcher, watch } from 'node:fs';
import { reasonOf } from './reason-of.ts';

/** Editors write a file in several steps: it is told when nothing has happened for so long, in milliseconds. */
const QUIET_FOR = 300;

export type Watching = {
  /** Folders and files that cannot be watched, and why. */
  readonly unwatched: readonly { readonly path: string; readonly reason: string }[];
  readonly close: () => void;
};

/** Tells when something in folders (or one of the files) was changed, added or taken away. */
export function watchFolders(paths: readonly string[], changed: () => void): Watching {
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_FOR);
  };
  const watchers: FSWatcher[] = [];
  const unwatched: { path: string; reason: string }[] = [];
  for (const path of paths) {
    try {
      // A folder that goes away while it is watched must not end the program.
      watchers.push(watch(path, { recursive: true }, soon).on('error', soon));
    } catch (error) {
      unwatched.push({ path, reason: reasonOf(error) });
    }
  }
  return {
    unwatched,
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
