/** That what is never offered unasked names activities which exist. Pure. */

import type { Activity } from '@cairn/domain';
import type { Finding } from './finding.ts';

export const checkSoughtOnly = (
  activities: readonly Activity[],
  soughtOnly: ReadonlySet<string>,
): readonly Finding[] =>
  [...soughtOnly]
    .filter((id) => !activities.some((activity) => activity.id === id))
    .map((id) => ({
      rule: 'sought-only',
      where: id,
      message: 'is named as never offered, and is not in the catalogue',
    }));
