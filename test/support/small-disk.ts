import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own in memory. */
export type SmallDisk = {
  readonly folder: string;
  /** Lets nobody write any more, also not whoever may do everything. */
  readonly lock: () => void;
  readonly take: () => void;
};

const mount = (...words: string[]): string | null => {
  const { error, status, stderr } = spawnSync('mount', words, { encoding: 'utf8' });
  return status === 0 ? null : (error?.message ?? stderr.trim());
};

/** Mounts a disk of so many kilobytes. @throws why that cannot be done here: on most machines it takes a superuser */
export function aSmallDisk(kilobytes: number): SmallDisk {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'who-said-disk-'));
  const folder = join(root, 'disk');
  mkdirSync(folder);
  const refused = mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  const clear = () => rmSync(root, { recursive: true, force: true });
  if (refused !== null) {
    clear();
    throw new Error(refused);
  }
  return {
    folder,
    lock: () => {
      const wrong = mount('-o', 'remount,ro', folder);
      if (wrong !== null) throw new Error(wrong);
    },
    take: () => {
      spawnSync('umount', ['-l', folder]);
      clear();
    },
  };
}

/** Why no disk can be made here, or null. */
export function whyNoDisk(): string | null {
  try {
    aSmallDisk(64).take();
    return null;
  } catch (error) {
    return String(error);
  }
}
