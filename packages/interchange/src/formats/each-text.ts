/** The texts of an archive that holds one file for each page. */

import { ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { ImportError } from '../import-format.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { isTheirs, textOf } from './zip-files.ts';

export interface NamedText {
  /** The label of the member: never a path to anything. */
  readonly name: string;
  readonly text: string;
}

/** In the order of their names; a member that is no text ends it. */
export const eachText = async (
  archive: ZipArchive,
  end: RegExp,
): Promise<Result<readonly NamedText[], ImportError>> => {
  const texts: NamedText[] = [];
  const members = archive.members.filter(({ name }) => isTheirs(name) && end.test(name));
  for (const member of members.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const text = await textOf(archive, member);
    if (!text.ok) return text;
    texts.push({ name: member.name, text: text.value });
  }
  return ok(texts);
};
