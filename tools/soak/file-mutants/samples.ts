/** Whole files to harm: small ones of every kind, our own released ones, and real ones of other apps where they lie beside the project. */

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { membersOf } from '../../../packages/interchange/src/fixtures/read-file.ts';
import { SMALL_FILES } from '../../../packages/interchange/src/fixtures/small-files.ts';
import { ROOT } from '../../run-step.mjs';

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is packed in it, where it is an archive: harmed there too, and packed again with a right checksum. */
  readonly members: Readonly<Record<string, Uint8Array>> | null;
}

const FOLDERS = [
  '../shared/data/imports',
  'packages/interchange/src/cairn-json/fixtures',
  'packages/interchange/src/daylio-csv/fixtures',
];
const NO_FILE_OF_AN_APP = /(^|\/)research-[a-z]+\/|SOURCES\.md$/;

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .filter((path) => !NO_FILE_OF_AN_APP.test(path))
        .toSorted()
    : [];

const sampleOf = (name: string, bytes: Uint8Array): Sample => {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return { name, bytes, members: isArchive ? membersOf(bytes) : null };
};

export const samples = (): readonly Sample[] => [
  ...Object.entries(SMALL_FILES).flatMap(([kind, files]) =>
    files.map((bytes, index) => sampleOf(`${kind} ${index}`, bytes)),
  ),
  ...FOLDERS.flatMap((folder) =>
    filesIn(join(ROOT, folder)).map((path) =>
      sampleOf(relative(ROOT, path), Uint8Array.from(readFileSync(path))),
    ),
  ),
];
