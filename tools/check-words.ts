/**
 * Words that Cairn does not say, over everything a person may read, and names that its code does not use. The lists live in
 * `@cairn/content/check`; this is their command, and says which file is read how. Exit code 1 when there is a finding.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bannedNames,
  bannedWordRules,
  findBannedWords,
  findingLine,
  straightQuotes,
} from '@cairn/content/check';
import type { BannedWordRules, Finding } from '@cairn/content/check';
import {
  describedIn,
  keysOf,
  linesOf,
  linesOfDocument,
  literalsOf,
  messagesOf,
  namesOf,
  sentencesOf,
  textsOfComponent,
  wordsOfName,
  type Said,
} from './read-words.ts';
import { ROOT } from './run-step.mjs';

type Reader = (text: string) => readonly Said[];

interface KindOfFile {
  readonly path: RegExp;
  /** Of those, what says nothing to anybody. */
  readonly except?: RegExp;
  readonly read: Reader;
  readonly rules: BannedWordRules;
}

/** Other languages have lists of their own, in their folders. */
const CATALOGUE = /^locales\/en\/copy\.json$/;

const TEST = /\.(test|suite|e2e)\.ts$|\/(fixtures|testing|generated)\//;

/**
 * Lists that the checks themselves are made of, and what somebody else is heard to say. How people name and say what a
 * ladder is for is theirs; its title, steps and handles are held by `checkLadders`.
 */
const LISTS =
  /\/en\/data\/(ladders-\w+|shrink-(words|cues-\w+|scenes|sayings[\w-]*|feelings))\.ts$|\/(banned-words|wording-rules|verbs|area-keywords|seen-numbers)\.ts$|\/data\/evidence\/|\/data\/support\/(?!what-it-does-not-catch\.ts$)/;

/** A file is read as the first kind that it is of. */
const KINDS: readonly KindOfFile[] = [
  { path: CATALOGUE, read: messagesOf, rules: bannedWordRules.interface },
  {
    path: /(^|\/)manifest\.(webmanifest|json)$|\.(html|svg)$/,
    except: TEST,
    read: linesOf,
    rules: bannedWordRules.interface,
  },
  { path: /(^|\/)package\.json$/, read: describedIn, rules: bannedWordRules.interface },
  { path: /^apps\/.*\.svelte$/, read: textsOfComponent, rules: bannedWordRules.interface },
  {
    path: /^packages\/content\/src\/en\/data\/activities-\w+\.ts$/,
    read: literalsOf,
    rules: bannedWordRules.activity,
  },
  {
    path: /^packages\/content\/src\/.*\/data\/.*\.ts$/,
    except: new RegExp(`${TEST.source}|${LISTS.source}`),
    read: literalsOf,
    rules: bannedWordRules.interface,
  },
  {
    path: /^apps\/(web|cli|relay)\/(src|public)\/.*\.(ts|js|mjs)$/,
    except: TEST,
    read: sentencesOf,
    rules: bannedWordRules.interface,
  },
  { path: /(^|\/)(README|CHANGELOG)\.md$/, read: linesOfDocument, rules: bannedWordRules.public },
  { path: /\.md$/, except: TEST, read: linesOfDocument, rules: bannedWordRules.document },
];

/** Where things have names of the domain: the code that keeps a record, and the keys of what is said. */
const NAMED: readonly { readonly path: RegExp; readonly read: Reader }[] = [
  { path: /^packages\/(domain|changes|vault|store|picture)\/src\/.*\.ts$/, read: namesOf },
  { path: CATALOGUE, read: keysOf },
];

const kindOf = (path: string): KindOfFile | undefined => {
  const kind = KINDS.find((known) => known.path.test(path));
  return kind?.except?.test(path) === true ? undefined : kind;
};

const wordFindings = (path: string, text: string): readonly Finding[] => {
  const kind = kindOf(path);
  if (kind === undefined) return [];
  return kind
    .read(text)
    .flatMap((said) =>
      [
        ...findBannedWords(said.text, kind.rules),
        ...(CATALOGUE.test(path) ? straightQuotes(said.text) : []),
      ].map((finding) => ({ ...finding, where: `${path}:${said.line}` })),
    );
};

const nameFindings = (path: string, text: string): readonly Finding[] => {
  const named = NAMED.find((known) => known.path.test(path));
  if (named === undefined) return [];
  return named.read(text).flatMap(({ line, text: name }) =>
    wordsOfName(name)
      .filter((word) => bannedNames.includes(word))
      .map((word) => ({
        rule: 'banned-name',
        where: `${path}:${line}`,
        message: `"${name}" has "${word}" in its name`,
      })),
  );
};

/** Findings in one file of the house; none for a file that no rule is for. */
export const checkWordsOf = (path: string, text: string): Finding[] => [
  ...wordFindings(path, text),
  ...nameFindings(path, text),
];

const isRead = (path: string): boolean =>
  kindOf(path) !== undefined || NAMED.some((named) => named.path.test(path));

const main = (): void => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const findings = files
    .split('\n')
    .filter(isRead)
    .flatMap((path) => checkWordsOf(path, readFileSync(join(ROOT, path), 'utf8')));
  for (const finding of findings) console.error(findingLine(finding));
  process.exitCode = findings.length === 0 ? 0 : 1;
};

if (import.meta.main) main();
