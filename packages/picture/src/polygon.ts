/** Polygons as flat lists `[x0, y0, x1, y1, ...]` of whole numbers, and the few operations stones and hills need. */

import { cosine, hash, mulDiv, root, sine } from './fixed-point.ts';

export type Points = readonly number[];

export const xOf = (points: Points, i: number): number => points[2 * i] ?? 0;
export const yOf = (points: Points, i: number): number => points[2 * i + 1] ?? 0;
export const cornerCount = (points: Points): number => points.length >> 1;

/** Twice the area, positive for corners that run clockwise on a screen (y down). */
export const doubleArea = (points: Points): number => {
  const n = cornerCount(points);
  let sum = 0;
  for (let i = 0; i < n; i += 1) {
    const j = (i + 1) % n;
    sum += xOf(points, i) * yOf(points, j) - xOf(points, j) * yOf(points, i);
  }
  return sum;
};

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const boxOf = (points: Points): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < cornerCount(points); i += 1) {
    left = Math.min(left, xOf(points, i));
    right = Math.max(right, xOf(points, i));
    top = Math.min(top, yOf(points, i));
    bottom = Math.max(bottom, yOf(points, i));
  }
  return { left, top, right, bottom };
};

/** The smallest convex polygon around `points`, clockwise on a screen. */
export const hull = (points: Points): number[] => {
  const corners: (readonly [number, number])[] = [];
  for (let i = 0; i < cornerCount(points); i += 1) corners.push([xOf(points, i), yOf(points, i)]);
  corners.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly (readonly [number, number])[]): (readonly [number, number])[] => {
    const chain: (readonly [number, number])[] = [];
    for (const p of list) {
      for (;;) {
        const a = chain.at(-2);
        const b = chain.at(-1);
        if (!a || !b || (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break;
        chain.pop();
      }
      chain.push(p);
    }
    chain.pop();
    return chain;
  };
  return [...half(corners), ...half(corners.toReversed())].flat();
};

/** Cuts each corner off at `part` thousandths of its edges (Chaikin): hewn edges, softened corners. */
export const soften = (points: Points, part: number): number[] => {
  const n = cornerCount(points);
  const out: number[] = [];
  for (let i = 0; i < n; i += 1) {
    const j = (i + 1) % n;
    const dx = mulDiv(xOf(points, j) - xOf(points, i), part, 1000);
    const dy = mulDiv(yOf(points, j) - yOf(points, i), part, 1000);
    out.push(xOf(points, i) + dx, yOf(points, i) + dy, xOf(points, j) - dx, yOf(points, j) - dy);
  }
  return out;
};

export interface Placement {
  readonly x: number;
  readonly y: number;
  /** Length on the page of 1000 units of the shape. */
  readonly size: number;
  /** Turn, 1024 to the full circle. */
  readonly turn: number;
}

/** The shape turned about its origin, scaled and set down at a place. */
export const place = (points: Points, at: Placement): number[] => {
  const c = cosine(at.turn);
  const s = sine(at.turn);
  const out: number[] = [];
  for (let i = 0; i < cornerCount(points); i += 1) {
    const x = xOf(points, i);
    const y = yOf(points, i);
    out.push(
      at.x + mulDiv(x * c - y * s, at.size, 4_096_000),
      at.y + mulDiv(x * s + y * c, at.size, 4_096_000),
    );
  }
  return out;
};

/** The part of `subject` inside the convex, clockwise `window` (Sutherland-Hodgman). Empty when they do not meet. */
export const clip = (subject: Points, window: Points): Points => {
  let out = subject;
  const last = window.length - 2;
  for (let i = 0; i <= last && out.length > 0; i += 2) {
    const j = i === last ? 0 : i + 2;
    out = cut(out, [window[i] ?? 0, window[i + 1] ?? 0, window[j] ?? 0, window[j + 1] ?? 0]);
  }
  return out;
};

type Edge = readonly [ax: number, ay: number, bx: number, by: number];

/** What lies on the right hand of the edge; `subject` itself when all of it does. */
const cut = (subject: Points, [ax, ay, bx, by]: Edge): Points => {
  const [dx, dy] = [bx - ax, by - ay];
  const last = subject.length - 2;
  const side = (i: number): number => dx * ((subject[i + 1] ?? 0) - ay) - dy * ((subject[i] ?? 0) - ax);
  const outside = subject.reduce((sum, _, i) => (i % 2 === 0 && side(i) < 0 ? sum + 1 : sum), 0);
  if (outside === 0) return subject;
  if (outside * 2 === subject.length) return [];
  const out: number[] = [];
  for (let i = 0; i <= last; i += 2) {
    const j = i === last ? 0 : i + 2;
    const [a, b] = [side(i), side(j)];
    const [x, y] = [subject[i] ?? 0, subject[i + 1] ?? 0];
    if (a >= 0) out.push(x, y);
    if (a >= 0 !== b >= 0) {
      out.push(x + mulDiv((subject[j] ?? 0) - x, a, a - b), y + mulDiv((subject[j + 1] ?? 0) - y, a, a - b));
    }
  }
  return out;
};

export interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  /** Full width at the belly. */
  readonly width: number;
  readonly seed: number;
}

/** One stroke of a carving knife: pointed at both ends, thickest off-centre. */
export const carve = (stroke: Stroke): number[] => {
  const [dx, dy] = [stroke.toX - stroke.x, stroke.toY - stroke.y];
  const length = Math.max(1, root(dx * dx + dy * dy));
  const nx = mulDiv(0 - dy, stroke.width, 2 * length);
  const ny = mulDiv(dx, stroke.width, 2 * length);
  const belly = 350 + (hash(stroke.seed, 1) % 300);
  const at = (part: number, sideX: number, sideY: number): number[] => [
    stroke.x + mulDiv(dx, part, 1000) + sideX,
    stroke.y + mulDiv(dy, part, 1000) + sideY,
  ];
  return [
    stroke.x,
    stroke.y,
    ...at(belly >> 1, mulDiv(nx, 7, 10), mulDiv(ny, 7, 10)),
    ...at(belly, nx, ny),
    ...at((belly + 1000) >> 1, mulDiv(nx, 7, 10), mulDiv(ny, 7, 10)),
    stroke.toX,
    stroke.toY,
    ...at((belly + 1000) >> 1, 0 - mulDiv(nx, 5, 10), 0 - mulDiv(ny, 5, 10)),
    ...at(belly, 0 - mulDiv(nx, 8, 10), 0 - mulDiv(ny, 8, 10)),
  ];
};

/** A round thing of `corners` corners (sun, moon, lichen), flattened by `tall` thousandths. */
export const disc = (at: Placement, corners: number, tall: number): number[] => {
  const out: number[] = [];
  for (let i = 0; i < corners; i += 1) {
    const angle = mulDiv(i, 1024, corners) + at.turn;
    out.push(at.x + mulDiv(cosine(angle), at.size, 4096));
    out.push(at.y + mulDiv(sine(angle), mulDiv(at.size, tall, 1000), 4096));
  }
  return out;
};
