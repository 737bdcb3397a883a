/** What Today does and asks is at hand from the start; everything else comes in files of its own when it is first wanted. */

import type { IntentName } from './door/intents.ts';
import type { PathIntents } from './door/path-intents.ts';
import type { PathQueries } from './door/path-queries.ts';
import type { QueryName } from './door/queries.ts';

export type IntentAtOnce = 'log-win' | 'let-rest' | 'take-rest' | 'change-setting' | 'keep-draft';

/** Paths, steps and rituals are a part of their own. */
export type PathIntent = keyof PathIntents;

export type LaterIntent = Exclude<IntentName, IntentAtOnce | PathIntent>;

export type QueryAtOnce = 'today' | 'suggestion' | 'complete' | 'settings';

export type PathQuery = keyof PathQueries;

export type LaterQuery = Exclude<QueryName, QueryAtOnce | PathQuery>;
