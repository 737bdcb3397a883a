/**
 * A call or a text to somebody one trusts, and what is kept of it. Whom one was about to reach is kept as a draft while the phone
 * takes over, so that the question waits for whoever comes back. Nothing is kept unless the person says so.
 */

import type { EntityId, TrustedPerson } from '@cairn/domain';
import type { PlainKey } from '@cairn/copy';
import type { LogWin, VaultDoor, VaultError, WinKept } from '@cairn/vault';
import { createActOnce, type ActOnce } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { keptDone } from '../kept-done.ts';
import type { SheetDone } from '../win-sheet.ts';
import type { MealStep } from './meal.ts';

export interface ReachState {
  /** `null` until the vault has said. Those who rest are left out. */
  readonly people: readonly TrustedPerson[] | null;
  /** Whom one was about to reach. */
  readonly reached: string | null;
  readonly trouble: VaultError | null;
  readonly done: SheetDone | null;
}

export interface ReachDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
  /** What follows a kept win; gives the line that says so. */
  readonly after: (kept: WinKept) => PlainKey;
}

const SLOT = 'reached';

export class ReachModel implements Readable<ReachState> {
  readonly #deps: ReachDeps;
  readonly #act: ActOnce;
  readonly #state: Live<ReachState> = createLive<ReachState>({
    ...{ people: null, reached: null, trouble: null, done: null },
  });

  constructor(deps: ReachDeps) {
    this.#deps = deps;
    this.#act = createActOnce(() => deps.door, deps.newActId);
    void this.#read();
  }

  subscribe(listener: (state: ReachState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): ReachState {
    return this.#state.get();
  }

  /** A way was tapped: the phone or the mail takes over, and may end this page. */
  async tapped(name: string): Promise<void> {
    this.#state.patch({ reached: name, trouble: null, done: null });
    await this.#act('keep-draft', { slot: SLOT, text: name });
  }

  /** The question has its answer, whichever it was. */
  async end(): Promise<void> {
    this.#state.patch({ reached: null });
    await this.#act('keep-draft', { slot: SLOT, text: '' });
  }

  async keep(text: string): Promise<boolean> {
    return this.#log({ text, area: 'people' });
  }

  async keepMeal({ text, activity }: MealStep): Promise<boolean> {
    return this.#log({ text, activity, area: 'nourish' });
  }

  /** Something new begins. */
  begin(): void {
    this.#state.patch({ trouble: null, done: null });
  }

  /** *Not what I meant*: the card goes, and the win is like any other. */
  async notMeant(): Promise<void> {
    const id = this.get().done?.met?.win;
    this.begin();
    if (id !== undefined) await this.#act('let-rest', { id, resting: false });
  }

  async #log(input: LogWin): Promise<boolean> {
    const kept = await this.#act('log-win', input);
    if ('trouble' in kept) {
      this.#state.patch({ trouble: kept.trouble });
      return false;
    }
    this.#state.patch({ trouble: null, done: keptDone(this.#deps.after(kept.done), kept.done) });
    return true;
  }

  async #read(): Promise<void> {
    const door = await this.#deps.door;
    const [people, today] = [await door.ask('people', {}), await door.ask('today', {})];
    this.#state.patch({
      ...(people.ok ? { people: people.value.people.filter(({ resting }) => !resting) } : {}),
      ...(today.ok ? { reached: this.get().reached ?? today.value.drafts[SLOT] ?? null } : {}),
    });
  }
}
