/**
 * Which vault is open, how its opening ended, and the settings every screen needs. The demo lies over one's own vault:
 * leaving it brings the own one back, untouched.
 */

import {
  DEFAULT_SETTINGS,
  type Intents,
  type LockAfter,
  type Opening,
  type Settings,
  type Storage,
  type VaultDoor,
} from '@cairn/vault';
import type { EntityId } from '@cairn/domain';
import type { AppPlatform, OpenedVault } from '../platform/app-platform.ts';
import { createLive, type Live, type Readable } from './live.ts';

export interface SessionState {
  /** `opening`: not known yet. `shut`: it ended in something else than ready, and `ending` says what; `null`: it is being locked. */
  readonly phase: 'opening' | 'ready' | 'shut';
  readonly ending: Opening | null;
  readonly storage: Storage | null;
  /** `null` where no lock was chosen. */
  readonly locksAfter: LockAfter | null;
  readonly demo: boolean;
  readonly settings: Settings;
  /** Grows each time another vault stands behind `door`, so that screens start afresh. */
  readonly vaultNumber: number;
}

interface Gate {
  readonly door: Promise<VaultDoor>;
  readonly open: (door: VaultDoor) => void;
}

const createGate = (): Gate => {
  let open: (door: VaultDoor) => void = () => {};
  const door = new Promise<VaultDoor>((resolve) => {
    open = resolve;
  });
  return { door, open };
};

const START: SessionState = {
  phase: 'opening',
  ending: null,
  storage: null,
  locksAfter: null,
  demo: false,
  settings: DEFAULT_SETTINGS,
  vaultNumber: 0,
};

export class Session implements Readable<SessionState> {
  readonly #platform: AppPlatform;
  readonly #state: Live<SessionState> = createLive(START);
  readonly #own: Gate = createGate();
  #current: Gate = this.#own;
  #stopWatching = (): void => {};
  #endDemo = (): void => {};
  /** Changes of settings that the vault has not answered yet, and how many it has. */
  #changing = 0;
  #changed = 0;

  constructor(platform: AppPlatform) {
    this.#platform = platform;
    platform.vault.then(
      (opened) => this.adopt(opened),
      () => this.#state.patch({ phase: 'shut', ending: { type: 'trouble', code: 'no-worker' } }),
    );
  }

  subscribe(listener: (state: SessionState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): SessionState {
    return this.#state.get();
  }

  /** The vault in use. Waits while it opens, and as long as it is shut: words wait with it. */
  door(): Promise<VaultDoor> {
    return this.#current.door;
  }

  /** Takes an opening, or the outcome of a recovery, as the vault from now on. A vault that is ready is not replaced. */
  adopt({ opening, door }: OpenedVault): void {
    if (this.get().phase === 'ready') return;
    if (opening.type !== 'ready') return this.#state.patch({ phase: 'shut', ending: opening });
    this.#own.open(door);
    const { storage, locksAfter = null } = opening;
    this.#state.patch({ phase: 'ready', ending: opening, storage, locksAfter });
    if (!this.get().demo) this.#watch(door);
  }

  /** A lock was set or taken off. */
  setLocksAfter(locksAfter: LockAfter | null): void {
    this.#state.patch({ locksAfter });
  }

  /** Off the screen at once; what the screens had to keep is on its way to the vault still. */
  shut(): void {
    this.#state.patch({ phase: 'shut', ending: null });
  }

  /** Shown at once, kept by the vault; false and as before when it could not be kept. */
  async changeSetting<K extends keyof Settings>(key: K, value: Settings[K]): Promise<boolean> {
    const door = await this.door();
    this.#changing += 1;
    this.#state.patch({ settings: { ...this.get().settings, [key]: value } });
    const input = { key, value } as Intents['change-setting']['input'];
    const changed = await door
      .act({ act: this.#platform.newActId() as EntityId, name: 'change-setting', input })
      .finally(() => {
        this.#changing -= 1;
        this.#changed += 1;
      });
    await this.#readSettings(door);
    return changed.ok;
  }

  async enterDemo(): Promise<void> {
    const gate = createGate();
    const demo = await this.#platform.openDemo();
    gate.open(demo.door);
    this.#endDemo();
    this.#endDemo = demo.end;
    this.#swapTo(gate, true);
  }

  leaveDemo(): void {
    this.#swapTo(this.#own, false);
    this.#endDemo();
    this.#endDemo = () => {};
  }

  #swapTo(gate: Gate, demo: boolean): void {
    this.#current = gate;
    this.#state.patch({ demo, vaultNumber: this.get().vaultNumber + 1 });
    void gate.door.then((door) => this.#watch(door));
  }

  #watch(door: VaultDoor): void {
    this.#stopWatching();
    this.#stopWatching = door.onChange((topics) => {
      if (topics.includes('settings')) void this.#readSettings(door);
    });
    void this.#readSettings(door);
  }

  /** What was asked for before a change is kept may not undo it on the screen: the change reads once more when it has been kept. */
  async #readSettings(door: VaultDoor): Promise<void> {
    const seen = this.#changed;
    const answer = await door.ask('settings', {});
    if (!answer.ok || (await this.door()) !== door) return;
    if (this.#changing > 0 || this.#changed !== seen) return;
    const { demo, settings } = this.get();
    if (!demo) return this.#state.patch({ settings: answer.value });
    // The made-up life is looked at in one's own light and language.
    const { theme, motion, locale } = settings;
    this.#state.patch({ settings: { ...answer.value, theme, motion, locale } });
  }
}
