import { expect, test } from 'vitest';
import { isInstant } from './instant.ts';

test('an instant is any whole millisecond a time value can hold', () => {
  for (const instant of [0, -1, 1_767_600_000_000, 8.64e15, -8.64e15]) expect(isInstant(instant)).toBe(true);
  for (const other of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1, -8.64e15 - 1, '0', null, 3n])
    expect(isInstant(other)).toBe(false);
});
