/** A real vault that syncs through a real relay, with a host that keeps which words open its file. For tests only. */

import { bytesToHex, readMeta } from '@cairn/store';
import type { RecoverySecret } from '@cairn/crypto';
import { onTestFinished } from 'vitest';
import type { DeviceLine, SyncRoundEnd } from '../../../../packages/vault/src/sync/devices/device-port.ts';
import type { Off } from '../../../../packages/vault/src/sync/keep-reach.ts';
import type { Fetch } from '../../../../packages/vault/src/sync/relay-request.ts';
import type { VaultSync } from '../../../../packages/vault/src/sync/vault-sync.ts';
import { testVault } from '../../../../packages/vault/src/testing/test-vault.ts';
import type { TestVault } from '../../../../packages/vault/src/testing/test-vault.ts';

/** A process that ends in the middle of something. */
export class Ended extends Error {}

export interface Device {
  readonly vault: TestVault;
  readonly sync: VaultSync;
  /** In hex; at least one of them is the vault's own. */
  readonly opens: ReadonlySet<string>;
  log(...texts: readonly string[]): Promise<void>;
  wins(): Promise<readonly string[]>;
  round(): Promise<string>;
  secret(): Promise<RecoverySecret>;
  words(): Promise<string>;
  line(name: string): Promise<DeviceLine>;
  /** The same file, opened by a new process. */
  again(reach?: Reaching): Promise<Device>;
}

export interface Reaching {
  readonly fetch?: Fetch;
  /** Called before and after the host made other words open the file. */
  readonly onAdopt?: () => void;
}

export const aDevice = async (name: string, reaching: Reaching = {}): Promise<Device> => {
  const vault = await testVault();
  return deviceOf(vault, name, { reaching, opens: new Set() });
};

interface Hosted {
  readonly reaching: Reaching;
  readonly opens: Set<string>;
}

const deviceOf = async (vault: TestVault, name: string, { reaching, opens }: Hosted): Promise<Device> => {
  let isClosed = false;
  onTestFinished(async () => {
    if (!isClosed) await vault.close();
  });
  const secret = async (): Promise<RecoverySecret> =>
    (await readMeta(vault.database, 'recovery')) as RecoverySecret;
  const adopt = async (next: RecoverySecret): Promise<void> => {
    reaching.onAdopt?.();
    const own = bytesToHex(await secret());
    opens.clear();
    opens.add(own).add(bytesToHex(next));
    reaching.onAdopt?.();
  };
  const sync = await vault.door.sync({ fetch: reaching.fetch ?? fetch, deviceName: name, adopt });
  opens.add(bytesToHex(await secret()));
  return {
    vault,
    sync,
    opens,
    secret,
    log: async (...texts) => {
      for (const text of texts) await vault.does('log-win', { text });
    },
    wins: async () =>
      (await vault.asks('record-page', { limit: 100 })).wins.map(({ text }) => text).toSorted(),
    round: async () => endOf(await sync.round()),
    words: async () => (await vault.asks('recovery-words', {})).words.join(' '),
    line: async (wanted) => {
      const lines = await sync.devices();
      const line = lines.ok ? lines.value.find(({ name: named }) => named === wanted) : undefined;
      if (line === undefined) throw new Error(`no device is called ${wanted}`);
      return line;
    },
    again: async (next = {}) => {
      isClosed = true;
      return deviceOf(await vault.reopened(), name, { reaching: next, opens });
    },
  };
};

export const endOf = (
  end:
    | { readonly ok: true; readonly value: SyncRoundEnd | Off }
    | { readonly ok: false; readonly error: object },
): string => (end.ok ? end.value.type : JSON.stringify(end.error));
