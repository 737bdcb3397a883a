/** Rounds of two apps as figures beside each other, and the peer's as a ratio to ours. Pure. */

import type { Detail, Figure, Unit } from '../measured.ts';
import { median, percentile } from '../statistics.ts';
import type { Kind } from './static-site.ts';
import type { StepTimes } from './pilot.ts';
import type { Round } from './visits.ts';

/** One thing that was measured of both, in every round. */
interface Row {
  readonly name: string;
  /** `null` of what is counted. */
  readonly unit: Unit | null;
  readonly of: (round: Round) => readonly number[];
  /** What the comparison is about; the other rows explain it. */
  readonly isTold?: true;
}

const kB = (bytes: number): number => bytes / 1000;

const part = (kind: Kind): Row => ({
  name: `of it ${kind}`,
  unit: 'kB',
  of: ({ line }) => [kB(line.of[kind])],
});

const answer = (name: string, steps: (round: Round) => readonly StepTimes[]): Row => ({
  ...{ name, unit: 'ms', isTold: true },
  of: (round) =>
    steps(round)
      .slice(-1)
      .map(({ answered }) => answered),
});

const ROWS: readonly Row[] = [
  { name: 'sent until usable', unit: 'kB', of: ({ line }) => [kB(line.bytes)], isTold: true },
  part('JavaScript'),
  part('CSS'),
  part('wasm'),
  part('fonts'),
  part('the rest'),
  { name: 'requests until usable', unit: null, of: ({ line }) => [line.requests] },
  { name: 'sent until installed', unit: 'kB', of: ({ installed }) => [kB(installed.bytes)], isTold: true },
  {
    ...{ name: 'first visit: something can be tapped', unit: 'ms' },
    of: ({ first }) => first.slice(0, 1).map(({ tapped }) => tapped),
  },
  answer('first visit: usable', ({ first }) => first),
  answer('second start, offline: usable', ({ again }) => again),
  { name: 'a tap that keeps → it stands there', unit: 'ms', of: ({ keeps }) => keeps, isTold: true },
];

export interface Compared {
  readonly ours: { readonly name: string; readonly rounds: readonly Round[] };
  readonly peer: { readonly name: string; readonly rounds: readonly Round[] };
}

/** The median of each. */
const both = ({ ours, peer }: Compared, { of }: Row): readonly [number, number] => [
  median(ours.rounds.flatMap(of)),
  median(peer.rounds.flatMap(of)),
];

export const detailsOf = (compared: Compared): readonly Detail[] =>
  ROWS.map((row) => {
    const { ours, peer } = compared;
    const [a, b] = both(compared, row);
    return {
      name: row.unit === null ? row.name : `${row.name}, ${row.unit}`,
      columns: {
        [ours.name]: a,
        [`${ours.name}, most`]: percentile(ours.rounds.flatMap(row.of), 1),
        [peer.name]: b,
        [`${peer.name}, most`]: percentile(peer.rounds.flatMap(row.of), 1),
        // Of nothing there is no ratio.
        ...(a === 0 ? {} : { [`${peer.name} / ${ours.name}`]: b / a }),
      },
    };
  });

export const figuresOf = (compared: Compared): readonly Figure[] =>
  ROWS.flatMap((row): readonly Figure[] => {
    if (row.isTold !== true || row.unit === null) return [];
    const { name, unit } = row;
    const { ours, peer } = compared;
    const [a, b] = both(compared, row);
    return [
      { name: `${name}, ${ours.name}`, value: a, unit, bar: null },
      { name: `${name}, ${peer.name}`, value: b, unit, bar: null },
      { name: `${name}, ${peer.name} / ${ours.name}`, value: b / a, unit: '×', bar: null },
    ];
  });

/** Whether what was kept last stood after the kill, and taps that were not answered at first. */
export const foundOf = ({ ours, peer }: Compared): readonly string[] =>
  [ours, peer].flatMap(({ name, rounds }) => {
    const stood = rounds.filter(({ survived }) => survived).length;
    const again = rounds
      .flatMap(({ first, again: later }) => [...first, ...later])
      .filter(({ taps }) => taps > 1);
    return [
      `${name}: what was kept last stood after the browser was killed in the frame that showed it, ${stood} times of ${rounds.length}.`,
      ...(again.length === 0 ? [] : [`${name}: taps made again after five seconds: ${again.length}.`]),
    ];
  });
