/** What Today does and asks is at hand from the start; everything else comes in files of its own when it is first wanted. */

import type { EvidenceQueries } from './door/evidence-queries.ts';
import type { IntentName } from './door/intents.ts';
import type { InsightQueries } from './door/insight-queries.ts';
import type { JournalIntents } from './door/journal-intents.ts';
import type { JournalQueries } from './door/journal-queries.ts';
import type { LookBackIntents, LookBackQueries } from './door/look-back-queries.ts';
import type { PathIntents } from './door/path-intents.ts';
import type { PathQueries } from './door/path-queries.ts';
import type { QueryName } from './door/queries.ts';
import type { ReflectionIntents } from './door/reflection-intents.ts';
import type { ReflectionQueries } from './door/reflection-queries.ts';

export type IntentAtOnce = 'log-win' | 'let-rest' | 'keep-draft';

/** Paths, steps and rituals are a part of their own. */
export type PathIntent = keyof PathIntents;

/** The journal is another. */
export type JournalIntent = keyof JournalIntents;

/** What Look back does and asks is a third. */
export type LookBackIntent = keyof LookBackIntents;

/** Thoughts, questionnaires and experiments are a fourth. */
export type ReflectionIntent = keyof ReflectionIntents;

export type LaterIntent = Exclude<
  IntentName,
  IntentAtOnce | PathIntent | JournalIntent | LookBackIntent | ReflectionIntent
>;

export type QueryAtOnce = 'today' | 'suggestion' | 'complete' | 'settings';

export type PathQuery = keyof PathQueries;

export type JournalQuery = keyof JournalQueries;

export type LookBackQuery = keyof LookBackQueries;

export type EvidenceQuery = keyof EvidenceQueries;

export type InsightQuery = keyof InsightQueries;

export type ReflectionQuery = keyof ReflectionQueries;

export type LaterQuery = Exclude<
  QueryName,
  QueryAtOnce | PathQuery | JournalQuery | LookBackQuery | InsightQuery | ReflectionQuery | EvidenceQuery
>;

const JOURNAL_INTENTS: readonly JournalIntent[] = [
  ...(['keep-entry', 'write-entry', 'edit-entry', 'end-entry', 'link-entry', 'take-wording'] as const),
  ...(['leave-wording', 'let-entry-rest', 'trash-entry', 'restore-entry', 'purge-entry'] as const),
];

/** Told before the journal is fetched. */
export const isJournalIntent = (name: string): name is JournalIntent =>
  JOURNAL_INTENTS.some((known) => known === name);

/** Told by its name, before any of it is fetched. */
export const isOfInsight = (name: string): name is InsightQuery => name.startsWith('insight');

/** Told by the words in its name, before any of it is fetched. */
export const isOfReflection = (name: string): name is ReflectionIntent | ReflectionQuery =>
  /thought|belie|evidence|scale|experiment|check-ins/.test(name);
