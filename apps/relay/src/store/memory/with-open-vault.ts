/** Gives a vault that may be used, or tells why there is none. */

import type { Bytes } from '@cairn/relay-api';
import type { Shut } from '../relay-store.ts';
import type { MemoryVault } from './memory-vault.ts';

export type WithVault = <T>(address: Bytes, use: (vault: MemoryVault) => T) => T | Shut;

export const withOpenVault =
  (find: (address: Bytes) => MemoryVault | undefined): WithVault =>
  (address, use) => {
    const vault = find(address);
    if (vault === undefined) return { type: 'Gone' };
    return vault.farewell === null ? use(vault) : { type: 'Closed', ...vault.farewell };
  };
