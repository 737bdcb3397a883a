/** Contrast by WCAG 2.2 (relative luminance), worked out from the tokens themselves: text 7 : 1, edges and focus 3 : 1. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

type Tokens = Readonly<Record<string, string>>;

/** The colours of a block by day and by night; each is written `light-dark(day, night)`. */
const coloursAfter = (selector: string): { readonly day: Tokens; readonly night: Tokens } => {
  const from = css.indexOf(selector);
  const pairs = css.slice(from, css.indexOf('}', from)).matchAll(/--([a-z-]+):\s*light-dark\((.+), (.+)\);/g);
  const found = [...pairs].map(([, name = '', day = '', night = '']) => ({ name, day, night }));
  return {
    day: Object.fromEntries(found.map(({ name, day }) => [name, day])),
    night: Object.fromEntries(found.map(({ name, night }) => [name, night])),
  };
};

const plain = coloursAfter(':root {');
const more = coloursAfter('@media (prefers-contrast: more)');

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

const PAPERS = ['paper', 'paper-raised', 'paper-sunk'];
const TEXT: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'link'].flatMap((ink) => PAPERS.map((paper) => [ink, paper] as const)),
  ['moss-ink', 'moss'],
  ['moss-wash-ink', 'moss-wash'],
  ['ink', 'moss-wash'],
];
const EDGES = ['edge', 'focus'].flatMap((edge) => PAPERS.map((paper) => [edge, paper] as const));

const weak = (tokens: Tokens, pairs: typeof TEXT, least: number): readonly string[] =>
  pairs.flatMap(([over, under]) => {
    const ratio = contrast(tokens[over] ?? '', tokens[under] ?? '');
    return ratio >= least ? [] : [`${over} on ${under}: ${ratio.toFixed(2)}`];
  });

test('the formula gives 21 for black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

test.each([
  ['light', plain.day],
  ['dark', plain.night],
  ['light, more contrast', { ...plain.day, ...more.day }],
  ['dark, more contrast', { ...plain.night, ...more.night }],
])('text and edges can be read in the %s theme', (_, tokens) => {
  expect(weak(tokens, TEXT, 7)).toEqual([]);
  expect(weak(tokens, EDGES, 3)).toEqual([]);
});

test('every colour is said by day and by night', () => {
  const colours = css.match(/#[0-9a-f]{6}|rgb\(/g) ?? [];
  expect(Object.keys({ ...plain.day }).length).toBeGreaterThan(15);
  expect(Object.keys(more.day).length).toBeGreaterThan(2);
  expect(colours).toHaveLength(2 * (Object.keys(plain.day).length + Object.keys(more.day).length));
});

test('no size of type is fixed in pixels', () => {
  expect(css.match(/--text[^;]*px/g)).toBe(null);
});

test('the page before the program has the colours of the tokens', () => {
  const first = readFileSync(new URL('../platform/first-paint.css', import.meta.url), 'utf8');
  const named = [...first.matchAll(/--first-([a-z-]+): (light-dark\(.+\));/g)];
  expect(named.length).toBeGreaterThan(7);
  expect(named.filter(([, name, colours]) => !css.includes(`--${name}: ${colours};`))).toEqual([]);
});
