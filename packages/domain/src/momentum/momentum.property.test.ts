/** The properties of domain.md 3.2, numbered as there. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soak } from '../basics/soak.suite.ts';
import { after, dayAt, daysOf, history, lived } from './histories.suite.ts';
import { FADE, GAIN, KEPT_SHARE, momentumOf } from './momentum.ts';

const RUNS = soak(600);
/** A few last bits: the laws are exact in the real numbers, rounding may cost one or two units in the last place. */
const ROUNDING = 1e-15;

test('1. stays between 0 and 1', () => {
  fc.assert(
    fc.property(history, (signs) => {
      const { momentum, best } = after(signs);
      expect(momentum).toBeGreaterThanOrEqual(0);
      expect(best).toBeLessThanOrEqual(1);
      expect(momentum).toBeLessThanOrEqual(best);
    }),
    RUNS,
  );
});

test('1. twenty thousand of the fullest days stay at or below 1', () => {
  const days = Array.from({ length: 20_000 }, (_, at) => ({ day: dayAt(at), wins: 500, rest: false }));
  const { momentum } = momentumOf(days, dayAt(20_000));
  expect(momentum).toBeLessThanOrEqual(1);
  expect(momentum).toBeGreaterThan(1 - 1e-12);
});

test('2. a day with a win never lowers it, and raises it while there is room', () => {
  fc.assert(
    fc.property(history, fc.constantFrom('+', '2', '9'), (signs, win) => {
      const [before, won] = [after(signs), after(signs + win)];
      expect(won.momentum).toBeGreaterThanOrEqual(before.momentum);
      if (before.momentum < 1 - 1e-9) expect(won.momentum).toBeGreaterThan(before.momentum);
      expect(won.best).toBe(Math.max(before.best, won.momentum));
      expect(won.quiet).toBe(0);
    }),
    RUNS,
  );
});

/** What a day may become so that it holds more. */
const BETTER: Readonly<Record<string, string>> = { '.': 'r', r: '+', '+': '2', '2': '3', '9': '99' };

test('3. making any day better lowers nothing, then or later', () => {
  const change = fc.record({ signs: lived, at: fc.nat(), later: fc.nat(), straightToWin: fc.boolean() });
  fc.assert(
    fc.property(change, ({ signs, at, later, straightToWin }) => {
      const changed = at % signs.length;
      const old = signs.charAt(changed);
      const better = straightToWin && old === '.' ? '+' : (BETTER[old] ?? '');
      const seenOn = changed + 1 + (later % (signs.length - changed));
      const days = daysOf(signs.slice(0, seenOn));
      const wins = better === '99' ? 10 : Number(better) || (better === '+' ? 1 : 0);
      const improved = days.map((day, place) =>
        place === changed ? { ...day, wins, rest: better === 'r' } : day,
      );
      const [before, now] = [momentumOf(days, dayAt(seenOn)), momentumOf(improved, dayAt(seenOn))];
      expect(now.momentum).toBeGreaterThanOrEqual(before.momentum - ROUNDING);
      expect(now.best).toBeGreaterThanOrEqual(before.best - ROUNDING);
    }),
    RUNS,
  );
});

test('4. rest changes nothing at all', () => {
  fc.assert(
    fc.property(history, fc.constantFrom('r', 'rr', 'rrrrrrr'), (signs, rest) => {
      expect(after(signs + rest)).toStrictEqual(after(signs));
    }),
    RUNS,
  );
});

test('4. rest anywhere in between changes nothing either', () => {
  fc.assert(
    fc.property(history, fc.nat(), (signs, at) => {
      const cut = at % (signs.length + 1);
      expect(after(`${signs.slice(0, cut)}r${signs.slice(cut)}`)).toStrictEqual(after(signs));
    }),
    RUNS,
  );
});

test('5. the first quiet day after a win costs nothing, with rest before it or not', () => {
  fc.assert(
    fc.property(history, fc.constantFrom('.', 'r.', '.r', 'rr.r'), (signs, quiet) => {
      const won = after(`${signs}+`);
      expect(after(`${signs}+${quiet}`)).toStrictEqual({ ...won, quiet: 1 });
    }),
    RUNS,
  );
});

const DEAREST_DAY = FADE * (1 - KEPT_SHARE);

test('6. no quiet day costs more than 0.0228', () => {
  expect(DEAREST_DAY).toBeCloseTo(0.02271, 5);
  fc.assert(
    fc.property(history, (signs) => {
      const cost = after(signs).momentum - after(`${signs}.`).momentum;
      expect(cost).toBeGreaterThanOrEqual(0);
      expect(cost).toBeLessThanOrEqual(DEAREST_DAY + ROUNDING);
    }),
    RUNS,
  );
});

test('6. the dearest day there can be costs just that', () => {
  const full = '9'.repeat(400);
  expect(after(`${full}.`).momentum - after(`${full}..`).momentum).toBeCloseTo(DEAREST_DAY, 5);
});

test('7. a third of the best stays, so after the first win it is never 0 again', () => {
  fc.assert(
    fc.property(lived, fc.nat({ max: 5000 }), (signs, quietDays) => {
      const seen = momentumOf(daysOf(signs), dayAt(signs.length + quietDays));
      expect(seen.momentum).toBeGreaterThanOrEqual(KEPT_SHARE * seen.best);
      expect(seen.momentum).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

test('8. up to 0.747 one win makes good for a quiet day', () => {
  fc.assert(
    fc.property(lived, (signs) => {
      const { momentum } = after(signs);
      if (momentum > 0.747) return;
      expect(after(`${signs}.+`).momentum).toBeGreaterThanOrEqual(momentum);
    }),
    RUNS,
  );
});

test('8. the border of that, without the quiet day before, lies at 0.7468', () => {
  const border = GAIN / (GAIN + DEAREST_DAY);
  expect(border).toBeCloseTo(0.7468, 4);
  expect(GAIN * (1 - border)).toBeCloseTo(DEAREST_DAY * border, 15);
});

test('9. however many wins a day holds, they count less than a day and a half', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 10, 50, 500, 1e9), fc.integer({ min: 1, max: 500 }), (some, more) => {
      const one = (wins: number): number =>
        momentumOf([{ day: dayAt(0), wins, rest: false }], dayAt(0)).momentum;
      expect(one(some)).toBeLessThanOrEqual(1 - (1 - GAIN) ** 1.5);
      expect(one(some + more)).toBeGreaterThanOrEqual(one(some));
      expect(one(some)).toBeLessThan(after('++').momentum);
    }),
    RUNS,
  );
});

test('10. empty days before the first win change nothing', () => {
  fc.assert(
    fc.property(history, fc.constantFrom('.', 'r', '...r....', '.'.repeat(60)), (signs, empty) => {
      expect(after(empty + signs)).toStrictEqual(after(signs));
    }),
    RUNS,
  );
});

test('days without a record and records of empty days are the same', () => {
  fc.assert(
    fc.property(history, (signs) => {
      const spoken = daysOf(signs).filter(({ wins, rest }) => wins > 0 || rest);
      expect(momentumOf(spoken, dayAt(signs.length))).toStrictEqual(after(signs));
    }),
    RUNS,
  );
});

test('days that have not come yet are ignored', () => {
  fc.assert(
    fc.property(history, lived, (signs, future) => {
      const today = dayAt(signs.length);
      const later = daysOf(`${signs}.${future}`).slice(signs.length + 1);
      expect(momentumOf([...later, ...daysOf(signs)], today)).toStrictEqual(after(signs));
    }),
    RUNS,
  );
});

/** The formula of domain.md 3.2 written out day by day, as a second opinion. */
const dayByDay = (signs: string): { m: number; p: number; k: number } => {
  let [m, p, k] = [0, 0, 0];
  for (const { wins, rest } of daysOf(signs)) {
    if (wins > 0) {
      m += (1 - (1 - GAIN) ** (1 + 0.5 * (1 - 2 ** (1 - wins)))) * (1 - m);
      p = Math.max(p, m);
      k = 0;
    } else if (!rest) {
      if (k >= 1) m = KEPT_SHARE * p + (m - KEPT_SHARE * p) * (1 - FADE);
      k += 1;
    }
  }
  return { m, p, k };
};

test('is the formula, bit for bit', () => {
  fc.assert(
    fc.property(history, (signs) => {
      const { m, p, k } = dayByDay(signs);
      expect(after(signs)).toStrictEqual({ momentum: m, best: p, quiet: p === 0 ? 0 : k });
    }),
    RUNS,
  );
});
