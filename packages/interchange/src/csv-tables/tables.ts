/**
 * The tables of the CSV export: one for each list of the JSON export, with the same names for the same fields, in a fixed order
 * (docs/data-format.md). A later release may add columns at the end and tables of their own; it takes none away.
 */

import type { CairnListName, CairnLists } from '../cairn-json/cairn-file.ts';

export type Columns<T> = readonly (keyof T & string)[];

export type Tables = { readonly [N in CairnListName]: Columns<CairnLists[N]> };

const kept = ['trashed', 'importBatch'] as const;
const when = ['localDay', 'at', 'zone'] as const;

export const TABLES: Tables = {
  wins: [
    ...(['id', ...when, 'text', 'area', 'note', 'planned', 'big', 'effort', 'pleasure', 'mastery'] as const),
    ...(['expectedPleasure', 'expectedDifficulty', 'moodBefore', 'moodAfter'] as const),
    ...(['activity', 'step', 'ritual', 'resting', 'near', ...kept] as const),
  ],
  checkIns: ['id', ...when, 'mood', 'energy', 'confidence', 'sleepMinutes', 'moodWord', 'note', ...kept],
  restDays: ['localDay', 'taken'],
  entries: ['id', ...when, 'text', 'prompt', 'win', 'resting', ...kept],
  wordings: ['id', 'entry', 'text', 'at', 'concurrent'],
  entryLinks: ['id', 'entry', 'win', 'gone'],
  planEntries: ['id', 'part', 'text', 'order', 'resting', ...kept],
  people: [
    ...(['id', 'name', 'phone', 'email', 'chat', 'company', 'practicalHelp', 'hardMoments'] as const),
    ...(['firstLine', 'order', 'resting', ...kept] as const),
  ],
  challenges: ['id', 'text', 'why', 'area', 'order', 'arrivedOn', 'resting', ...kept],
  ladders: ['id', 'challenge', 'title', 'source', 'order', ...kept],
  steps: [
    ...([
      'id',
      'ladder',
      'text',
      'order',
      'minutes',
      'energy',
      'social',
      'rung',
      'anchor',
      'plannedOn',
    ] as const),
    ...([
      'plannedAt',
      'plannedPlace',
      'expectedDifficulty',
      'expectedPleasure',
      'tooBig',
      'stayedAt',
    ] as const),
    ...kept,
  ],
  rituals: [
    ...([
      'id',
      'kind',
      'text',
      'anchor',
      'area',
      'dayPart',
      'minutes',
      'energy',
      'order',
      'remindAt',
    ] as const),
    ...(['remindDays', 'line', 'activity', 'resting', ...kept] as const),
  ],
  declined: ['id', 'localDay', 'key', 'taken'],
  thoughts: ['id', ...when, 'text', 'answer', 'met', 'resting', ...kept],
  beliefs: ['id', 'thought', ...when, 'value', ...kept],
  evidenceLinks: ['id', 'thought', 'win', 'gone'],
  scaleResponses: ['id', 'instrument', 'version', 'language', ...when, 'answers', 'extra', 'total', ...kept],
  experiments: ['id', 'text', 'activity', 'area', 'startedOn', 'length', 'seed', 'endedOn', ...kept],
};

/** Fields that hold an instant: written by the clock of UTC, as `2026-11-26T21:00:00.000Z`. */
export const INSTANTS: readonly string[] = ['at'];

/** Fields that hold a day. */
export const DAYS: readonly string[] = ['localDay', 'arrivedOn', 'plannedOn', 'startedOn', 'endedOn'];
