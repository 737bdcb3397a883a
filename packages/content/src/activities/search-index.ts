/** The folded words of each activity, made once per catalogue and kept as long as it is. */

import type { Activity } from '@cairn/domain';
import { plainWordsOf } from './words-of.ts';

export interface IndexedActivity {
  readonly activity: Activity;
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

const indexes = new WeakMap<readonly Activity[], readonly IndexedActivity[]>();

export const searchIndex = (list: readonly Activity[]): readonly IndexedActivity[] => {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const index = list.map((activity) => ({
    activity,
    words: plainWordsOf(activity.text),
    tags: activity.tags.flatMap(plainWordsOf),
  }));
  indexes.set(list, index);
  return index;
};
