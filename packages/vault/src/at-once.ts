/** What Today does and asks is at hand from the start; everything else comes in files of its own when it is first wanted. */

import type { IntentName } from './door/intents.ts';
import type { LookBackIntents, LookBackQueries } from './door/look-back-queries.ts';
import type { PathIntents } from './door/path-intents.ts';
import type { PathQueries } from './door/path-queries.ts';
import type { QueryName } from './door/queries.ts';

export type IntentAtOnce = 'log-win' | 'let-rest' | 'take-rest' | 'change-setting' | 'keep-draft';

/** Paths, steps and rituals are a part of their own. */
export type PathIntent = keyof PathIntents;

/** So is what Look back does and asks. */
export type LookBackIntent = keyof LookBackIntents;

export type LaterIntent = Exclude<IntentName, IntentAtOnce | PathIntent | LookBackIntent>;

export type QueryAtOnce = 'today' | 'suggestion' | 'complete' | 'settings';

export type PathQuery = keyof PathQueries;

export type LookBackQuery = keyof LookBackQueries;

export type LaterQuery = Exclude<QueryName, QueryAtOnce | PathQuery | LookBackQuery>;
