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
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
};

/**
 * The smallest convex polygon around a ring of corners that runs clockwise about the origin: those that lie inside the line
 * of their neighbours are left out.
 */
export const convex = (ring: Points): number[] => {
  const out = ring.slice();
  let i = 0;
  for (let kept = 0; kept < out.length;) {
    const n = out.length;
    const a = (i + n - 2) % n;
    const b = (i + 2) % n;
    const [x, y] = [out[i] ?? 0, out[i + 1] ?? 0];
    const [ax, ay] = [out[a] ?? 0, out[a + 1] ?? 0];
    const turn = (x - ax) * ((out[b + 1] ?? 0) - ay) - (y - ay) * ((out[b] ?? 0) - ax);
    if (turn > 0) {
      kept += 2;
      i = (i + 2) % n;
    } else {
      out.splice(i, 2);
      // The one before it may now lie inside.
      kept = 0;
      i = (a > i ? a - 2 : a) % out.length;
    }
  }
  return out;
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
  const out = points.slice();
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    out[i] = at.x + mulDiv(x * c - y * s, at.size, 4_096_000);
    out[i + 1] = at.y + mulDiv(x * s + y * c, at.size, 4_096_000);
  }
  return out;
};

/** One edge of a convex window: from `x`, `y` on by `dx`, `dy`; `reach` squared from the origin it cuts nothing. */
interface Edge {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly reach: number;
}

/** A stone's outline cuts some ten marks: what can be known of its edges is worked out once. */
const edgesOf = new WeakMap<Points, Edges>();

interface Edges {
  readonly list: readonly Edge[];
  /** Squared reach from the origin that no edge cuts. */
  readonly inner: number;
}

const edges = (window: Points): Edges => {
  const known = edgesOf.get(window);
  if (known !== undefined) return known;
  const list: Edge[] = [];
  let inner = Infinity;
  for (let i = 0; i < window.length; i += 2) {
    const j = i + 2 < window.length ? i + 2 : 0;
    const x = window[i] ?? 0;
    const y = window[i + 1] ?? 0;
    const dx = (window[j] ?? 0) - x;
    const dy = (window[j + 1] ?? 0) - y;
    const away = dy * x - dx * y;
    const reach = away > 0 ? (away * away) / (dx * dx + dy * dy) : 0;
    if (reach < inner) inner = reach;
    list.push({ x, y, dx, dy, reach });
  }
  const made = { list, inner };
  edgesOf.set(window, made);
  return made;
};

/** The part of `subject` inside the convex, clockwise `window` (Sutherland-Hodgman). Empty when they do not meet. */
export const clip = (subject: Points, window: Points): Points => {
  let out = subject;
  let reach = 0;
  for (let i = 0; i < subject.length; i += 2) {
    const x = subject[i] ?? 0;
    const y = subject[i + 1] ?? 0;
    reach = Math.max(reach, x * x + y * y);
  }
  const { list, inner } = edges(window);
  if (reach < inner) return subject;
  for (const edge of list) {
    if (reach >= edge.reach && out.length > 0) out = cut(out, edge);
  }
  return out;
};

const side = (points: Points, i: number, edge: Edge): number =>
  edge.dx * ((points[i + 1] ?? 0) - edge.y) - edge.dy * ((points[i] ?? 0) - edge.x);

/** What lies on the right hand of the edge; `subject` itself when all of it does. */
const cut = (subject: Points, edge: Edge): Points => {
  const n = subject.length;
  let outside = 0;
  for (let i = 0; i < n; i += 2) if (side(subject, i, edge) < 0) outside += 2;
  if (outside === 0) return subject;
  return outside === n ? [] : inner(subject, edge);
};

/** The part of a subject that the edge does cut. */
const inner = (subject: Points, edge: Edge): Points => {
  const n = subject.length;
  const out: number[] = [];
  let b = side(subject, 0, edge);
  for (let i = 0; i < n; i += 2) {
    const j = i + 2 < n ? i + 2 : 0;
    const a = b;
    b = side(subject, j, edge);
    const x = subject[i] ?? 0;
    const y = subject[i + 1] ?? 0;
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
  const { x, y, toX, toY } = stroke;
  const dx = toX - x;
  const dy = toY - y;
  const length = Math.max(1, root(dx * dx + dy * dy));
  const nx = mulDiv(0 - dy, stroke.width, 2 * length);
  const ny = mulDiv(dx, stroke.width, 2 * length);
  const belly = 350 + (hash(stroke.seed, 1) % 300);
  const early = belly >> 1;
  const late = (belly + 1000) >> 1;
  // Written out: a meadow has a thousand of them.
  return [
    x,
    y,
    x + mulDiv(dx, early, 1000) + mulDiv(nx, 7, 10),
    y + mulDiv(dy, early, 1000) + mulDiv(ny, 7, 10),
    x + mulDiv(dx, belly, 1000) + nx,
    y + mulDiv(dy, belly, 1000) + ny,
    x + mulDiv(dx, late, 1000) + mulDiv(nx, 7, 10),
    y + mulDiv(dy, late, 1000) + mulDiv(ny, 7, 10),
    toX,
    toY,
    x + mulDiv(dx, late, 1000) - mulDiv(nx, 5, 10),
    y + mulDiv(dy, late, 1000) - mulDiv(ny, 5, 10),
    x + mulDiv(dx, belly, 1000) - mulDiv(nx, 8, 10),
    y + mulDiv(dy, belly, 1000) - mulDiv(ny, 8, 10),
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
