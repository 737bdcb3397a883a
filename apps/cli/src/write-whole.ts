/** A file that a person asked for: whole and durable under its name, or not there at all. For its owner alone. */

import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import type { Copy } from '@cairn/copy';
import type { VaultError } from '@cairn/vault';
import { moveDurably } from './home/durable-files.ts';
import { settledFiles } from './home/file-trouble.ts';
import { EXIT, refused } from './reply.ts';
import type { Refused } from './reply.ts';

/** Given where a file that is there already may be written over. */
export const REPLACE = 'replace';

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/**
 * What is there already stays, unless `replaces`. Throws what the pieces or the file system throw; what was written until then lies
 * beside, for {@link forgetPart}.
 */
export const writeWhole = async (path: string, pieces: Pieces, replaces: boolean): Promise<void> => {
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) throw likeTheSystem('EISDIR');
    if (!replaces) throw likeTheSystem('EEXIST');
  }
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

const likeTheSystem = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'open' });

/** A name of our own choosing: the next one that is free. */
export const freeName = (path: string): string => {
  const [end, begin] = [extname(path), path.slice(0, path.length - extname(path).length)];
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? path : `${begin}-${number}${end}`;
    if (!existsSync(name)) return name;
  }
};

export const forgetPart = async (path: string): Promise<void> => {
  await settledFiles(() => rmSync(partOf(path), { force: true }));
};

export const refusedFile = (copy: Copy, path: string, error: VaultError): Refused => {
  const code = error.type === 'StoreTrouble' ? error.code : error.type;
  const notWritten = { type: 'NotWritten', code };
  const sentence = notWrittenIn(copy, path, code);
  return refused(EXIT.file, notWritten, sentence);
};

const notWrittenIn = (copy: Copy, path: string, code: string): string => {
  if (code === 'EEXIST') return copy.t('cli.file.there', { path, option: `--${REPLACE}` });
  if (code === 'ENOENT') return copy.t('cli.file.no-folder', { path });
  return code === 'EISDIR'
    ? copy.t('cli.file.folder', { path })
    : copy.t('cli.export.not-written', { path, code });
};

/** For a file that was to be read. */
export const unreadableFile = (copy: Copy, path: string, error: VaultError): Refused => {
  const code = error.type === 'StoreTrouble' ? error.code : error.type;
  const unreadable = { type: 'Unreadable', code };
  return refused(EXIT.file, unreadable, unreadIn(copy, path, code));
};

const unreadIn = (copy: Copy, path: string, code: string): string => {
  if (code === 'ENOENT') return copy.t('cli.file.none', { path });
  return code === 'EISDIR'
    ? copy.t('cli.file.folder', { path })
    : copy.t('cli.import.unreadable', { path, code });
};

const partOf = (path: string): string => `${path}.part`;

/** One call may take a part of it. */
const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
};
