/** The way back in: what the person types, a passkey, or the 24 words. Law: a try that does not fit costs a moment and nothing else. */

import type { EntityId } from '@cairn/domain';
import type { LockPlace, OpenedVault } from '../../platform/app-platform.ts';
import type { LockState, Tried } from '../../worker/lock/lock-asks.ts';
import type { Clock } from '../clock.ts';
import { createLive, type Live, type Readable } from '../live.ts';

export interface UnlockState {
  /** `null` while it is looked at. */
  readonly lock: LockState | null;
  readonly isWorking: boolean;
  /** What the last try ended in. */
  readonly ended: 'none' | 'wrong' | 'wait' | 'no-passkey' | 'wrong-words' | 'stopped';
  /** Whole seconds until the next try; 0: now. */
  readonly seconds: number;
}

export interface UnlockDeps {
  readonly lock: LockPlace;
  readonly clock: Clock;
  readonly newActId: () => EntityId;
  /** What to do with a try that fits: open the vault, or believe that it is the person. */
  readonly name: 'open' | 'check';
}

export class UnlockModel implements Readable<UnlockState> {
  readonly #deps: UnlockDeps;
  readonly #state: Live<UnlockState> = createLive<UnlockState>({
    ...{ lock: null, isWorking: false, ended: 'none', seconds: 0 },
  });
  #callOff = (): void => {};
  /** When the next try may be made. */
  #until = 0;
  #isLookedAt = false;

  constructor(deps: UnlockDeps) {
    this.#deps = deps;
    void this.#look();
  }

  subscribe(listener: (state: UnlockState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): UnlockState {
    return this.#state.get();
  }

  /** True when it fits. */
  typed(secret: string): Promise<boolean> {
    const attempt = this.#deps.newActId();
    return this.#work(async () =>
      this.#told(await this.#deps.lock.ask(this.#deps.name, { way: 'typed', secret, attempt })),
    );
  }

  passkey(): Promise<boolean> {
    const { lock } = this.get();
    if (lock?.type !== 'set') return Promise.resolve(false);
    return this.#work(async () => {
      const passkeys = await this.#deps.lock.passkeys();
      const answer = await passkeys.ask(lock.passkeys);
      if (answer === null) return this.#ended('no-passkey');
      const tried = { way: 'passkey', ...answer, attempt: this.#deps.newActId() } as const;
      const told = await this.#deps.lock.ask(this.#deps.name, tried);
      return told.type === 'right' || this.#ended('no-passkey');
    });
  }

  /** Opens the file with the 24 words; the lock is off then. */
  async words(
    words: string,
    open: (words: string) => Promise<OpenedVault | null>,
  ): Promise<OpenedVault | null> {
    let opened: OpenedVault | null = null;
    await this.#work(async () => {
      opened = await open(words.trim().toLowerCase().split(/\s+/).join(' '));
      return opened !== null || this.#ended('wrong-words');
    });
    return opened;
  }

  /** Somebody looks at it, or nobody: then nothing counts. */
  look(isLookedAt: boolean): void {
    this.#isLookedAt = isLookedAt;
    this.#count();
  }

  stop(): void {
    this.#callOff();
  }

  async #look(): Promise<void> {
    const lock = await this.#deps.lock.ask('state', null).catch(() => null);
    this.#state.patch({ lock, ended: lock === null ? 'stopped' : 'none' });
    if (lock?.type === 'set') this.#waits(lock.wait);
  }

  async #work(work: () => Promise<boolean>): Promise<boolean> {
    if (this.get().isWorking) return false;
    this.#state.patch({ isWorking: true, ended: 'none' });
    const fits = await work().catch(() => this.#ended('stopped'));
    this.#state.patch({ isWorking: false });
    return fits;
  }

  #told(tried: Tried): boolean {
    if (tried.type === 'right') return true;
    this.#waits(tried.wait);
    return this.#ended(tried.type);
  }

  #ended(ended: UnlockState['ended']): false {
    this.#state.patch({ ended });
    return false;
  }

  #waits(ms: number): void {
    this.#until = this.#deps.clock.now().getTime() + ms;
    this.#count();
  }

  #count(): void {
    this.#callOff();
    const rest = Math.max(0, this.#until - this.#deps.clock.now().getTime());
    this.#state.patch({ seconds: Math.ceil(rest / 1_000) });
    if (rest > 0 && this.#isLookedAt)
      this.#callOff = this.#deps.clock.after(Math.min(rest, 1_000), () => this.#count());
  }
}
