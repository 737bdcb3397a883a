/** What Today does and asks is at hand from the start; everything else comes in files of its own when it is first wanted. */

import type { IntentName } from './door/intents.ts';
import type { QueryName } from './door/queries.ts';

export type IntentAtOnce = 'log-win' | 'let-rest' | 'take-rest' | 'change-setting' | 'keep-draft';

export type LaterIntent = Exclude<IntentName, IntentAtOnce>;

export type QueryAtOnce = 'today' | 'suggestion' | 'complete' | 'settings';

export type LaterQuery = Exclude<QueryName, QueryAtOnce>;
