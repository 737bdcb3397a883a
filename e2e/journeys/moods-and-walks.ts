/** A made-up record of moods in which one thing goes with better days, and one does not. */

import type { CheckIn, EntityId, Rating, Win } from '@cairn/domain';
import { aWin, daysAgo, idOf, recordFile } from './a-record.ts';

const aCheckIn = (index: number, ago: number, mood: number): CheckIn => ({
  ...{ id: idOf(6, index), localDay: daysAgo(ago), at: null, zone: null },
  ...{ mood: mood as Rating, energy: null, confidence: null, sleepMinutes: null },
  ...{ moodWord: null, note: null, trashed: false, importBatch: null },
});

/** Walks in no rhythm, four days of ten. */
const hasWalk = (ago: number): boolean => (ago * 7 + Math.floor(ago / 5) * 3) % 10 < 4;

export const walksIn = (days: number): number =>
  Array.from({ length: days }, (_, at) => at + 1).filter(hasWalk).length;

/** `days` of it, the last of them yesterday. */
export const moodsAndWalks = (days: number): Promise<string> => {
  const all = Array.from({ length: days }, (_, at) => at + 1);
  const wins: Win[] = all.flatMap((ago) => [
    ...(hasWalk(ago) ? [aWin(ago, 'Walk', { area: 'move', localDay: daysAgo(ago) })] : []),
    ...(ago % 3 === 0 ? [aWin(1000 + ago, 'Read a page', { area: 'mind', localDay: daysAgo(ago) })] : []),
  ]);
  const around = aWin(2000, 'Watered the plants', {
    ...{ area: 'home', moodBefore: 3 as Rating, moodAfter: 6 as Rating },
  });
  const moodOf = (ago: number): number => (hasWalk(ago) ? 6 : 4) + (ago % 3) - 1;
  return recordFile({ wins: [...wins, around], checkIns: all.map((ago) => aCheckIn(ago, ago, moodOf(ago))) });
};
