/** What a person said of the columns of their own tables, kept sealed on this device for the next file of the same columns. */

import { COLUMNS_SLOT, parseKnownColumns, writeKnownColumns } from '@cairn/interchange';
import type { FoundColumns, KnownColumns } from '@cairn/interchange';
import type { EntityId } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';

export const readKnownColumns = async (door: VaultDoor): Promise<readonly KnownColumns[]> => {
  const answer = await door.ask('today', {});
  return answer.ok ? parseKnownColumns(answer.value.drafts[COLUMNS_SLOT] ?? '') : [];
};

/** What was brought in is here, whether or not this is remembered. */
export const rememberColumns = async (
  door: VaultDoor,
  act: EntityId,
  { names, map }: FoundColumns,
): Promise<void> => {
  const text = writeKnownColumns(await readKnownColumns(door), { names, map });
  if (text !== '') await door.act({ act, name: 'keep-draft', input: { slot: COLUMNS_SLOT, text } });
};
