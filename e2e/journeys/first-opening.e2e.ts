import { expect } from 'vitest';
import { hesitantPerson } from '../first-opening/hesitant-person.ts';
import { MOST, WAYS } from '../first-opening/ways.ts';
import { testByDay as test } from './journey.ts';

test.for(Object.entries(WAYS))(
  'from the first opening to the first win by %s: few taps, few words',
  async ([, go], { cairn }) => {
    const { page } = cairn;
    await page.goto(cairn.address);
    const person = hesitantPerson(page, () => Promise.resolve());
    await go(page, person);
    const { taps, words } = person.toll();
    expect(taps).toBeGreaterThan(0);
    expect(taps).toBeLessThanOrEqual(MOST.taps);
    expect(words).toContain('Kept.');
    expect(words.length, words.join(' ')).toBeLessThanOrEqual(MOST.words);
  },
);
