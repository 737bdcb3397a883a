/** Folders that browsers keep their things in, and the end of a browser that is not asked. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A profile folder in the system's temporary folder; it outlives a killed browser until `remove`. */
export interface Profile {
  readonly path: string;
  remove(): void;
}

export const freshProfile = (): Profile => {
  const path = mkdtempSync(join(tmpdir(), 'cairn-profile-'));
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
};

/** SIGKILL for a process and all that it started in its group. */
export const killGroup = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (cause) {
    // Already gone.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
};
