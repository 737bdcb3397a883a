/**
 * The only arithmetic the picture uses: whole numbers in, whole numbers out. Products stay below 2^53 and every
 * quotient is rounded at once, so that every engine and every device draws the same picture from the same record.
 */

/** `a * b / c`, rounded to the nearest whole number; never minus zero. */
export const mulDiv = (a: number, b: number, c: number): number => Math.round((a * b) / c) + 0;

/** Thousandths of a whole. `ofThousand(340, 500)` is 170. */
export const ofThousand = (whole: number, thousandths: number): number => mulDiv(whole, thousandths, 1000);

export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value;

/** Linear from `a` to `b` by `t` in 0..1024. */
export const lerp = (a: number, b: number, t: number): number => a + mulDiv(b - a, t, 1024);

/** 32 well-mixed bits of two whole numbers. */
export const hash = (seed: number, n: number): number => {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(n + 0x7f4a7c15, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = Math.imul(h, 0x297a2d39);
  h ^= h >>> 15;
  return h >>> 0;
};

/** Seed of a text such as an id or a day. */
export const hashText = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return hash(h, text.length);
};

/** A whole number in `low..high`, both included, chosen by 32 bits. */
export const between = (bits: number, low: number, high: number): number => low + (bits % (high - low + 1));

/** The first half turn, worked out once: a scene asks for ten thousand sines. */
const HALF_TURN: readonly number[] = Array.from({ length: 512 }, (_, half) => {
  const p = half * (512 - half);
  return mulDiv(4096 * 16, p, 5 * 512 * 512 - 4 * p);
});

/** Sine of `angle` (1024 to the turn) in 4096ths. Bhaskara I's rational form, within 0.2 %: sine(256) is 4096. */
export const sine = (angle: number): number => {
  const a = ((angle % 1024) + 1024) % 1024;
  return a < 512 ? (HALF_TURN[a] ?? 0) : 0 - (HALF_TURN[a - 512] ?? 0);
};

export const cosine = (angle: number): number => sine(angle + 256);

/** Whole square root, rounded down. `root(99)` is 9. */
export const root = (n: number): number => {
  if (n < 2) return n < 1 ? 0 : 1;
  let x = n;
  let next = Math.floor((x + 1) / 2);
  while (next < x) {
    x = next;
    next = Math.floor((x + Math.floor(n / x)) / 2);
  }
  return x;
};

/** One, in the finest unit the picture measures sizes and ways by. */
export const ONE = 65_536;

/** 2 to the power of `x` 1024ths, in {@link ONE}ths: `exp2(1024)` is 131,072. Within two ten-thousandths. */
export const exp2 = (x: number): number => {
  const whole = Math.floor(x / 1024);
  const f = x - whole * 1024;
  const part =
    ONE + mulDiv(f, 45_584, 1024) + mulDiv(f * f, 14_822, 1 << 20) + mulDiv(f * f * f, 5130, 1 << 30);
  return whole < 0 ? mulDiv(part, 1, 2 ** (0 - whole)) : part * 2 ** whole;
};

/** The other way: 1024ths of the power of 2 that `value`, in {@link ONE}ths, is. At least a 65,536th. */
export const log2 = (value: number): number => {
  let [low, high] = [-16 * 1024, 24 * 1024];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (exp2(middle) <= value) low = middle;
    else high = middle;
  }
  return low;
};

/** 0 up to `from`, 1024 from `to` on, slow at both ends; `to` may lie below `from`. */
export const ease = (value: number, from: number, to: number): number => {
  const t = clamp(mulDiv(value - from, 1024, to - from), 0, 1024);
  return mulDiv(t * t, 3072 - 2 * t, 1 << 20);
};

/** Smooth value noise along one line, -1024..1024; `cell` is the length of one wave in the units of `x`. */
export const noise = (seed: number, x: number, cell: number): number => {
  const i = Math.floor(x / cell);
  const t = mulDiv(x - i * cell, 1024, cell);
  const eased = mulDiv(t * t, 3072 - 2 * t, 1024 * 1024);
  const a = between(hash(seed, i), 0, 2048) - 1024;
  const b = between(hash(seed, i + 1), 0, 2048) - 1024;
  return lerp(a, b, eased);
};

/** Four octaves of noise, about -1024..1024: hills with smaller hills on them. */
export const roughness = (seed: number, x: number, cell: number): number => {
  let sum = 0;
  for (let octave = 0; octave < 4; octave += 1) {
    const length = Math.max(1, cell >> octave);
    sum += mulDiv(noise(seed + octave, x, length), 1, 1 << octave);
  }
  return mulDiv(sum, 5, 8);
};

/** Knots of a smooth line: `[x, y]` with rising x. */
export type Knots = readonly (readonly [number, number])[];

const knot = (knots: Knots, i: number): readonly [number, number] =>
  knots[clamp(i, 0, knots.length - 1)] ?? [0, 0];

/** Height of a smooth line (Catmull-Rom by finite differences) at `x`; level beyond its ends. */
export const along = (knots: Knots, x: number): number => {
  let i = 0;
  while (i < knots.length - 2 && x >= knot(knots, i + 1)[0]) i += 1;
  const from = knot(knots, i);
  const to = knot(knots, i + 1);
  const before = knot(knots, i - 1);
  const after = knot(knots, i + 2);
  const x0 = from[0];
  const y0 = from[1];
  const x1 = to[0];
  const y1 = to[1];
  const t = clamp(mulDiv(x - x0, 1024, Math.max(1, x1 - x0)), 0, 1024);
  const m0 = mulDiv(y1 - before[1], x1 - x0, Math.max(1, x1 - before[0]));
  const m1 = mulDiv(after[1] - y0, x1 - x0, Math.max(1, after[0] - x0));
  const t2 = mulDiv(t, t, 1024);
  const t3 = mulDiv(t2, t, 1024);
  const sum =
    y0 * (2 * t3 - 3 * t2 + 1024) + m0 * (t3 - 2 * t2 + t) + y1 * (3 * t2 - 2 * t3) + m1 * (t3 - t2);
  return mulDiv(sum, 1, 1024);
};
