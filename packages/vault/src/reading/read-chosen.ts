/** A record for other programs and readers, or a part of it, page by page like the whole. What was removed is not in it. */

import { ok } from '@cairn/domain';
import type { EntityId, Result } from '@cairn/domain';
import type { VaultDoor, VaultError } from '../door/vault-door.ts';
import { chooseRecords } from './choose-records.ts';
import type { Choice, Chosen } from './choose-records.ts';
import { listsOf } from './read-for-export.ts';
import { withoutRemoved } from './without-removed.ts';

/** `null`: all that stands. */
export const readChosen = (door: VaultDoor, choice: Choice | null): Chosen => {
  const standing = withoutRemoved(listsOf(door).lists);
  return choice === null ? standing : chooseRecords(standing.lists, choice);
};

/** What belongs to one path. */
export const pathChoice = async (
  door: VaultDoor,
  challenge: EntityId,
): Promise<Result<Choice, VaultError>> => {
  const path = await door.ask('path', { id: challenge });
  if (!path.ok) return path;
  const { ladders } = path.value;
  return ok({
    ...{ type: 'path', challenge },
    ladders: new Set(ladders.map(({ ladder }) => ladder.id)),
    steps: new Set(ladders.flatMap(({ steps }) => steps.map(({ step }) => step.id))),
  });
};
