/** One stone as flat shapes: contact shadow and edge, body, light and shade, its mineral, quartz and ring. */

import { type Rgb, mix, toHex } from './colour.ts';
import { FIELDSTONE, LAND, MINERALS, type Mineral } from './data/palette.ts';
import { between, clamp, hash, mulDiv } from './fixed-point.ts';
import { type Lighting, lit } from './lighting.ts';
import { type Mark, marksOf } from './minerals.ts';
import { type Placement, type Points, carve, clip, place, cornerCount } from './polygon.ts';
import type { StoneMark } from './record.ts';
import type { Layer, Shape } from './shape.ts';

export interface StoneLook {
  readonly seed: number;
  readonly outline: Points;
  readonly at: Placement;
  readonly mark: Pick<StoneMark, 'area' | 'big' | 'isReturn'>;
  /** 0 in front, 256 lost in the haze. */
  readonly depth: number;
  readonly layer: Layer;
  /** In front: pattern, edge and contact shadow; too small for a pattern: the edge. Far: light and shade alone. */
  readonly detail: 'full' | 'small' | 'far';
}

export const mineralOf = (area: StoneMark['area']): Mineral => (area === null ? FIELDSTONE : MINERALS[area]);

const moved = (points: Points, dx: number, dy: number): number[] =>
  points.map((value, i) => value + (i % 2 === 0 ? dx : dy));

/** The outline grown by `by` thousandths: the edge in front. */
const grown = (points: Points, by: number): number[] => points.map((value) => mulDiv(value, 1000 + by, 1000));

const quartz = (seed: number, outline: Points): Mark[] => {
  const lift = between(hash(seed, 61), -160, 160);
  const vein = (y: number, rise: number, width: number): Points =>
    clip(carve({ x: -700, y: y + rise, toX: 700, toY: y - rise, width, seed }), outline);
  return [
    { points: vein(0, lift, 210), tone: 215 },
    { points: vein(170, mulDiv(lift, 13, 10), 60), tone: 190 },
  ];
};

/** A pale ring lying around the stone, as tide leaves them. */
const ring = (outline: Points): Mark[] => {
  const band: number[] = [];
  const edges = [-7, -5, -3, -1, 1, 3, 5, 7];
  const sag = (x: number): number => 110 - mulDiv(x * x, 110, 49);
  for (const x of edges) band.push(x * 100, sag(x) - 60);
  for (const x of edges.toReversed()) band.push(x * 100, sag(x) + 70);
  return [{ points: clip(band, outline), tone: 225 }];
};

const toneOf = (base: Rgb, tone: number): Rgb =>
  tone < 0 ? mix(base, 0x3a3c40, 0 - tone) : mix(base, 0xfbf6ea, tone);

/** Light and shade: the outline less itself, moved along the light. */
const bodies = (outline: Points, lighting: Lighting): Mark[] => [
  { points: outline, tone: -58 },
  { points: clip(moved(outline, mulDiv(lighting.side, 150, 1000), -120), outline), tone: 0 },
];

const highlight = (outline: Points, lighting: Lighting): Mark => ({
  points: clip(moved(outline, mulDiv(lighting.side, 560, 1000), -560), grown(outline, -90)),
  tone: 58,
});

/** Seen small, the lit part is the stone once more, smaller and towards the light. */
const plainMarks = (look: StoneLook, lighting: Lighting): Mark[] => [
  { points: look.outline, tone: -58 },
  { points: moved(grown(look.outline, -170), mulDiv(lighting.side, 70, 1000), -62), tone: 8 },
  ...(look.mark.big && look.detail === 'small' ? quartz(look.seed, look.outline) : []),
  ...(look.mark.isReturn ? ring(look.outline) : []),
];

const marks = (look: StoneLook, lighting: Lighting): Mark[] => {
  if (look.detail !== 'full') return plainMarks(look, lighting);
  const { outline } = look;
  const { pattern } = mineralOf(look.mark.area);
  const all = [
    ...bodies(outline, lighting),
    highlight(outline, lighting),
    ...marksOf(pattern, { seed: look.seed, outline }),
  ];
  if (look.mark.big) all.push(...quartz(look.seed, outline));
  if (look.mark.isReturn) all.push(...ring(outline));
  return all.filter((mark) => cornerCount(mark.points) > 2);
};

export const stoneShapes = (look: StoneLook, lighting: Lighting): Shape[] => {
  const { colour } = mineralOf(look.mark.area);
  const { at, layer } = look;
  const shapes: Shape[] = [];
  if (look.detail !== 'far') {
    const ink = lit(LAND.ink, lighting, { facing: 60, depth: 0 });
    shapes.push({ layer, points: place(grown(look.outline, 36), at), fill: toHex(ink) });
  }
  const base = mix(colour, LAND.paper, 18);
  for (const { points, tone } of marks(look, lighting)) {
    const facing = clamp(190 + tone, 0, 256);
    const fill = lit(toneOf(base, tone), lighting, { facing, depth: look.depth });
    shapes.push({ layer, points: place(points, at), fill: toHex(fill) });
  }
  return shapes;
};
