/** The catalogue as a pool of suggestions: what may be offered to somebody who did not look for it. Pure. */

import type { Activity, Suggestible } from '@cairn/domain';
import { offeredUnasked } from '../activities/offered-unasked.ts';

/** In catalogue order; keyed by the activities' ids. */
export const cataloguePool = (locale: string): readonly Suggestible[] =>
  offeredUnasked(locale).map(suggestibleOf);

const suggestibleOf = ({ id, area, text, minutes, energy, social, time }: Activity): Suggestible => ({
  key: id,
  source: { from: 'catalogue', activity: id },
  offered: { text, minutes, energy, social, rung: null },
  area,
  time,
  isPlanned: false,
});
