/** A folder of files, looked into as an archive is: the same readers read both. Pure but for its files. */

import { err, ok } from '@cairn/domain';
import { partOf, piecesOf } from '../source/import-source.ts';
import type { ImportFolder } from '../source/import-source.ts';
import type { ZipArchive } from './open-zip.ts';
import type { ZipMember } from './zip-directory.ts';

const MOST_HELD = 256 * 1024 * 1024;

/** Rejects where the platform cannot read a file. */
export const folderAsArchive = ({ files }: ImportFolder): ZipArchive => {
  const memberAt = (at: number, name: string, size: number): ZipMember => ({
    ...{ name, size, packed: size, crc: 0, method: 0, isLocked: false, at },
  });
  const fileOf = ({ at }: ZipMember) => files[at]?.file ?? EMPTY;
  let held = 0;
  return {
    members: files.map(({ name, file }, at) => memberAt(at, name, file.size)),
    bytesOf: async (member) => {
      const file = fileOf(member);
      held += file.size;
      return held > MOST_HELD ? err({ type: 'TooMuchInside' }) : ok(await partOf(file, 0, file.size));
    },
    piecesOf: (member) => piecesOf(fileOf(member)),
  };
};

const EMPTY = { size: 0, slice: () => ({ arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) }) };
