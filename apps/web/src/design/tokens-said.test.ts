import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coloursOf, tokensOf } from './tokens-said.ts';

test('each token is found once, with its first value', () => {
  const tokens = tokensOf(readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8'));
  expect(new Set(tokens.map(({ name }) => name)).size).toBe(tokens.length);
  expect(tokens).toContainEqual({ name: 'ink', value: 'light-dark(#2b2a27, #ece6d8)' });
  expect(tokens).toContainEqual({ name: 'gap-3', value: '1.125rem' });
  expect(coloursOf(tokens).map(({ name }) => name)).toEqual(expect.arrayContaining(['moss', 'sky', 'veil']));
  expect(coloursOf(tokens).map(({ name }) => name)).not.toContain('gap-3');
});
