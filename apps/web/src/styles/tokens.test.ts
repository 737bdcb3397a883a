/** Contrast by WCAG 2.2 (relative luminance), worked out from the tokens themselves: text 7 : 1, edges and focus 3 : 1. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

const tokensIn = (block: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );

const blockAfter = (selector: string): string => {
  const from = css.indexOf(selector);
  return css.slice(from, css.indexOf('}', from));
};

const light = tokensIn(blockAfter(':root {\n  color-scheme: light'));
const dark = tokensIn(blockAfter(":root[data-theme='dark'] {\n  color-scheme: dark"));
const darkByDevice = tokensIn(blockAfter(":root:not([data-theme='light'])"));
const more = (selector: string): Readonly<Record<string, string>> =>
  tokensIn(
    css
      .slice(css.indexOf('prefers-contrast: more'))
      .slice(css.slice(css.indexOf('prefers-contrast: more')).indexOf(selector))
      .split('}')[0] ?? '',
  );

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

const weak = (
  tokens: Readonly<Record<string, string>>,
  pairs: typeof TEXT,
  least: number,
): readonly string[] =>
  pairs.flatMap(([over, under]) => {
    const ratio = contrast(tokens[over] ?? '', tokens[under] ?? '');
    return ratio >= least ? [] : [`${over} on ${under}: ${ratio.toFixed(2)}`];
  });

test('the formula gives 21 for black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

test.each([
  ['light', light],
  ['dark', dark],
  ['light, more contrast', { ...light, ...more(':root {') }],
  ['dark, more contrast', { ...dark, ...more(":root[data-theme='dark']") }],
])('text and edges can be read in the %s theme', (_, tokens) => {
  expect(weak(tokens, TEXT, 7)).toEqual([]);
  expect(weak(tokens, EDGES, 3)).toEqual([]);
});

test('dark by the device is dark by choice', () => {
  expect(darkByDevice).toEqual(dark);
});

test('no size of type is fixed in pixels', () => {
  expect(css.match(/--text[^;]*px/g)).toBe(null);
});
