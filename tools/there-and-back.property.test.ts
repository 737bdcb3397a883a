/**
 * Laws of a whole record, by vaults that are made up: what is exported and brought into a new vault is exported from there letter by letter
 * as it was; and after any import one undo leaves what was there before, letter by letter. `CAIRN_RUNS` makes it long.
 */

import { readFileSync } from 'node:fs';
import type { Instant, LocalDay } from '@cairn/domain';
import { besideWins, readImport, sourceOf, writeCairnJson } from '@cairn/interchange';
import type { ImportPlan } from '@cairn/interchange';
import { derivedId } from '@cairn/vault';
import { readForExport } from '@cairn/vault/reading';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifeRecords } from '../bench/life-records.ts';
import { OPTIONS } from '../packages/interchange/src/fixtures/read-file.ts';
import { SMALL_FILES } from '../packages/interchange/src/fixtures/small-files.ts';
import { testVault } from '../packages/vault/src/testing/test-vault.ts';
import type { TestVault } from '../packages/vault/src/testing/test-vault.ts';

const RUNS = { numRuns: Number(process.env['CAIRN_RUNS'] ?? 6), seed: 20_261_127 };

const V5 = Uint8Array.from(
  readFileSync(new URL('../packages/interchange/src/cairn-json/fixtures/v5-2026-11.json', import.meta.url)),
);
const READ = { ...OPTIONS, hashId: (key: string) => derivedId('import', key) };

const exportOf = async ({ door }: TestVault): Promise<string> => {
  const reading = await readForExport(door);
  if (!reading.ok) throw new Error(reading.error.type);
  const { settings, lists, imports } = reading.value;
  let text = '';
  const source = { exportedAt: 0 as Instant, app: 'test', settings: { ...settings }, ...lists };
  for await (const piece of writeCairnJson({ ...source, imports: imports.map((kept) => ({ ...kept })) }))
    text += piece;
  return text;
};

const planOf = async (bytes: Uint8Array): Promise<ImportPlan> => {
  const plan = await readImport(sourceOf(bytes), READ);
  if (!plan.ok) throw new Error(plan.error.type);
  return plan.value;
};

const bring = async (vault: TestVault, bytes: Uint8Array): Promise<void> => {
  const plan = await planOf(bytes);
  const { format, wins, checkIns, restDays } = plan;
  await vault.does('import-records', {
    format,
    fileName: 'a',
    wins,
    checkIns,
    restDays,
    ...besideWins(plan),
  });
};

/** An export names the import that each record came by, and lists the imports: that is of the vault, and not of what is in it. */
const contentOf = (text: string): string =>
  text.replaceAll(/"importBatch":("\w+"|null)/g, '"importBatch":null').replace(/"imports": \[[\s\S]*\]/, '');

const aLife = fc.record({
  seed: fc.string({ minLength: 1, maxLength: 8 }),
  wins: fc.integer({ min: 1, max: 40 }),
  hasPaths: fc.boolean(),
  texts: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { maxLength: 4 }),
  isTrashed: fc.boolean(),
});

type Life = typeof aLife extends fc.Arbitrary<infer T> ? T : never;

const vaultOf = async ({ seed, wins, hasPaths, texts, isTrashed }: Life): Promise<TestVault> => {
  const vault = await testVault();
  const life = lifeRecords({ seed, wins, endDay: '2026-05-02' as LocalDay });
  await vault.does('import-records', { format: 'cairn-json', fileName: 'life', ...life });
  if (hasPaths) await bring(vault, V5);
  for (const text of texts.filter((each) => each.trim() !== '')) {
    const kept = await vault.does('log-win', { text, note: 'by hand' });
    if (isTrashed) await vault.does('trash-win', { id: kept.win.id });
  }
  return vault;
};

test('what is brought into a new vault goes out of it as it came', async () => {
  await fc.assert(
    fc.asyncProperty(aLife, async (life) => {
      const [first, second] = [await vaultOf(life), await testVault()];
      try {
        const out = await exportOf(first);
        await bring(second, new TextEncoder().encode(out));
        const again = await exportOf(second);
        expect(contentOf(again)).toBe(contentOf(out));
      } finally {
        await first.close();
        await second.close();
      }
    }),
    RUNS,
  );
}, 3_600_000);

const FILES = [V5, ...Object.values(SMALL_FILES).flat()];

type Listed = Partial<Record<'importBatch' | 'batch' | 'gone' | 'taken', unknown>>;

/** What an import that was taken back brought lies in the file as taken out, for other devices to hear of it. */
const withoutTakenBack = (text: string): string => {
  const whole = JSON.parse(text) as { readonly imports: readonly { batch: string; undone: boolean }[] };
  const gone = new Set(whole.imports.flatMap(({ batch, undone }) => (undone ? [batch] : [])));
  const isThere = (record: Listed | null): boolean =>
    !gone.has(String(record?.importBatch ?? record?.batch)) &&
    record?.gone !== true &&
    record?.taken !== false;
  return JSON.stringify(
    whole,
    (_, value: unknown) => (Array.isArray(value) ? value.filter(isThere) : value),
    1,
  );
};

const expectUndone = async (life: Life, numbers: Iterable<number>): Promise<number> => {
  const vault = await vaultOf(life);
  let undone = 0;
  try {
    const before = withoutTakenBack(await exportOf(vault));
    for (const number of numbers) {
      const imports = (await vault.asks('imports', {})).length;
      await bring(vault, FILES[number] ?? V5);
      // Of a file that is there already nothing is added, and undo would take back what came before.
      if ((await vault.asks('imports', {})).length === imports) continue;
      await vault.does('undo', {});
      undone += 1;
      expect(withoutTakenBack(await exportOf(vault))).toBe(before);
    }
  } finally {
    await vault.close();
  }
  return undone;
};

test('one undo after the import of each sample leaves what was there before', async () => {
  const life = { seed: 'own', wins: 20, hasPaths: false, texts: ['🪨 a stone', 'tea'], isTrashed: false };
  expect(await expectUndone(life, FILES.keys())).toBe(FILES.length);
}, 3_600_000);

test('and so it does after any few of them, whatever was there before', async () => {
  const some = fc.shuffledSubarray([...FILES.keys()], { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(aLife, some, async (life, numbers) => {
      await expectUndone(life, numbers);
    }),
    RUNS,
  );
}, 3_600_000);
