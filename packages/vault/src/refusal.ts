/**
 * The vault's border: inside, a refused intent and a faulty database both throw, so that the transaction rolls back;
 * outside there are only Results.
 */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { DatabaseFault } from '@cairn/store';
import type { VaultError } from './door/vault-door.ts';

export class Refusal extends Error {
  readonly error: VaultError;

  constructor(error: VaultError) {
    super(error.type);
    this.name = 'Refusal';
    this.error = error;
  }
}

/** The value, or a refusal with its error. */
export const orRefuse = <T>(result: Result<T, VaultError>): T => {
  if (!result.ok) throw new Refusal(result.error);
  return result.value;
};

/** Runs work that may refuse or meet a faulty database. Other throws are bugs and go on. */
export const settled = async <T>(work: () => Promise<T>): Promise<Result<T, VaultError>> => {
  try {
    return ok(await work());
  } catch (thrown) {
    if (thrown instanceof Refusal) return err(thrown.error);
    if (thrown instanceof DatabaseFault) return err(errorOfFault(thrown));
    throw thrown;
  }
};

/**
 * A part of the program that is fetched when it is first needed. Without a network, before everything is kept for later, it
 * may not be here: then nothing is done, and the same may be asked for again.
 */
export const fetched = async <T>(part: Promise<T>): Promise<T> => {
  try {
    return await part;
  } catch {
    throw new Refusal({ type: 'NoAnswer' });
  }
};

const errorOfFault = (fault: DatabaseFault): VaultError => {
  switch (fault.reason) {
    case 'full':
      return { type: 'NoRoom' };
    case 'damaged':
    case 'wrong-key':
      return { type: 'Damaged' };
    case 'busy':
      return { type: 'Busy' };
    case 'cannot-open':
    case 'io':
      return { type: 'StoreTrouble', code: fault.code };
    default:
      return fault.reason satisfies never;
  }
};
