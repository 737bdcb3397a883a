/** Records with nothing in them but when they were. */

import type { CheckIn, JournalEntry, Win } from '@cairn/domain';
import type { When } from './found.ts';

type Moment = Pick<Win, 'localDay' | 'at' | 'zone' | 'trashed' | 'importBatch'>;

const momentOf = ({ day, at, zone }: When): Moment => ({
  ...{ localDay: day, at, zone: at === null ? null : zone },
  ...{ trashed: false, importBatch: null },
});

export const noWin = (when: When): Omit<Win, 'id' | 'text' | 'area' | 'note'> => ({
  ...momentOf(when),
  ...{ planned: false, big: false, effort: null, pleasure: null, mastery: null },
  ...{ expectedPleasure: null, expectedDifficulty: null, moodBefore: null, moodAfter: null },
  ...{ activity: null, step: null, ritual: null, resting: false, near: false },
});

export const noCheckIn = (when: When): Omit<CheckIn, 'id'> => ({
  ...momentOf(when),
  ...{ mood: null, energy: null, confidence: null, sleepMinutes: null, moodWord: null, note: null },
});

export const noPage = (when: When): Omit<JournalEntry, 'id' | 'text'> => ({
  ...momentOf(when),
  ...{ prompt: null, win: null, resting: false },
});
