// A digest of everything in the work tree that git knows or would know: two runs on the same tree have the same one.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-step.mjs';

/** `null` outside a git checkout. */
export const treeHash = () => {
  let files;
  try {
    files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 26,
    });
  } catch {
    return null;
  }
  const hash = createHash('sha256');
  for (const file of files.toString('utf8').split('\0').filter(Boolean).sort()) {
    hash.update(file).update('\0').update(contentOf(file));
  }
  return hash.digest('hex');
};

const contentOf = (file) => {
  try {
    return readFileSync(join(ROOT, file));
  } catch {
    return 'removed';
  }
};
