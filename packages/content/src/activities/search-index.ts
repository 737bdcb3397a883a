/** The folded words of each activity, made once per catalogue and kept as long as it is. */

import type { Activity } from '@cairn/domain';
import { wordsOf } from './words-of.ts';

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
    words: wordsOf(activity.text),
    tags: activity.tags.flatMap(wordsOf),
  }));
  indexes.set(list, index);
  return index;
};
