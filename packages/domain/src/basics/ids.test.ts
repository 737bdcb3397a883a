import { expect, test } from 'vitest';
import { isEntityId } from './ids.ts';

test('an id is 32 lower-case hex digits and nothing around them', () => {
  expect(isEntityId('0123456789abcdef0123456789abcdef')).toBe(true);
  for (const other of [
    '',
    'A'.repeat(32),
    'g'.repeat(32),
    'a'.repeat(31),
    'a'.repeat(33),
    `${'a'.repeat(32)}\n`,
    7,
  ])
    expect(isEntityId(other)).toBe(false);
  expect(isEntityId(['a'.repeat(32)])).toBe(false);
});
