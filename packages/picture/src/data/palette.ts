/** The colours, tuned by eye on warm paper. Nothing red: no hue between 340 and 16 degrees with any strength. */

import type { LifeArea } from '@cairn/domain';
import type { Rgb } from '../colour.ts';
import type { Knots } from '../fixed-point.ts';
import type { Season } from '../record.ts';

/** One hour's light. */
export interface SkyKey {
  readonly minute: number;
  readonly top: Rgb;
  readonly low: Rgb;
  /** What distance fades into. */
  readonly haze: Rgb;
  /** Light on what faces it, and on what does not; 0xd0d0d0 changes nothing. */
  readonly key: Rgb;
  readonly shade: Rgb;
  readonly sun: Rgb;
  /** -1000 light from the left .. 1000 from the right. */
  readonly side: number;
  /** How thick the mist lies, 0..256. */
  readonly mist: number;
}

const NIGHT: Omit<SkyKey, 'minute'> = {
  top: 0x4a5873,
  low: 0x9098a6,
  haze: 0x858fa3,
  key: 0x8c95aa,
  shade: 0x69738c,
  sun: 0xe9e4d4,
  side: -600,
  mist: 70,
};

/** Six hours of light in the light theme, night at both ends. */
export const DAY_KEYS: readonly SkyKey[] = [
  { minute: 0, ...NIGHT },
  { minute: 255, ...NIGHT },
  {
    minute: 310,
    top: 0x7f97ae,
    low: 0xe6c7b6,
    haze: 0xbdb5bd,
    key: 0xb3acb2,
    shade: 0x868b9f,
    sun: 0xf3e9d2,
    side: -800,
    mist: 150,
  },
  {
    minute: 360,
    top: 0xc2d6de,
    low: 0xf6dcc2,
    haze: 0xe9d8ca,
    key: 0xd8c9bc,
    shade: 0x9fa0ae,
    sun: 0xfdf3dc,
    side: -900,
    mist: 190,
  },
  {
    minute: 540,
    top: 0xb9d4de,
    low: 0xf1e7d6,
    haze: 0xdde2dc,
    key: 0xdad4c6,
    shade: 0xa7adb3,
    sun: 0xfdf6e6,
    side: -700,
    mist: 90,
  },
  {
    minute: 780,
    top: 0xa9cbd9,
    low: 0xe3edec,
    haze: 0xd3dfe2,
    key: 0xdad8d0,
    shade: 0xaeb3b6,
    sun: 0xfdf9ee,
    side: -250,
    mist: 30,
  },
  {
    minute: 1020,
    top: 0xb2c8d3,
    low: 0xf7dfbf,
    haze: 0xe4dcc6,
    key: 0xe0d0b2,
    shade: 0xa6a5a2,
    sun: 0xfdf0cd,
    side: 650,
    mist: 50,
  },
  {
    minute: 1170,
    top: 0x8c8fa8,
    low: 0xf0c9a4,
    haze: 0xd0b9b0,
    key: 0xc4a996,
    shade: 0x85829a,
    sun: 0xfbe3bd,
    side: 900,
    mist: 120,
  },
  {
    minute: 1228,
    top: 0x5d6a8c,
    low: 0xd2b3a6,
    haze: 0xa8a1b0,
    key: 0xa59da6,
    shade: 0x757a92,
    sun: 0xeee2cc,
    side: 300,
    mist: 110,
  },
  { minute: 1290, ...NIGHT },
  { minute: 1440, ...NIGHT },
];

/** The sun's way by the minute, thousandths of the frame: up at the left, down behind the mountain at the right. */
export const SUN_X: Knots = [
  [300, 200],
  [540, 250],
  [780, 400],
  [1020, 860],
  [1215, 960],
];
export const SUN_Y: Knots = [
  [300, 640],
  [360, 396],
  [540, 200],
  [780, 100],
  [1020, 205],
  [1215, 560],
];
export const MOON = { x: 215, y: 160 } as const;

/** The dark theme: moonlight, at every hour. */
export const MOONLIGHT: SkyKey = {
  minute: 0,
  top: 0x141a24,
  low: 0x33405a,
  haze: 0x35425a,
  key: 0x8592ab,
  shade: 0x444f64,
  sun: 0xe8e3d2,
  side: -700,
  mist: 60,
};

export const LAND = {
  rock: 0x8f9392,
  rockLight: 0xb9b7ad,
  rockDark: 0x6c7278,
  ridge: 0x76868f,
  snow: 0xf2efe8,
  notch: 0xf3e7cd,
  notchShade: 0xb9a98d,
  path: 0xdccbaa,
  pathShade: 0xbfae8c,
  firs: 0x4e6258,
  ink: 0x2b2a27,
  water: 0xa9c3cb,
  paper: 0xf4eee3,
} as const;

export interface SeasonColours {
  readonly name: Season;
  readonly far: Rgb;
  readonly middle: Rgb;
  readonly near: Rgb;
  readonly front: Rgb;
  readonly blades: Rgb;
  readonly bloom: Rgb;
  /** How far down from the summit snow lies, thousandths of the mountain. */
  readonly snow: number;
}

export const SEASONS: Readonly<Record<Season, SeasonColours>> = {
  neutral: {
    name: 'neutral',
    far: 0xbcc096,
    middle: 0xa9b180,
    near: 0x909c6b,
    front: 0x768457,
    blades: 0x5a6a46,
    bloom: 0xf0e6cf,
    snow: 110,
  },
  spring: {
    name: 'spring',
    far: 0xb5bf90,
    middle: 0xa0b07c,
    near: 0x869a67,
    front: 0x6c8253,
    blades: 0x566c45,
    bloom: 0xf3eaec,
    snow: 150,
  },
  summer: {
    name: 'summer',
    far: 0xcbc08c,
    middle: 0xbdb078,
    near: 0xa59b65,
    front: 0x868152,
    blades: 0x6d6a44,
    bloom: 0xf2e2a8,
    snow: 50,
  },
  autumn: {
    name: 'autumn',
    far: 0xd3c08c,
    middle: 0xc2ab6b,
    near: 0xa8955a,
    front: 0x8a7f4e,
    blades: 0x6b6540,
    bloom: 0xe9d3a0,
    snow: 130,
  },
  winter: {
    name: 'winter',
    far: 0xe0e1da,
    middle: 0xd5d9d2,
    near: 0xc6ccc5,
    front: 0xb0b9b0,
    blades: 0x8b9184,
    bloom: 0xf6f3ec,
    snow: 176,
  },
};

export type Pattern =
  | 'facet'
  | 'frost'
  | 'band'
  | 'speckle'
  | 'ripple'
  | 'strata'
  | 'cloud'
  | 'flint'
  | 'column'
  | 'vein'
  | 'cleave'
  | 'lichen'
  | 'plain';

export interface Mineral {
  readonly name: string;
  readonly colour: Rgb;
  readonly pattern: Pattern;
}

/** Twelve areas, twelve minerals, told apart by pattern as well as by colour. */
export const MINERALS: Readonly<Record<LifeArea, Mineral>> = {
  rise: { name: 'amber', colour: 0xd7a24a, pattern: 'facet' },
  care: { name: 'sea-glass', colour: 0x95bfb4, pattern: 'frost' },
  nourish: { name: 'ochre', colour: 0xc08f4e, pattern: 'band' },
  move: { name: 'granite', colour: 0xa3a09a, pattern: 'speckle' },
  rest: { name: 'lavender schist', colour: 0x9c99b9, pattern: 'ripple' },
  home: { name: 'sandstone', colour: 0xd3b78f, pattern: 'strata' },
  people: { name: 'rose quartz', colour: 0xc5b6c8, pattern: 'cloud' },
  paper: { name: 'chalk', colour: 0xe6dfcf, pattern: 'flint' },
  work: { name: 'basalt', colour: 0x5f6468, pattern: 'column' },
  joy: { name: 'jade', colour: 0x77a58b, pattern: 'vein' },
  mind: { name: 'blue slate', colour: 0x72889d, pattern: 'cleave' },
  meaning: { name: 'moss-slate', colour: 0x7d8862, pattern: 'lichen' },
};

export const FIELDSTONE: Mineral = { name: 'fieldstone', colour: 0xaaa69e, pattern: 'plain' };
