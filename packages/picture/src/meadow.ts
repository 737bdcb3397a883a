/** The meadow and the path: the person's place, whole in every season and on every day, kept or quiet, from near and far. */

import { type Rgb, mix, toHex } from './colour.ts';
import { LAND } from './data/palette.ts';
import { type Eye, FRONT, groundAt, nearestSeen, nearnessAt, pathHalf, pathX, sized } from './eye.ts';
import { ONE, between, clamp, ease, exp2, hash, log2, mulDiv, roughness } from './fixed-point.ts';
import { tall } from './frame.ts';
import { type Lighting, lit } from './lighting.ts';
import { type Milestone, milestones } from './milestones.ts';
import { carve, disc } from './polygon.ts';
import { rememberByValue } from './remember-last.ts';
import { UNIT, type Layer, type Shape } from './shape.ts';
import { tarn, wetPlaces } from './water.ts';

/** The ground's colour by nearness, thousandths: the season's four, each in its own haze. */
const groundColour = ({ season, dark }: Lighting, nearness: number): { colour: Rgb; depth: number } => {
  const stops: readonly (readonly [number, Rgb, number])[] = [
    [14, season.far, 66],
    [84, season.middle, 36],
    [270, season.near, 14],
    [700, season.front, 2],
    [1180, mix(season.front, season.blades, 96), 0],
  ];
  const at = mulDiv(nearness, 1000, FRONT);
  const last = stops.length - 1;
  const next = stops.findIndex(([from]) => from > at);
  const to = stops[next < 0 ? last : next] ?? [0, season.front, 0];
  const from = stops[Math.max(0, (next < 0 ? last + 1 : next) - 1)] ?? to;
  const t = clamp(mulDiv(at - from[0], 256, Math.max(1, to[0] - from[0])), 0, 256);
  const colour = mix(from[1], to[1], t);
  const depth = from[2] + mulDiv(to[2] - from[2], t, 256);
  // The moon leaves straw and hay less of their colour than the sun does.
  return dark ? { colour: mix(colour, MOONLIT, 120), depth } : { colour, depth };
};

const MOONLIT: Rgb = 0x64808a;

/** One band of ground from a waving edge down past the bottom of the frame. */
const swell = (
  eye: Eye,
  at: { y: number; swing: number; seed: number; fill: string; alpha: number },
): Shape => {
  const { frame } = eye;
  const bottom = Math.max(frame.height, at.y) + tall(frame, 40);
  const edge = tall(frame, 20);
  const points: number[] = [0 - edge, bottom];
  const step = tall(frame, 30);
  for (let x = 0 - edge; x <= frame.width + step; x += step) {
    const place = mulDiv(x - eye.footX, 1000, frame.unit);
    points.push(x, at.y - mulDiv(at.swing, roughness(at.seed, place, 420), 1024));
  }
  points.push(frame.width + edge, bottom);
  const shape: Shape = { layer: 'meadow', points, fill: at.fill };
  return at.alpha >= 255 ? shape : { ...shape, alpha: at.alpha };
};

const bands = (eye: Eye, lighting: Lighting): Shape[] => {
  const { frame } = eye;
  /** No two rises of the ground take the light alike: `tone` is lighter above 0 and darker below. */
  const fillAt = (nearness: number, tone: number): string => {
    const { colour, depth } = groundColour(lighting, nearness);
    const toned = tone < 0 ? mix(colour, lighting.season.blades, 0 - tone) : mix(colour, LAND.paper, tone);
    return toHex(lit(toned, lighting, { facing: 205 + tone, depth }));
  };
  const all = milestones(eye, { many: 4, from: 1200, to: nearestSeen(eye) });
  return [
    swell(eye, {
      y: eye.horizon + tall(frame, 4),
      swing: tall(frame, 5),
      seed: 41,
      fill: fillAt(0, 0),
      alpha: 255,
    }),
    ...all.map((band) =>
      swell(eye, {
        y: groundAt(eye, band.nearness),
        swing: tall(frame, 4) + mulDiv(tall(frame, 34), band.nearness, FRONT),
        seed: hash(band.place, 43) % 4000,
        fill: fillAt(band.nearness, between(hash(band.place, 47), -34, 26)),
        alpha: band.alpha,
      }),
    ),
  ];
};

const path = (eye: Eye, lighting: Lighting): Shape[] => {
  const ribbon = (widen: number): number[] => {
    const left: number[] = [];
    const right: number[] = [];
    const nearest = nearestSeen(eye, FRONT * 15) + 2000;
    for (let i = 0; i <= 96; i += 1) {
      const fine = mulDiv(nearest, (96 - i) * (96 - i), 96 * 96);
      const nearness = mulDiv(fine, 1, 64);
      const y = groundAt(eye, fine);
      const half = pathHalf(eye, fine);
      const rough = mulDiv(mulDiv(roughness(71, nearness, 90), half, 5000), ONE, Math.max(ONE, eye.size));
      const wide = mulDiv(half, widen, 1000);
      // As rough in front of one's feet as in front of the cairn's.
      const torn = fine > FRONT ? mulDiv(mulDiv(rough, FRONT, fine), FRONT, fine) : rough;
      const x = pathX(eye, fine);
      left.push(x - wide + torn, y);
      right.push(y, x + wide + torn);
    }
    return [...left, ...right.toReversed()];
  };
  const tone = (colour: Rgb, facing: number): string => toHex(lit(colour, lighting, { facing, depth: 16 }));
  return [
    { layer: 'path', points: ribbon(1180), fill: tone(LAND.pathShade, 120) },
    { layer: 'path', points: ribbon(1000), fill: tone(LAND.path, 235) },
  ];
};

/** Where a milestone's own thing stands on the page: spread sideways as it is far. */
const placeOf = (eye: Eye, stone: Milestone, seed: number): { x: number; y: number } => {
  const wide = mulDiv(between(hash(seed, stone.place), -800, 800), eye.frame.width, 1000);
  const x = eye.footX + mulDiv(wide, stone.spread, 1000) + mulDiv(eye.shift, stone.nearness, FRONT);
  return { x, y: groundAt(eye, stone.nearness) };
};

/** 0 on the path, 255 well beside it. */
const besidePath = (eye: Eye, x: number, nearness: number): number => {
  const half = pathHalf(eye, nearness);
  return clamp(mulDiv(Math.abs(x - pathX(eye, nearness)) - mulDiv(half, 13, 10), 255, half), 0, 255);
};

/** Long shallow pulls of the knife, following the ground. */
const furrows = (eye: Eye, lighting: Lighting): Shape[] => {
  const { frame } = eye;
  const fill = toHex(lit(mix(lighting.season.middle, LAND.paper, 60), lighting, { facing: 230, depth: 20 }));
  return milestones(eye, { many: 60, from: 1800, to: nearestSeen(eye) }).flatMap((stone): Shape[] => {
    const { x, y } = placeOf(eye, stone, 977);
    const { nearness, place } = stone;
    const size = 300 + mulDiv(nearness, 1000, FRONT);
    const length = mulDiv(tall(frame, between(hash(979, place), 70, 210)), size, 1300);
    if (x > frame.width || x + length < 0) return [];
    const toY = y + between(hash(983, place), 0 - tall(frame, 5), tall(frame, 5));
    const width = 40 + mulDiv(tall(frame, 5), nearness, FRONT);
    const points = carve({ x, y, toX: x + length, toY, width, seed: place });
    return [{ layer: 'meadow', points, fill, alpha: mulDiv(72, stone.alpha, 255) }];
  });
};

interface Tuft {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly seed: number;
}

/** Of each blade: how far aside its foot and its tip are, and how high it is, tenths of the tuft's length. */
const BLADES: readonly (readonly [number, number, number])[] = [
  [-2, -6, 7],
  [0, 0, 10],
  [2, 6, 7],
];
const MORE_BLADES: readonly (readonly [number, number, number])[] = [...BLADES, [-1, -3, 9], [3, 8, 4]];
/** From this length on, page units, a tuft has more of them. */
const THICK = 26 * UNIT;

/** Blades from one foot, as one shape: each ring ends where it began, and the next begins on the same line. */
const tuft = ({ x, y, length, seed }: Tuft): number[] => {
  const lean = between(hash(919, seed), 0 - length, length) >> 2;
  const points: number[] = [];
  for (const [b, [from, to, high]] of (length > THICK ? MORE_BLADES : BLADES).entries()) {
    const foot = x + mulDiv(length, from, 10);
    const toX = x + lean + mulDiv(length, to, 10);
    const toY = y - mulDiv(length, high, 10);
    const width = Math.max(40, mulDiv(length, 17, 100));
    points.push(...carve({ x: foot, y, toX, toY, width, seed: seed + b }), foot, y);
  }
  return points;
};

const NEAR_TUFTS = 90;
/** Tufts to a clump in front, at most, and from what nearness on they are told apart. */
const CLUMP = 5;
const [CLUMPS_FROM, CLUMPS_AT] = [FRONT * 0.34, FRONT * 0.7];

interface Clump {
  readonly eye: Eye;
  readonly stone: Milestone;
  readonly x: number;
  /** Length of a tall tuft here. */
  readonly tallest: number;
}

/** One tuft of a milestone's clump: the first is where the milestone is, the others about it. `null` outside the frame. */
const tuftOf = (
  { eye, stone, x: middle, tallest }: Clump,
  nth: number,
): (Tuft & { readonly nearness: number }) | null => {
  const { frame } = eye;
  const seed = stone.place + nth * 101;
  const x = nth === 0 ? middle : middle + mulDiv(tallest, between(hash(923, seed), -3200, 3200), 1000);
  if (x < 0 - tallest || x > frame.width + tallest) return null;
  const aside = nth === 0 ? 0 : mulDiv(stone.nearness, between(hash(921, seed), -60, 60), 1000);
  const nearness = stone.nearness + aside;
  const y = groundAt(eye, nearness);
  const length = mulDiv(tallest, between(hash(911, seed), 340, 1000), 1000);
  return y - length > frame.height ? null : { x, y, length, seed, nearness };
};

/** Carved strokes of grass, in clumps in front, larger from near; none on the path. */
const blades = (eye: Eye, lighting: Lighting): Shape[] => {
  const { season } = lighting;
  const dark = toHex(lit(season.blades, lighting, { facing: 120, depth: 6 }));
  const pale = toHex(lit(mix(season.middle, LAND.paper, 70), lighting, { facing: 230, depth: 6 }));
  const grown = eye.size > ONE ? exp2(mulDiv(log2(eye.size), 6, 10)) : ONE;
  const isWet = wetPlaces(eye);
  const shapes: Shape[] = [];
  for (const stone of milestones(eye, { many: 340, from: 3600, to: nearestSeen(eye) })) {
    const { x } = placeOf(eye, stone, 907);
    const tallest = mulDiv(mulDiv(tall(eye.frame, 40), grown, ONE), stone.nearness, FRONT);
    const told = mulDiv(ease(stone.nearness, CLUMPS_FROM, CLUMPS_AT), 255, 1024);
    const count = told > 0 ? 1 + (hash(stone.place, 5) % CLUMP) : 1;
    for (let nth = 0; nth < count; nth += 1) {
      const one = tuftOf({ eye, stone, x, tallest }, nth);
      if (one === null || isWet(one.x, one.y)) continue;
      const beside = mulDiv(mulDiv(170, stone.alpha, 255), besidePath(eye, one.x, one.nearness), 255);
      const alpha = nth === 0 ? beside : mulDiv(beside, told, 255);
      if (alpha < 6) continue;
      const fill = hash(one.seed, 3) % 3 === 0 ? pale : dark;
      shapes.push({ layer: 'meadow', points: tuft(one), fill, alpha });
    }
  }
  return shapes;
};

/** From this half breadth on, page units, a flower shows its heart. */
const HEARTED = 120;

const flower = (
  eye: Eye,
  at: { x: number; near: number; turn: number },
  fills: readonly string[],
): Shape[] => {
  const size = Math.max(36, mulDiv(sized(eye, tall(eye.frame, 4)), at.near, FRONT));
  const y = groundAt(eye, at.near) - size;
  const layer: Layer = 'grass';
  const petals: Shape = {
    layer,
    points: disc({ x: at.x, y, size, turn: at.turn }, 7, 820),
    fill: fills[0] ?? '',
  };
  if (size < HEARTED) return [petals];
  const heart = disc({ x: at.x, y, size: mulDiv(size, 2, 5), turn: 0 }, 6, 700);
  return [petals, { layer, points: heart, fill: fills[1] ?? '' }];
};

/** A patch of flowers for every rest day, up to what a meadow holds. None ever goes. */
export const flowers = (eye: Eye, lighting: Lighting, restDays: number): Shape[] => {
  const { frame } = eye;
  const fills = [
    toHex(lit(lighting.season.bloom, lighting, { facing: 256, depth: 0 })),
    toHex(lit(0xd9ae55, lighting, { facing: 256, depth: 0 })),
  ];
  return Array.from({ length: Math.min(48, restDays) }, (_, i): Shape[] => {
    const far = i < 20 ? 66_000 : 66_000 + (i - 20) * 40_000;
    const depth = between(hash(1009, i), -16_000, far) - eye.walk;
    const out = mulDiv(between(hash(1013, i), -700, 700), frame.width, 1000);
    const bed = mulDiv(sized(eye, tall(frame, 4)), 1, 1);
    return [0, 1, 2, 3, 4].flatMap((b): Shape[] => {
      const near = nearnessAt(eye, depth + between(hash(1021 + b, i), -2400, 2400));
      if (near === 0 || near > FRONT * 3) return [];
      const across = sized(eye, out) + between(hash(1019 + b, i), -9, 9) * bed;
      const x = pathX(eye, near) + mulDiv(across, near, FRONT);
      if (besidePath(eye, x, near) < 40 || x < -bed || x > frame.width + bed) return [];
      return flower(eye, { x, near, turn: 100 * b }, fills);
    });
  }).flat();
};

/** Seen from near, tufts about the feet of the cairn: they come up as one goes near, and keep their places by it. */
const grassNear = (eye: Eye, lighting: Lighting): Shape[] => {
  const come = ease(eye.zoom, 1900, 1000);
  if (come === 0) return [];
  const { frame, season } = { ...eye, ...lighting };
  const stone = sized(eye, tall(frame, 84));
  const tones = [season.blades, mix(season.front, LAND.paper, 56), mix(season.front, season.blades, 120)];
  const fills = tones.map((tone) => toHex(lit(tone, lighting, { facing: 190, depth: 0 })));
  return Array.from({ length: NEAR_TUFTS }, (_, i): readonly [Tuft, number] => {
    const x = eye.cairnX + mulDiv(stone, between(hash(1031, i), -5200, 6400), 1000);
    const y = eye.ground + mulDiv(stone, between(hash(1033, i), 240, 3600), 1000);
    return [
      { x, y, length: mulDiv(stone, between(hash(1039, i), 140, 330), 1000), seed: i },
      i % fills.length,
    ];
  })
    .filter(([{ x, y, length }]) => x > -length && x < frame.width + length && y < frame.height + length)
    .filter(
      ([{ x, y }]) =>
        besidePath(eye, x, mulDiv(y - eye.horizon, FRONT, Math.max(1, eye.ground - eye.horizon))) > 100,
    )
    .sort(([a], [b]) => a.y - b.y)
    .map(([one, tone]): Shape => {
      const fill = fills[tone] ?? '';
      return { layer: 'meadow', points: tuft(one), fill, alpha: mulDiv(come, 130, 1024) };
    });
};

interface Ground {
  readonly eye: Eye;
  readonly lighting: Lighting;
}

/** How the far planes lie changes nothing here. */
const groundKey = ({ eye: { far: _far, ...eye }, lighting }: Ground): (number | object)[] => [
  lighting,
  ...Object.values(eye),
];

const bare = rememberByValue(groundKey, ({ eye, lighting }: Ground): readonly Shape[] => [
  ...bands(eye, lighting),
  ...tarn(eye, lighting),
  ...furrows(eye, lighting),
  ...path(eye, lighting),
]);
const grass = rememberByValue(groundKey, ({ eye, lighting }: Ground): readonly Shape[] => [
  ...blades(eye, lighting),
  ...grassNear(eye, lighting),
]);

/** The meadow in pieces: each is remembered, and found done by the {@link meadow} after it. */
export const meadowPieces = (eye: Eye, lighting: Lighting): readonly (() => readonly Shape[])[] =>
  [bare, grass].map((piece) => () => piece({ eye, lighting }));

export const meadow = (eye: Eye, lighting: Lighting): Shape[] =>
  meadowPieces(eye, lighting).flatMap((piece) => piece());

/** A few blades in front of the cairn's feet, so that it stands in the grass and not on it. */
export const grassAt = (
  eye: Eye,
  lighting: Lighting,
  at: { readonly x: number; readonly y: number; readonly half: number; readonly near: number },
): Shape[] => {
  const { frame } = eye;
  const dark = toHex(
    lit(mix(lighting.season.front, lighting.season.blades, 150), lighting, { facing: 150, depth: 0 }),
  );
  const size = (thousandths: number): number => mulDiv(sized(eye, tall(frame, thousandths)), at.near, FRONT);
  return Array.from({ length: 26 }, (_, i): Shape => {
    const x = at.x + mulDiv(at.half, between(hash(951, i), -1000, 1000), 1000);
    const length = size(between(hash(953, i), 8, 24));
    const y = at.y + size(between(hash(957, i), 2, 9));
    const lean = mulDiv(length, between(hash(959, i), -250, 250), 1000);
    const points = carve({ x, y, toX: x + lean, toY: y - length, width: Math.max(24, size(4)), seed: i });
    return { layer: 'grass', points, fill: dark };
  });
};
