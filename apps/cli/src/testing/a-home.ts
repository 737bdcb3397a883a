/** A folder for a test's vault, gone when the test ends. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Not there yet: the first command makes it. */
export const aHome = (): string => join(aFolder(), 'home');
