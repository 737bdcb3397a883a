/** Values for the suites of a store. */

import { addressOf } from '@cairn/relay-api';
import type { Bytes } from '@cairn/relay-api';
import { DAY } from '../store/relay-store.ts';
import type { LetIn, Registering, RelayStore } from '../store/relay-store.ts';

export const TODAY = 20_000;
export const NOW: number = TODAY * DAY + 40_000;

export const bytes = (length: number, fill: number): Bytes => new Uint8Array(length).fill(fill);
export const PUBLIC_KEY: Bytes = bytes(32, 1);
export const VAULT: Bytes = addressOf(PUBLIC_KEY);
export const OTHER: Bytes = addressOf(bytes(32, 2));
export const EPOCH: Bytes = bytes(16, 3);

let used = 0;
export const freshNonce = (): Bytes => {
  used += 1;
  const nonce = bytes(32, 0);
  new DataView(nonce.buffer).setUint32(0, used);
  return nonce;
};

export type Knock = (change?: Partial<Registering> | null, vault?: Bytes) => Promise<LetIn>;

/** `null`: comes without registering. */
export const knockOn =
  (store: RelayStore): Knock =>
  (change = {}, vault = VAULT) =>
    store.letIn({
      ...{ vault, nonce: freshNonce(), nonceUntil: NOW + 60, token: freshNonce(), until: NOW + 900 },
      registering:
        change === null
          ? null
          : { publicKey: PUBLIC_KEY, logEpoch: EPOCH, day: TODAY, by: 'open', ...change },
    });
