/** The port to what a host has to give before a vault can sync. */

import type { RecoverySecret } from '@cairn/crypto';
import type { Reading } from './reading.ts';
import type { Fetch } from './relay-request.ts';

export interface SyncReach {
  readonly fetch: Fetch;
  /** How far reading has come, after each answer of the relay. */
  readonly reading?: (reading: Reading) => void;
  /** What this device is called until the person names it, such as "Firefox on Linux". */
  readonly deviceName: string;
  /**
   * From now on the words of this secret open the file too, and that is durable. Called before the vault takes the secret for its
   * own; those of before have to open the file until it has.
   */
  adopt(secret: RecoverySecret): Promise<void>;
}
