/** One stone as flat shapes: contact shadow and edge, body, light and shade, its mineral, quartz and ring. */

import { type Rgb, mix, toHex } from './colour.ts';
import { FIELDSTONE, LAND, MINERALS, type Mineral } from './data/palette.ts';
import { between, clamp, hash, mulDiv } from './fixed-point.ts';
import { type Lighting, lit } from './lighting.ts';
import { type Mark, drawnMarks, sketchesOf } from './minerals.ts';
import { type Placement, type Points, carve, clip, place, cornerCount } from './polygon.ts';
import type { StoneMark } from './record.ts';
import { UNIT, type Layer, type Shape } from './shape.ts';

export interface StoneLook {
  readonly seed: number;
  readonly outline: Points;
  readonly at: Placement;
  readonly mark: Pick<StoneMark, 'area' | 'big' | 'isReturn'>;
  /** 0 in front, 256 lost in the haze. */
  readonly depth: number;
  readonly layer: Layer;
  /** Near: pattern and edge, as far as it is large enough to show them. Far: light and shade alone. */
  readonly detail: 'near' | 'far';
  /** CSS pixels of length at which its pattern is wholly clear. */
  readonly clearFrom?: number;
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
];

/** What grows clear with size: 0 at `from` CSS pixels of length, 255 at `to`. */
const clearAt = (size: number, from: number, to: number): number =>
  clamp(mulDiv(size - from * UNIT, 255, (to - from) * UNIT), 0, 255);

const CLEAR_FROM = 13;
const patternOf = ({ at, clearFrom = CLEAR_FROM }: StoneLook): number =>
  clearAt(at.size, clearFrom - 6, clearFrom);
const edgeClear = ({ at, clearFrom = CLEAR_FROM }: StoneLook): number =>
  clearAt(at.size, clearFrom - 9, clearFrom - 4);

interface Clear {
  readonly marks: readonly Mark[];
  readonly alpha: number;
}

const layersOf = (look: StoneLook, lighting: Lighting): Clear[] => {
  const { outline, seed, mark } = look;
  const special = [
    ...(mark.big && look.detail === 'near' ? quartz(seed, outline) : []),
    ...(mark.isReturn ? ring(outline) : []),
  ];
  const pattern = look.detail === 'near' ? patternOf(look) : 0;
  if (pattern === 0) return [{ marks: [...plainMarks(look, lighting), ...special], alpha: 255 }];
  // Of a small stone's specks, half are enough; the others come as it grows.
  const fine = sketchesOf(mineralOf(mark.area).pattern, { seed, outline });
  const isMany = fine.length > 5;
  const more = isMany ? clearAt(look.at.size, 44, 60) : 255;
  // Hewn faces are for stones that are large enough to have them.
  const hewn = clearAt(look.at.size, 35, 46);
  const body = hewn > 0 ? [...bodies(outline, lighting), highlight(outline, lighting)] : [];
  return [
    { marks: hewn < 255 ? plainMarks(look, lighting) : [], alpha: 255 },
    { marks: body, alpha: hewn },
    { marks: drawnMarks(isMany ? fine.filter((_, i) => i % 2 === 0) : fine), alpha: pattern },
    { marks: isMany && more > 0 ? drawnMarks(fine.filter((_, i) => i % 2 === 1)) : [], alpha: more },
    { marks: special, alpha: 255 },
  ];
};

const edgeOf = (look: StoneLook, lighting: Lighting): Shape[] => {
  const alpha = look.detail === 'near' ? edgeClear(look) : 0;
  if (alpha === 0) return [];
  const fill = toHex(lit(LAND.ink, lighting, { facing: 60, depth: look.depth }));
  const edge: Shape = { layer: look.layer, points: place(grown(look.outline, 36), look.at), fill };
  return [alpha === 255 ? edge : { ...edge, alpha }];
};

export const stoneShapes = (look: StoneLook, lighting: Lighting): Shape[] => {
  const { at, layer } = look;
  const base = mix(mineralOf(look.mark.area).colour, LAND.paper, 18);
  const shapes = edgeOf(look, lighting);
  for (const { marks, alpha } of layersOf(look, lighting)) {
    for (const { points, tone } of marks) {
      if (cornerCount(points) < 3) continue;
      const facing = clamp(190 + tone, 0, 256);
      const fill = toHex(lit(toneOf(base, tone), lighting, { facing, depth: look.depth }));
      const shape: Shape = { layer, points: place(points, at), fill };
      shapes.push(alpha === 255 ? shape : { ...shape, alpha });
    }
  }
  return shapes;
};
