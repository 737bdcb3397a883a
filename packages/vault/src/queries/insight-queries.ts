/** What is asked about how days were: a part of the program of its own, fetched when it is first wanted. */

import type { InsightQuery } from '../at-once.ts';
import type { QueryHandler } from '../context.ts';
import { insightCoin } from './insights/coin.ts';
import { insightCourse, insightDays, insights, moodsAround } from './insights/insights.ts';

export const INSIGHT_QUERIES: { readonly [N in InsightQuery]: QueryHandler<N> } = {
  insights,
  'insight-course': insightCourse,
  'insight-days': insightDays,
  'insight-coin': insightCoin,
  'insight-moods': moodsAround,
};
