/** Where a vault is read into a file: the vault's own errors on the way become values; others go on. */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { VaultError } from '@cairn/vault';
import { ReadingStopped } from '@cairn/vault/reading';

export const settledReading = async (work: () => Promise<void>): Promise<Result<null, VaultError>> => {
  try {
    await work();
    return ok(null);
  } catch (thrown) {
    if (thrown instanceof ReadingStopped) return err(thrown.error);
    throw thrown;
  }
};
