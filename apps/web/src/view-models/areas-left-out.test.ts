import { expect, test } from 'vitest';
import { areasOffered, withArea } from './areas-left-out.ts';

const out = (setting: string): readonly string[] =>
  areasOffered(setting)
    .filter(({ comes }) => !comes)
    .map(({ area }) => area);

test('all twelve come up until one is left out, and it comes again when it is let in', () => {
  expect(areasOffered('')).toHaveLength(12);
  expect(out('')).toEqual([]);
  const without = withArea(withArea('', 'work', false), 'paper', false);
  expect(without).toBe('paper work');
  expect(out(without)).toEqual(['paper', 'work']);
  expect(withArea(without, 'work', false)).toBe(without);
  expect(withArea(withArea(without, 'work', true), 'paper', true)).toBe('');
});
