/** The texts of an archive, found by the ends of their names, whatever folder somebody packed around them. */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { ImportError } from '../import-format.ts';
import { decodeText } from '../text/decode-text.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import type { ZipMember } from '../zip/zip-directory.ts';

/** Not what some computers add by themselves. A name that climbs is a name. */
export const isTheirs = (name: string): boolean => !/(^|\/)(__MACOSX|\.(?!\.?\/))/.test(name);

export const namesOf = ({ members }: ZipArchive): readonly string[] =>
  members.map(({ name }) => name).filter(isTheirs);

/** The one nearest to the top. */
export const memberNamed = ({ members }: ZipArchive, end: RegExp): ZipMember | null =>
  members
    .filter(({ name }) => isTheirs(name) && end.test(name))
    .toSorted((one, other) => one.name.split('/').length - other.name.split('/').length)[0] ?? null;

/** The one text that is there, beside pictures or whatever else; `null` where there are several. */
export const memberAlone = ({ members }: ZipArchive): ZipMember | null => {
  const texts = members.filter(({ name }) => isTheirs(name) && /\.(json|csv|txt)$/i.test(name));
  return texts.length === 1 ? (texts[0] ?? null) : null;
};

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
