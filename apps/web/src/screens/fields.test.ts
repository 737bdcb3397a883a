import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const FIELD = /<(?:input|textarea)\b(?:[^>]|=>)*?(?<!=)>/g;
const NO_WORDS = /type="(?:radio|checkbox|range|file|date|time|number)"/;

const fields = globSync('**/*.svelte', { cwd: ROOT }).flatMap((name) =>
  [...readFileSync(join(ROOT, name), 'utf8').matchAll(FIELD)].map(([tag]) => ({ name, tag })),
);

/** A browser remembers what is typed anywhere else, and lays it into its own files as plain text. */
test('every field for words tells the browser not to remember them', () => {
  const words = fields.filter(({ tag }) => !NO_WORDS.test(tag));
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter(({ tag }) => !/\sautocomplete=/.test(tag))).toEqual([]);
});

/** WCAG 3.3.8: nobody has to remember or copy out a secret; it may be pasted, or filled in by what remembers it. */
test('a passphrase may be pasted and filled in, wherever one is asked for', () => {
  const all = globSync('**/*.svelte', { cwd: ROOT }).map((name) => readFileSync(join(ROOT, name), 'utf8'));
  const secrets = fields.filter(({ tag }) => /data-secret|current-password|type="password"/.test(tag));
  expect(secrets.length).toBeGreaterThan(0);
  expect(secrets.filter(({ tag }) => /onpaste|readonly/.test(tag))).toEqual([]);
  expect(secrets.some(({ tag }) => tag.includes("'current-password'"))).toBe(true);
  expect(all.filter((text) => /onpaste=\{[^}]*preventDefault/.test(text))).toEqual([]);
});
