/**
 * Reading paths, ladders and steps. Few by nature: a list is read whole. What lies in the trash hides what hangs on it. How often
 * a step was done comes from the index of wins by step.
 */

import { byOrder, dayFromNumber } from '@cairn/domain';
import type { Challenge, EntityId, Ladder, LocalDay, Rung, Step } from '@cairn/domain';
import { CHALLENGE, hexToBytes, LADDER, rowColumns, rowToState, STEP } from '@cairn/store';
import type { Database, Entity, SqlRow, SqlValue } from '@cairn/store';
import { challengeOf } from '../records/challenge-record.ts';
import { ladderOf } from '../records/ladder-record.ts';
import { stepOf } from '../records/step-record.ts';

/** A step with what was done of it. */
export interface StepTold extends Rung {
  readonly lastDone: LocalDay | null;
  /** Instant of the last win on that day; 0 when the day alone is known. */
  readonly lastAt: number;
}

const columnsOf = (entity: Entity): string =>
  rowColumns(entity)
    .map((column) => `${entity.table}.${column}`)
    .join(', ');

const wins = (what: string, end = ''): string =>
  `(SELECT ${what} FROM win WHERE win.step = step.id AND win.trashed IS NOT 1 ${end})`;

const STEP_TOLD = `${columnsOf(STEP)},
  ${wins('count(day)')} AS times_done, ${wins('sum(effort = 1)')} AS times_easy,
  ${wins('max(day)')} AS last_day, ${wins('at', 'ORDER BY day DESC, at DESC LIMIT 1')} AS last_at`;

/** In the order the person gave. */
export const readChallenges = async (database: Database): Promise<readonly Challenge[]> => {
  const rows = await database.all<SqlRow>(`SELECT ${columnsOf(CHALLENGE)} FROM challenge WHERE visible = 1`);
  return rows
    .map((row) => challengeOf(rowToState(CHALLENGE, row)))
    .filter((challenge) => challenge !== null)
    .toSorted(byOrder);
};

/** Put to rest, or no mountain any more: nothing is offered of it, and nothing of it is brought up. */
export const isOver = ({ resting, arrivedOn }: Challenge): boolean => resting || arrivedOn !== null;

/** As they are shown: those one is on, then those that rest or are no mountain any more. */
export const inShownOrder = (challenges: readonly Challenge[]): readonly Challenge[] => [
  ...challenges.filter((challenge) => !isOver(challenge)),
  ...challenges.filter(isOver),
];

/** Of one path, in the order the person gave. */
export const readLadders = async (database: Database, challenge: EntityId): Promise<readonly Ladder[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT ${columnsOf(LADDER)} FROM ladder WHERE challenge = ?1 AND visible = 1`,
    [hexToBytes(challenge)],
  );
  return rows
    .map((row) => ladderOf(rowToState(LADDER, row)))
    .filter((ladder) => ladder !== null)
    .toSorted(byOrder);
};

/** Of one ladder, from the smallest up. */
export const readSteps = async (database: Database, ladder: EntityId): Promise<readonly StepTold[]> =>
  toldOf(
    await database.all<SqlRow>(`SELECT ${STEP_TOLD} FROM step WHERE ladder = ?1 AND visible = 1`, [
      hexToBytes(ladder),
    ]),
  );

const BELONGING = `FROM challenge
  CROSS JOIN ladder ON ladder.challenge = challenge.id AND ladder.visible = 1
  CROSS JOIN step ON step.ladder = ladder.id AND step.visible = 1`;

/** The steps of every path that is not in the trash, by path. */
export const readStepsByPath = async (
  database: Database,
): Promise<ReadonlyMap<EntityId, readonly StepTold[]>> => {
  const rows = await database.all<SqlRow>(
    `SELECT lower(hex(challenge.id)) AS path, ${STEP_TOLD} ${BELONGING}
     WHERE challenge.visible = 1 ORDER BY ladder.sort_order, ladder.id`,
  );
  const byPath = new Map<EntityId, SqlRow[]>();
  for (const row of rows) {
    const path = row['path'] as EntityId;
    byPath.set(path, [...(byPath.get(path) ?? []), row]);
  }
  return new Map([...byPath].map(([path, steps]) => [path, ladderByLadder(steps)]));
};

/** The rows come ladder by ladder; within one the steps are put in order. */
const ladderByLadder = (rows: readonly SqlRow[]): readonly StepTold[] => {
  const told = rows.flatMap((row) => toldOf([row]));
  const ladders = [...new Set(told.map(({ step }) => step.ladder))];
  return ladders.flatMap((ladder) =>
    told.filter(({ step }) => step.ladder === ladder).toSorted((a, b) => byOrder(a.step, b.step)),
  );
};

interface Planned {
  readonly step: Step;
  readonly challenge: EntityId;
}

const PLANNED = `SELECT lower(hex(challenge.id)) AS path, ${columnsOf(STEP)}
  FROM step CROSS JOIN ladder ON ladder.id = step.ladder AND ladder.visible = 1
    CROSS JOIN challenge ON challenge.id = ladder.challenge AND challenge.visible = 1
  WHERE step.visible = 1 AND challenge.resting IS NOT 1 AND challenge.arrived_on IS NULL AND step.planned_on`;

/** Steps of paths one is on that are planned for the day with this number, with their path. */
export const readPlanned = async (database: Database, day: number): Promise<readonly Planned[]> =>
  plannedOf(await database.all<SqlRow>(`${PLANNED} = ?1`, [day]));

/** The same for that day and every later one, the nearest first. */
export const readPlannedFrom = async (database: Database, day: number): Promise<readonly Planned[]> =>
  plannedOf(
    await database.all<SqlRow>(`${PLANNED} >= ?1 ORDER BY step.planned_on, step.planned_at, step.id`, [day]),
  );

const plannedOf = (rows: readonly SqlRow[]): readonly Planned[] =>
  rows.flatMap((row) => {
    const step = stepOf(rowToState(STEP, row));
    return step === null ? [] : [{ step, challenge: row['path'] as EntityId }];
  });

const toldOf = (rows: readonly SqlRow[]): readonly StepTold[] =>
  rows
    .flatMap((row): StepTold[] => {
      const step = stepOf(rowToState(STEP, row));
      if (step === null) return [];
      const lastDay = row['last_day'];
      return [
        {
          step,
          timesDone: numberOf(row['times_done']),
          timesEasy: numberOf(row['times_easy']),
          lastDone: typeof lastDay === 'number' ? dayFromNumber(lastDay) : null,
          lastAt: numberOf(row['last_at']),
        },
      ];
    })
    .toSorted((a, b) => byOrder(a.step, b.step));

const numberOf = (value: SqlValue | undefined): number => (typeof value === 'number' ? value : 0);

/** Where one stands: the step that was done last, else the first; `null` without steps. */
export const standingOn = (steps: readonly StepTold[]): StepTold | null =>
  steps.reduce<StepTold | null>((last, told) => {
    if (last === null) return told;
    return isLater(told, last) ? told : last;
  }, null);

const isLater = (a: StepTold, b: StepTold): boolean => {
  if (a.lastDone === null) return false;
  if (b.lastDone === null || a.lastDone > b.lastDone) return true;
  return a.lastDone === b.lastDone && a.lastAt > b.lastAt;
};
