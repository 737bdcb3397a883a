/**
 * A change meets what is kept: read, merge (pure, in changes), write, project. Always inside a transaction.
 * Laws: the same changes in any order give the same tables; what only a newer Cairn knows is parked whole;
 * of two wordings of one page neither is lost, and nothing outlives a page that was removed for ever.
 */

import { mergeChange, purgeChange } from '@cairn/changes';
import type { Change } from '@cairn/changes';
import { isEntityId } from '@cairn/domain';
import type { Database } from './database.ts';
import { ENTRY, ENTRY_LINK, entityNamed, WORDING } from './entities/entities.ts';
import type { Entity } from './entities/entity.ts';
import type { Ground } from './ground.ts';
import type { KeptRecord } from './records.ts';
import { setAside } from './set-aside.ts';
import { tables } from './tables.ts';

/** Gives the changes that this one made beside itself: what a merge set aside. Other devices are to have them too. */
export const applyChange = (database: Database, change: Change): Promise<readonly Change[]> =>
  applyOn(tables(database), change);

export const applyOn = async (ground: Ground, change: Change): Promise<readonly Change[]> => {
  const entity = entityNamed(change.entity);
  if (entity === undefined) {
    await ground.park(change);
    return [];
  }
  const kept = await ground.record(entity, change.id);
  const tombstone = kept === undefined && (await ground.isPurged(entity, change.id));
  if (await hangsOnNothing(ground, entity, change)) {
    await purge(ground, entity, { kept, change });
    return [];
  }
  const made = entity === ENTRY && !tombstone ? await keepSetAside(ground, kept, change) : [];
  const merged = mergeChange(kept?.state, tombstone, change);
  switch (merged.type) {
    case 'unchanged':
      return made;
    case 'purged':
      await purge(ground, entity, { kept, change });
      return made;
    case 'changed':
      await ground.put(entity, kept, merged.state);
      return made;
    default:
      return merged satisfies never;
  }
};

const keepSetAside = async (
  ground: Ground,
  kept: KeptRecord | undefined,
  change: Change,
): Promise<readonly Change[]> => {
  if (change.kind !== 'set') return [];
  const aside = await setAside(ground, kept?.state, change);
  for (const one of aside) await applyOn(ground, one);
  return aside;
};

const purge = async (
  ground: Ground,
  entity: Entity,
  { kept, change }: { readonly kept: KeptRecord | undefined; readonly change: Change },
): Promise<void> => {
  await ground.remove(entity, change.id, kept);
  if (kept !== undefined && entity === ENTRY) await purgeWhatHangsOn(ground, change);
};

/** What hangs on a page. */
export const HANGING: readonly Entity[] = [WORDING, ENTRY_LINK];

const purgeWhatHangsOn = async (ground: Ground, { id: page, hlc }: Change): Promise<void> => {
  for (const entity of HANGING)
    for (const id of await ground.hangingOn(entity, page))
      await applyOn(ground, purgeChange({ id, entity: entity.name, hlc }));
};

/** A wording or a link that comes after its page was removed for ever goes with it. */
const hangsOnNothing = async (ground: Ground, entity: Entity, change: Change): Promise<boolean> => {
  if (change.kind !== 'set' || !HANGING.includes(entity)) return false;
  const page = change.set['entry'];
  return isEntityId(page) && (await ground.isPurged(ENTRY, page));
};
