/** What the machine is given: everything that is not pure. */

import type { Instant } from '@cairn/domain';
import type { RelayPort } from './relay-port.ts';
import type { Replica } from './replica.ts';
import type { Sealer } from './sealer.ts';

export interface SyncPorts {
  readonly replica: Replica;
  readonly relay: RelayPort;
  readonly sealer: Sealer;
  readonly now: () => Instant;
  readonly random: (length: number) => Uint8Array;
}
