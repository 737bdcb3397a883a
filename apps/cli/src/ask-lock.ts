/** What opens a locked home: from a file or the environment that a script names, or typed where it is not shown. */

import { readFileSync } from 'node:fs';
import type { Copy } from '@cairn/copy';
import { firstLine } from './first-line.ts';
import { settledFiles } from './home/file-trouble.ts';
import type { HomeSurroundings, Surroundings } from './surroundings.ts';

export const askLock =
  (copy: Copy, { env, terminal }: Surroundings): NonNullable<HomeSurroundings['typeLock']> =>
  async ({ kind, isAgain }) => {
    const fromEnv = env['CAIRN_UNLOCK'];
    if (fromEnv !== undefined && fromEnv !== '') return { text: fromEnv, isTyped: false };
    const file = env['CAIRN_UNLOCK_FILE'];
    if (file !== undefined && file !== '') {
      const read = await settledFiles(() => readFileSync(file, 'utf8'));
      return read.ok ? { text: firstLine(read.value), isTyped: false } : null;
    }
    if (!terminal.isInteractive) return null;
    const question = copy.t(kind === 'pin' ? 'cli.lock.pin' : 'cli.lock.passphrase');
    const before = isAgain ? `${copy.t('cli.lock.again')}\n` : '';
    return { text: await terminal.askSecret(`${before}${question} `), isTyped: true };
  };
