/** Colours as packed sRGB whole numbers, 0xRRGGBB. Mixing is per channel and rounded; nothing here is ever red. */

import { clamp, mulDiv } from './fixed-point.ts';

export type Rgb = number;
/** `#rrggbb`, lower case. */
export type Hex = string;

const channel = (colour: Rgb, shift: number): number => (colour >> shift) & 255;

const perChannel = (of: (shift: number) => number): Rgb =>
  (clamp(of(16), 0, 255) << 16) | (clamp(of(8), 0, 255) << 8) | clamp(of(0), 0, 255);

/** From `a` to `b` by `t` in 0..256. */
export const mix = (a: Rgb, b: Rgb, t: number): Rgb =>
  perChannel((s) => channel(a, s) + mulDiv(channel(b, s) - channel(a, s), clamp(t, 0, 256), 256));

/** `colour` under light of colour `light`, where 0xd0d0d0 changes nothing: brighter light lifts, darker light dims. */
export const under = (colour: Rgb, light: Rgb): Rgb =>
  perChannel((s) => mulDiv(channel(colour, s), channel(light, s), 208));

export const toHex = (colour: Rgb): Hex => `#${colour.toString(16).padStart(6, '0')}`;
