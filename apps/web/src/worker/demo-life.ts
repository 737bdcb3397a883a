/** Lives an invented life of three years into an empty vault, as one import. */

import { DEFAULT_DAY_START, localDayAt, parseCheckIn, parseWin } from '@cairn/domain';
import type { EntityId, LocalDay, RestDay } from '@cairn/domain';
import { generateLife, mindOf, mindRecords } from '@cairn/content/life';
import type { LifeEvent } from '@cairn/content/life';
import { systemClock } from '@cairn/vault';
import type { IncomingRecords, VaultDoor } from '@cairn/vault';

const SEED = 'demo';
const WINS = 900;
const MINUTES_A_DAY = 1440;

export const liveDemo = async (vault: VaultDoor): Promise<void> => {
  const { instant, wall } = systemClock.now();
  const endDay = localDayAt(wall, DEFAULT_DAY_START);
  const events = [...generateLife({ seed: SEED, wins: WINS, endDay })].filter((event) => {
    const at = momentOf(event);
    return at === null || at <= instant;
  });
  const kept = await vault.act({ act: newId(), name: 'import-records', input: recordsOf(events) });
  if (!kept.ok) throw new Error(`the demo was not kept (${kept.error.type})`);
};

const recordsOf = (events: readonly LifeEvent[]): IncomingRecords => {
  const wins = events
    .filter((event) => event.type === 'win')
    .map((event) => valueOf(parseWin(withTime(event))));
  const ids = new Map<string, EntityId>();
  const idFor = (name: string): EntityId => {
    const id = ids.get(name) ?? newId();
    ids.set(name, id);
    return id;
  };
  return {
    format: 'demo',
    fileName: 'demo',
    wins,
    checkIns: events
      .filter((event) => event.type === 'checkIn')
      .map((event) => valueOf(parseCheckIn(withTime(event)))),
    restDays: events
      .filter((event) => event.type === 'rest')
      .map(({ localDay }): RestDay => ({ localDay, taken: true })),
    ...mindRecords(mindOf(SEED, events), { idFor, at: timeOf, zone: null, wins: wins.map(({ id }) => id) }),
  };
};

const withTime = (event: LifeEvent): object => ({ ...event, id: newId(), at: momentOf(event), zone: null });

/** By this device's clock; `null` for what has no time. */
const momentOf = (event: LifeEvent): number | null =>
  event.type === 'rest' ? null : timeOf(event.localDay, event.minuteOfDay);

const timeOf = (day: LocalDay, minuteOfDay: number): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const minutes = minuteOfDay < DEFAULT_DAY_START ? minuteOfDay + MINUTES_A_DAY : minuteOfDay;
  return new Date(year, month - 1, date, 0, minutes).getTime();
};

const valueOf = <T>(parsed: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!parsed.ok) throw new Error('the invented life has an impossible record');
  return parsed.value;
};

const newId = (): EntityId => crypto.randomUUID().replaceAll('-', '') as EntityId;
