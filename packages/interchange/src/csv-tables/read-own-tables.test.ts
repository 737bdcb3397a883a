/** Our tables read back: every record with its id, whichever program packed or saved them in between. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aVault } from '../cairn-json/a-vault.suite.ts';
import { CAIRN_LIST_NAMES } from '../cairn-json/cairn-file.ts';
import type { CairnListName, CairnRecords } from '../cairn-json/cairn-file.ts';
import { readCairnJson } from '../cairn-json/read-cairn-json.ts';
import { aZip, OPTIONS, bytesOf } from '../fixtures/read-file.ts';
import { readImport, sourceOf } from '../index.ts';
import type { CairnPlan } from '../index.ts';
import { csvFileName, writeCsvTable } from './write-csv-table.ts';

const V5 = readFileSync(new URL('../cairn-json/fixtures/v5-2026-11.json', import.meta.url));

const inFixture = ((): CairnPlan => {
  const read = readCairnJson(V5);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
})();

const tableIn = async (name: CairnListName, records: CairnRecords): Promise<string> => {
  let text = '';
  for await (const piece of writeCsvTable(name, records[name])) text += piece;
  return text;
};

const zipOf = async (records: CairnRecords, folder = ''): Promise<Uint8Array> => {
  const files: Record<string, string> = {};
  for (const name of CAIRN_LIST_NAMES) files[folder + csvFileName(name)] = await tableIn(name, records);
  return aZip(files);
};

const planIn = async (file: Uint8Array | string): Promise<CairnPlan> => {
  const plan = await readImport(sourceOf(typeof file === 'string' ? bytesOf(file) : file), OPTIONS);
  if (!plan.ok) throw new Error(plan.error.type);
  if (plan.value.format !== 'cairn-json') throw new Error(plan.value.format);
  return plan.value;
};

test('gives back every list of every vault', async () => {
  await fc.assert(
    fc.asyncProperty(aVault, async (vault) => {
      const plan = await planIn(await zipOf(vault));
      for (const name of CAIRN_LIST_NAMES) expect([name, plan[name]]).toEqual([name, vault[name]]);
      expect([plan.variant, plan.skipped, plan.notices]).toEqual(['tables', [], []]);
    }),
    { numRuns: Number(process.env['CAIRN_RUNS'] ?? 100), seed: 20_261_127 },
  );
}, 60_000);

test('reads one table alone, packed or not, in a folder or not', async () => {
  for (const name of CAIRN_LIST_NAMES) {
    const table = await tableIn(name, inFixture);
    for (const file of [table, aZip({ [csvFileName(name)]: table })])
      expect([name, (await planIn(file))[name]]).toEqual([name, inFixture[name]]);
  }
  expect((await planIn(await zipOf(inFixture, 'tables/'))).wins).toEqual(inFixture.wins);
});

test('takes the whole record out of "everything, readable"', async () => {
  const whole = aZip({
    'read-me.html': '<h1>',
    'cairn.json': V5,
    'journal.md': '# x',
    'tables/wins.csv': 'id',
  });
  expect((await planIn(whole)).settings).toEqual(inFixture.settings);
});

test('reads what a spreadsheet saved anew: semicolons, TRUE, other order, and a column of one’s own', async () => {
  const text = ['taken;mine;localDay', 'TRUE;x;2026-05-01', 'FALSE;;2026-05-02', 'maybe;;2026-05-03'].join(
    '\r\n',
  );
  const plan = await planIn(text);
  expect(plan.restDays).toEqual([
    { localDay: '2026-05-01', taken: true },
    { localDay: '2026-05-02', taken: false },
  ]);
  expect(plan.skipped).toEqual([
    { line: null, reason: { type: 'damaged-record', list: 'restDays', index: 2 } },
  ]);
});

test('a table of ours whose columns were cut away is no table of nobody’s', async () => {
  const cut = 'id,localDay,at,zone,importBatch,mood\r\nx,2026-05-01,,,,7\r\n';
  expect(await readImport(sourceOf(bytesOf(cut)), OPTIONS)).toMatchObject({
    ok: false,
    error: { type: 'UnknownFormat' },
  });
});
