/** What may be offered to somebody who did not look for it: nothing that touches loss, money, medicine or dread. Pure. */

import type { Activity } from '@cairn/domain';
import { activities } from './activities.ts';
import { soughtOnly } from './data/sought-only.ts';

/** Of the catalogue in a language, in its order. */
export const offeredUnasked = (locale: string): readonly Activity[] =>
  activities(locale).filter(({ id }) => !soughtOnly.has(id));
