/**
 * Paints a scene on a 2D canvas: flat fills back to front, then a grain of paper over all. Decides nothing: what is drawn,
 * and where, is the scene's. Draws once when asked; keeps nothing but the grain.
 */

import { UNIT, type Scene, type Shape } from '@cairn/picture';

export interface PaintOptions {
  /** Device pixels to one CSS pixel. */
  readonly dpr: number;
  /** Shapes to leave out: those of a stone that is still on its way. */
  readonly except?: readonly Shape[];
}

/** The part of a 2D context a painting needs. */
export type Context = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'setTransform'
  | 'beginPath'
  | 'lineTo'
  | 'closePath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'globalAlpha'
  | 'createLinearGradient'
  | 'createPattern'
> & { readonly canvas: { readonly width: number; readonly height: number } };

const TILE = 192;
/** Two to three hundredths of black or white. */
const GRAIN = 5;

const grainTile = (): ImageData => {
  const tile = new ImageData(TILE, TILE);
  const { data } = tile;
  let state = 0x2545f491;
  for (let i = 0; i < TILE * TILE; i += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const tone = state & 1 ? 255 : 0;
    const at = i * 4;
    data[at] = tone;
    data[at + 1] = tone;
    data[at + 2] = tone;
    data[at + 3] = (state >>> 8) % (GRAIN * 2);
  }
  return tile;
};

let tile: OffscreenCanvas | null = null;

const grain = (ctx: Context): CanvasPattern | null => {
  if (typeof OffscreenCanvas === 'undefined') return null;
  if (!tile) {
    tile = new OffscreenCanvas(TILE, TILE);
    tile.getContext('2d')?.putImageData(grainTile(), 0, 0);
  }
  return ctx.createPattern(tile, 'repeat');
};

const fillOf = (ctx: Context, shape: Shape): string | CanvasGradient => {
  if (!shape.wash) return shape.fill;
  const wash = ctx.createLinearGradient(0, shape.wash.fromY, 0, shape.wash.toY);
  wash.addColorStop(0, shape.fill);
  wash.addColorStop(1, shape.wash.to);
  return wash;
};

const trace = (ctx: Context, points: readonly number[]): void => {
  ctx.beginPath();
  for (let i = 0; i + 1 < points.length; i += 2) ctx.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
  ctx.closePath();
};

export interface PaintAt {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** How strongly, 0 to 1; as it is when absent. */
  readonly strength?: number;
}

/** Paints shapes, back to front, in scene units times `scale`, with scene point `x`, `y` at the canvas's corner. */
export const paintShapes = (ctx: Context, shapes: readonly Shape[], at: PaintAt): void => {
  const { strength = 1 } = at;
  ctx.save();
  ctx.setTransform(at.scale, 0, 0, at.scale, 0 - at.x * at.scale, 0 - at.y * at.scale);
  for (const shape of shapes) {
    ctx.globalAlpha = ((shape.alpha ?? 255) / 255) * strength;
    ctx.fillStyle = fillOf(ctx, shape);
    trace(ctx, shape.points);
    ctx.fill();
  }
  ctx.restore();
};

/** Shapes to a piece: a phone paints them within a frame. */
const PIECE = 120;

/**
 * The whole scene over whatever the canvas held, in pieces that are done one after the other. The canvas is `scene` size in CSS
 * pixels times `dpr`.
 */
export const paintPieces = (ctx: Context, scene: Scene, dpr: number): (() => void)[] => [
  ...Array.from({ length: Math.ceil(scene.shapes.length / PIECE) }, (_, nth) => () => {
    paintShapes(ctx, scene.shapes.slice(nth * PIECE, (nth + 1) * PIECE), { scale: dpr / UNIT, x: 0, y: 0 });
  }),
  () => layGrain(ctx),
];

/** Paints the whole scene over whatever the canvas held. The canvas is `scene` size in CSS pixels times `dpr`. */
export const paintScene = (ctx: Context, scene: Scene, options: PaintOptions): void => {
  const left = new Set(options.except);
  const shapes = left.size > 0 ? scene.shapes.filter((shape) => !left.has(shape)) : scene.shapes;
  paintShapes(ctx, shapes, { scale: options.dpr / UNIT, x: 0, y: 0 });
  layGrain(ctx);
};

const layGrain = (ctx: Context): void => {
  const paper = grain(ctx);
  if (!paper) return;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.restore();
};
