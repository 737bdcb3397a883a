/**
 * What becomes of every real file of another app that lies beside the project: what was found in it, what another hand counts, what would be
 * kept, and what was left out and why; or the sentence that refuses it. Counts alone: no word of anybody's is printed.
 *
 *     npm run import-figures [-- --write]
 *
 * `--write` puts the table into docs/soak/files-of-other-apps.md.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCopy } from '@cairn/copy';
import type { Copy } from '@cairn/copy';
import { readImport, sourceOf } from '@cairn/interchange';
import type { ImportPlan } from '@cairn/interchange';
import { commit, machine } from '../bench/machine.ts';
import { countOtherwise } from '../packages/interchange/src/fixtures/count-otherwise.ts';
import { asideOf, OPTIONS } from '../packages/interchange/src/fixtures/read-file.ts';
import { realBytes, realFiles } from '../packages/interchange/src/fixtures/real-files.ts';
import { ROOT } from './run-step.mjs';

const HEAD = [
  '| file | form | found | counted | wins | check-ins | days of rest | pages | skipped | left in the file |',
  '|---|---|--:|--:|--:|--:|--:|--:|---|---|',
];

const tally = (names: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
};

const keptCells = ({ format, variant, counts, skipped, ...plan }: ImportPlan, otherwise: number | null) => [
  `${format}, ${variant}`,
  ...[counts.rows, otherwise ?? '', counts.wins, counts.checkIns, counts.restDays, counts.entries],
  tally(skipped.map(({ reason }) => reason.type)),
  Object.entries(asideOf({ format, variant, counts, skipped, ...plan } as ImportPlan))
    .map(([what, count]) => `${count} ${what}`)
    .join(', '),
];

interface Row {
  readonly cells: string;
  readonly isRight: boolean;
}

const rowOf = async (path: string, copy: Copy): Promise<Row> => {
  const bytes = realBytes(path);
  const plan = await readImport(sourceOf(bytes), OPTIONS);
  const cells = plan.ok
    ? keptCells(plan.value, countOtherwise(path, bytes))
    : [`refused: “${copy.error('import-error', plan.error)}”`, '', '', '', '', '', '', '', ''];
  return {
    cells: `| ${[`\`${path}\``, ...cells].join(' | ')} |`,
    isRight: !plan.ok || plan.value.counts.rows === countOtherwise(path, bytes),
  };
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
  const copy = await createCopy('en');
  const files = realFiles();
  if (files.length === 0) {
    console.log('../shared/data/imports is absent: there is nothing to read.');
    return 0;
  }
  const rows = [];
  for (const path of files) rows.push(await rowOf(path, copy));
  const table = [...HEAD, ...rows.map(({ cells }) => cells)];
  for (const line of table) console.log(line);
  if (values.write === true) await write(table);
  return rows.every(({ isRight }) => isRight) ? 0 : 1;
};

const write = async (table: readonly string[]): Promise<void> => {
  const { format } = await import('prettier');
  const text = [
    '# What becomes of real files of other apps\n',
    `\`npm run import-figures -- --write\` wrote this, on commit ${commit(ROOT)}, with Node ${machine().node}. The files lie beside the project and never in it.`,
    'Found: rows or records that our reader saw. Counted: the same by another hand (papaparse, plain JSON, SQLite, patterns:',
    '`packages/interchange/src/fixtures/count-otherwise.ts`); a test holds the two equal. One row may give several records (a mood and',
    'what was done), and several may give one (a night in pieces).\n',
    ...table,
  ].join('\n');
  writeFileSync(
    join(ROOT, 'docs', 'soak', 'files-of-other-apps.md'),
    await format(`${text}\n`, { parser: 'markdown', proseWrap: 'preserve' }),
  );
};

process.exitCode = await main();
