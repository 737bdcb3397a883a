import { expect, test } from 'vitest';
import { isEntityId, type EntityId } from '../basics/ids.ts';
import { stonesOf } from './stones.ts';

const anId = (letter: string): EntityId => {
  const id = letter.repeat(32);
  if (!isEntityId(id)) throw new Error('not an id');
  return id;
};

const [a, b] = [
  { id: anId('a'), trashed: false },
  { id: anId('b'), trashed: false },
];

test('every win is one stone, however often it comes', () => {
  expect(stonesOf([])).toBe(0);
  expect(stonesOf([a, b, a])).toBe(2);
});

test('what lies in the trash is no stone, until it is restored', () => {
  expect(stonesOf([a, { ...b, trashed: true }])).toBe(1);
  expect(stonesOf([a, { ...b, trashed: true }, b])).toBe(2);
  expect(stonesOf([b, { ...b, trashed: true }])).toBe(1);
});
