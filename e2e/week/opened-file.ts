/** The file of a browser's vault and the keys beside it, opened in Node by the 24 words. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveRecoveryKey, unwrapKey } from '@cairn/crypto';
import type { WrappedKey } from '@cairn/crypto';
import { parsePhrase } from '@cairn/crypto/phrase';
import type { Database } from '@cairn/store';
import { openNodeDatabase } from '@cairn/store/node';

interface Sidecar {
  readonly files: readonly { readonly file: string; readonly sealedKey: string }[];
}

export const withBrowserFile = async <T>(
  folder: string,
  words: string,
  work: (database: Database) => Promise<T>,
): Promise<T> => {
  const secret = parsePhrase(words);
  if (!secret.ok) throw new Error(secret.error.type);
  const { files } = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as Sidecar;
  for (const { file, sealedKey } of files) {
    const wrapped = Uint8Array.from(Buffer.from(sealedKey, 'hex')) as WrappedKey;
    const key = unwrapKey(wrapped, { context: 'recovery', key: deriveRecoveryKey(secret.value) });
    if (!key.ok) continue;
    const database = await openNodeDatabase({ path: join(folder, file), key: key.value });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }
  throw new Error('the words open no file here');
};
