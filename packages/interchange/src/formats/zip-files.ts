/** The texts of an archive, found by the ends of their names, whatever folder somebody packed around them. */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { ImportError } from '../import-format.ts';
import { decodeText } from '../text/decode-text.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import type { ZipMember } from '../zip/zip-directory.ts';

/** What an archive of the other system's computer adds by itself. */
const isOurs = (name: string): boolean => !/(^|\/)(__MACOSX|\.)/.test(name);

export const namesOf = ({ members }: ZipArchive): readonly string[] =>
  members.map(({ name }) => name).filter(isOurs);

/** The one nearest to the top. */
export const memberNamed = ({ members }: ZipArchive, end: RegExp): ZipMember | null =>
  members
    .filter(({ name }) => isOurs(name) && end.test(name))
    .toSorted((one, other) => one.name.split('/').length - other.name.split('/').length)[0] ?? null;

/** Empty text for a member with nothing in it. */
export const textOf = async (
  archive: ZipArchive,
  member: ZipMember,
): Promise<Result<string, ImportError>> => {
  const bytes = await archive.bytesOf(member);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  if (text.ok) return text;
  return text.error.type === 'Empty' ? ok('') : err(text.error);
};
