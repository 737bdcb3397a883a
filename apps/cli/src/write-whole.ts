/** A file that a person asked for: whole and durable under its name, or not there at all. For its owner alone. */

import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Copy } from '@cairn/copy';
import type { VaultError } from '@cairn/vault';
import { moveDurably } from './home/durable-files.ts';
import { settledFiles } from './home/file-trouble.ts';
import { EXIT, refused } from './reply.ts';
import type { Refused } from './reply.ts';

/** Throws what the pieces or the file system throw; what was written until then lies beside, for {@link forgetPart}. */
export const writeWhole = async (
  path: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> => {
  const beside = partOf(path);
  const file = openSync(beside, 'w', 0o600);
  try {
    for await (const piece of pieces)
      writeAll(file, typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  moveDurably(beside, path);
};

export const forgetPart = async (path: string): Promise<void> => {
  await settledFiles(() => rmSync(partOf(path), { force: true }));
};

export const refusedFile = (copy: Copy, path: string, error: VaultError): Refused => {
  const code = error.type === 'StoreTrouble' ? error.code : error.type;
  const notWritten = { type: 'NotWritten', code };
  return refused(EXIT.file, notWritten, copy.t('cli.export.not-written', { path, code }));
};

const partOf = (path: string): string => `${path}.part`;

/** One call may take a part of it. */
const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
};
