/** Laws of ladder movement: offers alone, one rung at a time, "stay here" honoured, doing clears. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import type { EntityId } from '../basics/ids.ts';
import type { PrivateText } from '../basics/private-text.ts';
import type { LocalDay } from '../time/local-day.ts';
import { OBSTACLES, type Obstacle, type Step } from './challenge.ts';
import {
  afterDone,
  afterObstacle,
  afterStaying,
  answerTo,
  isTimeForMore,
  offerOn,
  type OfferMoment,
  type Rung,
} from './offers.ts';
import { parseStep } from './parse-step.ts';

const idOf = (n: number): EntityId => n.toString(16).padStart(32, '0') as EntityId;

const aStep = (n: number, over: Partial<Step> = {}): Step => {
  const step = parseStep({ id: idOf(n), ladder: idOf(99), text: `step ${n}`, order: n });
  if (!step.ok) throw new Error('no step');
  return { ...step.value, ...over };
};

const NOON: OfferMoment = {
  winsToday: 1,
  wall: { year: 2026, month: 11, day: 26, hour: 12, minute: 0 },
  mood: null,
  energy: null,
};

const at = (hour: number, minute = 0): OfferMoment => ({ ...NOON, wall: { ...NOON.wall, hour, minute } });

const TODAY = '2026-11-26' as LocalDay;
const TOMORROW = '2026-11-27' as LocalDay;

interface Climb {
  readonly rungs: readonly Rung[];
  readonly here: EntityId;
}

type Event =
  | { readonly type: 'done'; readonly rung: number; readonly effort: 1 | 2 | null }
  | { readonly type: 'not-now'; readonly rung: number; readonly obstacle: Obstacle }
  | { readonly type: 'stay'; readonly rung: number };

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    type: fc.constant('done' as const),
    rung: fc.nat(3),
    effort: fc.constantFrom(1 as const, 2 as const, null),
  }),
  fc.record({
    type: fc.constant('not-now' as const),
    rung: fc.nat(3),
    obstacle: fc.constantFrom(...OBSTACLES),
  }),
  fc.record({ type: fc.constant('stay' as const), rung: fc.nat(3) }),
);

const START: Climb = {
  rungs: [0, 1, 2, 3].map((n) => ({
    step: aStep(n, { energy: n < 2 ? 1 : 2 }),
    timesDone: 0,
    timesEasy: 0,
  })),
  here: idOf(0),
};

const after = (climb: Climb, one: Event): Climb => {
  const change = (rung: Rung): Rung => {
    switch (one.type) {
      case 'done':
        return {
          step: { ...rung.step, ...afterDone() },
          timesDone: rung.timesDone + 1,
          timesEasy: rung.timesEasy + (one.effort === 1 ? 1 : 0),
        };
      case 'not-now':
        return { ...rung, step: { ...rung.step, ...afterObstacle(rung.step, one.obstacle, TODAY) } };
      case 'stay':
        return { ...rung, step: { ...rung.step, ...afterStaying(rung.timesDone) } };
      default:
        return one satisfies never;
    }
  };
  return {
    rungs: climb.rungs.map((rung, n) => (n === one.rung ? change(rung) : rung)),
    here: one.type === 'done' ? idOf(one.rung) : climb.here,
  };
};

const climbed = (events: readonly Event[]): Climb => events.reduce(after, START);

const rungOf = ({ rungs, here }: Climb): Rung => {
  const rung = rungs.find(({ step }) => step.id === here);
  if (rung === undefined) throw new Error('nowhere');
  return rung;
};

test('nobody is moved: steps keep their place, words and number, and one stands where one last did something', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const climb = climbed(events);
      expect(climb.rungs.map(({ step }) => [step.id, step.order, step.text, step.trashed])).toEqual(
        START.rungs.map(({ step }) => [step.id, step.order, step.text, step.trashed]),
      );
      const done = events.findLast(({ type }) => type === 'done');
      expect(climb.here).toBe(idOf(done?.rung ?? 0));
    }),
    soak(300),
  );
});

test('an offer is one rung up after enough of it, one down after too much, and else none', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const climb = climbed(events);
      const place = climb.rungs.findIndex(({ step }) => step.id === climb.here);
      const { step, timesDone, timesEasy } = rungOf(climb);
      const offer = offerOn(climb.rungs, climb.here, NOON);
      if (offer === null) return;
      expect(['next', 'smaller']).toContain(offer.type);
      if (offer.type === 'next') {
        expect(offer.to).toBe(idOf(place + 1));
        expect(timesEasy >= 3 || timesDone >= 5).toBe(true);
        expect(climb.rungs[place + 1]?.step.tooBig).toBeLessThan(2);
        expect(step.tooBig).toBeLessThan(2);
      }
      if (offer.type === 'smaller') {
        expect(offer.to).toBe(place === 0 ? null : idOf(place - 1));
        expect(step.tooBig).toBeGreaterThanOrEqual(2);
      }
    }),
    soak(500),
  );
});

test('"stay here" is honoured: no next one until it was done three times more, and then it may be offered', () => {
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 30 }),
      fc.constantFrom(1 as const, 2 as const),
      (events, effort) => {
        const before = climbed([
          ...events,
          ...Array.from({ length: 5 }, () => ({ type: 'done', rung: 1, effort }) as const),
        ]);
        let climb = after(before, { type: 'stay', rung: 1 });
        const offers: (string | undefined)[] = [];
        for (let more = 0; more < 4; more += 1) {
          offers.push(offerOn(climb.rungs, climb.here, NOON)?.type);
          climb = after(climb, { type: 'done', rung: 1, effort });
        }
        const isOpen = (climb.rungs[2]?.step.tooBig ?? 0) < 2;
        expect(offers).toEqual([undefined, undefined, undefined, isOpen ? 'next' : undefined]);
      },
    ),
    soak(200),
  );
});

test('doing it clears that it was too big, its plan, and what was expected', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), fc.nat(3), (events, rung) => {
      const climb = after(climbed(events), { type: 'done', rung, effort: null });
      const { step } = rungOf(climb);
      expect(step).toMatchObject({
        ...{ tooBig: 0, anchor: null, plannedOn: null, plannedAt: null, plannedPlace: null },
        ...{ expectedDifficulty: null, expectedPleasure: null },
      });
      expect(offerOn(climb.rungs, climb.here, NOON)?.type).not.toBe('smaller');
    }),
    soak(200),
  );
});

test('at night, after five wins, and at the top of mood and energy nothing more is offered; smaller always is', () => {
  const done = climbed(Array.from({ length: 5 }, () => ({ type: 'done', rung: 0, effort: null }) as const));
  const offered = (moment: OfferMoment) => offerOn(done.rungs, done.here, moment)?.type;
  expect(offered(NOON)).toBe('next');
  for (const [moment, more] of [
    [at(22, 59), true],
    [at(23), false],
    [at(0), false],
    [at(4, 59), false],
    [at(5), true],
    [{ ...NOON, winsToday: 4 }, true],
    [{ ...NOON, winsToday: 5 }, false],
    [{ ...NOON, mood: 9, energy: 3 }, false],
    [{ ...NOON, mood: 10, energy: 3 }, false],
    [{ ...NOON, mood: 10, energy: 2 }, true],
    [{ ...NOON, mood: 10, energy: null }, true],
    [{ ...NOON, mood: 8, energy: 3 }, true],
    [{ ...NOON, mood: null, energy: 3 }, true],
  ] as const) {
    expect([moment, isTimeForMore(moment)]).toEqual([moment, more]);
    expect(offered(moment)).toBe(more ? 'next' : undefined);
  }
  const tooBig = [1, 2].reduce<Climb>(
    (climb) => after(climb, { type: 'not-now', rung: 0, obstacle: 'too-tired' }),
    done,
  );
  expect(offerOn(tooBig.rungs, tooBig.here, at(2))).toEqual({ type: 'smaller', to: null });
});

test('three times with little effort are enough; three that took something are not, nor three that were not rated', () => {
  const times = (effort: 1 | 2 | null) => {
    const climb = climbed(Array.from({ length: 3 }, () => ({ type: 'done', rung: 1, effort }) as const));
    return offerOn(climb.rungs, climb.here, NOON);
  };
  expect([times(1), times(2), times(null)]).toEqual([{ type: 'next', to: idOf(2) }, null, null]);
});

test('above the highest rung there is nothing, and of a step that is not there nothing is offered', () => {
  const top = climbed(Array.from({ length: 9 }, () => ({ type: 'done', rung: 3, effort: 1 }) as const));
  expect(offerOn(top.rungs, top.here, NOON)).toBeNull();
  expect(offerOn(top.rungs, idOf(77), NOON)).toBeNull();
  expect(answerTo('too-big', top.rungs, idOf(77))).toEqual({ type: 'smaller', to: null });
});

test('each of the six obstacles has its answer', () => {
  const answers = OBSTACLES.map((obstacle) => answerTo(obstacle, START.rungs, idOf(3)));
  expect(answers).toEqual([
    { type: 'smaller', to: idOf(2) },
    { type: 'lighter', to: idOf(1) },
    { type: 'anchor' },
    { type: 'trac' },
    { type: 'move' },
    { type: 'drop' },
  ]);
  expect(answerTo('too-tired', START.rungs, idOf(0))).toEqual({ type: 'lighter', to: null });
});

test('an obstacle leaves nothing but a number inside, and four of the six leave nothing at all', () => {
  const step = aStep(1, { anchor: 'coffee' as PrivateText, tooBig: 1, plannedOn: TOMORROW });
  expect(OBSTACLES.map((obstacle) => afterObstacle(step, obstacle, TODAY))).toEqual([
    { tooBig: 2 },
    { tooBig: 2 },
    {},
    {},
    {},
    {},
  ]);
});

test('what was planned for today is off the day, whatever came between', () => {
  const step = aStep(1, { anchor: 'coffee' as PrivateText, plannedOn: TODAY, plannedAt: 540 });
  for (const obstacle of OBSTACLES)
    expect(afterObstacle(step, obstacle, TODAY)).toMatchObject({ plannedOn: null, plannedAt: null });
  expect(afterObstacle(step, 'life', TOMORROW)).toEqual({ plannedOn: null, plannedAt: null });
});
