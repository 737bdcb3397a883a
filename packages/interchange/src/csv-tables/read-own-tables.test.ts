/** Our tables read back: every record with its id, whichever program packed or saved them in between. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aVault } from '../cairn-json/a-vault.suite.ts';
import { CAIRN_LIST_NAMES } from '../cairn-json/cairn-file.ts';
import type { CairnListName, CairnRecords } from '../cairn-json/cairn-file.ts';
import { readCairnJson } from '../cairn-json/read-cairn-json.ts';
import { aZip, OPTIONS, bytesOf } from '../fixtures/read-file.ts';
import { readImport, readImportInPieces, sourceOf } from '../index.ts';
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

test('one whose columns were cut away is read by its ids where the others tell which it is', async () => {
  const cut = `id,localDay,text,area\r\n${'a'.repeat(32)},2026-05-01,One cup,home\r\n`;
  expect((await planIn(cut)).wins).toMatchObject([{ id: 'a'.repeat(32), text: 'One cup', planned: false }]);
});

test.each(['localDay,text\r\n2026-05-01,One cup\r\n', 'id,localDay,text\r\nx,2026-05-01,One cup\r\n'])(
  'one of which nobody can tell what its rows are is no journal: %j',
  async (cut) => {
    const plan = await readImport(sourceOf(bytesOf(cut)), OPTIONS);
    expect(plan).toEqual({ ok: false, error: { type: 'CutTable' } });
  },
);

/** As a spreadsheet writes it: the day by `day`, the moment by `at`. */
const rewritten = async (
  day: (year: string, month: string, day: string) => string,
  at: (iso: string) => string = (iso) => iso,
): Promise<string> =>
  (await tableIn('wins', inFixture))
    .replaceAll(/(?<=,)\d{4}-\d\d-\d\d(?=,)/g, (iso) => day(iso.slice(0, 4), iso.slice(5, 7), iso.slice(8)))
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, at);

const sheetNumber = (iso: string): number => Date.parse(iso) / 86_400_000 + 25_569;

test.each<[string, Parameters<typeof rewritten>]>([
  ['11/26/2026', [(y, m, d) => `${Number(m)}/${Number(d)}/${y}`]],
  ['26.11.2026', [(y, m, d) => `${d}.${m}.${y}`]],
  ['26/11/26', [(y, m, d) => `${d}/${m}/${y.slice(2)}`]],
  ['26 Nov 2026', [(y, m, d) => `${d} ${['Oct', 'Nov', 'Dec'][Number(m) - 10]} ${y}`]],
  ['46352', [(y, m, d) => String(sheetNumber(`${y}-${m}-${d}`)), (iso) => String(sheetNumber(iso))]],
  [
    'both',
    [
      (y, m, d) => `${m}/${d}/${y}`,
      (iso) => iso.replace(/(\d{4})-(\d\d)-(\d\d)T([\d:]+)\..*/, '$2/$3/$1 $4'),
    ],
  ],
])('reads days and moments that a spreadsheet wrote anew: %s', async (_, [day, at]) => {
  const text = await rewritten(day, at);
  expect(text).not.toBe(await tableIn('wins', inFixture));
  const plan = await planIn(text);
  expect([plan.wins, plan.skipped, plan.needs]).toEqual([inFixture.wins, [], 'nothing']);
});

test('asks how days are written where the file leaves it open, and takes the answer', async () => {
  const text = 'localDay,taken\r\n3/4/2026,TRUE\r\n5/5/2026,WAHR\r\n';
  expect(await planIn(text)).toMatchObject({
    needs: 'date-order',
    notices: [{ type: 'dates-read-as', order: 'day-first', certain: false }],
  });
  const plan = await readImport(sourceOf(bytesOf(text)), { ...OPTIONS, dateOrder: 'month-first' });
  expect(plan).toMatchObject({
    value: { needs: 'nothing', restDays: [{ localDay: '2026-03-04' }, { localDay: '2026-05-05' }] },
  });
});

test('a moment that stands as it was shows how the days beside it are written', async () => {
  const head = 'id,localDay,at,zone,mood,energy,confidence,sleepMinutes,moodWord,note,trashed,importBatch';
  const row = `${'b'.repeat(32)},3/4/2026,2026-03-04T09:00:00.000Z,Europe/Berlin,7,,,,,,FALSE,`;
  const plan = await planIn(`${head}\r\n${row}\r\n`);
  expect([plan.needs, plan.checkIns.map(({ localDay }) => localDay)]).toEqual(['nothing', ['2026-03-04']]);
});

const inPieces = async (text: string) => {
  const read = await readImportInPieces(sourceOf(bytesOf(text)), OPTIONS);
  if (!read.ok) throw new Error(read.error.type);
  const lots = [...(read.value.pieces?.() ?? [])];
  const { plan } = read.value;
  const told = [plan.counts, plan.skipped, plan.samples, plan.notices, plan.needs];
  return { isWhole: read.value.pieces === null, told, plan, lots };
};

test('a long table in pieces holds what it holds as a whole, and says the same of itself', async () => {
  const [aWin] = inFixture.wins;
  if (aWin === undefined) throw new Error('no win');
  const wins = Array.from({ length: 500 }, (_, n) => ({
    ...aWin,
    id: n.toString(16).padStart(32, '0') as never,
    localDay: `2026-0${1 + Math.floor(n / 100)}-01` as never,
  }));
  const text = (await tableIn('wins', { ...inFixture, wins })) + 'damaged,2026-11-01\r\n';
  const { isWhole, told, lots } = await inPieces(text);
  const plan = await planIn(text);
  expect([isWhole, lots.length]).toEqual([false, 4]);
  expect(lots.flatMap((lot) => lot.wins)).toEqual(plan.wins);
  expect(told).toEqual([plan.counts, plan.skipped, plan.samples, plan.notices, plan.needs]);
});

test('one that does not come oldest first, or has an id twice, comes whole', async () => {
  const [header = '', ...rows] = (await tableIn('checkIns', inFixture)).trimEnd().split('\r\n');
  expect(rows.length).toBeGreaterThan(0);
  for (const order of [rows.toReversed(), [...rows, ...rows]]) {
    const text = `${[header, ...order].join('\r\n')}\r\n`;
    const { plan, lots } = await inPieces(text);
    const all = [...plan.checkIns, ...lots.flatMap((lot) => lot.checkIns)];
    expect(all.length).toBe(inFixture.checkIns.length);
    expect(all).toEqual(expect.arrayContaining([...inFixture.checkIns]));
  }
});
