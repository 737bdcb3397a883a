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
