/** What came from elsewhere, and the relay forgets: taken in here, and put into the outbox. Nothing else sends on what others wrote. */

import type { Item, Kept, Replica } from '@cairn/changes/sync';
import type { Change } from '@cairn/changes';

/** Taken twice, after an end in between, it is the same. */
export const takeOver = (replica: Replica, items: readonly Item[]): Promise<void> =>
  replica.change(async (kept) => {
    const made = await kept.merge(items);
    await kept.addToOutbox([...items.filter(isChange), ...made]);
    if (!items.every(isChange)) await tellParked(kept);
  });

/** What this Cairn cannot read goes through no outbox. Where everything is being told, that is told too. */
const tellParked = async (kept: Kept): Promise<void> => {
  const state = await kept.state();
  if (state?.telling === null) await kept.keepState({ ...state, telling: { of: 'parked', after: 0 } });
};

const isChange = (item: Item): item is Change => item.kind !== 'unread';
