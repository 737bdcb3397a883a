/** A folder as readers take it: its files by their names, each opened when it is read and closed at once. Links are not followed. */

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportFolder, ImportSource } from '@cairn/interchange';
import { withFile } from './file-source.ts';

/** More than anyone has written; a folder with more is likely not the one that was meant. */
const MOST_FILES = 50_000;

export const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    // What is not there is told by who reads it.
    () => false,
  );

/** What begins with a full stop belongs to a program. Names are as in an archive. `null`: too many. Throws what the system throws. */
export const folderAt = async (path: string): Promise<ImportFolder | null> => {
  const names: string[] = [];
  const waiting = [''];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of await readdir(join(path, at), { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const name = at === '' ? entry.name : `${at}/${entry.name}`;
      if (entry.isDirectory()) waiting.push(name);
      else if (entry.isFile()) names.push(name);
    }
    if (names.length + waiting.length > MOST_FILES) return null;
  }
  const files = names.toSorted().map(async (name) => ({ name, file: await fileAt(join(path, name)) }));
  return { files: await Promise.all(files) };
};

const fileAt = async (path: string): Promise<ImportSource> => {
  const { size } = await stat(path);
  const part = (start: number, end: number): Promise<ArrayBuffer> =>
    withFile(path, (file) => file.slice(start, end).arrayBuffer());
  return { size, slice: (start, end) => ({ arrayBuffer: () => part(start, end) }) };
};
