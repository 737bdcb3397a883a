/**
 * The chosen country and its numbers. Never waits for the vault: what is at hand is shown first, then what the content
 * says now, so that a number that changed in a new version replaces an old one. Chosen by the person; guessed by nothing.
 */

import type { CountryHelp } from '@cairn/domain';
import { createLive, type Live, type Readable } from '../live.ts';
import type { Session } from '../session.ts';
import type { HelpCopyKeeper } from './help-copy.ts';
import { helpInCopy } from './ways.ts';

export interface CountryState {
  /** ISO 3166-1 alpha-2; empty: not chosen. */
  readonly country: string;
  /** The name of the line the person put first; empty: none. */
  readonly first: string;
  /** `null`: no row, or not read yet; `reading` tells which. */
  readonly help: CountryHelp | null;
  readonly reading: 'done' | 'on-its-way' | 'failed';
}

export type FindRow = (iso2: string) => CountryHelp | null;

export interface CountryDeps {
  readonly session: Pick<Session, 'get' | 'changeSetting'>;
  readonly keeper: HelpCopyKeeper;
  /** The rows come in a piece of their own. */
  readonly findRow: () => Promise<FindRow>;
}

export class CountryModel implements Readable<CountryState> {
  readonly #deps: CountryDeps;
  readonly #state: Live<CountryState>;

  constructor(deps: CountryDeps) {
    this.#deps = deps;
    const { country, row, first } = deps.keeper.get();
    const help = helpInCopy(row);
    const reading = country === '' || help !== null ? 'done' : 'on-its-way';
    this.#state = createLive<CountryState>({ country, first, help, reading });
    void this.refresh();
  }

  subscribe(listener: (state: CountryState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  /** Shown and at hand at once; the vault is told when it can be. In a made-up life it is shown and no more. */
  async choose(country: string): Promise<void> {
    const { session, keeper } = this.#deps;
    this.#state.set({ country, first: '', help: null, reading: country === '' ? 'done' : 'on-its-way' });
    if (session.get().demo) return this.refresh();
    keeper.put({ country, first: '', row: null, isUntold: true });
    await this.refresh();
    if (session.get().phase === 'shut') return;
    if ((await session.changeSetting('country', country)) && keeper.get().country === country)
      keeper.put({ isUntold: false });
  }

  /** A line of this country, by its name, to be shown first wherever one is shown; empty: as the list has them. */
  putFirst(first: string): void {
    this.#state.patch({ first });
    if (!this.#deps.session.get().demo) this.#deps.keeper.put({ first });
  }

  /** The row as this version has it. */
  async refresh(): Promise<void> {
    const { country } = this.#state.get();
    if (country === '') return;
    const find = await this.#deps.findRow().catch(() => null);
    if (this.#state.get().country !== country) return;
    if (find === null) {
      if (this.#state.get().help === null) this.#state.patch({ reading: 'failed' });
      return;
    }
    const help = find(country);
    this.#state.patch({ help, reading: 'done' });
    if (!this.#deps.session.get().demo) this.#deps.keeper.put({ row: help });
  }
}
