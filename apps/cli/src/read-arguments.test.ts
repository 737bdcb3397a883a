import { expect, test } from 'vitest';
import { readArguments } from './read-arguments.ts';

const OPTIONS = {
  note: { type: 'string' },
  big: { type: 'boolean' },
  mood: { type: 'string', multiple: true },
} as const;

const read = (...args: readonly string[]): unknown => {
  const result = readArguments(args, OPTIONS);
  if (!result.ok) return result.error;
  const { words, given } = result.value;
  return { words, note: given.text('note'), big: given.has('big'), moods: given.all('mood') };
};

test('words and options may stand in any order', () => {
  const expected = { words: ['a', 'walk'], note: 'in rain', big: true, moods: [] };
  expect(read('a', '--note', 'in rain', 'walk', '--big')).toEqual(expected);
  expect(read('--big', '--note=in rain', 'a', 'walk')).toEqual(expected);
});

test('an option given again adds to it, or the last one counts', () => {
  expect(read('--mood', 'calm=7', '--mood=a=b=3', '--note', 'x', '--note', 'y')).toMatchObject({
    moods: ['calm=7', 'a=b=3'],
    note: 'y',
  });
});

test('after two dashes nothing is an option', () => {
  expect(read('--', '--big', '-x')).toMatchObject({ words: ['--big', '-x'], big: false });
});

test('what is wrong is named as it was typed', () => {
  expect(read('--bgi')).toEqual({ type: 'UnknownOption', option: '--bgi' });
  expect(read('-5', 'degrees')).toEqual({ type: 'UnknownOption', option: '-5' });
  expect(read('--__proto__')).toEqual({ type: 'UnknownOption', option: '--__proto__' });
  expect(read('--note')).toEqual({ type: 'OptionNeedsValue', option: '--note' });
  expect(read('--note', '--big')).toEqual({ type: 'OptionNeedsValue', option: '--note' });
  expect(read('--note=--big')).toMatchObject({ note: '--big' });
  expect(read('--big=yes')).toEqual({ type: 'OptionTakesNoValue', option: '--big' });
});
