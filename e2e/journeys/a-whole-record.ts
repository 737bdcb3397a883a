/** A record that has something on every screen: years, rest, a gap, a path with rungs that were done, a page, a shelf, the trash. */

import type { EntityId, PrivateText } from '@cairn/domain';
import { aWin, daysAgo, idOf, lived, recordFile } from './a-record.ts';

const text = (words: string): PrivateText => words as PrivateText;

export const PATH_ID: EntityId = idOf(3, 1);
export const PAGE_ID: EntityId = idOf(6, 1);
const LADDER_ID = idOf(4, 1);

const step = (rung: number, words: string) => ({
  ...{
    id: idOf(5, rung),
    ladder: LADDER_ID,
    text: text(words),
    order: rung,
    minutes: 2 as const,
    energy: 1 as const,
  },
  ...{ social: null, rung: null, anchor: null, plannedOn: null, plannedAt: null, plannedPlace: null },
  ...{
    expectedDifficulty: null,
    expectedPleasure: null,
    tooBig: 0,
    stayedAt: 0,
    trashed: false,
    importBatch: null,
  },
});

const pathRecords = () => ({
  challenges: [
    {
      ...{ id: PATH_ID, text: text('the whole flat'), why: null, area: 'home' as const, order: 0 },
      ...{ arrivedOn: null, resting: false, trashed: false, importBatch: null },
    },
  ],
  ladders: [
    {
      ...{ id: LADDER_ID, challenge: PATH_ID, title: text('One room, one thing'), source: null, order: 0 },
      ...{ trashed: false, importBatch: null },
    },
  ],
  steps: [step(1, 'Touch one cup'), step(2, 'Carry one cup to the sink'), step(3, 'Wash that cup')],
});

/** The last of its stones lies `quietDays` back. */
export const aWholeRecord = (quietDays: number): Promise<string> => {
  const life = lived(300, quietDays);
  const before = (days: number) => daysAgo(quietDays + days);
  const did = (rung: number, words: string, days: number) =>
    aWin(9000 + days, words, { step: idOf(5, rung), area: 'home', localDay: before(days) });
  return recordFile({
    ...life,
    ...pathRecords(),
    restDays: [...(life.restDays ?? []), ...[2, 9].map((days) => ({ localDay: before(days), taken: true }))],
    wins: [
      ...life.wins,
      ...[did(1, 'Touch one cup', 40), did(2, 'Carry one cup to the sink', 12), did(3, 'Wash that cup', 3)],
      aWin(9101, 'Got out of bed', { big: true, localDay: before(60) }),
      ...[5, 6, 7, 8].map((days) => aWin(9200 + days, 'Got out of bed', { localDay: before(days) })),
      aWin(9301, 'Swam one length', { near: true, localDay: before(11) }),
      aWin(9302, 'Put away for good', { trashed: true, localDay: before(11) }),
    ],
    entries: [
      {
        ...{ id: PAGE_ID, text: text('It rained all day.'), localDay: before(4), at: null, zone: null },
        ...{ prompt: null, win: null, resting: false, trashed: false, importBatch: null },
      },
    ],
  });
};
