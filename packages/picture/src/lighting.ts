/** The light of one minute: six hours of a day interpolated, or the moon in the dark theme. Pure. */

import { type Rgb, mix, under } from './colour.ts';
import {
  DAY_KEYS,
  MOON,
  MOONLIGHT,
  SEASONS,
  SUN_X,
  SUN_Y,
  type SeasonColours,
  type SkyKey,
} from './data/palette.ts';
import { along, clamp, lerp, mulDiv } from './fixed-point.ts';
import type { Light } from './record.ts';
import { rememberByValue } from './remember-last.ts';

export type LightWord = 'dawn' | 'morning' | 'noon' | 'late' | 'dusk' | 'night';

export interface Lighting extends SkyKey {
  readonly dark: boolean;
  /** Sun or moon: thousandths of the frame, and how clearly it shows, 0..255. */
  readonly orb: { readonly x: number; readonly y: number; readonly alpha: number; readonly moon: boolean };
  readonly season: SeasonColours;
}

const blend = (a: SkyKey, b: SkyKey, t: number): SkyKey => {
  const colour = (x: Rgb, y: Rgb): Rgb => mix(x, y, t >> 2);
  return {
    minute: lerp(a.minute, b.minute, t),
    top: colour(a.top, b.top),
    low: colour(a.low, b.low),
    haze: colour(a.haze, b.haze),
    key: colour(a.key, b.key),
    shade: colour(a.shade, b.shade),
    sun: colour(a.sun, b.sun),
    side: lerp(a.side, b.side, t),
    mist: lerp(a.mist, b.mist, t),
  };
};

const minuteOf = (light: Light): number => clamp(Math.floor(light.minuteOfDay), 0, 1439);

/** The sun from dawn to dusk; at night the moon, coming and going without a way across the sky. */
const orbAt = (minute: number): Lighting['orb'] => {
  if (minute >= 300 && minute < 1220) {
    return { x: along(SUN_X, minute), y: along(SUN_Y, minute), alpha: 245, moon: false };
  }
  const shown = minute < 300 ? 300 - minute : minute - 1220;
  return { ...MOON, alpha: clamp(shown * 5, 0, 225), moon: true };
};

const worked = (light: Light): Lighting => {
  const season = SEASONS[light.season];
  if (light.theme === 'dark')
    return { ...MOONLIGHT, dark: true, orb: { ...MOON, alpha: 240, moon: true }, season };
  const minute = minuteOf(light);
  const next = DAY_KEYS.findIndex((key) => key.minute > minute);
  const a = DAY_KEYS[next - 1] ?? MOONLIGHT;
  const b = DAY_KEYS[next] ?? MOONLIGHT;
  const t = mulDiv(minute - a.minute, 1024, Math.max(1, b.minute - a.minute));
  return { ...blend(a, b, t), dark: false, orb: orbAt(minute), season };
};

/** Of the same light, the same lighting. */
export const lightingOf: (light: Light) => Lighting = rememberByValue(
  ({ theme, minuteOfDay, season }) => [theme, minuteOfDay, season],
  worked,
);

/** The word for the light: in the dark theme it is the moon's, at every hour. */
export const lightWordOf = (light: Light): LightWord => {
  if (light.theme === 'dark') return 'night';
  const minute = minuteOf(light);
  if (minute < 300 || minute >= 1240) return 'night';
  if (minute < 450) return 'dawn';
  if (minute < 660) return 'morning';
  if (minute < 900) return 'noon';
  return minute < 1100 ? 'late' : 'dusk';
};

/** `colour` lit by `facing` 0..256 (256 faces the light) and faded by `depth` 0..256 into the haze. */
export const lit = (colour: Rgb, lighting: Lighting, at: { facing: number; depth: number }): Rgb =>
  mix(under(colour, mix(lighting.shade, lighting.key, at.facing)), lighting.haze, at.depth);
