import { setupI18n } from '@lingui/core';
import type { Messages } from '@lingui/core';
import { expect, test } from 'vitest';
import type { CompiledCatalogue, CompiledMessage } from './compiled-catalogue.ts';
import { createFillIn } from './fill-in.ts';
import { PSEUDO_LOCALES } from './locales.ts';
import { COPY_PARTS } from './parts.ts';

const NUMBERS = [0, 1, 2, 3, 11, 21, 1.5, 1234];
const WORDS = ['yes', 'no', 'a walk', 'constructor', '', '#', 'other', null];

const part = async (locale: string, name: string): Promise<CompiledCatalogue> => {
  const { messages } = (await import(`./generated/${locale}/${name}.ts`)) as {
    readonly messages: CompiledCatalogue;
  };
  return messages;
};

/** The values that a message takes, each with a number or a word. */
const valuesFor = (message: CompiledMessage | string, at: number): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const token of typeof message === 'string' ? [] : message) {
    if (typeof token === 'string') continue;
    const isNumber = token[1] === 'plural' || token[1] === 'number';
    values[token[0]] = isNumber ? NUMBERS[at] : WORDS[at];
    for (const one of Object.values(token[2] ?? {})) Object.assign(values, valuesFor(one, at));
  }
  return values;
};

test.each(['en', ...PSEUDO_LOCALES.map((tag) => tag.toLowerCase())])(
  'every message of %s says what Lingui says',
  async (locale) => {
    const fillIn = createFillIn('en');
    for (const name of COPY_PARTS) {
      const messages = await part(locale, name);
      const i18n = setupI18n({ locale, locales: 'en', messages: { [locale]: messages as Messages } });
      for (const [key, message] of Object.entries(messages)) {
        for (let at = 0; at < NUMBERS.length; at += 1) {
          const values = valuesFor(message, at);
          expect(fillIn(message, values), key).toBe(i18n._(key, values));
        }
      }
    }
  },
);

test('counts as the language does', () => {
  const message: CompiledMessage = [
    ['count', 'plural', { 0: ['none'], one: ['one'], few: ['#', ' stones, few'], other: ['#', ' stones'] }],
  ];
  const polish = createFillIn('pl');
  expect([0, 1, 3, 12_345].map((count) => polish(message, { count }))).toEqual([
    'none',
    'one',
    '3 stones, few',
    '12\u00A0345 stones',
  ]);
});

test('what is not given leaves nothing, and nothing is taken from elsewhere', () => {
  const fillIn = createFillIn('en');
  expect(fillIn([['constructor'], '.'], {})).toBe('.');
  expect(fillIn([['name'], '.'], { name: null })).toBe('.');
  expect(fillIn([['which', 'select', { yes: 'is', other: 'is not' }]], { which: 'toString' })).toBe('is not');
});
