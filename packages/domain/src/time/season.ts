/** The season of a month where somebody lives. Whole months, as calendars have it; pure. */

export type Season = 'spring' | 'summer' | 'autumn' | 'winter' | 'neutral';

const FROM_DECEMBER = ['winter', 'spring', 'summer', 'autumn'] as const;

/**
 * `month` 1-12. `seasonOf(1, 'north')` is winter; on the other half of the earth it is half a year later. `''`: nobody said on which
 * they live, and nothing is guessed: neutral.
 */
export const seasonOf = (month: number, hemisphere: '' | 'north' | 'south'): Season => {
  if (hemisphere === '') return 'neutral';
  const quarter = Math.floor((month % 12) / 3) + (hemisphere === 'south' ? 2 : 0);
  return FROM_DECEMBER[quarter % 4] ?? 'neutral';
};
