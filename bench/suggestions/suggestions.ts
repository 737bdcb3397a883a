/**
 * How our suggestions do beside three simple ways, on made-up people: how many cards are taken, and how much less they were
 * worth than the best that could have been shown (regret). Always the same figures for the same program: nothing is timed.
 */

import { cataloguePool } from '@cairn/content/suggestions';
import type { Ground } from '../ground.ts';
import type { Detail, Figure, Measured } from '../measured.ts';
import { mean } from '../statistics.ts';
import { createPerson, KINDS } from './people.ts';
import type { Kind } from './people.ts';
import { simulate } from './simulate.ts';
import type { Outcome } from './simulate.ts';
import { WAY, WAYS } from './ways.ts';
import type { WayName } from './ways.ts';

const PEOPLE = Number(process.env['CAIRN_BENCH_PEOPLE'] ?? 200);
const DAYS = 90;

/** One kind of people: an outcome for each of them, by way. */
type Outcomes = Readonly<Record<WayName, readonly Outcome[]>>;

export const measureSuggestions = async ({ say }: Ground): Promise<Measured> => {
  const byKind = KINDS.map((kind) => {
    say(`SUGGESTIONS: ${PEOPLE} people, ${DAYS} days, ${kind}`);
    return { kind, outcomes: liveAll(kind) };
  });
  return {
    budget: 'SUGGESTIONS',
    what: `cards taken and regret, ${PEOPLE} made-up people of each kind, ${DAYS} days`,
    figures: byKind.flatMap(({ kind, outcomes }) => figuresOf(kind, outcomes)),
    reference: null,
    notes: [
      'Taken: of the cards shown. Regret: points of ten a card, below the best that could have been shown then.',
      'The other ways show one tiny thing and two of anything; ours has to go to a different corner with its third.',
      'Ahead and less are paired by person; ± is twice the standard error. People are assumed, see people.ts.',
      ...byKind.flatMap(({ kind, outcomes }) => behind(kind, outcomes)),
    ],
    details: byKind.flatMap(({ kind, outcomes }) => WAYS.map((way) => detailOf(kind, way, outcomes))),
  };
};

const liveAll = (kind: Kind): Outcomes => {
  const pool = cataloguePool('en');
  const people = Array.from({ length: PEOPLE }, (_, number) => createPerson(number, kind, DAYS));
  const live = (way: WayName): Outcome[] =>
    people.map((person) => simulate(person, WAY[way], { pool, days: DAYS }));
  return {
    ours: live('ours'),
    random: live('random'),
    'most-frequent': live('most-frequent'),
    'fixed-list': live('fixed-list'),
  };
};

const takenOf = ({ taken, cards }: Outcome): number => (100 * taken) / cards;

const regretOf = ({ worth, bestWorth, cards }: Outcome): number => (bestWorth - worth) / cards;

const difference = (
  ours: readonly Outcome[],
  theirs: readonly Outcome[],
  of: (outcome: Outcome) => number,
): { readonly by: number; readonly within: number } => {
  const differences = ours.map((outcome, at) => {
    const other = theirs[at];
    return other === undefined ? 0 : of(outcome) - of(other);
  });
  const by = mean(differences);
  const variance = mean(differences.map((each) => (each - by) ** 2));
  return { by, within: 2 * Math.sqrt(variance / differences.length) };
};

const OTHERS = WAYS.filter((way) => way !== 'ours');

const figuresOf = (kind: Kind, outcomes: Outcomes): Figure[] => {
  const ahead = OTHERS.map((way) => difference(outcomes.ours, outcomes[way], takenOf).by);
  const less = OTHERS.map((way) => -difference(outcomes.ours, outcomes[way], regretOf).by);
  return [
    { name: `${kind}: taken`, value: mean(outcomes.ours.map(takenOf)), unit: '%', bar: null },
    { name: `${kind}: taken, ahead of the next by`, value: Math.min(...ahead), unit: '%', bar: null },
    { name: `${kind}: regret`, value: mean(outcomes.ours.map(regretOf)), unit: 'points', bar: null },
    { name: `${kind}: regret, less than the next by`, value: Math.min(...less), unit: 'points', bar: null },
  ];
};

const behind = (kind: Kind, outcomes: Outcomes): string[] =>
  OTHERS.flatMap((way) => {
    const taken = difference(outcomes.ours, outcomes[way], takenOf);
    const regret = difference(outcomes.ours, outcomes[way], regretOf);
    return taken.by < 0 || regret.by > 0
      ? [
          `${kind}: ours is BEHIND ${way}, by ${(-taken.by).toFixed(1)} % taken and ${regret.by.toFixed(2)} points.`,
        ]
      : [];
  });

const detailOf = (kind: Kind, way: WayName, outcomes: Outcomes): Detail => {
  const all = outcomes[way];
  const taken = difference(outcomes.ours, all, takenOf);
  const regret = difference(outcomes.ours, all, regretOf);
  const compared =
    way === 'ours'
      ? {}
      : { 'ours ahead': taken.by, '±': taken.within, 'ours less': -regret.by, '± points': regret.within };
  const at = (place: number): number =>
    mean(all.map(({ takenAt, cards }) => (300 * (takenAt[place] ?? 0)) / cards));
  return {
    name: `${kind}, ${way}`,
    columns: {
      'taken %': mean(all.map(takenOf)),
      regret: mean(all.map(regretOf)),
      'put aside %': mean(all.map(({ putAside, cards }) => (100 * putAside) / cards)),
      different: mean(all.map(({ different }) => different)),
      '1st %': at(0),
      '2nd %': at(1),
      '3rd %': at(2),
      ...compared,
    },
  };
};
