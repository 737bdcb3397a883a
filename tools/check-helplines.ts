/**
 * Checks the helplines file and prints one line per finding. Exit code 1 when there is any; old rows are a note, except
 * with `--release`, which refuses them. The rules live in `@cairn/content/check`; this is their command.
 *
 *     node tools/check-helplines.ts [--release] [--today=YYYY-MM-DD]
 */

import { parseArgs } from 'node:util';
import {
  checkHelplineAge,
  checkHelplines,
  checkSeenTwice,
  findingLine,
  helplineRows,
  seenNumbers,
} from '@cairn/content/check';
import type { Finding } from '@cairn/content/check';
import { parseLocalDay } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';

export interface HelplineReport {
  /** What stops the build or the release. */
  readonly findings: readonly Finding[];
  /** What stops nothing today. */
  readonly notes: readonly Finding[];
}

export const reportHelplines = (today: LocalDay, release: boolean): HelplineReport => {
  const always = [...checkHelplines(helplineRows, today), ...checkSeenTwice(helplineRows, seenNumbers)];
  const old = checkHelplineAge(helplineRows, today);
  return release ? { findings: [...always, ...old], notes: [] } : { findings: always, notes: old };
};

const main = (): void => {
  const { values } = parseArgs({ options: { release: { type: 'boolean' }, today: { type: 'string' } } });
  const today = parseLocalDay(values.today ?? new Date().toISOString().slice(0, 10));
  if (!today.ok) {
    console.error('--today wants a day, such as --today=2026-03-01');
    process.exitCode = 2;
    return;
  }
  const { findings, notes } = reportHelplines(today.value, values.release ?? false);
  for (const finding of findings) console.error(findingLine(finding));
  if (notes.length > 0) console.log(`helplines: ${notes.length} old rows, which no release may ship`);
  console.log(findings.length === 0 ? 'helplines: nothing found' : `helplines: ${findings.length} found`);
  process.exitCode = findings.length === 0 ? 0 : 1;
};

if (import.meta.main) main();
