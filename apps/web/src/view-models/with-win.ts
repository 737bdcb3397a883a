/**
 * Today with one more kept win: what the vault will answer when asked again, worked out at once so that the stone need
 * not wait for the question. A win of an earlier day, or one that is already there, changes nothing here. Pure.
 */

import type { StoneMark, Today, WinKept } from '@cairn/vault';

export const withWin = (today: Today, { win, isReturn }: WinKept): Today => {
  const isHere = today.wins.some((known) => known.id === win.id);
  if (isHere || win.localDay !== today.day) return today;
  const { picture } = today;
  const stone: StoneMark = { id: win.id, area: win.area, big: win.big, isReturn, localDay: win.localDay };
  return {
    ...today,
    state: 'recorded',
    wins: [win, ...today.wins].slice(0, 50),
    winsToday: today.winsToday + 1,
    isReturnDay: false,
    picture: {
      ...picture,
      todayStones: [...picture.todayStones, stone],
      weekStones: [...picture.weekStones, stone],
      lastWeekStones: [],
      total: picture.total + 1,
      firstDay: picture.firstDay ?? today.day,
    },
  };
};
