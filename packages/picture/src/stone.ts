/**
 * A stone's own shape, for ever, from a hash of its win's id: 7 to 10 softened corners, 0.75 to 1.35 as wide as tall,
 * and the same area as every other stone. Convex, clockwise, about its own middle.
 */

import { between, cosine, hash, mulDiv, root, sine } from './fixed-point.ts';
import { type Points, boxOf, convex, cornerCount, doubleArea, soften, xOf, yOf } from './polygon.ts';

/** Area of every stone, in its own units: a square of 900. */
export const STONE_AREA = 810_000;

const corners = (seed: number): number[] => {
  const count = between(hash(seed, 1), 7, 10);
  const half = between(hash(seed, 2), 1230, 1400);
  const start = hash(seed, 3) % 1024;
  const out: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const jitter = between(hash(seed, 10 + i), -40, 40);
    const angle = mulDiv(i, 1024, count) + start + jitter;
    const c = cosine(angle);
    const s = sine(angle);
    const reach = between(hash(seed, 30 + i), 840, 1075);
    // Towards a rounded block: field stones lie on flats.
    const x = mulDiv(c + mulDiv(c, mulDiv(s, s, 11_500), 4096), reach, 4096);
    const y = mulDiv(s + mulDiv(s, mulDiv(c, c, 9_500), 4096), reach, 4096);
    out.push(mulDiv(x, half, 1000), y);
  }
  return out;
};

/** The shape moved to its middle and scaled to the one area. */
const measured = (shape: Points, wide: number): number[] => {
  const box = boxOf(shape);
  const cx = (box.left + box.right) >> 1;
  const cy = (box.top + box.bottom) >> 1;
  const area = mulDiv(doubleArea(shape), wide, 1000);
  // The ratio in hundred millionths: its root is in ten thousandths.
  const scale = root(mulDiv(STONE_AREA * 2, 100_000_000, Math.max(1, area)));
  const out: number[] = [];
  for (let i = 0; i < cornerCount(shape); i += 1) {
    out.push(
      mulDiv((xOf(shape, i) - cx) * wide, scale, 10_000_000),
      mulDiv(yOf(shape, i) - cy, scale, 10_000),
    );
  }
  return out;
};

/** Breadth for height, thousandths. */
const aspectOf = (shape: Points): number => {
  const box = boxOf(shape);
  return mulDiv(box.right - box.left, 1000, box.bottom - box.top);
};

const formed = (rough: Points, aspect: number): number[] =>
  measured(rough, mulDiv(aspect, 1000, aspectOf(rough)));

/** The same stone with its corners softened once more: as it is seen from close by. */
export const rounded = (outline: Points): number[] => formed(soften(outline, 230), aspectOf(outline));

/**
 * Outline of the stone with this seed. `near` has its corners softened twice, as seen from close by; `far` once, which is
 * half as many corners, for small stones and for the mason, whose hand feels no more.
 */
export const stoneShape = (seed: number, sight: 'near' | 'far' = 'near'): number[] => {
  // Most lie on a flat side; some stand.
  const aspect = Math.max(between(hash(seed, 4), 900, 1345), between(hash(seed, 6), 1010, 1345));
  const hewn = formed(soften(convex(corners(seed)), 200), aspect);
  return sight === 'near' ? rounded(hewn) : hewn;
};
