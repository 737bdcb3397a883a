/** For a hard day: done things that may be brought up, newest first, a page at a time. */

import { ok, type Win } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import { PagedModel } from './paged.ts';

const FEW = 20;

export const thingsDoneModel = (door: Promise<VaultDoor>): PagedModel<Win> =>
  new PagedModel(door, async (vault, after) => {
    const page = await vault.ask('things-done', { limit: FEW, ...(after === undefined ? {} : { after }) });
    return page.ok ? ok({ items: page.value.wins, next: page.value.next }) : page;
  });
