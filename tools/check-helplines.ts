/**
 * Checks the helplines file and prints one line per finding. Exit code 1 when there is any. A build refuses malformed numbers
 * and missing sources; rows that are old, or that nobody has checked, are a note to it, and a release refuses them. The
 * rules live in `@cairn/content/check`; this is their command.
 *
 *     node tools/check-helplines.ts [--today=YYYY-MM-DD]        the build's, part of `npm run verify`
 *     npm run release-check [-- --today=YYYY-MM-DD]             the release's
 */

import { parseArgs } from 'node:util';
import {
  checkHelplineAge,
  checkHelplines,
  checkSeenTwice,
  checkUnchecked,
  findingLine,
  helplineRows,
  seenNumbers,
} from '@cairn/content/check';
import type { CountryRow, Finding } from '@cairn/content/check';
import { parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';

export interface HelplineReport {
  /** What stops the build or the release. */
  readonly findings: readonly Finding[];
  /** What stops nothing today. */
  readonly notes: readonly Finding[];
}

/** `rows`: those that ship, unless a test brings its own. */
export const reportHelplines = (
  today: LocalDay,
  release: boolean,
  rows: readonly CountryRow[] = helplineRows,
): HelplineReport => {
  const always = [...checkHelplines(rows, today), ...checkSeenTwice(rows, seenNumbers)];
  const later = [...checkHelplineAge(rows, today), ...checkUnchecked(rows)];
  return release ? { findings: [...always, ...later], notes: [] } : { findings: always, notes: later };
};

const countOf = (rule: string, findings: readonly Finding[]): number =>
  findings.filter((finding) => finding.rule === rule).length;

/** What is counted under the findings, whoever asks. */
const summaryLines = ({ findings, notes }: HelplineReport): readonly string[] => {
  const all = [...findings, ...notes];
  return [
    `helplines: ${countOf('unchecked', all)} rows that nobody has checked, ${countOf('age', all)} old ones: no release may ship them`,
    findings.length === 0 ? 'helplines: nothing found' : `helplines: ${findings.length} found`,
  ];
};

const main = (): void => {
  const { values } = parseArgs({ options: { release: { type: 'boolean' }, today: { type: 'string' } } });
  const today = parseLocalDay(values.today ?? new Date().toISOString().slice(0, 10));
  if (!today.ok) {
    console.error('--today wants a day, such as --today=2026-03-01');
    process.exitCode = 2;
    return;
  }
  const report = reportHelplines(today.value, values.release ?? false);
  for (const finding of report.findings) console.error(findingLine(finding));
  for (const line of summaryLines(report)) console.log(line);
  process.exitCode = report.findings.length === 0 ? 0 : 1;
};

if (import.meta.main) main();
