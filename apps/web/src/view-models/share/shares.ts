/** Making a link, the list of those that were made, and taking them back. The list is the relay's: nothing of it is kept here. */

import type { PlainKey } from '@cairn/copy';
import type { Result } from '@cairn/domain';
import type { MakingShare, ShareEnd, ShareLine, VaultError } from '@cairn/vault';
import type { SyncPlace } from '../../platform/app-platform.ts';
import { createLive, type Live, type Readable } from '../live.ts';

export interface SharesState {
  /** Where it goes through; `null`: sync is off, or it is not known yet. */
  readonly relay: string | null;
  /** `null` while it is looked for. */
  readonly shares: readonly ShareLine[] | null;
  readonly isWorking: boolean;
  readonly trouble: PlainKey | null;
  /** The link that was made last. */
  readonly made: string | null;
  readonly isWithdrawn: boolean;
}

const NONE: SharesState = {
  ...{ relay: null, shares: null, isWorking: false, trouble: null, made: null, isWithdrawn: false },
};

type Told = Result<{ readonly type: string } | ShareEnd, VaultError>;

export class Shares implements Readable<SharesState> {
  readonly #place: Pick<SyncPlace, 'ask'>;
  readonly #state: Live<SharesState> = createLive<SharesState>(NONE);

  constructor(place: Pick<SyncPlace, 'ask'>) {
    this.#place = place;
    void this.look();
  }

  subscribe(listener: (state: SharesState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): SharesState {
    return this.#state.get();
  }

  async look(): Promise<void> {
    const standing = await this.#place.ask('status', null).catch(() => null);
    const relay = standing?.ok ? standing.value.relay : null;
    this.#state.patch({ relay });
    if (relay === null) return;
    const told = await this.#place.ask('shares', null).catch(() => BROKEN);
    if (told.ok && 'shares' in told.value) this.#state.patch({ shares: told.value.shares });
    else this.#state.patch({ trouble: troubleOf(told) });
  }

  /** True when there is a link. */
  make(making: MakingShare): Promise<boolean> {
    return this.#work(async () => {
      const told = await this.#place.ask('share', making);
      if (told.ok && 'link' in told.value) this.#state.patch({ made: told.value.link });
      return told;
    });
  }

  withdraw(id: string): Promise<boolean> {
    return this.#work(async () => {
      const told = await this.#place.ask('withdraw', { id });
      const gone = this.get().shares?.find((one) => one.id === id)?.link;
      if (told.ok && told.value.type === 'withdrawn')
        this.#state.patch({ isWithdrawn: true, ...(gone === this.get().made ? { made: null } : {}) });
      return told;
    });
  }

  async #work(work: () => Promise<Told>): Promise<boolean> {
    if (this.get().isWorking) return false;
    this.#state.patch({ isWorking: true, trouble: null, isWithdrawn: false });
    const told = await work().catch(() => BROKEN);
    const trouble = troubleOf(told);
    await this.look();
    this.#state.patch({ isWorking: false, trouble });
    return trouble === null;
  }
}

const BROKEN: Result<never, VaultError> = { ok: false, error: { type: 'NoAnswer' } };

const DONE: readonly string[] = ['shared', 'shares', 'withdrawn'];

/** `null`: it went well. */
const troubleOf = (told: Told): PlainKey | null => {
  if (!told.ok)
    return told.error.type === 'BadInput' && told.error.field === 'bundle' ? 'share.end.large' : TROUBLE;
  const { type } = told.value;
  if (DONE.includes(type)) return null;
  if (type === 'full') return 'share.end.full';
  return type === 'unreachable' || type === 'unavailable' || type === 'too-many'
    ? 'share.end.unreachable'
    : TROUBLE;
};

const TROUBLE = 'share.end.trouble' satisfies PlainKey;
