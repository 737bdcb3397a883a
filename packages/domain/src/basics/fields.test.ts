import { expect, test } from 'vitest';
import { flag, isZoneName, orNull, parseFields, required } from './fields.ts';
import { err, ok } from './result.ts';

const isCount = (raw: unknown): raw is number => typeof raw === 'number';

interface Basket {
  readonly count: number;
  readonly spare: number | null;
  readonly open: boolean;
}

const parseBasket = (raw: unknown) =>
  parseFields<Basket>(raw, { count: required(isCount), spare: orNull(isCount), open: flag });

test('reads what is there and leaves the rest out', () => {
  expect(parseBasket({ count: 1, spare: 2, open: true, colour: 'red' })).toStrictEqual(
    ok({ count: 1, spare: 2, open: true }),
  );
});

test('an absent optional field is null or false', () => {
  const bare = ok({ count: 1, spare: null, open: false });
  expect(parseBasket({ count: 1 })).toStrictEqual(bare);
  expect(parseBasket({ count: 1, spare: null, open: false })).toStrictEqual(bare);
  expect(parseBasket({ count: 1, spare: undefined, open: undefined })).toStrictEqual(bare);
});

test.each([
  [{}, 'count'],
  [{ count: null }, 'count'],
  [{ count: '1' }, 'count'],
  [{ count: '1', spare: 'x' }, 'count'],
  [{ count: 1, spare: '2' }, 'spare'],
  [{ count: 1, open: 'yes' }, 'open'],
  [{ count: 1, open: null }, 'open'],
  [{ count: 1, open: 1 }, 'open'],
  [Object.create({ count: 1 }), 'count'],
])('names the first wrong field of %j', (raw, field) => {
  expect(parseBasket(raw)).toStrictEqual(err({ type: 'WrongField', field }));
});

test.each([[null], [undefined], ['{}'], [1], [[]], [() => ({ count: 1 })]])('%s is no record', (raw) => {
  expect(parseBasket(raw)).toStrictEqual(err({ type: 'NotARecord' }));
});

test('each parser tells fit from unfit by itself', () => {
  expect(required(isCount)(0)).toStrictEqual(ok(0));
  expect(required(isCount)('0')).toStrictEqual(err({ type: 'Unfit' }));
  expect(orNull(isCount)(null)).toStrictEqual(ok(null));
  expect(orNull(isCount)('0')).toStrictEqual(err({ type: 'Unfit' }));
  expect(flag('true')).toStrictEqual(err({ type: 'Unfit' }));
});

test.each([
  'UTC',
  'Z',
  'Europe/Berlin',
  'America/Argentina/Buenos_Aires',
  'Etc/GMT+3',
  'America/Port-au-Prince',
  `A${'b'.repeat(63)}`,
])('%s is a zone name', (name) => {
  expect(isZoneName(name)).toBe(true);
});

test.each([
  [''],
  ['+02:00'],
  ['Europe/Ber lin'],
  [' UTC'],
  ['UTC\n'],
  [`A${'b'.repeat(64)}`],
  [3],
  [null],
  [['UTC']],
])('%j is none', (name) => {
  expect(isZoneName(name)).toBe(false);
});
