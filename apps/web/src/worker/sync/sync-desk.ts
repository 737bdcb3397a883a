/** Where the worker turns to sync. Small, because every start carries it: what syncs is loaded for who has it on, or asks for it. */

import type { Result } from '@cairn/domain';
import type { RecoverySecret } from '@cairn/crypto';
import type { OpenVault, PairEnd, VaultError } from '@cairn/vault';
import { later } from '../checkpoint-when-idle.ts';
import type { SyncAsk } from './sync-asks.ts';
import type { SyncKeeper } from './sync-keeper.ts';

export interface SyncDeskPorts {
  adopt(secret: RecoverySecret): Promise<void>;
  /** To every page: it stands otherwise than before, or it is on. */
  tell(): void;
}

/** What a start has to do comes first. */
const AFTER_START_MS = 1_000;

export class SyncDesk {
  readonly #ports: SyncDeskPorts;
  #keeper: Promise<SyncKeeper> | null = null;
  #callOff = (): void => {};
  /** Whether the open vault syncs. */
  #isOn: Promise<boolean> = Promise.resolve(false);

  constructor(ports: SyncDeskPorts) {
    this.#ports = ports;
  }

  /** A vault that closes takes with it what syncs it. */
  stands(vault: OpenVault | null): void {
    this.#callOff();
    void this.#keeper?.then((keeper) => keeper.stop());
    this.#keeper = null;
    this.#isOn = Promise.resolve(false);
    if (vault === null) return;
    this.#isOn = new Promise((resolve) => {
      this.#callOff = later(() => void isOn(vault).then(resolve), AFTER_START_MS);
    });
    void this.tellWhereOn();
  }

  /** A page that is told asks to be looked at: that begins it. */
  async tellWhereOn(): Promise<void> {
    if (await this.#isOn) this.#ports.tell();
  }

  async serve(vault: OpenVault | null, ask: SyncAsk): Promise<Result<unknown, VaultError | PairEnd>> {
    if (vault === null) return NOT_OPEN;
    // Nobody has it on: pages that say that they are looked at load nothing.
    if (ask.name === 'look' && this.#keeper === null && !(await isOn(vault)))
      return { ok: true, value: null };
    const keeper = await this.#keeperOf(vault).catch(() => null);
    return keeper === null ? NOT_OPEN : keeper.serve(ask);
  }

  #keeperOf(vault: OpenVault): Promise<SyncKeeper> {
    if (this.#keeper !== null) return this.#keeper;
    const keeper = import('./sync-keeper.ts').then(async ({ SyncKeeper: Keeper }) => {
      const { deviceName } = await import('./device-name.ts');
      return new Keeper({
        vault,
        origin: location.origin,
        fetch: (url, init) => fetch(url, init),
        reach: { adopt: this.#ports.adopt, deviceName: deviceName(navigator.userAgent) },
        tell: this.#ports.tell,
        wait: later,
        now: () => Date.now(),
        chance: () => Math.random(),
      });
    });
    // A part that could not be fetched is asked for again the next time.
    this.#keeper = keeper;
    keeper.catch(() => {
      if (this.#keeper === keeper) this.#keeper = null;
    });
    return keeper;
  }
}

const NOT_OPEN: Result<never, VaultError> = { ok: false, error: { type: 'NoAnswer' } };

const isOn = async (vault: OpenVault): Promise<boolean> => {
  const told = await vault.isSyncing();
  return told.ok && told.value;
};
