/** What devices said that they had kept, and whether a vault's file has all of it; see deeds.ts for how they say it. */

import { createReplica, createStore } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { DeviceId } from '@cairn/changes';
import { createDigest } from '@cairn/changes/sync';
import type { Held, Place } from '@cairn/changes/sync';
import type { Instant } from '@cairn/domain';
import { expect } from 'vitest';

export interface Told {
  readonly wins: Set<string>;
  readonly checkIns: Set<string>;
  readonly leaving: Set<string>;
  readonly gone: Set<string>;
  /** Each with the page that has it. */
  readonly words: Map<string, string>;
}

export const newTold = (): Told => ({
  ...{ wins: new Set(), checkIns: new Set(), leaving: new Set(), gone: new Set(), words: new Map() },
});

export const note = (told: Told, [what, id = '', word = '']: readonly string[]): void => {
  if (what === 'win') told.wins.add(id);
  if (what === 'check-in') told.checkIns.add(id);
  if (what === 'leaving') told.leaving.add(id);
  if (what === 'gone') told.gone.add(id);
  if (what === 'page') told.words.set(word, id);
};

/** As a program prints it. What stands after the last line end was not told whole. */
export const noteAll = (told: Told, out: string): void => {
  for (const line of out.split('\n').slice(0, -1)) note(told, line.split(' '));
};

/** One for all that is in it: the same on devices that have the same. */
export const digestOf = async (database: Database): Promise<string> => {
  const device = '0'.repeat(16) as DeviceId;
  const replica = createReplica(createStore({ database, device, now: () => 0 as Instant }), device);
  return replica.change(async (kept) => {
    const digest = createDigest();
    let after: Place | null = null;
    for (;;) {
      const held: readonly Held[] = await kept.held({ after, upTo: null, most: 500 });
      for (const one of held) digest.add(one);
      const last = held.at(-1);
      if (last === undefined) return digest.end();
      after = last.place;
    }
  });
};

/** Records by id, and all that was ever written on each page: as its text, or beside it. */
const contentOf = async (database: Database) => {
  const idsOf = async (table: 'win' | 'check_in'): Promise<ReadonlySet<string>> => {
    const rows = await database.all<{ id: string }>(`SELECT lower(hex(id)) AS id FROM ${table}`);
    return new Set(rows.map(({ id }) => id));
  };
  const texts = await database.all<{ page: string; text: string }>(
    'SELECT lower(hex(id)) AS page, text FROM entry UNION ALL SELECT lower(hex(entry)), text FROM wording',
  );
  const written = new Map<string, Set<string>>();
  for (const { page, text } of texts) {
    const all = written.get(page) ?? new Set();
    for (const word of text.split(' ')) all.add(word);
    written.set(page, all);
  }
  return { wins: await idsOf('win'), checkIns: await idsOf('check_in'), written };
};

export const expectKept = async (
  database: Database,
  { wins, checkIns, leaving, gone, words }: Told,
): Promise<void> => {
  const content = await contentOf(database);
  expect([...wins].filter((id) => !leaving.has(id) && !content.wins.has(id))).toEqual([]);
  expect([...checkIns].filter((id) => !content.checkIns.has(id))).toEqual([]);
  expect([...gone].filter((id) => content.wins.has(id))).toEqual([]);
  expect([...words].filter(([word, page]) => content.written.get(page)?.has(word) !== true)).toEqual([]);
  expect(await database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
};
