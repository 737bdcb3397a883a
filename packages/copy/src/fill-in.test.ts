import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { readLanguages } from '../read-languages.ts';
import { generatedFiles, parametersOf } from './check/generated-files.ts';
import type { CompiledMessage } from './compiled-catalogue.ts';
import { fillIn } from './fill-in.ts';

const languages = readLanguages();
const NUMBERS = [0, 1, 2, 5, 11, 1234, 0.25];

const valuesFor = (message: string): readonly Record<string, unknown>[] => {
  const parameters = [...parametersOf(message)];
  return NUMBERS.map((number) =>
    Object.fromEntries(
      parameters.map(([name, kind], at) => [name, kind === 'number' ? number + at : ['yes', 'no'][at % 2]]),
    ),
  );
};

test.each(languages.map(({ tag, copy }) => [tag, copy] as const))(
  'says every message of %s as the library does that its messages are written for',
  (tag, copy) => {
    const filled = Object.entries(copy).filter(([, message]) => message.includes('{'));
    const compiled = Object.fromEntries(
      filled.map(([key, message]) => [key, compileMessageOrThrow(message)]),
    );
    const library = setupI18n({ locale: tag, locales: tag, messages: { [tag]: compiled } });
    const others = filled.flatMap(([key, message]) =>
      valuesFor(message)
        .map((values) => [
          fillIn(compiled[key] as CompiledMessage, { locale: tag, values }),
          library._(key, values),
        ])
        .filter(([own, wanted]) => own !== wanted),
    );
    expect(filled.length).toBeGreaterThan(100);
    expect(others).toEqual([]);
  },
);

test('what has no value is left out, whatever its name', () => {
  const message: CompiledMessage = ['a ', ['toString'], ['gone'], 'b ', ['zero', 'number']];
  expect(fillIn(message, { locale: 'en', values: { gone: null, zero: 0 } })).toBe('a b 0');
});

test('a choice that is not there is the other one', () => {
  const message: CompiledMessage = [['way', 'select', { up: ['up'], other: ['on'] }]];
  expect(fillIn(message, { locale: 'en', values: { way: 'up' } })).toBe('up');
  expect(fillIn(message, { locale: 'en', values: { way: 'constructor' } })).toBe('on');
});

test.each([
  '{on, date}',
  '{n, selectordinal, other {#th}}',
  '{n, plural, offset:1 other {#}}',
  '{n, number, currency}',
])('a message with %s does not become one', (message) => {
  const [english] = languages;
  expect(() => generatedFiles([{ ...english, copy: { 'a.b': message } }])).toThrow('nothing fills in');
});
