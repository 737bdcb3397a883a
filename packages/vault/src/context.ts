/** What every intent and query is handed: the open transaction or read, the moment, the settings in force. */

import type { Database, Write } from '@cairn/store';
import type { EntityId, LocalDay } from '@cairn/domain';
import type { Moment } from './clock.ts';
import type { ActId, IntentName, Intents, Settings } from './door/intents.ts';
import type { Queries, QueryName } from './door/queries.ts';
import type { Topic } from './door/vault-door.ts';
import type { Fields } from '@cairn/changes';

export interface ReadContext {
  readonly database: Database;
  readonly moment: Moment;
  readonly settings: Settings;
  /** The person's today: the wall clock, less the hours before their day starts. */
  readonly today: LocalDay;
  /** For picks that are the same all day on all devices. */
  readonly vaultId: EntityId;
}

export interface WriteContext extends ReadContext {
  readonly write: Write;
  readonly act: ActId;
}

/** How to take an act back: fields to set again, a wording to go back to, or a whole import. Stored as JSON. */
export type UndoPlan =
  | { readonly type: 'set'; readonly records: readonly UndoRecord[] }
  /** A page goes back to an earlier wording; what it says until then is kept as one in its turn. */
  | { readonly type: 'wording'; readonly entry: EntityId; readonly wording: EntityId }
  | {
      readonly type: 'import';
      readonly batch: EntityId;
      readonly restDays: readonly EntityId[];
      /** Acts of release 0.2.0 have none. */
      readonly declined?: readonly EntityId[];
      /** Links of pages and wins; acts of releases before 0.4.0 have none. */
      readonly links?: readonly EntityId[];
      /** What was laid beside thoughts; acts of releases before 0.6.0 have none. */
      readonly evidence?: readonly EntityId[];
      /** Settings the import brought, as they were. */
      readonly settings: readonly UndoRecord[];
    };

export interface UndoRecord {
  readonly entity: string;
  readonly id: EntityId;
  readonly set: Fields;
}

export interface Done<N extends IntentName> {
  readonly output: Intents[N]['output'];
  /** `null`: nothing to take back. */
  readonly undo: UndoPlan | null;
  readonly topics: readonly Topic[];
}

/** One intent. It refuses by throwing {@link Refusal}, which rolls everything back. */
export type IntentHandler<N extends IntentName> = (
  context: WriteContext,
  input: Intents[N]['input'],
) => Promise<Done<N>>;

/** What of an answer is worked out each time and kept nowhere; `answer` is the one that was kept, without it. */
export type ToldAnew<N extends IntentName> = (
  context: ReadContext,
  input: Intents[N]['input'],
  answer: Intents[N]['output'],
) => Promise<Partial<Intents[N]['output']>>;

/** One query. It refuses by throwing `Refusal`; it writes nothing. */
export type QueryHandler<N extends QueryName> = (
  context: ReadContext,
  input: Queries[N]['input'],
) => Promise<Queries[N]['output']>;
