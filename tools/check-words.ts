/**
 * Words that Cairn does not say, over everything a person may read: copy of every language, README, documents, manifest.
 * The lists live in `@cairn/content/check`; this is their command. Exit code 1 when there is a finding.
 */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bannedWordRules, findBannedWords, findingLine, straightQuotes } from '@cairn/content/check';
import type { BannedWordRules, Finding } from '@cairn/content/check';
import { ROOT } from './run-step.mjs';

interface KindOfFile {
  readonly path: RegExp;
  readonly rules: BannedWordRules;
}

const CATALOGUE = /^packages\/copy\/locales\/[^/]+\.json$/;

const KINDS: readonly KindOfFile[] = [
  { path: CATALOGUE, rules: bannedWordRules.interface },
  { path: /(^|\/)(manifest\.webmanifest|manifest\.json)$/, rules: bannedWordRules.interface },
  { path: /^apps\/web\/index\.html$/, rules: bannedWordRules.interface },
  { path: /^[^/]+\.md$|^docs\/.*\.md$/, rules: bannedWordRules.document },
];

/** Findings in one file of the house; none for a file that no rule is for. */
export const checkWordsOf = (path: string, text: string): Finding[] => {
  const kind = KINDS.find((known) => known.path.test(path));
  if (kind === undefined) return [];
  return text.split('\n').flatMap((line, index) => {
    const words = wordsOf(path, line);
    return [
      ...findBannedWords(words, kind.rules),
      ...(CATALOGUE.test(path) ? straightQuotes(words) : []),
    ].map((finding) => ({ ...finding, where: `${path}:${index + 1}` }));
  });
};

/** In a catalogue the keys are ours to name; only what stands behind them is read by people. */
const wordsOf = (path: string, line: string): string => {
  if (!path.endsWith('.json')) return line;
  const value = /^\s*"[^"]+":\s*"(.*)",?\s*$/.exec(line)?.[1] ?? '';
  return value.replace(/\{\w+, (?:plural|select|selectordinal),/g, ' ').replace(/\{\w+\}/g, ' ');
};

const main = (): void => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const findings = files
    .split('\n')
    .filter((path) => KINDS.some((kind) => kind.path.test(path)))
    .flatMap((path) => checkWordsOf(path, readFileSync(join(ROOT, path), 'utf8')));
  for (const finding of findings) console.error(findingLine(finding));
  process.exitCode = findings.length === 0 ? 0 : 1;
};

if (import.meta.main) main();
