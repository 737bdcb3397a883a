import { readFileSync } from 'node:fs';
import { LIFE_AREAS } from '@cairn/domain';
import { expect, test } from 'vitest';
import { offeredUnasked } from '../activities/offered-unasked.ts';
import { smallestSuggestion } from '../activities/smallest-suggestion.ts';
import { SMALL_THINGS } from './generated/en.ts';
import { smallThingsText } from './small-things-text.ts';
import { isSmallThing, smallThing } from './small-things.ts';

test('what is committed is what the catalogue makes', () => {
  const committed = readFileSync(new URL('generated/en.ts', import.meta.url), 'utf8');
  expect(committed, 'run: npm run generate -w @cairn/content').toBe(smallThingsText('en'));
});

test('gives what the whole catalogue would give', () => {
  const offered = offeredUnasked('en');
  for (const dayPart of ['am', 'pm', 'eve', 'any'] as const) {
    for (let day = 0; day < 60; day += 1) {
      const notIds = SMALL_THINGS.slice(0, day % 7).map(({ id }) => id);
      const wish = { seed: `vault/${day}`, dayPart, notIds };
      const whole = smallestSuggestion({ ...wish, energy: null }, offered);
      const small = smallThing({ ...wish, notAreas: [], order: [] });
      expect([small?.id, small?.area, small?.text]).toEqual([whole?.id, whole?.area, whole?.text]);
    }
  }
});

test('gives the first of an order that fits, and nothing beyond it', () => {
  const ids = SMALL_THINGS.filter(({ time }) => time === 'any').map(({ id }) => id);
  const evening = SMALL_THINGS.find(({ time }) => time === 'eve');
  const [first = '', second = ''] = ids.slice(5);
  const wish = {
    seed: 'vault/1',
    dayPart: 'am',
    notIds: [],
    notAreas: [],
    order: ['no.such-thing', evening?.id ?? '', first, second],
  } as const;
  expect(smallThing(wish)?.id).toBe(first);
  expect(smallThing({ ...wish, notIds: [first] })?.id).toBe(second);
  expect(smallThing({ ...wish, notIds: [first, second] })).toBeNull();
});

test('offers nothing of an area that was left out', () => {
  const wish = { seed: 'vault/1', dayPart: 'am', notIds: [], order: [] } as const;
  const area = smallThing({ ...wish, notAreas: [] })?.area ?? 'home';
  const other = smallThing({ ...wish, notAreas: [area] });
  expect(other?.area).not.toBe(area);
  expect(smallThing({ ...wish, notAreas: LIFE_AREAS })).toBeNull();
});

test('knows its own words, and no others', () => {
  const [first] = SMALL_THINGS;
  expect(isSmallThing(first?.id ?? '', first?.text ?? '')).toBe(true);
  expect(isSmallThing(first?.id ?? '', `${first?.text ?? ''} and more`)).toBe(false);
  expect(isSmallThing('rise.nothing', first?.text ?? '')).toBe(false);
});
