/**
 * Reads every sentence of the check on words and prints what it meets, what it misses and what it meets wrongly. Exit code 1
 * when the figures that people are shown are not these. `--write` writes them down.
 *
 *     npm run support-figures [-- --write]
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { supportReport, type SupportFault, type SupportReport } from '@cairn/content/check';
import { harmLexicons } from '@cairn/content/support';
import { ROOT } from './run-step.mjs';

const FIGURES = join(ROOT, 'packages/content/src/en/data/support/generated/figures.ts');

const HEAD = `// Counted by tools/check-support.ts from the fixtures beside it. Change those and run it again with --write.

import type { SupportFigures } from '../../../../support/support-figures.ts';

export const supportFigures: SupportFigures = `;

/** The report of the English list, the one that there is. */
export const englishReport = (): SupportReport => {
  const [lexicon] = harmLexicons('en');
  if (lexicon === undefined) throw new Error('English has a list.');
  return supportReport(lexicon);
};

/** The text of the file that the privacy page is made from. */
export const figuresFile = ({ figures }: SupportReport): string =>
  `${HEAD}${JSON.stringify(figures, null, 2)};\n`;

export const figuresAreWrittenDown = (report: SupportReport): boolean =>
  readFileSync(FIGURES, 'utf8') === figuresFile(report);

const share = (part: number, whole: number): string => (part / whole).toFixed(3);

const faultLines = (faults: readonly SupportFault[]): readonly string[] =>
  faults.map(({ kind, text }, at) => `  ${String(at + 1).padStart(2)} ${kind.padEnd(10)} ${text}`);

/** What the command prints: figures first, then each fault by its number. */
export const reportLines = ({
  figures,
  faults,
  firstReadings,
  heldOut,
}: SupportReport): readonly string[] => {
  const { met, toMeet, alarms, notToMeet, byType } = figures;
  return [
    `The check on words, in English: ${toMeet} sentences to meet, ${notToMeet} to leave alone`,
    `  recall    ${share(met, toMeet)} (${met} of ${toMeet})`,
    `  precision ${share(met, met + alarms)} (${met} of ${met + alarms} that it met)`,
    'False alarms, by what misleads it:',
    ...byType.map((one) => `  ${one.type.padEnd(10)} ${one.alarms} of ${one.read}`),
    'As each set was read for the first time, before the list was mended:',
    ...firstReadings.map(
      ([name, first]) =>
        `  ${name.padEnd(13)} recall ${share(first.met, first.toMeet)} (${first.met} of ${first.toMeet}), ` +
        `precision ${share(first.met, first.met + first.alarms)}, false alarms ${first.alarms} of ${first.notToMeet}`,
    ),
    `The held-out set today: ${heldOut.met} of ${heldOut.toMeet} met, ${heldOut.alarms} of ${heldOut.notToMeet} false alarms`,
    `Misses and false alarms (${faults.length}):`,
    ...faultLines(faults),
  ];
};

const main = (): void => {
  const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
  const report = englishReport();
  if (values.write === true) writeFileSync(FIGURES, figuresFile(report));
  for (const line of reportLines(report)) console.log(line);
  if (figuresAreWrittenDown(report)) return;
  console.error(
    'The figures on the privacy page are not these. Write them down: npm run support-figures -- --write',
  );
  process.exitCode = 1;
};

if (import.meta.main) main();
