/** What the app writes for others, out of a real vault. */

import { createCopy } from '@cairn/copy';
import { readImport, sourceOf } from '@cairn/interchange';
import type { LocalDay } from '@cairn/domain';
import { expect, test } from 'vitest';
import { OPTIONS } from '../../../../packages/interchange/src/fixtures/read-file.ts';
import { testVault } from '../../../../packages/vault/src/testing/test-vault.ts';
import { takeAlong, takenName } from './take-along.ts';
import { TABLES } from './taken-tables.ts';
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
      for await (const piece of takeAlong({ form, table: null }, part, wish)) pieces.push(piece);
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

test('one table alone is a file of its own, and comes back in', async () => {
  const vault = await testVault();
  try {
    const { path: walked } = await vault.does('keep-challenge', { text: 'the whole flat' });
    await vault.does('log-win', { text: 'carried one cup' });
    const wish = { door: vault.door, now: new Date('2026-05-03T10:00:00Z'), copy: await createCopy('en') };
    const textOf = async (table: 'wins' | 'challenges', part: TakenPart): Promise<string> => {
      let text = '';
      for await (const piece of takeAlong({ form: 'tables', table }, part, wish))
        if (typeof piece === 'string') text += piece;
      return text;
    };
    const wins = await textOf('wins', ALL);
    expect(wins.split('\n').filter((line) => line.trim() !== '')).toHaveLength(2);
    expect(wins).toContain('carried one cup');
    const plan = await readImport(sourceOf(new TextEncoder().encode(wins)), OPTIONS);
    expect(plan.ok && plan.value.wins.map(({ text }) => text)).toEqual(['carried one cup']);
    const path: TakenPart = { type: 'path', challenge: walked.challenge.id };
    expect(await textOf('challenges', path)).toContain('the whole flat');
    expect(await textOf('wins', path)).not.toContain('cup');
    expect(takenName({ form: 'tables', table: 'checkIns' }, DAY)).toBe('cairn-2026-05-03-check-ins.csv');
    expect(takenName({ form: 'tables', table: null }, DAY)).toBe('cairn-tables-2026-05-03.zip');
    for (const one of [...TABLES.days, ...TABLES.path]) expect(TABLES.all).toContain(one);
  } finally {
    await vault.close();
  }
});
