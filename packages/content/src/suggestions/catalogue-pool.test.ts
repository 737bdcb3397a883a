import { suggestionCards } from '@cairn/domain';
import type { LocalDay, SuggestionAsk } from '@cairn/domain';
import { expect, test } from 'vitest';
import { soughtOnly } from '../activities/data/sought-only.ts';
import { smallThing } from '../small-things/small-things.ts';
import { cataloguePool } from './catalogue-pool.ts';

const POOL = cataloguePool('en');
const NOTHING = { tallies: { keys: {}, areas: {}, resting: [] }, lately: { done: [], declined: [] } };

const anAsk = (over: Partial<SuggestionAsk>): SuggestionAsk => ({
  vaultId: 'a vault',
  day: '2026-11-26' as LocalDay,
  hour: 10,
  energy: null,
  winsToday: 0,
  not: [],
  blocked: [],
  ...over,
});

test('holds nothing that is found only when sought', () => {
  expect(POOL.length).toBeGreaterThan(300);
  for (const { key } of POOL) expect(soughtOnly.has(key), key).toBe(false);
});

test('before anything is known, the tiny card is the small thing of Today', () => {
  for (let number = 0; number < 200; number += 1) {
    const vaultId = `vault ${number}`;
    const [tiny] = suggestionCards(POOL, anAsk({ vaultId }), NOTHING);
    const small = smallThing({
      seed: `${vaultId}/2026-11-26/today`,
      dayPart: 'am',
      notIds: [],
      notAreas: [],
      order: [],
    });
    expect(tiny?.key).toBe(small?.id);
  }
});

test('fills three cards of three kinds at any hour of the worst day', () => {
  for (let hour = 0; hour < 24; hour += 1)
    expect(suggestionCards(POOL, anAsk({ hour }), NOTHING)).toHaveLength(3);
});
