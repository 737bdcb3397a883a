/**
 * Paints the picture while it moves. What does not change its look is painted once and moved: sky and land lie on canvases of
 * their own, which the browser moves, and every cairn down the path on a small one, drawn where it now stands. When the
 * camera stands still the whole scene is painted anew, stroke by stroke.
 */

import {
  UNIT,
  type Camera,
  type Moving,
  farPlanes,
  moving,
  type Light,
  type PictureRecord,
  type Shape,
  type Thing,
} from '@cairn/picture';
import { paintShapes } from './paint.ts';

interface Sprite {
  readonly canvas: HTMLCanvasElement;
  /** As it was painted: of this size and haze, its corner this far from its foot, in scene units. */
  readonly size: number;
  readonly depth: number;
  readonly left: number;
  readonly top: number;
  /** Device pixels to a scene unit. */
  readonly scale: number;
}

export interface Planes {
  readonly sky: HTMLCanvasElement;
  readonly land: HTMLCanvasElement;
  readonly near: HTMLCanvasElement;
}

export interface Wish {
  readonly record: PictureRecord;
  readonly light: Light;
  readonly size: { readonly width: number; readonly height: number };
}

/** While it moves nobody counts pixels: no more of them than this to one of the page. */
const DENSITY = 1.25;
/** Beyond the frame, shares of it: as far as the far planes are ever moved. */
const BLEED = 0.15;
const ABOVE = 0.22;
/** Anything whose stones are smaller, in scene units, is a few strokes: not worth keeping. */
const TINY = 190;
/** Milliseconds. */
const A_BREATH = 350;
/** Things painted anew in one frame; others wait their turn, as they were or in a few strokes. */
const A_FRAME = 6;

const outlineOf = (
  shapes: readonly Shape[],
): { left: number; top: number; right: number; bottom: number } => {
  const box = { left: 0, top: 0, right: 0, bottom: 0 };
  for (const { points } of shapes) {
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
};

const spriteOf = (thing: Thing, density: number): Sprite => {
  const shapes = thing.draw();
  const box = outlineOf(shapes);
  // A little larger than now: what comes nearer need not be painted at once.
  const scale = (density * 1.15) / UNIT;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil((box.right - box.left) * scale) + 2);
  canvas.height = Math.max(1, Math.ceil((box.bottom - box.top) * scale) + 2);
  const ctx = canvas.getContext('2d');
  if (ctx) paintShapes(ctx, shapes, { scale, x: box.left, y: box.top });
  return { canvas, size: thing.size, depth: thing.depth, left: box.left, top: box.top, scale };
};

const fits = (sprite: Sprite, thing: Thing): boolean => {
  const grown = thing.size / sprite.size;
  return grown > 0.6 && grown < 1.3 && Math.abs(thing.depth - sprite.depth) < 14;
};

const paintPlane = (
  canvas: HTMLCanvasElement,
  shapes: readonly Shape[],
  at: { readonly width: number; readonly height: number; readonly x: number; readonly y: number },
): void => {
  const density = Math.min(DENSITY, devicePixelRatio);
  canvas.width = Math.round(at.width * density);
  canvas.height = Math.round(at.height * density);
  const { style } = canvas;
  style.width = `${String(at.width)}px`;
  style.height = `${String(at.height)}px`;
  style.left = `${String(at.x)}px`;
  style.top = `${String(at.y)}px`;
  style.transformOrigin = `${String(0 - at.x)}px ${String(0 - at.y)}px`;
  const ctx = canvas.getContext('2d');
  if (ctx) paintShapes(ctx, shapes, { scale: density / UNIT, x: at.x * UNIT, y: at.y * UNIT });
};

export interface MovingPainter {
  /** Paints sky and land ahead of the next move, a breath later: once, when nobody waits for anything. */
  readonly prepare: (wish: Wish) => void;
  readonly stop: () => void;
  readonly paint: (wish: Wish, camera: Camera) => void;
}

/** Cairns as they were painted, to be drawn where they now stand. */
class Sprites {
  private readonly known = new Map<string, Sprite>();
  private left = 0;

  forget(): void {
    this.known.clear();
  }

  /** Of each frame: how many may be painted anew in it. */
  begin(): void {
    this.left = A_FRAME;
  }

  draw(ctx: CanvasRenderingContext2D, thing: Thing, density: number): void {
    const sprite = thing.size < TINY ? null : this.of(thing, density);
    if (sprite === null) {
      const shapes = thing.size < TINY ? thing.draw() : (thing.plain ?? thing.draw)();
      const at = { scale: density / UNIT, x: 0 - thing.x, y: 0 - thing.y, strength: thing.alpha / 255 };
      paintShapes(ctx, shapes, at);
      return;
    }
    const grown = thing.size / sprite.size;
    const toPixel = density / UNIT;
    const draw = (grown * toPixel) / sprite.scale;
    ctx.globalAlpha = thing.alpha / 255;
    ctx.drawImage(
      sprite.canvas,
      (thing.x + sprite.left * grown) * toPixel,
      (thing.y + sprite.top * grown) * toPixel,
      sprite.canvas.width * draw,
      sprite.canvas.height * draw,
    );
    ctx.globalAlpha = 1;
  }

  /** `null` when it was never painted and has to wait. */
  private of(thing: Thing, density: number): Sprite | null {
    const known = this.known.get(thing.name);
    if (known && (fits(known, thing) || this.left <= 0)) return known;
    if (this.left <= 0 && thing.plain) return null;
    this.left -= 1;
    const made = spriteOf(thing, density);
    this.known.set(thing.name, made);
    return made;
  }
}

const isSame = (a: Wish | null, b: Wish): boolean =>
  a?.record.total === b.record.total && a.light === b.light && a.size === b.size;

const paintFar = ({ sky, land }: Planes, { record, light, size }: Wish): void => {
  const { width, height } = size;
  const far = farPlanes(record, light, size);
  paintPlane(sky, far.sky, { width, height: height * (1 + ABOVE), x: 0, y: 0 - height * ABOVE });
  paintPlane(land, far.land, { width: width * (1 + 2 * BLEED), height, x: 0 - width * BLEED, y: 0 });
};

const moveFar = ({ sky, land }: Planes, far: Moving['far']): void => {
  const [x, y, skyY] = [far.dx / UNIT, far.dy / UNIT, far.skyDy / UNIT];
  sky.style.transform = `translateY(${String(skyY)}px)`;
  land.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(far.scale / 1000)})`;
};

export const createMovingPainter = (planes: Planes): MovingPainter => {
  const { near } = planes;
  const sprites = new Sprites();
  const ctx = near.getContext('2d');
  let prepared: Wish | null = null;

  let breath = 0;
  const makeReady = (wish: Wish): void => {
    if (isSame(prepared, wish)) return;
    sprites.forget();
    prepared = wish;
    paintFar(planes, wish);
    const density = Math.min(DENSITY, devicePixelRatio);
    near.width = Math.round(wish.size.width * density);
    near.height = Math.round(wish.size.height * density);
  };
  return {
    prepare: (wish) => {
      window.clearTimeout(breath);
      breath = window.setTimeout(() => makeReady(wish), A_BREATH);
    },
    stop: () => window.clearTimeout(breath),
    paint: (wish, camera) => {
      makeReady(wish);
      if (!ctx) return;
      const parts = moving(wish.record, wish.light, { ...wish.size, camera });
      const density = near.width / Math.max(1, wish.size.width);
      const scale = density / UNIT;
      moveFar(planes, parts.far);
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.clearRect(0, 0, near.width, near.height);
      paintShapes(ctx, parts.ground, { scale, x: 0, y: 0 });
      sprites.begin();
      for (const thing of parts.things) sprites.draw(ctx, thing, density);
      paintShapes(ctx, parts.flowers, { scale, x: 0, y: 0 });
      for (const thing of parts.front) sprites.draw(ctx, thing, density);
    },
  };
};
