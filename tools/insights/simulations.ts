/**
 * The table of domain.md 6.3, worked out anew: what a t-test would claim of days that are alike, what the rolling of moods claims in
 * its stead, how often something that is there is found; and the figures of the gap, of moods after, and of the coin.
 */

import {
  afterByArea,
  coinsOf,
  compareDays,
  createRandom,
  gapEstimate,
  NINE_TENTHS,
  readTest,
  sureGap,
  type BeforeAfter,
  type Rating,
} from '@cairn/domain';
import {
  amongMoods,
  lifeOfDays,
  normal,
  type LifeOfDays,
} from '../../packages/domain/src/insight/insights.suite.ts';

export interface Row {
  readonly name: string;
  /** Points of ten; shares otherwise. */
  readonly inPoints?: boolean;
  readonly figures: Readonly<Record<string, number>>;
  /** What domain.md says, beside it. */
  readonly stated: Readonly<Record<string, number>>;
}

const times = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

const share = (runs: number, isSo: (run: number) => boolean): number =>
  times(runs).filter((run) => isSo(run)).length / runs;

const near = (value: number): Rating => Math.min(10, Math.max(0, Math.round(value))) as Rating;

/** Two-sided at .05, as is done everywhere: |t| over 1.96 to 2.06. */
const naiveClaims = (life: LifeOfDays): readonly boolean[] => {
  const { moods, activities } = lifeOfDays(life);
  return activities.map(({ days }) => {
    const split = [true, false].map((has) =>
      moods.filter(({ day }) => days.has(day) === has).map(({ mood }) => mood),
    );
    const [there = [], not = []] = split;
    if (Math.min(there.length, not.length) < 2) return false;
    const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
    const squares = split.reduce(
      (sum, all) => sum + all.reduce((part, one) => part + (one - mean(all)) ** 2, 0),
      0,
    );
    const freedom = moods.length - 2;
    const spread = Math.sqrt((squares / freedom) * (1 / there.length + 1 / not.length));
    return Math.abs(mean(there) - mean(not)) / spread > 1.96 + 2.4 / freedom;
  });
};

/** One activity, claimed at .05: the share of rolls that come up to it. */
const rolledClaim = (life: LifeOfDays): boolean => {
  const { moods, activities } = lifeOfDays(life);
  return (compareDays(moods, amongMoods(moods, activities)).compared[0]?.familyP ?? 1) <= 0.05;
};

const oneActivity = (runs: number): readonly Row[] =>
  (
    [
      [42, 0.4, 0.3, 0.06, 0.04, 0.33],
      [42, 0.6, 0.5, 0.14, 0.05, 0.26],
      [90, 0.6, 0.5, 0.15, 0.07, 0.45],
    ] as const
  ).map(([days, mood, doing, naive, rolled, power]) => {
    const life = { days, alike: { mood, doing }, activities: 1, lift: 0 };
    return {
      name: `${days} days, moods alike ${mood}, doing ${doing}`,
      figures: {
        't-test, false': share(runs, (seed) => naiveClaims({ ...life, seed }).includes(true)),
        'rolled, false': share(runs, (seed) => rolledClaim({ ...life, seed })),
        'rolled, +1.0 found': share(runs, (seed) => rolledClaim({ ...life, seed, lift: 1 })),
      },
      stated: { 't-test, false': naive, 'rolled, false': rolled, 'rolled, +1.0 found': power },
    };
  });

const patternsOf = (life: LifeOfDays): readonly string[] => {
  const { moods, activities } = lifeOfDays(life);
  return compareDays(moods, amongMoods(moods, activities))
    .compared.filter(({ level }) => level === 'pattern')
    .map(({ name }) => name);
};

const eightActivities = (runs: number): readonly Row[] =>
  (
    [
      [42, 0.11, 0.21, 0.43],
      [60, 0.09, 0.23, 0.58],
      [90, 0.11, 0.42, 0.84],
      [120, 0.12, 0.58, 0.92],
    ] as const
  ).map(([days, wrong, one, more]) => {
    const alike = { days, alike: { mood: 0.6, doing: 0.5 }, activities: 8, lift: 0 };
    const less = { ...alike, alike: { mood: 0.4, doing: 0.3 } };
    const found = (life: Omit<LifeOfDays, 'seed'>) =>
      share(runs, (run) => patternsOf({ ...life, seed: 1000 + run }).includes('activity 0'));
    return {
      name: `${days} days, eight activities`,
      figures: {
        'a false claim (.6/.5)': share(runs, (run) => patternsOf({ ...alike, seed: 1000 + run }).length > 0),
        'a false claim (.4/.3)': share(runs, (run) => patternsOf({ ...less, seed: 1000 + run }).length > 0),
        '+1.0 found (.4/.3)': found({ ...less, lift: 1 }),
        '+1.5 found (.4/.3)': found({ ...less, lift: 1.5 }),
      },
      stated: { 'a false claim (.6/.5)': wrong, '+1.0 found (.4/.3)': one, '+1.5 found (.4/.3)': more },
    };
  });

const SPREAD_OF_GAPS = 2.2;

const gaps = (runs: number): readonly Row[] =>
  ([8, 12, 20] as const).map((n, at) => {
    const random = createRandom(20_260_105 + n);
    const drawn = (truth: number) =>
      times(n).map(() => near(5 + truth + SPREAD_OF_GAPS * normal(random)) - 5);
    const nothing = times(runs).map(() => sureGap(drawn(0)));
    return {
      name: `${n} things rated both ways`,
      figures: {
        'false, better': nothing.filter((gap) => gap !== null && gap > 0).length / runs,
        'false, worse': nothing.filter((gap) => gap !== null && gap < 0).length / runs,
        '+1.5 told': share(runs, () => (sureGap(drawn(1.5)) ?? 0) > 0),
        'interval holds the truth': share(runs, () => {
          const truth = normal(random);
          const { mean, deviation } = gapEstimate(times(n).map(() => truth + 2 * normal(random)));
          return Math.abs(mean - truth) <= NINE_TENTHS * deviation;
        }),
      },
      stated: {
        'false, better': 0.08,
        'false, worse': 0.08,
        '+1.5 told': [0.62, 0.8, 0.95][at] ?? 0,
        'interval holds the truth': 0.9,
      },
    };
  });

/** Written down when it was low, and nothing done: domain.md's +1.07. Two areas, one written down on low days. */
const regression = (runs: number): Row => {
  const random = createRandom(11);
  let [sum, count] = [0, 0];
  while (count < runs * 20) {
    const before = near(5 + 1.8 * normal(random));
    if (before >= 4) continue;
    count += 1;
    sum += near(5 + 0.5 * (before - 5) + 1.56 * normal(random)) - before;
  }
  const differences = times(Math.max(20, Math.round(runs / 20))).map(() => {
    const pairs = times(200).map((at): BeforeAfter => {
      const before = near((at % 2 === 0 ? 3 : 6) + normal(random));
      return {
        area: at % 2 === 0 ? 'move' : 'home',
        before,
        after: near(5 + 0.5 * (before - 5) + 1.56 * normal(random)),
      };
    });
    const areas = afterByArea(pairs)?.areas ?? [];
    const of = (area: 'move' | 'home') => areas.find((one) => one.area === area)?.about ?? 0;
    return of('move') - of('home');
  });
  return {
    name: 'before and after, nothing done',
    inPoints: true,
    figures: {
      'after - before, low days': sum / count,
      'between areas, before taken into account':
        differences.reduce((all, one) => all + one, 0) / differences.length,
    },
    stated: { 'after - before, low days': 1.07, 'between areas, before taken into account': 0 },
  };
};

const coin = (runs: number): Row => {
  const stands = (seed: number, lift: number): boolean => {
    const random = createRandom(seed);
    let drift = normal(random);
    const found = readTest(
      coinsOf(seed).map((withIt) => {
        drift = 0.6 * drift + 0.8 * normal(random);
        return { withIt, mood: near(5.5 + 1.8 * drift + (withIt ? lift : 0)) };
      }),
    );
    return found.type === 'read' && found.stands;
  };
  const few = Math.max(40, Math.round(runs / 5));
  return {
    name: 'a test by coin, twenty days (.6)',
    figures: {
      'false at .05': share(few, (seed) => stands(seed, 0)),
      '+1.0 found': share(few, (seed) => stands(seed, 1)),
      '+2.0 found': share(few, (seed) => stands(seed, 2)),
      '+3.0 found': share(few, (seed) => stands(seed, 3)),
    },
    stated: { 'false at .05': 0.05 },
  };
};

export const simulations = (runs: number): readonly Row[] => [
  ...oneActivity(runs),
  ...eightActivities(runs),
  ...gaps(runs),
  regression(runs),
  coin(runs),
];
