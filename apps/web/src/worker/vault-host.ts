/**
 * Opens this browser's vault and answers for it. Law: never a silent fresh start. A vault is made only where nothing was
 * kept before or where the person asked to begin anew; a file that cannot be read is left as it is, under its name.
 */

import { newDataKey, newRecoverySecret } from '@cairn/crypto';
import type { DataKey, RecoverySecret } from '@cairn/crypto';
import type { WebStorage } from '@cairn/store/web';
import type { OpenVault, Opening, Topic } from '@cairn/vault';
import { openKeyRing } from './key-ring.ts';
import type { KeyRing, Place } from './key-ring.ts';
import type { KeptLock } from './lock/kept-lock.ts';
import { maintainWhenIdle } from './maintain-when-idle.ts';
import { openPlace } from './open-place.ts';
import type { ToOpen } from './open-place.ts';
import { findStorage } from './storage-engine.ts';
import { fileName, vaultFiles } from './vault-files.ts';
import type { VaultFiles } from './vault-files.ts';

export interface HostPorts {
  /** Compiled once, or fetched when first asked for. */
  wasm(storage: WebStorage): Promise<WebAssembly.Module>;
  changed(topics: readonly Topic[]): void;
  /** It has opened, or it is about to close: `null`. */
  stands(vault: OpenVault | null): void;
}

/** The key of an open vault that has a lock: while it is open there is no other copy. */
export interface HeldKey {
  readonly generation: number;
  readonly key: DataKey;
}

interface OpenPlace {
  readonly place: Place;
  readonly key: DataKey;
}

/** A start is not held up by it. */
const SETTLE_MS = 5_000;
const FINISH_MS = 1_000;

interface Surroundings {
  /** `null` where the browser keeps no keys. */
  readonly ring: KeyRing | null;
  readonly storage: WebStorage;
  readonly files: VaultFiles;
}

export class VaultHost {
  readonly #ports: HostPorts;
  #current: Promise<Opening> | null = null;
  #vault: OpenVault | null = null;
  /** Where the open vault lies, and what opened it. */
  #opened: OpenPlace | null = null;
  #held: HeldKey | null = null;
  #stopMaintaining = (): void => {};
  #settling: ReturnType<typeof setTimeout> | undefined;
  #finishSoon: ReturnType<typeof setTimeout> | undefined;
  #settled: Promise<void> | null = null;
  /** What a vault that was just made still needs before anything is kept in it; `null` when there is nothing to do. */
  #toFinish: (() => Promise<void>) | null = null;
  #finishing: Promise<void> | null = null;

  constructor(ports: HostPorts) {
    this.#ports = ports;
  }

  /** `null` unless the opening is `ready`. */
  get vault(): OpenVault | null {
    return this.#vault;
  }

  get held(): HeldKey | null {
    return this.#held;
  }

  hold(held: HeldKey | null): void {
    this.#held = held;
  }

  /** How it stands now; opens on the first call. */
  async opening(knowsVault: boolean): Promise<Opening> {
    return this.#withLock(await (this.#current ?? this.#become(this.#openHere(knowsVault))));
  }

  /**
   * Nothing is kept before this has ended: a new vault opens by its words as well from then on. Where it fails (no room, no
   * network yet) it throws, and is tried again when it is asked for again.
   */
  async finished(): Promise<void> {
    const finish = this.#toFinish;
    if (finish === null) return;
    this.#finishing ??= finish().finally(() => (this.#finishing = null));
    await this.#finishing;
    if (this.#toFinish === finish) this.#toFinish = null;
  }

  /** A page of the open file could not be read: from now on the person may begin anew. */
  async foundDamage(): Promise<void> {
    const place = (await openKeyRing())?.place;
    if (place == null) return;
    this.#current = Promise.resolve({ type: 'damaged', keptAs: fileName(place.generation) });
  }

  /** Does nothing where a vault is open and whole, or behind a lock: whoever finds it locked is not to put another in its place. */
  async beginAnew(): Promise<Opening> {
    if (this.#current !== null && ['ready', 'locked'].includes((await this.#current).type))
      return this.#current;
    await this.#letGo();
    return this.#become(lookAround().then((around) => this.#make(around)));
  }

  /** `null` when the words open none of the files here. */
  async openWithWords(words: string): Promise<Opening | null> {
    if (this.#current !== null && (await this.#isReady())) return this.#current;
    const { ring, storage, files } = await lookAround();
    const { openWithPhrase } = await import('./words-and-keys.ts');
    const found = await openWithPhrase(words, files);
    if (found === null) return null;
    const place: Place = { storage, generation: found.generation, phase: 'kept' };
    await this.#letGo();
    await ring?.keep(place, found.key);
    return this.#become(this.#open({ place, key: found.key, secret: null }));
  }

  async openWithKey(held: HeldKey): Promise<Opening> {
    if (this.#current !== null && (await this.#isReady())) return this.#current;
    await this.#letGo();
    this.#held = held;
    return this.#become(this.#openHere(true));
  }

  /** Closed, and nothing here that could open it. */
  async lock(): Promise<void> {
    await this.#letGo();
    this.#held = null;
    this.#current = Promise.resolve({ type: 'locked' });
  }

  /** From now on the words of this secret open the open file too. Durable when it answers; where it cannot, it throws. */
  async adopt(secret: RecoverySecret): Promise<void> {
    if (this.#opened === null) throw new DOMException('no vault is open', 'InvalidStateError');
    const { place, key } = this.#opened;
    // What is in memory alone is opened by no words.
    if (place.storage === 'memory') return;
    // Before, and never after: what is added here the vault does not show yet.
    await this.#settle();
    const { wrapForWords } = await import('./words-and-keys.ts');
    const { generation, storage } = place;
    await vaultFiles(storage).addRecoverable({ generation, wrapped: wrapForWords(key, secret) });
    // Whoever saw the words of before has not seen these.
    await (await openKeyRing())?.keepWordsKnown(generation, 'not-yet');
  }

  /** The file as it lies there, sealed, and the keys beside it; empty when there is none. */
  async damagedFiles(): Promise<readonly File[]> {
    const { ring, files } = await lookAround();
    return ring?.place == null ? [] : files.sealed(ring.place.generation);
  }

  async erase(): Promise<void> {
    await this.#letGo();
    this.#current = null;
    const { ring, files } = await lookAround();
    // The keys first: without them what is left of the files is noise.
    await ring?.erase();
    await files.erase();
  }

  async #openHere(knowsVault: boolean): Promise<Opening> {
    const around = await lookAround();
    const { ring, files } = around;
    const place = ring?.place ?? null;
    const present = await files.generations();
    if (place === null) {
      if (present.length > 0) return { type: 'keys-gone' };
      return knowsVault ? { type: 'emptied' } : this.#make(around);
    }
    // It was being made when the browser stopped; nothing was kept in it yet.
    if (place.phase === 'making') return this.#make(around);
    if (place.storage !== around.storage) return { type: 'trouble', code: `no-${place.storage}` };
    if (!present.includes(place.generation)) return { type: 'emptied' };
    const key = await this.#keyOf(ring, place.generation);
    if (key !== null) return this.#open({ place, key, secret: null });
    return { type: (await readLock(ring, place.generation)) === null ? 'keys-gone' : 'locked' };
  }

  async #keyOf(ring: KeyRing | null, generation: number): Promise<DataKey | null> {
    if (this.#held?.generation === generation) return this.#held.key;
    return (await ring?.dataKey(generation)) ?? null;
  }

  /**
   * This browser's key is durable before there is a file that needs it. That the words open it too takes ciphers which Today
   * does not: it is done when Today stands, or before the first act. Only then the place is `kept`.
   */
  async #make({ ring, storage, files }: Surroundings): Promise<Opening> {
    const generation = 1 + Math.max(ring?.newest ?? 0, ...(await files.generations()));
    const key = newDataKey();
    const secret = newRecoverySecret();
    const place: Place = { storage, generation, phase: 'making' };
    await ring?.keep(place, key);
    const opening = await this.#open({ place, key, secret });
    if (opening.type !== 'ready' || storage === 'memory') return opening;
    this.#toFinish = async () => {
      const { wrapForWords } = await import('./words-and-keys.ts');
      await files.addRecoverable({ generation, wrapped: wrapForWords(key, secret) });
      await ring?.settle({ ...place, phase: 'kept' });
    };
    // Where it fails, whoever acts first is told.
    this.#finishSoon = setTimeout(() => void this.finished().catch(() => undefined), FINISH_MS);
    return opening;
  }

  async #open(toOpen: Omit<ToOpen, 'wasm'>): Promise<Opening> {
    const { place } = toOpen;
    const { opening, vault } = await openPlace({ ...toOpen, wasm: this.#ports.wasm });
    if (vault === null) return opening;
    vault.onChange((topics) => this.#ports.changed(topics));
    this.#vault = vault;
    this.#opened = { place, key: toOpen.key };
    this.#stopMaintaining = maintainWhenIdle(vault);
    this.#settling = setTimeout(() => void this.#settle(), SETTLE_MS);
    this.#ports.stands(vault);
    return opening;
  }

  /** Once for each opening. Where the browser refuses, the next opening does it. */
  #settle(): Promise<void> {
    const [opened, vault] = [this.#opened, this.#vault];
    if (opened === null || vault === null || opened.place.storage === 'memory') return Promise.resolve();
    const { generation, storage } = opened.place;
    this.#settled ??= import('./words-and-keys.ts')
      .then(({ settleWords }) => settleWords(vaultFiles(storage), { generation, key: opened.key, vault }))
      .catch(() => undefined);
    return this.#settled;
  }

  /** Asked at each opening: whoever set a lock meanwhile is told of it. */
  async #withLock(opening: Opening): Promise<Opening> {
    if (opening.type !== 'ready' || this.#held === null) return opening;
    const lock = await readLock(await openKeyRing(), this.#held.generation);
    return lock === null ? opening : { ...opening, locksAfter: lock.after };
  }

  /** What the browser refuses on the way (quota, a private window) is an ending, not a crash. */
  #become(opening: Promise<Opening>): Promise<Opening> {
    this.#current = opening.catch((cause: unknown): Opening => {
      if (cause instanceof DOMException) return { type: 'trouble', code: cause.name };
      throw cause;
    });
    return this.#current;
  }

  async #isReady(): Promise<boolean> {
    return this.#current !== null && (await this.#current).type === 'ready';
  }

  async #letGo(): Promise<void> {
    this.#stopMaintaining();
    this.#ports.stands(null);
    clearTimeout(this.#settling);
    clearTimeout(this.#finishSoon);
    // They write what they read: nobody else writes there meanwhile.
    await this.#finishing?.catch(() => undefined);
    await this.#settled;
    this.#toFinish = null;
    this.#settled = null;
    this.#opened = null;
    await this.#vault?.close();
    this.#vault = null;
  }
}

/** `null` where there is none; then nothing of locks is loaded. */
const readLock = async (ring: KeyRing | null, generation: number): Promise<KeptLock | null> =>
  ring?.lock(generation) === undefined
    ? null
    : (await import('./lock/kept-lock.ts')).lockOf(ring, generation);

const lookAround = async (): Promise<Surroundings> => {
  const [ring, best] = await Promise.all([openKeyRing(), findStorage()]);
  const storage = storageFor(ring, best);
  return { ring, storage, files: vaultFiles(storage) };
};

/** A vault whose key cannot be kept would be lost at the next start; one made in IndexedDB stays there. */
const storageFor = (ring: KeyRing | null, best: WebStorage): WebStorage => {
  if (ring === null) return 'memory';
  return ring.place?.storage === 'indexeddb' ? 'indexeddb' : best;
};
