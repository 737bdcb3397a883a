/** How nodes tell each other: by NATS where it is named, else by the database, else there is one node. */

import type { Spending } from '../limits/shared-buckets.ts';
import type { ServerSettings } from '../process/read-settings.ts';
import { createLocalNotifier } from './local-notifier.ts';
import { createSharedNotifier } from './shared-notifier.ts';
import type { SharedNotifier } from './shared-notifier.ts';

const ALONE: Spending = { tell: () => {}, hear: () => {} };

/** What speaks to others is brought when it is wanted. */
export const openNotifier = async ({
  nats,
  database,
}: Pick<ServerSettings, 'nats' | 'database'>): Promise<SharedNotifier> => {
  if (nats.length > 0) {
    const { openNatsChannel } = await import('./nats-channel.ts');
    return createSharedNotifier(openNatsChannel(nats));
  }
  if (database === null) return { ...createLocalNotifier(), spending: ALONE, close: async () => {} };
  const { openPostgresChannel } = await import('./postgres-channel.ts');
  return createSharedNotifier(openPostgresChannel(database.url));
};
