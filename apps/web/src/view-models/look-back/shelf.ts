/** The shelf: stones to read again on hard days, newest first, a page at a time. */

import { ok, type Win } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import { PagedModel } from './paged.ts';

export const shelfModel = (door: Promise<VaultDoor>): PagedModel<Win> =>
  new PagedModel(door, async (vault, after) => {
    const page = await vault.ask('shelf', after === undefined ? {} : { after });
    return page.ok ? ok({ items: page.value.wins, next: page.value.next }) : page;
  });
