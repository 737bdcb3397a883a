/**
 * One diary entry as records: a check-in with the mood, the mood's own word and every word of the entry, and a win for
 * each activity that is one. A note too long for one check-in goes on in the next; nothing is cut off.
 */

import type { CheckIn, EntityId, Win } from '@cairn/domain';
import { splitText } from '../text/split-text.ts';
import type { WallClockReader } from '../time/create-wall-clock.ts';
import { hashable } from './entry-keys.ts';
import type { EntryKey } from './entry-keys.ts';
import type { DaylioEntry } from './read-entries.ts';
import type { ActivityKind, ActivityTally } from './tally-activities.ts';
import type { MoodTally } from './tally-moods.ts';

export interface RecordMaking {
  readonly hashId: (naturalKey: string) => EntityId;
  readonly zone: string;
  readonly instantOf: WallClockReader;
  readonly moods: Pick<MoodTally, 'meaningOf'>;
  readonly activities: Pick<ActivityTally, 'kindOf'>;
}

export interface EntryRecords {
  readonly line: number;
  /** The first has the mood; any further ones carry on its note. */
  readonly checkIns: readonly CheckIn[];
  readonly wins: readonly Win[];
}

export const recordsOf = (entry: DaylioEntry, key: EntryKey, making: RecordMaking): EntryRecords => {
  const moment = {
    localDay: entry.localDay,
    at: entry.time === null ? null : making.instantOf(entry.localDay, entry.time),
    zone: entry.time === null ? null : making.zone,
    trashed: false,
    importBatch: null,
  };
  const kinds = distinctKinds(entry, making.activities);
  const notes = splitText(noteOf(entry, kinds));
  const meaning = making.moods.meaningOf.get(entry.mood);
  const checkIns = (notes.length === 0 ? [null] : notes).map((note, index): CheckIn => {
    const isFirst = index === 0;
    return {
      ...moment,
      id: making.hashId(hashable([...key, 'check-in', index])),
      mood: isFirst ? (meaning?.rating ?? null) : null,
      energy: null,
      confidence: null,
      sleepMinutes: null,
      moodWord: isFirst ? (meaning?.word ?? null) : null,
      note,
    };
  });
  const wins = kinds
    .filter((kind) => kind.as === 'win')
    .map((kind): Win => ({ ...PLAIN_WIN, ...moment, ...idAndWords(kind, key, making) }));
  return { line: entry.line, checkIns, wins };
};

const PLAIN_WIN = {
  planned: false,
  big: false,
  effort: null,
  pleasure: null,
  mastery: null,
  expectedPleasure: null,
  expectedDifficulty: null,
  moodBefore: null,
  moodAfter: null,
  note: null,
  activity: null,
  step: null,
  ritual: null,
  resting: false,
  near: false,
} as const;

const idAndWords = (
  kind: ActivityKind,
  key: EntryKey,
  making: RecordMaking,
): Pick<Win, 'id' | 'text' | 'area'> => ({
  id: making.hashId(hashable([...key, 'win', kind.key])),
  text: kind.name,
  area: kind.area,
});

/** An activity named twice in one entry is one. */
const distinctKinds = (
  entry: DaylioEntry,
  activities: RecordMaking['activities'],
): readonly ActivityKind[] => {
  const kinds = entry.activities.flatMap((name) => activities.kindOf.get(name) ?? []);
  return [...new Map(kinds.map((kind) => [kind.key, kind])).values()];
};

/** Title, note, the activities that are no wins, scales: a line each, in this order, without words of ours. */
const noteOf = (entry: DaylioEntry, kinds: readonly ActivityKind[]): string => {
  const tags = kinds.filter((kind) => kind.as === 'tag').map((kind) => kind.name);
  const scales = entry.scales.map((scale) => scale.replace(/\s+/g, ' '));
  return [entry.title, entry.note, tags.join(' · '), scales.join(' · ')]
    .filter((line) => line !== '')
    .join('\n');
};
