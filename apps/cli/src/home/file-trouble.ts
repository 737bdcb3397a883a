/** The border to the file system: its exceptions become expected errors. Whatever has no code is a bug and goes on. */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { DatabaseFault } from '@cairn/store/node';
import type { VaultError } from '@cairn/vault';

/** `NoRoom`, `Busy`, `Damaged` or `StoreTrouble` with the system's own code. */
export const settledFiles = async <T>(work: () => T | Promise<T>): Promise<Result<T, VaultError>> => {
  try {
    return ok(await work());
  } catch (thrown) {
    if (thrown instanceof DatabaseFault) return err(errorOfFault(thrown));
    const code = systemCode(thrown);
    if (code === null) throw thrown;
    return err(NO_ROOM.has(code) ? { type: 'NoRoom' } : { type: 'StoreTrouble', code });
  }
};

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Such as `EACCES`; `null` for what did not come from the system. */
export const systemCode = (thrown: unknown): string | null =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && 'syscall' in thrown
    ? thrown.code
    : null;

const errorOfFault = (fault: DatabaseFault): VaultError => {
  switch (fault.reason) {
    case 'full':
      return { type: 'NoRoom' };
    case 'busy':
      return { type: 'Busy' };
    // The key came out of a sealed envelope, so it is the right one: a page that does not open is a broken page.
    case 'wrong-key':
    case 'damaged':
      return { type: 'Damaged' };
    case 'cannot-open':
    case 'io':
      return { type: 'StoreTrouble', code: fault.code };
    default:
      return fault.reason satisfies never;
  }
};
