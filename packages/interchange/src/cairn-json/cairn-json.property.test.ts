/** Law: import(export(x)) = x, for every vault that can exist. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anInstant, aVault } from './a-vault.suite.ts';
import { CAIRN_LIST_NAMES } from './cairn-file.ts';
import { readCairnJson } from './read-cairn-json.ts';
import { writeCairnJson } from './write-cairn-json.ts';

const runs = { numRuns: Number(process.env['CAIRN_RUNS'] ?? 100), seed: 20261122 };

test('gives back every vault exactly', async () => {
  await fc.assert(
    fc.asyncProperty(aVault, anInstant, async (vault, exportedAt) => {
      let text = '';
      for await (const piece of writeCairnJson({ exportedAt, app: '0.1.0', ...vault })) text += piece;
      const plan = readCairnJson(new TextEncoder().encode(text));
      if (!plan.ok) throw new Error(`no plan: ${plan.error.type}`);
      const { settings } = plan.value;
      expect(plan.value.imports).toEqual(vault.imports);
      for (const name of CAIRN_LIST_NAMES) expect(plan.value[name]).toEqual(vault[name]);
      expect(JSON.stringify(settings)).toBe(JSON.stringify(vault.settings));
      expect(plan.value.skipped).toEqual([]);
      expect(plan.value.notices).toEqual([]);
    }),
    runs,
  );
});
