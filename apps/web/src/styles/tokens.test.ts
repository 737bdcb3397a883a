/**
 * Contrast by WCAG 2.2 (relative luminance), worked out from the tokens themselves, for every pair of
 * them that words are set in anywhere: text 7 : 1, edges and focus 3 : 1.
 */

import { globSync, readFileSync } from 'node:fs';
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

/** The top of every page: paper with all of the glow on it. */
const PAPER_AT_DAWN = 'paper-at-dawn';
const atDawn = ({ paper = '', glow = '' }: Tokens): string => {
  const [red = 0, green = 0, blue = 0, percent = 0] = (glow.match(/\d+/g) ?? []).map(Number);
  const parts = [red, green, blue].map((part, index) => {
    const under = Number.parseInt(paper.slice(1 + 2 * index, 3 + 2 * index), 16);
    return Math.round((part * percent + under * (100 - percent)) / 100);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

type Pair = readonly [over: string, under: string];

/** What words stand in, and what they stand on, wherever a style does not say both. */
const INKS = ['ink', 'ink-soft', 'link'];
const PAPERS = ['paper', PAPER_AT_DAWN, 'paper-raised', 'paper-sunk', 'moss-wash'];
/** Laid on by a rule that knows what is beneath: the words of an act that is a link. */
const ON_AN_ACT = 'moss-ink';
/** Grounds of drawings, and marks: no words stand on them. */
const DRAWN = ['stone', 'mineral', 'moss', 'sky', 'glow', 'edge', 'meadow', 'veil'];

const EDGES = ['edge', 'focus', 'moss', 'moss-wash-ink'].flatMap((edge) =>
  PAPERS.map((paper): Pair => [edge, paper]),
);

const SRC = new URL('../', import.meta.url);

/** The styles of every sheet or component, without their comments. */
const stylesOf = (files: string): readonly string[] =>
  globSync(files, { cwd: SRC }).map((file) => {
    const text = readFileSync(new URL(file, SRC), 'utf8');
    const styles = file.endsWith('.css') ? [text] : text.match(/<style[^>]*>[^]*<\/style>/g);
    return (styles ?? []).join('\n').replaceAll(/\/\*[^]*?\*\//g, '');
  });

const allStyles = stylesOf('**/*.{svelte,css}')
  // The page before the program has the tokens under names of its own; see below.
  .map((text) => text.replaceAll('var(--first-', 'var(--'));

interface Rule {
  readonly inks: readonly string[];
  readonly papers: readonly string[];
}

/** From the innermost rule outwards; what a rule within it says is not said again by the one around it. */
const rulesOf = (text: string): readonly Rule[] => {
  const found: Rule[] = [];
  const named = (block: string, property: RegExp): readonly string[] =>
    [...block.matchAll(property)].flatMap(([said]) =>
      [...said.matchAll(/var\(--([a-z-]+)\)/g)].map(([, name = '']) => name),
    );
  let rest = text;
  while (rest.includes('{')) {
    const before = rest;
    rest = rest.replaceAll(/\{([^{}]*)\}/g, (_, block: string) => {
      const inks = named(block, /(?<![\w-])color:[^;]*/g);
      found.push({ inks, papers: named(block, /(?<![\w-])background(-color)?:[^;]*/g) });
      return ';';
    });
    if (rest === before) break;
  }
  return found;
};

const rules = allStyles.flatMap(rulesOf);
const saidTogether = rules.flatMap(({ inks, papers }) =>
  inks.flatMap((ink) => papers.map((paper): Pair => [ink, paper])),
);
const inksAlone = new Set(rules.filter(({ papers }) => papers.length === 0).flatMap(({ inks }) => inks));
const papersAlone = new Set(rules.filter(({ inks }) => inks.length === 0).flatMap(({ papers }) => papers));

const TEXT: readonly Pair[] = [
  ...INKS.flatMap((ink) => PAPERS.map((paper): Pair => [ink, paper])),
  [ON_AN_ACT, 'moss'],
  ...saidTogether,
];

const weak = (tokens: Tokens, pairs: readonly Pair[], least: number): readonly string[] =>
  pairs.flatMap(([over, under]) => {
    const ratio = contrast(tokens[over] ?? '', tokens[under] ?? '');
    return ratio >= least ? [] : [`${over} on ${under}: ${ratio.toFixed(2)}`];
  });

test('the formula gives 21 for black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(atDawn({ paper: '#ffffff', glow: 'rgb(0 0 0 / 40%)' })).toBe('#999999');
});

test.each([
  ['light', plain.day],
  ['dark', plain.night],
  ['light, more contrast', { ...plain.day, ...more.day }],
  ['dark, more contrast', { ...plain.night, ...more.night }],
])('text and edges can be read in the %s theme', (_, said) => {
  const tokens = { ...said, [PAPER_AT_DAWN]: atDawn(said) };
  expect(weak(tokens, TEXT, 7)).toEqual([]);
  expect(weak(tokens, EDGES, 3)).toEqual([]);
});

test('words are set in inks and on papers that are held to that, wherever a style says so', () => {
  expect(rules.length).toBeGreaterThan(500);
  expect(saidTogether.map(String)).toEqual(expect.arrayContaining(['moss-wash-ink,moss-wash']));
  expect([...inksAlone].filter((ink) => ![...INKS, ON_AN_ACT].includes(ink))).toEqual([]);
  expect([...papersAlone].filter((paper) => ![...PAPERS, ...DRAWN].includes(paper))).toEqual([]);
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

test('whatever is set in letters has a size of the scale, on the screen', () => {
  const sizes = stylesOf('{components,screens}/**/*.svelte')
    .map((text) => text.replaceAll(/@media print \{[^]*?\n {2}\}/g, ''))
    .flatMap((text) => [...text.matchAll(/(?<![\w-])font-size:\s*([^;]+);/g)].map(([, size = '']) => size));
  expect(sizes.length).toBeGreaterThan(100);
  // What fills a room by its width or height says so; paper has points.
  const scaled = /var\(--text-|^(?:min|clamp)\(|pt$/;
  expect([...new Set(sizes.filter((size) => !scaled.test(size)))]).toEqual([]);
});

test('the page before the program has the colours of the tokens', () => {
  const first = readFileSync(new URL('../platform/first-paint.css', import.meta.url), 'utf8');
  const named = [...first.matchAll(/--first-([a-z-]+): (light-dark\(.+\));/g)];
  expect(named.length).toBeGreaterThan(7);
  expect(named.filter(([, name, colours]) => !css.includes(`--${name}: ${colours};`))).toEqual([]);
});
