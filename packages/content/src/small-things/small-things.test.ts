import { readFileSync } from 'node:fs';
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
      const small = smallThing(wish);
      expect([small?.id, small?.area, small?.text]).toEqual([whole?.id, whole?.area, whole?.text]);
    }
  }
});

test('knows its own words, and no others', () => {
  const [first] = SMALL_THINGS;
  expect(isSmallThing(first?.id ?? '', first?.text ?? '')).toBe(true);
  expect(isSmallThing(first?.id ?? '', `${first?.text ?? ''} and more`)).toBe(false);
  expect(isSmallThing('rise.nothing', first?.text ?? '')).toBe(false);
});
