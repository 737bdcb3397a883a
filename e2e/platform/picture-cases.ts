/** Pictures to draw on every engine: lives short and long, by every light, from every distance, on a phone and on a desk. */

import type { Light, PictureRecord } from '@cairn/picture';
import { LEVELS, scene, sceneHash, zoomOf } from '@cairn/picture';
import { aRecord } from '../../packages/picture/src/fixtures/a-record.ts';

const LIVES = [
  { total: 0, inWeek: 0 },
  { total: 1, inWeek: 1 },
  { total: 30, inWeek: 9, weeks: 3 },
  { total: 365, inWeek: 7, weeks: 51, restDays: 20 },
  { total: 1000, inWeek: 40, weeks: 110, restDays: 48 },
  { total: 50_000, inWeek: 100, weeks: 522, restDays: 60 },
] as const;
const LIGHTS: readonly Light[] = [
  { theme: 'light', minuteOfDay: 345, season: 'spring' },
  { theme: 'light', minuteOfDay: 777, season: 'summer' },
  { theme: 'light', minuteOfDay: 1163, season: 'autumn' },
  { theme: 'dark', minuteOfDay: 1300, season: 'winter' },
];
const SIZES = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
] as const;
/** Between the levels as well as on them. */
const ZOOMS = [...LEVELS.map(zoomOf), 333, 1777, 2718, 4141];

/** Digests of one record from everywhere. */
export const digestsOf = (record: PictureRecord): string[] =>
  ZOOMS.flatMap((zoom, i) =>
    SIZES.map((size) => {
      const light = LIGHTS[i % LIGHTS.length] ?? { theme: 'light', minuteOfDay: 720, season: 'neutral' };
      const camera = { zoom, walk: i % 3 === 2 ? 1500 : 0 };
      return sceneHash(scene(record, light, { ...size, camera }));
    }),
  );

/** All digests in one line: what two engines have to agree upon. */
export const allDigests = (): string => LIVES.flatMap((life) => digestsOf(aRecord(life))).join(' ');
