/**
 * A new stone's way: it loosens from the mountain as a glint, and settles on the cairn with one small bounce and a breath of
 * dust. Runs on the browser's own animation engine, ends at the next tap or key, and leaves nothing behind. Styles are set
 * through CSSOM alone, so that a strict content security policy holds.
 */

import { UNIT, type SceneStone } from '@cairn/picture';
import { paintShapes } from './paint.ts';

export interface Settling {
  /** Resolves when the stone lies, whether it came or was skipped. Never rejects. */
  readonly settled: Promise<void>;
  /** Lays the stone at once. */
  readonly finish: () => void;
}

/** Scene units, as the scene gives them. */
export interface Way {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

const FALL_MS = 700;
const FADE_MS = 150;
/** How far dust goes sideways, CSS pixels. */
const DRIFT = 13;

interface Patch {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** CSS pixels around a stone, with room for its edge. */
const patchOf = (stone: SceneStone): Patch => {
  const xs = stone.polygon.filter((_, i) => i % 2 === 0);
  const ys = stone.polygon.filter((_, i) => i % 2 === 1);
  const left = Math.floor(Math.min(...xs) / UNIT) - 3;
  const top = Math.floor(Math.min(...ys) / UNIT) - 3;
  return {
    left,
    top,
    width: Math.ceil(Math.max(...xs) / UNIT) + 3 - left,
    height: Math.ceil(Math.max(...ys) / UNIT) + 3 - top,
  };
};

const layOver = (overlay: HTMLElement, element: HTMLElement, patch: Patch): void => {
  const { style } = element;
  style.position = 'absolute';
  style.pointerEvents = 'none';
  style.left = `${String(patch.left)}px`;
  style.top = `${String(patch.top)}px`;
  style.width = `${String(patch.width)}px`;
  style.height = `${String(patch.height)}px`;
  element.setAttribute('aria-hidden', 'true');
  overlay.append(element);
};

const stoneElement = (overlay: HTMLElement, stone: SceneStone): HTMLCanvasElement => {
  const patch = patchOf(stone);
  const dpr = overlay.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  const canvas = overlay.ownerDocument.createElement('canvas');
  canvas.width = Math.ceil(patch.width * dpr);
  canvas.height = Math.ceil(patch.height * dpr);
  layOver(overlay, canvas, patch);
  const ctx = canvas.getContext('2d');
  if (ctx) paintShapes(ctx, stone.shapes, { scale: dpr / UNIT, x: patch.left * UNIT, y: patch.top * UNIT });
  return canvas;
};

const dustElement = (overlay: HTMLElement, stone: SceneStone, side: number): HTMLElement => {
  const patch = patchOf(stone);
  const size = Math.max(4, Math.round(patch.width / 5));
  const puff = overlay.ownerDocument.createElement('div');
  // As far as it drifts and grows it stays on the picture, also beside a stone at its edge.
  const drift = DRIFT + Math.ceil(size * 0.35);
  const beside = side < 0 ? patch.left : patch.left + patch.width - size;
  const left = Math.max(drift, Math.min(beside, overlay.clientWidth - size - drift));
  layOver(overlay, puff, {
    left,
    top: patch.top + patch.height - size,
    width: size,
    height: Math.round(size / 2),
  });
  puff.style.borderRadius = '50%';
  puff.style.background = '#e9dfcc';
  puff.style.opacity = '0';
  return puff;
};

/** From a point of light on the mountain, over a low arc, down, up once by a hair, and still. */
const fall = (way: Way): Keyframe[] => {
  const dx = (way.from.x - way.to.x) / UNIT;
  const dy = (way.from.y - way.to.y) / UNIT;
  const at = (x: number, y: number, scale: number): string =>
    `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})`;
  return [
    { offset: 0, opacity: 0, transform: at(dx, dy, 0.06), easing: 'ease-out' },
    {
      offset: 0.14,
      opacity: 1,
      transform: at(dx, dy, 0.14),
      easing: 'cubic-bezier(0.4, 0, 0.7, 0.6)',
    },
    {
      offset: 0.46,
      opacity: 1,
      transform: at(dx * 0.5, Math.min(dy, 0) * 0.5 - 26, 0.55),
      easing: 'cubic-bezier(0.5, 0, 0.9, 0.6)',
    },
    { offset: 0.78, opacity: 1, transform: at(0, 0, 1), easing: 'ease-out' },
    { offset: 0.88, opacity: 1, transform: at(0, -2.5, 1), easing: 'ease-in' },
    { offset: 1, opacity: 1, transform: at(0, 0, 1) },
  ];
};

const breath = (side: number): Keyframe[] => [
  { offset: 0, opacity: 0, transform: 'translate(0, 0) scale(0.4)' },
  { offset: 0.3, opacity: 0.5, transform: `translate(${String(side * 4)}px, -1px) scale(1)` },
  { offset: 1, opacity: 0, transform: `translate(${String(side * DRIFT)}px, -4px) scale(1.7)` },
];

const animations = (
  overlay: HTMLElement,
  way: Way,
  stone: SceneStone,
): readonly [HTMLElement, Animation][] => {
  const quiet =
    overlay.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
  const canvas = stoneElement(overlay, stone);
  if (quiet)
    return [[canvas, canvas.animate([{ opacity: 0 }, { opacity: 1 }], { duration: FADE_MS, fill: 'both' })]];
  const dust = [-1, 1].map((side): [HTMLElement, Animation] => {
    const puff = dustElement(overlay, stone, side);
    return [
      puff,
      puff.animate(breath(side), { delay: FALL_MS * 0.77, duration: FALL_MS * 0.4, fill: 'both' }),
    ];
  });
  return [[canvas, canvas.animate(fall(way), { duration: FALL_MS, fill: 'both' })], ...dust];
};

/** Plays the stone's way on `overlay`, a positioned element lying exactly over the picture. */
export const settleStone = (overlay: HTMLElement, way: Way, stone: SceneStone): Settling => {
  const playing = animations(overlay, way, stone);
  const first = playing[0]?.[1];
  const listening = new AbortController();
  const finish = (): void => {
    for (const [, animation] of playing) animation.finish();
  };
  const page = overlay.ownerDocument;
  for (const event of ['pointerdown', 'keydown']) {
    page.addEventListener(event, finish, { capture: true, once: true, signal: listening.signal });
  }
  const clear = (): void => {
    listening.abort();
    for (const [element] of playing) element.remove();
  };
  // A cancelled animation rejects; the stone lies all the same.
  const settled = Promise.resolve(first?.finished).then(clear, clear);
  return { settled, finish };
};
