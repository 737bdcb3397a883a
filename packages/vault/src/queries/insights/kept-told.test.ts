/** What insights say is read where it is kept, is what would be worked out anew, and is gone as soon as it may not be. */

import { addDays, createRandom, parseCheckIn, parseWin, type EntityId, type LocalDay } from '@cairn/domain';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testVault, type TestVault } from '../../testing/test-vault.ts';

const LAST = '2026-05-03' as LocalDay;
const DAYS = 60;

const taken = <T>(parsed: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!parsed.ok) throw new Error('a record that is none');
  return parsed.value;
};

const idOf = (kind: 'a' | 'b', at: number): string => `${kind}${at.toString(16).padStart(31, '0')}`;

const aRecord = () => {
  const random = createRandom(4);
  const days = Array.from({ length: DAYS }, (_, at) => addDays(LAST, at - DAYS + 1));
  const wins = days.flatMap((localDay, at) =>
    random() % 2 === 0
      ? [
          taken(
            parseWin({
              ...{ id: idOf('a', at), localDay, text: at % 3 === 0 ? 'Walk' : 'Read a page' },
              ...{ area: at % 3 === 0 ? 'move' : 'mind', moodBefore: 4, moodAfter: random() % 11 },
            }),
          ),
        ]
      : [],
  );
  const checkIns = days.map((localDay, at) =>
    taken(parseCheckIn({ id: idOf('b', at), localDay, mood: random() % 11 })),
  );
  return { wins, checkIns };
};

const record = aRecord();
const vaults: TestVault[] = [];
let vault: TestVault;
beforeEach(async () => {
  vault = await testVault('2026-05-06 10:00');
  vaults.push(vault);
  await vault.does('import-records', { format: 'cairn-json', fileName: 'x', ...record, restDays: [] });
});
afterAll(async () => {
  for (const one of vaults) await one.close();
});

const told = async () => ({
  insights: await vault.asks('insights', {}),
  course: await vault.asks('insight-course', {}),
  around: await vault.asks('insight-moods', {}),
});

const kept = async (): Promise<string | undefined> => {
  const rows = await vault.database.all<{ answer: string }>(
    `SELECT answer FROM kept_answer WHERE name = 'insight-told'`,
  );
  return rows[0]?.answer;
};

const inAQuietMoment = async (): Promise<void> => {
  let more = true;
  while (more) {
    const done = await vault.door.maintain();
    more = done.ok && done.value.more;
  }
};

/** What is kept says so many, as nothing worked out would: whoever tells of them has read it. */
const MARK = 4321;

const keepMarked = async (): Promise<void> => {
  await told();
  await inAQuietMoment();
  const answer = JSON.parse((await kept()) ?? '{}') as { insights: { lookedAt: number } };
  answer.insights.lookedAt = MARK;
  await vault.database.run(`UPDATE kept_answer SET answer = ?1 WHERE name = 'insight-told'`, [
    JSON.stringify(answer),
  ]);
};

const lookedAt = async (): Promise<number> => (await vault.asks('insights', {})).lookedAt;

test('it is kept in a quiet moment, and what is kept is what is worked out', async () => {
  const anew = await told();
  expect(anew.insights.moodDays).toBe(DAYS);
  expect(anew.around.wins.length).toBeGreaterThan(10);
  expect(await kept()).toBeUndefined();
  await inAQuietMoment();
  expect(await kept()).toBeDefined();
  // Something that insights know nothing of: the record stands elsewhere, and what is held in memory is old.
  await vault.does('change-setting', { key: 'theme', value: 'dark' });
  expect(await told()).toEqual(anew);
  await keepMarked();
  expect(await lookedAt(), 'it is read').toBe(MARK);
  expect((await told()).around).toEqual(anew.around);
});

const aWin = record.wins[5]?.id ?? ('' as EntityId);
const aMoodOfLongAgo = () => ({
  ...{ format: 'cairn-json' as const, fileName: 'y', wins: [], restDays: [] },
  checkIns: [taken(parseCheckIn({ id: idOf('b', 999), localDay: addDays(LAST, -30), mood: 0 }))],
});

test.each<readonly [what: string, change: () => Promise<unknown>]>([
  ['a win today', () => vault.does('log-win', { text: 'walk' })],
  ['other words of an old win', () => vault.does('edit-win', { id: aWin, set: { text: 'Sang' } })],
  ['an old win put away', () => vault.does('trash-win', { id: aWin })],
  ['a mood today', () => vault.does('check-in', { mood: 6 })],
  ['another mood long ago', () => vault.does('import-records', aMoodOfLongAgo())],
  ['something put aside', () => vault.does('change-setting', { key: 'insightsLeftOut', value: 'area:move' })],
  ['the next day', async () => vault.at('2026-05-07 10:00')],
])('it is told anew after %s', async (_, change) => {
  await keepMarked();
  await change();
  expect(await lookedAt()).toBeLessThan(MARK);
  const anew = await told();
  await vault.database.exec('DELETE FROM kept_answer');
  expect(await told()).toEqual(anew);
});

test('what is silent leaves nothing in it', async () => {
  for (let at = 0; at < 3; at += 1) await vault.does('log-win', { text: 'I want to die' });
  await told();
  await inAQuietMoment();
  expect(await kept()).not.toContain('want to die');
});
