/**
 * A change meets what is kept: read, merge (pure, in changes), write, project. Always inside a transaction.
 * Laws: the same changes in any order give the same tables; what only a newer Cairn knows is parked whole;
 * of two wordings of one page neither is lost, and nothing outlives a page or a thought that was removed for ever.
 */

import { mergeChange, purgeChange } from '@cairn/changes';
import type { Change } from '@cairn/changes';
import { isEntityId } from '@cairn/domain';
import type { Database } from './database.ts';
import { BELIEF, ENTRY, ENTRY_LINK, entityNamed, EVIDENCE, THOUGHT, WORDING } from './entities/entities.ts';
import type { Entity } from './entities/entity.ts';
import type { Ground, Hanging } from './ground.ts';
import type { KeptRecord } from './records.ts';
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
  if (change.kind !== 'set' || !Object.hasOwn(change.set, 'text')) return [];
  // It hashes; a start and a win need none of that.
  const { setAside } = await import('./set-aside.ts');
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
  if (kept !== undefined) await purgeWhatHangsOn(ground, entity, change);
};

/** What goes with a page, and what goes with a thought. */
const HANGING: readonly Hanging[] = [
  { entity: WORDING, field: 'entry', on: ENTRY },
  { entity: ENTRY_LINK, field: 'entry', on: ENTRY },
  { entity: BELIEF, field: 'thought', on: THOUGHT },
  { entity: EVIDENCE, field: 'thought', on: THOUGHT },
];

const HANGING_BY_ENTITY: ReadonlyMap<Entity, Hanging> = new Map(
  HANGING.map((hanging) => [hanging.entity, hanging]),
);

/** `undefined` for what hangs on nothing. */
export const hangingOf = (entity: Entity): Hanging | undefined => HANGING_BY_ENTITY.get(entity);

const purgeWhatHangsOn = async (ground: Ground, on: Entity, { id, hlc }: Change): Promise<void> => {
  for (const hanging of HANGING) {
    if (hanging.on !== on) continue;
    for (const one of await ground.hangingOn(hanging, id))
      await applyOn(ground, purgeChange({ id: one, entity: hanging.entity.name, hlc }));
  }
};

/** What comes after that on which it hangs was removed for ever goes with it. */
const hangsOnNothing = async (ground: Ground, entity: Entity, change: Change): Promise<boolean> => {
  const hanging = hangingOf(entity);
  if (change.kind !== 'set' || hanging === undefined) return false;
  const on = change.set[hanging.field];
  return isEntityId(on) && (await ground.isPurged(hanging.on, on));
};
