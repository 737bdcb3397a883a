import { expect, test } from 'vitest';
import { circleIn } from '../../build/no-circles.ts';

const filesOf = (
  imports: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(imports));

test('two pieces may need the same third one', () => {
  expect(
    circleIn(filesOf({ days: ['several', 'main'], journal: ['several'], several: ['main'] })),
  ).toBeNull();
});

test('pieces that wait for each other are named, and those on the way to them are not', () => {
  expect(circleIn(filesOf({ main: ['days'], days: ['journal'], journal: ['help', 'days'] }))).toEqual([
    ...['days', 'journal', 'days'],
  ]);
});
