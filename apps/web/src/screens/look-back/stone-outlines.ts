/** Three softened stones, 16 by 10 units, lying on their foot: small drawings take them in turn. */

const STONE_OUTLINES = [
  'M1.400 7.900C-.2 5.900.4 2.900 3.300 1.600 6.200.3 10.700.4 13.300 2c2.300 1.500 3 4.200 1.400 6-1.200 1.400-3.600 1.800-6.600 1.800S2.700 9.600 1.400 7.900Z',
  'M.8 6.600C.5 4 2.400 1.700 5.500.9c3.300-.8 7-.2 8.900 1.800 1.800 1.900 1.700 4.500-.1 5.900-1.500 1.100-3.700 1.300-6.300 1.200C3.900 9.700 1.100 9.300.8 6.600Z',
  'M2 8.600C.3 7.200.1 4.600 1.800 2.900 3.600 1.100 6.800.5 9.900.8c3 .3 5.300 1.700 5.700 4 .4 2.100-.9 3.900-3 4.500-1.400.4-3 .5-4.800.5C5.200 9.800 3.300 9.700 2 8.600Z',
] as const;

/** The facet that the light falls on, of any of them. */
export const LIT = 'M2.500 4.700C4.200 1.900 8.800 1 12.700 2.600 9.800 3 6 3.500 2.500 4.700Z';

export const outlineFor = (index: number): string => STONE_OUTLINES[index % STONE_OUTLINES.length] ?? '';

export interface PlacedStone {
  /** The middle of its foot, in units, upwards from the ground. */
  readonly x: number;
  readonly y: number;
}

/** Row by row from the foot: each stone rests on two, or on the middle of one. */
const ROWS: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [2],
  3: [2, 1],
  4: [3, 1],
  5: [3, 2],
  6: [3, 2, 1],
};

const STEP_X = 14.6;
const STEP_Y = 8.6;

/** Where each of up to six stones lies; the whole is centred on 0. */
export const placesOf = (count: number): readonly PlacedStone[] =>
  (ROWS[Math.min(count, 6)] ?? []).flatMap((inRow, row) =>
    Array.from({ length: inRow }, (_, at) => ({
      x: (at - (inRow - 1) / 2) * STEP_X + (inRow === 1 && row > 0 ? 0.8 : 0),
      y: row * STEP_Y,
    })),
  );
