/** What the page "Why this works" says and what docs/evidence.md holds against it are one and the same list. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claims } from '@cairn/content/claims';
import { expect, test } from 'vitest';
import { ROOT } from './run-step.mjs';

const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

const ROWS = new Map(
  [...read('docs', 'evidence.md').matchAll(/^\| `why\.([a-z-]+)`\s+\|(.*)\|$/gm)].map(
    ([, id = '', cells = '']) => [id, cells.split('|').map((cell) => cell.trim())],
  ),
);

const WORDS = JSON.parse(read('locales', 'en', 'copy.json')) as Record<string, string>;

test.each(claims)('the claim $id has its row, with the same strength and every source', (claim) => {
  const row = ROWS.get(claim.id) ?? [];
  expect(row).toHaveLength(4);
  const [, sources, howRead, strength] = row;
  expect(strength).toBe(claim.strength);
  expect(howRead).not.toBe('');
  for (const { href } of claim.sources) expect(sources).toContain(`<${href}>`);
});

test('no row is for a claim that nobody makes, and no words are without a claim', () => {
  expect([...ROWS.keys()].sort()).toEqual(claims.map(({ id }) => id).sort());
  const worded = Object.keys(WORDS)
    .filter((key) => /^why\.claim\.[a-z-]+$/.test(key))
    .map((key) => key.replace('why.claim.', ''));
  expect(worded.sort()).toEqual(claims.map(({ id }) => id).sort());
});

test('every claim says what was found and what that does not tell', () => {
  for (const { id } of claims) {
    expect(WORDS[`why.claim.${id}.found`], id).toBeTruthy();
    expect(WORDS[`why.claim.${id}.but`], id).toBeTruthy();
  }
});

test('a figure on the page is in the row of its claim', () => {
  for (const { id } of claims) {
    const said = `${WORDS[`why.claim.${id}.found`]} ${WORDS[`why.claim.${id}.but`]}`;
    const row = (ROWS.get(id) ?? []).join(' ');
    const figures = said.match(/\d[\d,]*\d{2}|\b\d{2,}\b/g) ?? [];
    // "6 in 10" and "3 in 100" are the row's percentages, told in people.
    for (const figure of figures.filter((one) => one !== '10' && one !== '100'))
      expect(row, id).toContain(figure);
  }
});

test('every source is https, named, and leads somewhere of its own', () => {
  const sources = claims.flatMap((claim) => claim.sources);
  for (const source of sources) {
    const { href } = source;
    expect(new URL(href).protocol).toBe('https:');
    expect(href).not.toMatch(/[?&](utm_|ref=|fbclid)/);
    expect('thesis' in source ? source.thesis : source.by[0]).toMatch(/\p{L}{3}/u);
  }
  expect(new Set(sources.map(({ href }) => href)).size).toBe(sources.length);
});

test('the README ties what it says to this page, and both say that Cairn is untested', () => {
  expect(read('README.md')).toContain('(docs/evidence.md)');
  expect(read('README.md')).toContain('Cairn itself has not been tested');
  expect(read('docs', 'evidence.md')).toContain('There is no study of Cairn');
  expect(WORDS['why.untested']).toContain('Cairn itself has not been tested');
  expect(WORDS['not.proven.more']).toContain('Cairn itself has not been tested');
});
