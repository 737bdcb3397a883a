import { expect, test } from 'vitest';
import { mayBeSent, newLinesIn, staysHere } from './may-be-sent.ts';

test('ordinary words about a thing to do may be sent, and nothing else', () => {
  expect(mayBeSent({ kind: 'ladder', tone: 'ordinary' })).toBe(true);
  expect(mayBeSent({ kind: 'shaped', tone: 'ordinary' })).toBe(true);
  for (const tone of ['danger', 'wish', 'hardship', 'unpraised'] as const)
    for (const kind of ['ladder', 'shaped', 'gentle', 'own', 'help'] as const)
      expect([mayBeSent({ kind, tone }), staysHere({ kind, tone })], `${kind} ${tone}`).toEqual([
        ...[false, kind !== 'own'],
      ]);
});

test('a path of one’s own needs no word about it', () => {
  expect(staysHere({ kind: 'own', tone: 'ordinary' })).toBe(false);
});

test('new lines are those that were not there', () => {
  expect(newLinesIn('a\nb\nc', 'a\nc')).toBe('b');
  expect(newLinesIn('a', 'a\nb')).toBe('');
});
