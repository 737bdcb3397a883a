/** The invented life as records of a vault: always the same for a seed, a number of wins and a last day. */

import { createHash } from 'node:crypto';
import { DEFAULT_DAY_START, localDayAt, parseCheckIn, parseWin } from '@cairn/domain';
import type { CheckIn, LocalDay, Result, RestDay, Win } from '@cairn/domain';
import { generateLife, mindOf, mindRecords } from '@cairn/content/life';
import type { LifeEvent, LifeWish, MindRecords } from '@cairn/content/life';
import { systemClock } from '@cairn/vault';

export interface LifeRecords extends MindRecords {
  readonly wins: readonly Win[];
  readonly checkIns: readonly CheckIn[];
  readonly restDays: readonly RestDay[];
}

/** Yesterday by this machine's clock: all of that day is in the past, and today begins empty. */
export const yesterday = (): LocalDay => {
  const { wall } = systemClock.now();
  const [year, month, day] = localDayAt(wall, DEFAULT_DAY_START).split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, (day ?? 1) - 1))
    .toISOString()
    .slice(0, 10) as LocalDay;
};

export const lifeRecords = (wish: LifeWish): LifeRecords => {
  const records = { wins: [] as Win[], checkIns: [] as CheckIn[], restDays: [] as RestDay[] };
  let number = 0;
  const events = [...generateLife(wish)];
  const idFor = (name: string): string =>
    createHash('sha256').update(`${wish.seed} ${name}`).digest('hex').slice(0, 32);
  for (const event of events) {
    number += 1;
    const id = idFor(String(number));
    if (event.type === 'rest') records.restDays.push({ localDay: event.localDay, taken: true });
    else if (event.type === 'win') records.wins.push(made(parseWin(recordOf(event, id))));
    else records.checkIns.push(made(parseCheckIn(recordOf(event, id))));
  }
  const wins = records.wins.map(({ id }) => id);
  const inner = mindRecords(mindOf(wish.seed, events), { idFor, at: momentOf, zone: 'UTC', wins });
  return { ...records, ...inner };
};

type Timed = Exclude<LifeEvent, { readonly type: 'rest' }>;

/** Nights before four belong to the day before, and are a day later on the clock. */
const momentOf = (localDay: LocalDay, minuteOfDay: number): number => {
  const minutes = minuteOfDay < DEFAULT_DAY_START ? minuteOfDay + 1440 : minuteOfDay;
  return Date.parse(`${localDay}T00:00:00Z`) + minutes * 60_000;
};

const recordOf = (event: Timed, id: string): object => ({
  ...event,
  ...{ id, at: momentOf(event.localDay, event.minuteOfDay), zone: 'UTC' },
});

const made = <T>(parsed: Result<T, unknown>): T => {
  if (!parsed.ok) throw new Error('the invented life has an impossible record');
  return parsed.value;
};
