/** The port to what a host has to give before a vault can sync. */

import type { Reading } from './reading.ts';
import type { Fetch } from './relay-request.ts';

export interface SyncReach {
  readonly fetch: Fetch;
  /** How far reading has come, after each answer of the relay. */
  readonly reading?: (reading: Reading) => void;
}
