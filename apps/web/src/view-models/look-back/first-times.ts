/** First times, newest first, a page at a time. */

import { ok } from '@cairn/domain';
import type { FirstTime, VaultDoor } from '@cairn/vault';
import { PagedModel } from './paged.ts';

export const firstTimesModel = (door: Promise<VaultDoor>): PagedModel<FirstTime> =>
  new PagedModel(door, async (vault, after) => {
    const page = await vault.ask('first-times', after === undefined ? {} : { after });
    return page.ok ? ok({ items: page.value.firsts, next: page.value.next }) : page;
  });
