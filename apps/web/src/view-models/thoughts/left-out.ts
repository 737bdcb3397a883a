/** Thoughts of this visit whose number was none from 0 to 100: they were kept without it, and that is said once. */

import type { EntityId } from '@cairn/domain';

const leftOut = new Set<EntityId>();

export const beliefWasLeftOut = (thought: EntityId): void => void leftOut.add(thought);

/** True the first time it is asked. */
export const tellsLeftOut = (thought: EntityId): boolean => leftOut.delete(thought);
