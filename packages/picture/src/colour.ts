/** Colours as packed sRGB whole numbers, 0xRRGGBB. Mixing is per channel and rounded; nothing here is ever red. */

import { clamp, mulDiv } from './fixed-point.ts';

export type Rgb = number;
/** `#rrggbb`, lower case. */
export type Hex = string;

/** Written without loops or closures: a scene mixes some thirty thousand colours. */
const pack = (r: number, g: number, b: number): Rgb => (r << 16) | (g << 8) | b;

const between = (a: number, b: number, t: number): number => a + mulDiv(b - a, t, 256);

/** From `a` to `b` by `t` in 0..256. */
export const mix = (a: Rgb, b: Rgb, t: number): Rgb => {
  const by = clamp(t, 0, 256);
  return pack(
    between((a >> 16) & 255, (b >> 16) & 255, by),
    between((a >> 8) & 255, (b >> 8) & 255, by),
    between(a & 255, b & 255, by),
  );
};

const lift = (a: number, light: number): number => Math.min(255, mulDiv(a, light, 208));

/** `colour` under light of colour `light`, where 0xd0d0d0 changes nothing: brighter light lifts, darker light dims. */
export const under = (colour: Rgb, light: Rgb): Rgb =>
  pack(
    lift((colour >> 16) & 255, (light >> 16) & 255),
    lift((colour >> 8) & 255, (light >> 8) & 255),
    lift(colour & 255, light & 255),
  );

export const toHex = (colour: Rgb): Hex => `#${colour.toString(16).padStart(6, '0')}`;
