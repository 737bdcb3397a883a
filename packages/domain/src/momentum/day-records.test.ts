import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEntityId, type EntityId } from '../basics/ids.ts';
import { soak } from '../basics/soak.suite.ts';
import { aDay } from '../time/days.suite.ts';
import { dayRecordsOf, numberedDays, type CountedWin } from './day-records.ts';
import { dayAt } from './histories.suite.ts';
import { momentumOf } from './momentum.ts';
import { bounceOf } from './returns.ts';
import { stonesOf } from './stones.ts';

const anId = (number: number): EntityId => {
  const id = number.toString(16).padStart(32, '0');
  if (!isEntityId(id)) throw new Error('not an id');
  return id;
};

const aWin = (id: number, day: string): CountedWin => ({ id: anId(id), localDay: aDay(day) });

test('counts distinct wins a day and marks rest, oldest first', () => {
  const wins = [aWin(3, '2026-05-09'), aWin(1, '2026-05-03'), aWin(2, '2026-05-03'), aWin(1, '2026-05-03')];
  const rests = [
    { localDay: aDay('2026-05-09'), taken: true },
    { localDay: aDay('2026-05-04'), taken: true },
    { localDay: aDay('2026-05-05'), taken: false },
  ];
  expect(dayRecordsOf(wins, rests)).toStrictEqual([
    { day: '2026-05-03', wins: 2, rest: false },
    { day: '2026-05-04', wins: 0, rest: true },
    { day: '2026-05-09', wins: 1, rest: true },
  ]);
  expect(dayRecordsOf([], [])).toStrictEqual([]);
});

test('what is in the trash does not count', () => {
  const wins = [
    { ...aWin(1, '2026-05-03'), trashed: true },
    { ...aWin(2, '2026-05-03'), trashed: false },
  ];
  expect(dayRecordsOf(wins, [])).toStrictEqual([{ day: '2026-05-03', wins: 1, rest: false }]);
});

test('a win seen on two days counts once, on the earlier, in whichever order', () => {
  const [early, late] = [aWin(1, '2026-05-03'), aWin(1, '2026-05-04')];
  const once = [{ day: '2026-05-03', wins: 1, rest: false }];
  expect(dayRecordsOf([early, late], [])).toStrictEqual(once);
  expect(dayRecordsOf([late, early], [])).toStrictEqual(once);
});

test('records of one day become one: the larger count, and rest if any says so', () => {
  const day = aDay('1970-01-03');
  const records = [
    { day, wins: 1, rest: true },
    { day, wins: 3, rest: false },
    { day, wins: 2, rest: false },
    { day: aDay('1970-01-02'), wins: 1, rest: false },
    { day: aDay('1970-01-05'), wins: 1, rest: false },
  ];
  const merged = [
    { number: 1, wins: 1, rest: false },
    { number: 2, wins: 3, rest: true },
  ];
  expect(numberedDays(records, 3)).toStrictEqual(merged);
  expect(numberedDays(records.toReversed(), 3)).toStrictEqual(merged);
  expect(numberedDays(records, 4)).toStrictEqual([...merged, { number: 4, wins: 1, rest: false }]);
});

const someWins = fc.array(
  fc
    .record({ id: fc.nat({ max: 60 }), trashed: fc.constantFrom(false, false, false, true) })
    .map(({ id, trashed }) => ({
      id: anId(id),
      // A win has one day: which one follows from its id, as it does in a vault.
      localDay: dayAt((id * 37) % 100),
      trashed,
    })),
  { maxLength: 60 },
);
const someRests = fc.array(fc.record({ localDay: fc.nat({ max: 100 }).map(dayAt), taken: fc.boolean() }), {
  maxLength: 20,
});
const TODAY = dayAt(100);

test('11. order and repetition change nothing', () => {
  fc.assert(
    fc.property(someWins, someRests, fc.nat(), (wins, rests, turn) => {
      const shuffled = wins.toSorted(
        (a, b) => ((Number(`0x${a.id}`) * 7919 + turn) % 61) - ((Number(`0x${b.id}`) * 7919 + turn) % 61),
      );
      const records = dayRecordsOf(wins, rests);
      expect(
        dayRecordsOf([...shuffled, ...wins.toReversed()], [...rests.toReversed(), ...rests]),
      ).toStrictEqual(records);
      const again = [...records.toReversed(), ...records];
      expect(momentumOf(again, TODAY)).toStrictEqual(momentumOf(records, TODAY));
      expect(bounceOf(again, TODAY)).toStrictEqual(bounceOf(records, TODAY));
      expect(stonesOf([...shuffled, ...wins])).toBe(stonesOf(wins));
    }),
    soak(400),
  );
});

test('11. two devices together see what one device with everything would', () => {
  fc.assert(
    fc.property(someWins, someWins, someRests, (phone, laptop, rests) => {
      const together = dayRecordsOf([...phone, ...laptop], rests);
      expect(dayRecordsOf([...laptop, ...phone, ...phone], rests)).toStrictEqual(together);
      expect(together.reduce((sum, { wins }) => sum + wins, 0)).toBe(stonesOf([...phone, ...laptop]));
    }),
    soak(400),
  );
});

test('12. neither instants nor zones reach momentum: the own day is all that counts', () => {
  const day = { id: anId(1), localDay: aDay('2026-05-10') };
  const inAuckland = { ...day, at: 1_778_403_600_000, zone: 'Pacific/Auckland' };
  const inHonolulu = { ...day, at: 1_778_436_000_000, zone: 'Pacific/Honolulu' };
  const records = dayRecordsOf([inAuckland], []);
  expect(dayRecordsOf([inHonolulu], [])).toStrictEqual(records);
  expect(momentumOf(records, aDay('2026-05-10'))).toStrictEqual(
    momentumOf(dayRecordsOf([day], []), aDay('2026-05-10')),
  );
});

test('12. a flight that passes over a date costs nothing; one that repeats a date is one fuller day', () => {
  const east = dayRecordsOf([aWin(1, '2026-05-19'), aWin(2, '2026-05-21')], []);
  const straight = dayRecordsOf([aWin(1, '2026-05-19'), aWin(2, '2026-05-20')], []);
  expect(momentumOf(east, aDay('2026-05-21'))).toStrictEqual(momentumOf(straight, aDay('2026-05-20')));
  const west = dayRecordsOf([aWin(1, '2026-05-10'), aWin(2, '2026-05-10')], []);
  expect(west).toStrictEqual([{ day: '2026-05-10', wins: 2, rest: false }]);
});
