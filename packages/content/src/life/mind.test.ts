/** What goes on inside the invented life: all of it fits its wins, is the same for a seed, and moves nothing else of the life. */

import { addDays, courseOf, daysBetween, INSTRUMENTS, parseLocalDay, totalOf } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { expect, test } from 'vitest';
import { HEAVY_THOUGHTS } from './data/heavy-thoughts.ts';
import { generateLife } from './generate-life.ts';
import type { LifeEvent } from './life-event.ts';
import { mindRecords } from './mind-records.ts';
import { mindOf } from './mind.ts';

const endDay = parseLocalDay('2026-03-01');
const lifeOf = (seed: string, wins = 900): readonly LifeEvent[] =>
  endDay.ok ? [...generateLife({ seed, wins, endDay: endDay.value })] : [];
const life = lifeOf('demo');
const wins = life.filter((event) => event.type === 'win');

const recordsOf = (events: readonly LifeEvent[], seed: string) => {
  let ids = 0;
  const known = new Map<string, string>();
  const idFor = (name: string): string => {
    const id = known.get(name) ?? (ids += 1).toString(16).padStart(32, '0');
    known.set(name, id);
    return id;
  };
  const at = (day: LocalDay, minute: number) => Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
  const ofLife = events.filter((event) => event.type === 'win').map((_, place) => idFor(`win ${place}`));
  return { ofLife, ...mindRecords(mindOf(seed, events), { idFor, at, zone: 'UTC', wins: ofLife }) };
};

test('is the same for the same seed and life', () => {
  expect(mindOf('demo', life)).toEqual(mindOf('demo', lifeOf('demo')));
});

test('beside thoughts lie wins of the right areas that came before them; one is left alone', () => {
  const { thoughts } = mindOf('demo', life);
  expect(thoughts).toHaveLength(HEAVY_THOUGHTS.length);
  for (const [at, { localDay, wins: beside }] of thoughts.entries()) {
    const areas = HEAVY_THOUGHTS[at]?.areas ?? [];
    expect(beside).toHaveLength(areas.length === 0 ? 0 : 3);
    for (const place of beside) {
      const win = wins[place];
      expect(areas).toContain(win?.area);
      expect((win?.localDay ?? '') < localDay).toBe(true);
    }
  }
});

test('forms are drawn from three points on, keep their two weeks apart, and the ninth answer is 0', () => {
  const { scaleResponses } = recordsOf(life, 'demo');
  for (const [id, times] of [
    ['who-5', 6],
    ['phq-9', 4],
    ['gad-7', 3],
  ] as const) {
    const given = scaleResponses.filter(({ instrument }) => instrument === id);
    expect([id, given.length, courseOf(INSTRUMENTS[id], given).isDrawn]).toEqual([id, times, true]);
    for (const { answers, total } of given)
      expect(totalOf(INSTRUMENTS[id], answers)).toEqual({ ok: true, value: total });
    for (const [at, { localDay }] of given.entries())
      if (at > 0) expect(daysBetween(given[at - 1]?.localDay ?? localDay, localDay)).toBeGreaterThan(14);
  }
  expect(
    scaleResponses.filter(({ instrument }) => instrument === 'phq-9').map(({ answers }) => answers[8]),
  ).toEqual([0, 0, 0, 0]);
});

test('the test by coin is over, and nothing lies after the last day', () => {
  const { thoughts, scales, coin } = mindOf('demo', life);
  const last = wins.at(-1)?.localDay ?? ('' as LocalDay);
  expect(coin && addDays(coin.startedOn, coin.length) < last).toBe(true);
  const days = [...thoughts, ...scales, ...thoughts.flatMap(({ beliefs }) => beliefs)];
  expect(days.every(({ localDay }) => localDay < last)).toBe(true);
});

test('check-ins say how sure one was by night and how one slept by noon, now and then', () => {
  const checkIns = life.filter((event) => event.type === 'checkIn');
  const sure = checkIns.filter(({ confidence }) => confidence !== undefined);
  const slept = checkIns.filter(({ sleepMinutes }) => sleepMinutes !== undefined);
  expect(sure.length).toBeGreaterThan(40);
  expect(slept.length).toBeGreaterThan(20);
  expect(sure.every(({ minuteOfDay }) => minuteOfDay >= 1140)).toBe(true);
  expect(slept.every(({ sleepMinutes = 0 }) => sleepMinutes >= 270 && sleepMinutes <= 510)).toBe(true);
});

test('whatever the seed, all of it makes records, and each link is of a thought and a win that are there', () => {
  for (const seed of ['a', 'b', 'c', 'd']) {
    const { ofLife, thoughts, beliefs, evidenceLinks, experiments } = recordsOf(lifeOf(seed, 500), seed);
    const ids = new Set(thoughts.map(({ id }) => id));
    expect(evidenceLinks.length).toBeGreaterThan(3);
    expect(evidenceLinks.every(({ thought, win }) => ids.has(thought) && ofLife.includes(win))).toBe(true);
    expect(beliefs.every(({ thought }) => ids.has(thought))).toBe(true);
    expect(experiments).toHaveLength(1);
  }
});

test('a short life has wins alone', () => {
  expect(mindOf('x', lifeOf('x', 20))).toEqual({ thoughts: [], scales: [], coin: null });
  expect(mindOf('x', [])).toEqual({ thoughts: [], scales: [], coin: null });
});
