/**
 * What a person picks to show to a supporter. Laws: nothing is picked before; the bundle holds what is picked and not one thing more, and
 * the preview is read from those very bytes. Kept nowhere: it is gone when the page is left.
 */

import type { EntityId, Win } from '@cairn/domain';
import { readShareBundle, writeShareBundle } from '@cairn/interchange/share';
import type { ShareBundle } from '@cairn/interchange/share';
import type { ShareParts } from '@cairn/vault';
import { createLive, type Live, type Readable } from '../live.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ShareDraftState {
  readonly line: string;
  /** In the order of their days, the oldest first. */
  readonly picked: readonly Win[];
  readonly withDays: boolean;
  /** Drawn when it is asked for; `null`: not picked, or not drawn yet. */
  readonly picture: Bytes | null;
  readonly wantsPicture: boolean;
}

/** What one page can show. */
export const MOST_PICKED = 50;

const NOTHING: ShareDraftState = {
  ...{ line: '', picked: [], withDays: false, picture: null, wantsPicture: false },
};

export class ShareDraft implements Readable<ShareDraftState> {
  readonly #draw: () => Promise<Bytes>;
  readonly #state: Live<ShareDraftState> = createLive<ShareDraftState>(NOTHING);

  constructor(draw: () => Promise<Bytes>) {
    this.#draw = draw;
  }

  subscribe(listener: (state: ShareDraftState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): ShareDraftState {
    return this.#state.get();
  }

  write(line: string): void {
    this.#state.patch({ line });
  }

  pick(win: Win, on: boolean): void {
    const others = this.get().picked.filter(({ id }) => id !== win.id);
    if (on && others.length >= MOST_PICKED) return;
    const picked = on ? [...others, win] : others;
    this.#state.patch({
      picked: picked.toSorted((a, b) => (a.localDay < b.localDay ? -1 : Number(a.localDay > b.localDay))),
    });
  }

  has(id: EntityId): boolean {
    return this.get().picked.some((win) => win.id === id);
  }

  sayDays(withDays: boolean): void {
    this.#state.patch({ withDays });
  }

  /** Rejects where the browser cannot paint it: then it is not picked. */
  async wantPicture(wantsPicture: boolean): Promise<void> {
    this.#state.patch({ wantsPicture, picture: null });
    if (!wantsPicture) return;
    const picture = await this.#draw().catch((cause: unknown) => {
      this.#state.patch({ wantsPicture: false });
      throw cause;
    });
    if (this.get().wantsPicture) this.#state.patch({ picture });
  }
}

/** The very bytes that are sealed, and what a supporter reads in them; `null` while nothing is picked. */
export const bundleOf = ({
  line,
  picked,
  withDays,
  picture,
}: ShareDraftState): {
  readonly bytes: Bytes;
  readonly read: ShareBundle;
  readonly holds: ShareParts;
} | null => {
  const words = line.trim();
  if (words === '' && picked.length === 0 && picture === null) return null;
  const bytes = writeShareBundle({
    line: words === '' ? null : words,
    stones: picked.map(({ text, localDay }) => ({ text, day: withDays ? localDay : null })),
    picture,
  });
  const read = readShareBundle(bytes);
  const holds = { line: words !== '', stones: picked.length, picture: picture !== null };
  return read === null ? null : { bytes, read, holds };
};
