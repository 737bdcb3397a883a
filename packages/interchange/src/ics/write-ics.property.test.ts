/** Any words and any plan: an independent reader takes the file, and finds the words and the times that were put in. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, parsePrivateText, weekday } from '@cairn/domain';
import { aDay, aRitual, readEvents } from './a-calendar.suite.ts';
import { calendarEntries } from './calendar-entries.ts';
import { writeIcs } from './write-ics.ts';

const runs = { numRuns: Number(process.env['CAIRN_RUNS'] ?? 150), seed: 20261126 };

const sign = fc.oneof(
  fc.constantFrom(...';:,\\"\n 🌄é'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const anyWords = fc.string({ unit: sign, maxLength: 90 }).filter((raw) => parsePrivateText(raw).ok);
/** DEL and C1: kept in a record, and not allowed in a calendar. */
const withoutControls = (text: string): string => text.replaceAll(/[\u007F-\u009F]/g, '');

test('words, weekdays and times come back as they were put in', () => {
  const time = fc.record({
    remindAt: fc.integer({ min: 0, max: 1439 }),
    remindDays: fc.integer({ min: 1, max: 127 }),
  });
  fc.assert(
    fc.property(anyWords, time, fc.nat({ max: 800 }), (raw, { remindAt, remindDays }, later) => {
      const words = parsePrivateText(raw);
      if (!words.ok) return;
      const today = addDays(aDay('2026-11-26'), later);
      const rituals = [aRitual(words.value, { remindAt, remindDays })];
      const entries = calendarEntries({ rituals, steps: [], today, dayStartsAt: 240, generic: null });
      const [read] = readEvents(writeIcs({ name: 'Cairn', entries, writtenAt: Date.UTC(2026, 10, 26) }));
      const starts = read?.event.iterator();
      expect(read?.summary).toBe(withoutControls(words.value));
      for (let turn = 0; turn < 9; turn += 1) {
        const start = starts?.next();
        expect((start?.hour ?? 0) * 60 + (start?.minute ?? 0)).toBe(remindAt);
        const day = aDay(start?.toString().slice(0, 10) ?? '');
        expect(remindDays & (1 << (weekday(day) - 1))).not.toBe(0);
        expect(day >= today).toBe(true);
      }
    }),
    runs,
  );
});
