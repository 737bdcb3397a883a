/** `--map text=Column`: what the columns of a table of one's own are, as it is typed, and as it was said of such a file before. */

import {
  COLUMN_ROLES,
  COLUMNS_SLOT,
  isMoodScale,
  parseKnownColumns,
  withColumn,
  writeKnownColumns,
} from '@cairn/interchange';
import type { ColumnMap, ColumnRole, FoundColumns, KnownColumns } from '@cairn/interchange';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import type { Surroundings } from './surroundings.ts';
import { act } from './with-vault.ts';

/** As typed, in order: `mood=Feeling` is `['mood', 'Feeling']`; without a column it is none. */
export type TypedColumns = readonly (readonly [ColumnRole | 'scale', string])[];

/** `null` when one of them is not like that. */
export const readTypedColumns = (written: readonly string[]): TypedColumns | null => {
  const typed = written.map((each) => {
    const [, name = '', column = ''] = /^([a-z]+)=(.*)$/s.exec(each) ?? [];
    const role =
      name === 'text' ? 'words' : [...COLUMN_ROLES, 'scale' as const].find((known) => known === name);
    const isKnown = role !== undefined && (role !== 'scale' || column === '' || isMoodScale(column));
    return isKnown ? ([role, column] as const) : null;
  });
  return typed.every((each) => each !== null) ? typed : null;
};

/** The error is a name that no column has; letter case does not matter. */
export const mapOf = (typed: TypedColumns, { names, map }: FoundColumns): Result<ColumnMap, string> => {
  let said: ColumnMap = map;
  for (const [role, written] of typed) {
    if (role === 'scale') {
      said = { ...said, scale: isMoodScale(written) ? written : null };
      continue;
    }
    const column = written === '' ? null : nameLike(names, written);
    if (column === undefined) return err(written);
    said = withColumn(said, role, column);
  }
  return ok(said);
};

const nameLike = (names: readonly string[], written: string): string | undefined =>
  names.find((name) => name === written) ??
  names.find((name) => name.toLowerCase() === written.trim().toLowerCase());

export const readKnownColumns = async (door: VaultDoor): Promise<readonly KnownColumns[]> => {
  const answer = await door.ask('today', {});
  return answer.ok ? parseKnownColumns(answer.value.drafts[COLUMNS_SLOT] ?? '') : [];
};

export const rememberColumns = async (
  around: Surroundings,
  door: VaultDoor,
  { names, map }: FoundColumns,
): Promise<void> => {
  const text = writeKnownColumns(await readKnownColumns(door), { names, map });
  if (text !== '') await act(around, door, { name: 'keep-draft', input: { slot: COLUMNS_SLOT, text } });
};

/** `text=What`, as it is typed. */
export const typedForm = ({ map }: FoundColumns): readonly string[] => [
  ...COLUMN_ROLES.flatMap((role) =>
    map[role] === null ? [] : [`${role === 'words' ? 'text' : role}=${map[role]}`],
  ),
  ...(map.mood === null || map.scale === null ? [] : [`scale=${map.scale}`]),
];
