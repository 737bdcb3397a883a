/**
 * What is drawn as one: weeks, and, where they lie too close to be told apart, months, quarters and years together. What
 * gathers does so by fading, over a stretch of the way, so that nothing jumps. Places go by order, never by the calendar: a
 * quiet stretch leaves no hole and moves nothing.
 */

import { monthOf, type LocalDay } from '@cairn/domain';
import { type Eye, nearnessAt } from './eye.ts';
import { ONE, ease, mulDiv } from './fixed-point.ts';
import { tall } from './frame.ts';
import type { WeekRoll } from './record.ts';
import type { Standing } from './standing.ts';

export interface Gathered {
  /** Of the first week in it. */
  readonly from: LocalDay;
  readonly kind: 'week' | 'month' | 'quarter' | 'year';
  /** Newest first. */
  readonly standings: readonly Standing[];
  readonly rolls: readonly WeekRoll[];
  readonly wins: number;
  /** Middle of its places on the path, ONEths of a cairn from the latest. */
  readonly at: number;
}

export interface Seen extends Gathered {
  readonly depth: number;
  readonly nearness: number;
  /** 0..255. */
  readonly alpha: number;
}

const KINDS = ['week', 'month', 'quarter', 'year'] as const;
/** Weeks in one of them, tenths. */
const WEEKS_IN = { week: 10, month: 43, quarter: 130, year: 520 } as const;

const quarterOf = (day: LocalDay): string =>
  `${day.slice(0, 4)}/${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3))}`;

const keyOf = (kind: Gathered['kind'], day: LocalDay): string => {
  if (kind === 'week') return day;
  if (kind === 'month') return monthOf(day);
  return kind === 'quarter' ? quarterOf(day) : day.slice(0, 4);
};

const gather = (all: readonly Standing[], kind: Gathered['kind']): Gathered[] => {
  const groups = new Map<string, { standings: Standing[]; sum: number }>();
  for (const [place, standing] of all.entries()) {
    if (standing.weekStart === null) continue;
    const key = keyOf(kind, standing.weekStart);
    const group = groups.get(key) ?? { standings: [], sum: 0 };
    group.standings.push(standing);
    group.sum += place;
    groups.set(key, group);
  }
  return [...groups.values()].map(({ standings, sum }): Gathered => {
    const rolls = standings.flatMap(({ roll }) => roll ?? []);
    return {
      from: rolls.at(-1)?.weekStart ?? ('' as LocalDay),
      kind,
      standings,
      rolls: rolls.toReversed(),
      wins: rolls.reduce((total, { wins }) => total + wins, 0),
      at: mulDiv(sum, ONE, standings.length),
    };
  });
};

/** All ways to gather, worked out once for a record. */
const known = new WeakMap<readonly Standing[], ReadonlyMap<Gathered['kind'], readonly Gathered[]>>();

const gathered = (all: readonly Standing[]): ReadonlyMap<Gathered['kind'], readonly Gathered[]> => {
  const before = known.get(all);
  if (before) return before;
  const made = new Map(KINDS.map((kind) => [kind, gather(all, kind)]));
  known.set(all, made);
  return made;
};

/** How far apart two neighbours lie at `depth`, thousandths of how broad they are. */
const roomAt = (eye: Eye, depth: number): number => {
  const broad = Math.max(1, mulDiv(tall(eye.frame, 306), eye.size, ONE));
  return mulDiv(mulDiv(eye.ground - eye.horizon, 1000 * ONE, eye.reach + depth), 1, broad);
};

/** 0..1024: whether those of one kind are told apart at `depth`. */
const apartAt = (eye: Eye, kind: Gathered['kind'], depth: number): number =>
  kind === 'year' ? 1024 : ease(mulDiv(roomAt(eye, depth), WEEKS_IN[kind], 10), 86, 126);

/** How clearly what has been walked past is still seen. */
const passing = (nearness: number): number => 1024 - ease(nearness, 72_000, 112_000);

/** All that is seen of the path's cairns, far to near. */
export const seenFrom = (eye: Eye, all: readonly Standing[]): Seen[] => {
  const seen: Seen[] = [];
  for (const [i, kind] of KINDS.entries()) {
    const smaller = KINDS[i - 1];
    for (const group of gathered(all).get(kind) ?? []) {
      const depth = group.at - eye.walk;
      const nearness = nearnessAt(eye, depth);
      if (nearness === 0) continue;
      const apart = apartAt(eye, kind, depth);
      const merged = smaller === undefined ? 1024 : 1024 - apartAt(eye, smaller, depth);
      const alpha = mulDiv(mulDiv(apart, merged, 1024) * 255, passing(nearness), 1 << 20);
      if (alpha > 2) seen.push({ ...group, depth, nearness, alpha });
    }
  }
  return seen.sort((a, b) => a.nearness - b.nearness || b.rolls.length - a.rolls.length);
};
