import { expect, test } from 'vitest';
import { pickedFrom } from './contact-picker.ts';

test('takes the first of each, and nothing that is not there', () => {
  expect(pickedFrom([{ name: ['Ana '], tel: ['030 1', '030 2'] }])).toEqual({
    ...{ name: 'Ana', phone: '030 1', email: '' },
  });
  expect(pickedFrom([])).toBeNull();
});
