/** What the app writes for others, out of a real vault. */

import { createCopy } from '@cairn/copy';
import { readImport, sourceOf } from '@cairn/interchange';
import type { LocalDay } from '@cairn/domain';
import { expect, test } from 'vitest';
import { OPTIONS } from '../../../../packages/interchange/src/fixtures/read-file.ts';
import { testVault } from '../../../../packages/vault/src/testing/test-vault.ts';
import { takeAlong } from './take-along.ts';
import type { TakenForm, TakenPart } from './take-along.ts';

const ALL: TakenPart = { type: 'all' };
const DAY = '2026-05-03' as LocalDay;
const PART: TakenPart = { type: 'days', from: DAY, to: DAY };

test('what was removed goes along in the whole record alone', async () => {
  const vault = await testVault();
  try {
    await vault.does('log-win', { text: 'stands' });
    const { win } = await vault.does('log-win', { text: 'removed' });
    await vault.does('trash-win', { id: win.id });
    const wish = { door: vault.door, now: new Date('2026-05-03T10:00:00Z'), copy: await createCopy('en') };
    const textsIn = async (form: TakenForm, part: TakenPart) => {
      const pieces: (string | Blob)[] = [];
      for await (const piece of takeAlong(form, part, wish)) pieces.push(piece);
      const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
      const plan = await readImport(sourceOf(bytes), OPTIONS);
      return plan.ok ? plan.value.wins.map(({ text }) => text) : plan.error.type;
    };
    expect(await textsIn('record', PART)).toEqual(['stands']);
    expect(await textsIn('tables', ALL)).toEqual(['stands']);
    expect(await textsIn('tables', PART)).toEqual(['stands']);
    expect(await textsIn('everything', PART)).toEqual(['stands']);
    expect((await textsIn('record', ALL)).toString()).toContain('removed');
    expect((await textsIn('everything', ALL)).toString()).toContain('removed');
  } finally {
    await vault.close();
  }
});
