import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createCopy } from '@cairn/copy';
import type { LocalDay } from '@cairn/domain';
import { describe } from '@cairn/picture';
import { VERSION } from '../version.ts';
import { aWin, createFakeVault } from './fixtures/fake-door.ts';
import { emptyRecord, lightAt, twinOf } from './picture-view.ts';

const today = '2026-11-22' as LocalDay;
const noon = lightAt(new Date(2026, 10, 22, 12, 30), { theme: 'light' });

test('the twin of an empty record is a meadow that waits for nothing', async () => {
  const copy = await createCopy('en');
  expect(twinOf(copy, describe(emptyRecord(today), noon), { today, counts: false })).toBe(
    'A quiet meadow. A path runs on to the mountain. Noon light on the stair.',
  );
});

test('the twin says where one is, what lies behind and what the light does', async () => {
  const copy = await createCopy('en');
  const vault = createFakeVault([
    aWin({ id: '1'.repeat(32), text: 'One' }),
    aWin({ id: '2'.repeat(32), text: 'Two' }),
  ]);
  const answer = await vault.ask('today', {});
  if (!answer.ok) throw new Error('the vault answers');
  const record = {
    ...answer.value.picture,
    firstDay: '2025-03-04' as LocalDay,
    weeks: [{ weekStart: '2025-03-03' as LocalDay, wins: 3, areas: {}, returns: 0 }],
  };
  const twin = (counts: boolean): string => twinOf(copy, describe(record, noon), { today, counts });
  expect(twin(true)).toMatch(
    /^2 stones today, on this week’s cairn\. Behind it the path runs back past one cairn to the first one, in March 2025\. Noon light/,
  );
  expect(twin(false)).toMatch(
    /^Today’s stones are on this week’s cairn\. Behind it the path runs back to the first one, in March 2025\. Noon light/,
  );
});

test('the picture has the season of where somebody lives, and none where nobody said', () => {
  const seasons = (hemisphere: 'north' | 'south' | '') =>
    [0, 2, 5, 8, 11].map(
      (month) => lightAt(new Date(2026, month, 15), { theme: 'light', hemisphere }).season,
    );
  expect(seasons('north')).toEqual(['winter', 'spring', 'summer', 'autumn', 'winter']);
  expect(seasons('south')).toEqual(['summer', 'autumn', 'winter', 'spring', 'summer']);
  expect(new Set(seasons(''))).toEqual(new Set(['neutral']));
});

test('the release that an export names is the release', () => {
  const found: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(found).toMatchObject({ version: VERSION });
});
