/**
 * Brings a file to this version's schema. Laws: a sealed copy is made before any migration of a file that holds
 * something; each step is one transaction; a file written by a newer Cairn is left untouched; what a newer Cairn sent
 * before this one knew it is applied by the step that makes it known.
 */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { Database } from '../database.ts';
import { rollBack } from '../roll-back.ts';
import { VERSION_1 } from './version-1.ts';
import { VERSION_2 } from './version-2.ts';
import { VERSION_3 } from './version-3.ts';
import { VERSION_4 } from './version-4.ts';
import { VERSION_5 } from './version-5.ts';
import { VERSION_6 } from './version-6.ts';

/** Statements that lead from schema `index` to `index + 1`. */
export type Migrations = readonly (readonly string[])[];

export const MIGRATIONS: Migrations = [VERSION_1, VERSION_2, VERSION_3, VERSION_4, VERSION_5, VERSION_6];

export interface NewerSchema {
  readonly type: 'Newer';
  readonly found: number;
  readonly known: number;
}

/** Name of the sealed copy made before leaving schema `version`. */
export const copyName = (version: number): string => `vault-before-${version + 1}.db`;

export const migrate = async (
  database: Database,
  migrations: Migrations = MIGRATIONS,
): Promise<Result<{ readonly from: number }, NewerSchema>> => {
  const from = await schemaVersion(database);
  const known = migrations.length;
  if (from > known) return err({ type: 'Newer', found: from, known });
  if (from > 0 && from < known) await database.copyTo(copyName(from));
  for (let version = from; version < known; version += 1) {
    const hasParked = from > 0 && version + 1 >= MIGRATIONS.length;
    await step(database, migrations[version] ?? [], { version: version + 1, hasParked });
  }
  return ok({ from });
};

/** Takes away every copy that a migration made: what is removed for ever lies in them too. */
export const removeCopies = async (database: Database): Promise<void> => {
  for (let version = 1; version < MIGRATIONS.length; version += 1)
    await database.removeCopy(copyName(version));
};

/** 0 for a file without a schema. */
export const schemaVersion = async (database: Database): Promise<number> => {
  const [row] = await database.all<{ user_version: number }>('PRAGMA user_version');
  return row?.user_version ?? 0;
};

const takeInParked = async (database: Database): Promise<void> => {
  const { applyParked, takeInParkedFields } = await import('../apply-parked.ts');
  await takeInParkedFields(database);
  await applyParked(database);
};

const step = async (
  database: Database,
  statements: readonly string[],
  { version, hasParked }: { readonly version: number; readonly hasParked: boolean },
): Promise<void> => {
  await database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have taken this step while we waited for the lock.
    if ((await schemaVersion(database)) >= version) return await database.exec('ROLLBACK');
    for (const statement of statements) await database.exec(statement);
    // The code knows the newest tables alone, so what was parked waits for the last step. A new file has none.
    if (hasParked) await takeInParked(database);
    await database.exec(`PRAGMA user_version = ${version}`);
    await database.exec('COMMIT');
  } catch (fault) {
    await rollBack(database);
    throw fault;
  }
};
