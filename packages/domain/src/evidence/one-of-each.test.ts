/** Of wins in the same words one is laid: the one that tells the most. */

import { expect, test } from 'vitest';
import type { Win } from '../activity/win.ts';
import { parsePrivateText } from '../basics/private-text.ts';
import type { EntityId } from '../basics/ids.ts';
import type { LocalDay } from '../time/local-day.ts';
import type { EvidenceCandidate } from './evidence.ts';
import { oneOfEachWords, withoutWordsOf } from './one-of-each.ts';

const aCandidate = (words: string, day: string, set: Partial<Win> = {}): EvidenceCandidate => {
  const text = parsePrivateText(words);
  if (!text.ok) throw new Error('no text');
  return {
    win: {
      id: day.replaceAll('-', '').padStart(32, '0') as EntityId,
      text: text.value,
      localDay: day as LocalDay,
      ...{ area: null, at: null, zone: null, planned: false, big: false, effort: null, pleasure: null },
      ...{
        mastery: null,
        moodBefore: null,
        moodAfter: null,
        expectedPleasure: null,
        expectedDifficulty: null,
        note: null,
        activity: null,
      },
      ...{ step: null, ritual: null, resting: false, near: false, trashed: false, importBatch: null },
      ...set,
    },
    ...{ isFirst: false, isReturn: false, times: 1 },
  };
};

const daysOf = (candidates: readonly EvidenceCandidate[]): readonly string[] =>
  oneOfEachWords(candidates).map(({ win }) => win.localDay);

test('the newest of those that tell as much', () => {
  const wins = [
    aCandidate('Tea', '2026-01-02'),
    aCandidate(' TÉA', '2026-01-03'),
    aCandidate('tea', '2026-01-01'),
  ];
  expect(daysOf(wins)).toEqual(['2026-01-03']);
});

test('one that was big comes before newer ones that were not, whichever is read first', () => {
  const wins = [aCandidate('Tea', '2026-01-01', { big: true }), aCandidate('Tea', '2026-01-02')];
  expect(daysOf(wins)).toEqual(['2026-01-01']);
  expect(daysOf(wins.toReversed())).toEqual(['2026-01-01']);
});

test('other words are another win', () => {
  expect(daysOf([aCandidate('Tea', '2026-01-01'), aCandidate('Bread', '2026-01-02')])).toHaveLength(2);
});

test('signs and spaces make no other words', () => {
  const wins = [aCandidate('Tea, and bread!', '2026-01-01'), aCandidate('tea  and bread', '2026-01-02')];
  expect(daysOf(wins)).toEqual(['2026-01-02']);
  expect(daysOf([aCandidate('🙂', '2026-01-01'), aCandidate('🎉', '2026-01-02')])).toHaveLength(2);
});

test('what is passed by is passed by on all its days', () => {
  const wins = [
    aCandidate('Tea', '2026-01-01'),
    aCandidate('tea.', '2026-01-02'),
    aCandidate('Bread', '2026-01-03'),
  ];
  const left = withoutWordsOf(wins, new Set([wins[0]?.win.id ?? '']));
  expect(left.map(({ win }) => win.text)).toEqual(['Bread']);
});
