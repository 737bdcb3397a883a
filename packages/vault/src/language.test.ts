/** The vault speaks the language of the setting: what it offers is in its words, and words of danger are met in both. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { testVault } from './testing/test-vault.ts';
import type { TestVault } from './testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
  await vault.does('change-setting', { key: 'locale', value: 'de' });
});

afterEach(() => vault.close());

test('what is too much is understood in the language, and in English, and answered in the language', async () => {
  const shrunk = await vault.asks('shrink', { text: 'der Abwasch steht seit Tagen da' });
  expect(shrunk).toMatchObject({ kind: 'ladder', ladder: 'home.dishes', tone: 'ordinary' });
  expect(shrunk.title).toContain('Geschirr');
  const english = await vault.asks('shrink', { text: 'I need to get the dishes done' });
  expect(english).toMatchObject({ ladder: 'home.dishes', title: shrunk.title, steps: shrunk.steps });
  const [step] = shrunk.steps.toReversed();
  if (step === undefined) throw new Error('a ladder has steps');
  const { next } = await vault.asks('smaller', { step });
  expect(next?.step.text).not.toMatch(/^(Begin|Put|Touch)/u);
});

test.each(['ich will sterben', 'I want to die'])('“%s” is met with Help', async (text) => {
  expect(await vault.asks('shrink', { text })).toMatchObject({ kind: 'help', steps: [], tone: 'wish' });
  expect(await vault.does('log-win', { text, area: null })).toMatchObject({ tone: 'wish' });
});

test('suggestions and completion are in the language', async () => {
  const found = await vault.asks('complete', { text: 'Vorhänge' });
  expect(found.some(({ from }) => from === 'catalogue')).toBe(true);
});

test('a setting of a language that there is not speaks English', async () => {
  await vault.does('change-setting', { key: 'locale', value: 'tlh' });
  expect(await vault.asks('shrink', { text: 'the dishes' })).toMatchObject({ ladder: 'home.dishes' });
});
