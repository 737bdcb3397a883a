/**
 * From what was measured to people: pure arithmetic, each step told in docs/scale.md. The habits are assumed, the costs measured, and so
 * much of a machine is kept free for bad days.
 */

import { HABITS, rhythmAt, ZONES } from './habits.ts';
import type { Openings } from './openings.ts';

/** Of what was measured, so much is used at the busiest hour. */
export const USED = 0.4;

/** How long the app is looked at each time, in minutes. */
export const LOOKED_AT = 5;

const DAYS = 365;

/** How often one person opens the app in a day, on all devices: 2.5 + 0.36 + 0.06 = 2.92. */
export const openedInADay = (): number => HABITS.reduce((sum, { share, opened }) => sum + share * opened, 0);

/** The busiest hour of the world, in mean hours: time zones level what one place would show. */
export const peakHour = (): number => {
  const all = ZONES.reduce((sum, [, share]) => sum + share, 0);
  const at = (hour: number): number =>
    ZONES.reduce((sum, [zone, share]) => sum + (share / all) * rhythmAt((hour + zone + 24) % 24), 0);
  return Math.max(...Array.from({ length: 24 }, (_, hour) => at(hour)));
};

export interface YearOfOne {
  readonly openings: number;
  readonly requests: number;
  /** Of chunks. */
  readonly rows: number;
  /** Durable ones, of the database. */
  readonly writes: number;
  /** Bytes of bodies. */
  readonly moved: number;
  /** Bytes that the database has more at the end of it, where no snapshot took any away. */
  readonly kept: number;
}

/** How many durable writes a request is. A session is two: the nonce is used up, and the session begins. */
const WRITES: Readonly<Record<string, number>> = {
  ...{ push: 1, session: 2 },
  ...{ beginSnapshot: 1, putSegment: 1, commitSnapshot: 1 },
};

/** `rowBytes`: what the database keeps of a chunk beside its sealed bytes. */
export const yearOfOne = (openings: Openings, rowBytes: number): YearOfOne => {
  const count = openedInADay() * DAYS;
  const requests = Object.values(openings.requests).reduce((sum, one) => sum + one, 0);
  const writes = Object.entries(openings.requests).reduce(
    (sum, [route, one]) => sum + one * (WRITES[route] ?? 0),
    0,
  );
  return {
    openings: count,
    requests: count * requests,
    writes: count * writes,
    rows: count * openings.chunks,
    moved: count * (openings.up + openings.down),
    kept: count * openings.chunks * (openings.chunkBytes + rowBytes),
  };
};

export interface Carried {
  readonly nodes: number;
  readonly people: number;
  /** At the busiest hour, a second. */
  readonly requests: number;
  readonly writes: number;
  /** That listen at the same time. */
  readonly listeners: number;
  /** Databases that take the writes, each as many as were measured on one. */
  readonly databases: number;
  /** Bytes in a year. */
  readonly grows: number;
}

/** What so many nodes carry; `perSecond`: requests that one node, and one database behind it, answered when nothing was left. */
export const carriedBy = (nodes: number, year: YearOfOne, perSecond: number): Carried => {
  const busiest = peakHour() / (DAYS * 86_400);
  const people = (nodes * perSecond * USED) / (year.requests * busiest);
  const writes = people * year.writes * busiest;
  return {
    ...{ nodes, people, writes },
    requests: people * year.requests * busiest,
    listeners: people * openedInADay() * (LOOKED_AT / 1440) * peakHour(),
    databases: Math.max(1, Math.ceil(writes / (perSecond * USED))),
    grows: people * year.kept,
  };
};
