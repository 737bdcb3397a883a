/**
 * Cairn's own export, version 5: everything a person has kept, as JSON that a person can read and a tool can compare,
 * one record a line. Lossless: reading what was written gives the same records. A change of shape is a new version,
 * with the old one read for ever (see fixtures/).
 *
 *     { "format": "cairn", "version": 5, "exportedAt": "2026-11-27T09:00:00.000Z", "app": "0.6.0",
 *       "wins": [...], "checkIns": [...], "restDays": [...], "entries": [...], "wordings": [...],
 *       "entryLinks": [...], "planEntries": [...], "people": [...],
 *       "challenges": [...], "ladders": [...], "steps": [...], "rituals": [...], "declined": [...],
 *       "thoughts": [...], "beliefs": [...], "evidenceLinks": [...], "scaleResponses": [...], "experiments": [...],
 *       "settings": {...}, "imports": [...] }
 *
 * Version 1 (release 0.1.0) had no plan and no people, version 2 (release 0.2.0) no paths, no rituals and no step in a win,
 * version 3 (release 0.3.0) no journal and no shelf, version 4 (releases 0.4.0 and 0.5.0) no thoughts, no questionnaires, no experiments,
 * no confidence, no sleep and no moods around a win. A reader of an older version would have left them out and told nobody, so
 * each has a number that it refuses by name (decisions 12, 18, 24 and 38).
 *
 * Records have the fields of `Win`, `CheckIn`, `RestDay`, `JournalEntry`, `Wording`, `EntryLink`, `PlanEntry`, `TrustedPerson`,
 * `Challenge`, `Ladder`, `Step`, `Ritual`, `Declined`, `Thought`, `Belief`, `EvidenceLink`, `ScaleResponse` and `Experiment`; instants are milliseconds since 1970, days `YYYY-MM-DD`, absence is `null`. `settings` and `imports` belong to
 * the vault and pass through untouched.
 *
 * The content of a backup is such a file with one more member, `"backup": { "version": 1, "recoveryWords": "..." }`, after `app`:
 * see backup-part.ts and decision 34.
 */

import type {
  Belief,
  Challenge,
  CheckIn,
  Declined,
  EntryLink,
  EvidenceLink,
  Experiment,
  Instant,
  JournalEntry,
  Ladder,
  PlanEntry,
  RestDay,
  Ritual,
  ScaleResponse,
  Step,
  Thought,
  TrustedPerson,
  Win,
  Wording,
} from '@cairn/domain';
import type { BackupPart } from './backup-part.ts';
import type { JsonObject, JsonValue } from './json-value.ts';

export const CAIRN_FORMAT = 'cairn';
export const CAIRN_VERSION = 5;

/** The lists of a file, in the order they are written, by what is in them. */
export interface CairnLists {
  readonly wins: Win;
  readonly checkIns: CheckIn;
  readonly restDays: RestDay;
  readonly entries: JournalEntry;
  readonly wordings: Wording;
  readonly entryLinks: EntryLink;
  readonly planEntries: PlanEntry;
  readonly people: TrustedPerson;
  readonly challenges: Challenge;
  readonly ladders: Ladder;
  readonly steps: Step;
  readonly rituals: Ritual;
  readonly declined: Declined;
  readonly thoughts: Thought;
  readonly beliefs: Belief;
  readonly evidenceLinks: EvidenceLink;
  readonly scaleResponses: ScaleResponse;
  readonly experiments: Experiment;
}

export type CairnListName = keyof CairnLists;

export const CAIRN_LIST_NAMES: readonly CairnListName[] = [
  'wins',
  'checkIns',
  'restDays',
  'entries',
  'wordings',
  'entryLinks',
  'planEntries',
  'people',
  'challenges',
  'ladders',
  'steps',
  'rituals',
  'declined',
  'thoughts',
  'beliefs',
  'evidenceLinks',
  'scaleResponses',
  'experiments',
];

/** All lists of a file at once. */
export type CairnRecords = { readonly [N in CairnListName]: readonly CairnLists[N][] };

export type Records<T> = Iterable<T> | AsyncIterable<T>;

/** What is to be written. Lists may come page by page out of a store; none is held whole. */
export type CairnExport = { readonly [N in CairnListName]: Records<CairnLists[N]> } & {
  readonly exportedAt: Instant;
  /** The release that wrote it. */
  readonly app: string;
  readonly settings: JsonObject;
  readonly imports: Records<JsonValue>;
  /** For a file that is sealed before it lies anywhere, and for no other. */
  readonly backup?: BackupPart | null;
};
