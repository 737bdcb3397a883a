/**
 * Laws of what goes out in forms for others, by vaults that are made up: our tables, and our journal as text, bring nothing into the
 * vault that they came from; and a new vault then has what they can carry, which is what stands. `CAIRN_RUNS` makes it long.
 */

import { besideWins, CAIRN_LIST_NAMES, csvFileName, readImport, sourceOf } from '@cairn/interchange';
import { writeCsvTable, writeJournalMarkdown, writeZip } from '@cairn/interchange';
import type { Instant, LocalDay, WallClock } from '@cairn/domain';
import { derivedId } from '@cairn/vault';
import { readChosen, readJournal } from '@cairn/vault/reading';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifeRecords } from '../bench/life-records.ts';
import { OPTIONS } from '../packages/interchange/src/fixtures/read-file.ts';
import { testVault } from '../packages/vault/src/testing/test-vault.ts';
import type { TestVault } from '../packages/vault/src/testing/test-vault.ts';

const RUNS = { numRuns: Number(process.env['CAIRN_RUNS'] ?? 6), seed: 20_261_127 };
const WALL: WallClock = { year: 2026, month: 5, day: 3, hour: 10, minute: 0 };
const READ = { ...OPTIONS, hashId: (key: string) => derivedId('import', key) };

const joined = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(Uint8Array.from(piece));
  return Buffer.concat(all);
};

const listsOf = async ({ door }: TestVault) => {
  const { lists } = readChosen(door, null);
  const all: [string, object[]][] = [];
  for (const name of CAIRN_LIST_NAMES) {
    const records: object[] = [];
    // Which import brought a record is of the vault, and not of what is in it.
    for await (const record of lists[name]) records.push({ ...record, importBatch: null });
    all.push([name, records]);
  }
  return Object.fromEntries(all);
};

const tablesOf = ({ door }: TestVault): Promise<Uint8Array> => {
  const { lists } = readChosen(door, null);
  const members = CAIRN_LIST_NAMES.map((name) => ({
    name: csvFileName(name),
    pieces: writeCsvTable(name, lists[name]),
  }));
  return joined(writeZip(members, WALL));
};

const journalOf = async ({ door }: TestVault): Promise<Uint8Array> => {
  let text = '';
  const source = { exportedAt: 0 as Instant, app: '0.6.0', entries: readJournal(door, null) };
  for await (const piece of writeJournalMarkdown({ ...source, promptOf: () => 'What is outside?' }))
    text += piece;
  return new TextEncoder().encode(text);
};

const bring = async (vault: TestVault, bytes: Uint8Array): Promise<number> => {
  const plan = await readImport(sourceOf(bytes), READ);
  if (!plan.ok) throw new Error(plan.error.type);
  const { format, wins, checkIns, restDays } = plan.value;
  const records = { wins, checkIns, restDays, ...besideWins(plan.value) };
  const { added } = await vault.does('import-records', { format, fileName: 'a', ...records });
  return Object.values(added).reduce((sum, count) => sum + count, 0);
};

const aLife = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 8 }),
  wins: fc.integer({ min: 1, max: 12 }),
  pages: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), { maxLength: 4 }),
});

test('tables and journal add nothing where they came from, and carry what they can elsewhere', async () => {
  await fc.assert(
    fc.asyncProperty(aLife, async ({ seed, wins, pages }) => {
      const [first, second, third] = [await testVault(), await testVault(), await testVault()];
      try {
        const life = lifeRecords({ seed, wins, endDay: '2026-05-02' as LocalDay });
        await first.does('import-records', { format: 'cairn-json', fileName: 'life', ...life });
        for (const text of pages.filter((each) => each.trim() !== ''))
          await first.does('keep-entry', { text });
        const [tables, journal, lists] = [
          await tablesOf(first),
          await journalOf(first),
          await listsOf(first),
        ];
        expect([await bring(first, tables), await bring(first, journal)]).toEqual([0, 0]);
        await bring(second, tables);
        expect(await listsOf(second)).toEqual(lists);
        await bring(third, journal);
        const words = (all: object[] | undefined) =>
          (all ?? []).map((page) => ('text' in page && 'localDay' in page ? [page.localDay, page.text] : []));
        expect(words((await listsOf(third))['entries']).toSorted()).toEqual(
          words(lists['entries']).toSorted(),
        );
      } finally {
        for (const vault of [first, second, third]) await vault.close();
      }
    }),
    RUNS,
  );
}, 3_600_000);
