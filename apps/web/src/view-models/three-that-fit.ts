/**
 * Three things that fit today, behind *More*: each is kept with one tap, or put aside for today with another. "Kept" is said
 * after the vault said so, by Today, where the stone lands.
 */

import type { EntityId, SuggestionCard } from '@cairn/domain';
import type { PlainKey } from '@cairn/copy';
import type { IntentName, Intents, Suggestion, VaultDoor, VaultError, WinKept } from '@cairn/vault';
import type { Clock } from './clock.ts';
import { createLive, type Live, type Readable } from './live.ts';
import { keptDone } from './kept-done.ts';
import type { SheetDone } from './win-sheet.ts';

export interface ThreeState {
  /** `undefined` until the vault has said. */
  readonly cards: readonly SuggestionCard[] | undefined;
  readonly trouble: VaultError | null;
  /** What was done last, with the way back. */
  readonly done: SheetDone | null;
}

export interface ThreeDeps {
  readonly door: Promise<VaultDoor>;
  readonly clock: Clock;
  readonly newActId: () => EntityId;
  /** Today lets the stone land, and gives the line that says so. */
  readonly settle: (kept: WinKept) => PlainKey;
  /** What was passed by on Today in this visit. */
  readonly passed: () => readonly string[];
  /** The one small thing on Today, which does not stand here a second time; `null`: none, `undefined`: not known yet. */
  readonly standing: () => string | null | undefined;
}

/** As on Today: long enough for the stone to settle before another card comes. */
const SETTLE_MS = 350;

export const standingOf = (suggestion: Suggestion | null | undefined): string | null | undefined =>
  suggestion === null ? null : suggestion?.activity;

const START: ThreeState = { cards: undefined, trouble: null, done: null };

export class ThreeThatFit implements Readable<ThreeState> {
  readonly #deps: ThreeDeps;
  readonly #state: Live<ThreeState> = createLive(START);
  /** One id for one thing to do with a card: tapped twice, it is done once. */
  readonly #actIds = new Map<string, Partial<Record<IntentName, EntityId>>>();
  #cancel = (): void => {};
  #stopWatching = (): void => {};
  #stopped = false;

  constructor(deps: ThreeDeps) {
    this.#deps = deps;
    void deps.door.then((door) => this.#watch(door));
  }

  subscribe(listener: (state: ThreeState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): ThreeState {
    return this.#state.get();
  }

  async keep(card: SuggestionCard): Promise<void> {
    const kept = await this.#keepAs(card);
    if (kept === null) return;
    const key = this.#deps.settle(kept);
    this.#state.patch({ done: keptDone(key, kept) });
  }

  async notToday(card: SuggestionCard): Promise<void> {
    const act = this.#actFor(card, 'decline-suggestion');
    if ((await this.#act(act, 'decline-suggestion', { key: card.key })) === null) return;
    this.#state.patch({ done: { key: 'suggest.put-aside', undo: act } });
  }

  async refresh(): Promise<void> {
    this.#cancel();
    const standing = this.#deps.standing();
    if (standing === undefined) return;
    const not = [...this.#deps.passed(), ...(standing === null ? [] : [standing])];
    const answer = await (await this.#deps.door).ask('suggestions', { not });
    if (this.#stopped) return;
    if (!answer.ok) return this.#state.patch({ trouble: answer.error });
    const { cards } = answer.value;
    this.#forgetActsBut(new Set(cards.map(({ key }) => key)));
    this.#state.patch({ cards });
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
    this.#stopWatching();
  }

  #watch(door: VaultDoor): void {
    if (this.#stopped) return;
    this.#stopWatching = door.onChange((topics) => {
      if (topics.every((topic) => topic === 'drafts')) return;
      this.#cancel();
      this.#cancel = this.#deps.clock.after(SETTLE_MS, () => void this.refresh());
    });
    void this.refresh();
  }

  #keepAs(card: SuggestionCard): Promise<WinKept | null> {
    const { source, offered, area } = card;
    switch (source.from) {
      case 'catalogue': {
        const input = { text: offered.text, area, activity: source.activity };
        return this.#act(this.#actFor(card, 'log-win'), 'log-win', input);
      }
      case 'step':
        return this.#act(this.#actFor(card, 'done-step'), 'done-step', { id: source.step });
      case 'ritual':
        return this.#act(this.#actFor(card, 'done-ritual'), 'done-ritual', { id: source.ritual });
      default:
        return source satisfies never;
    }
  }

  /** Done or put aside, taken back, and done anew: that is another act. */
  #forgetActsBut(shown: ReadonlySet<string>): void {
    for (const key of this.#actIds.keys()) if (!shown.has(key)) this.#actIds.delete(key);
  }

  #actFor({ key }: SuggestionCard, name: IntentName): EntityId {
    const ids = this.#actIds.get(key) ?? {};
    const id = ids[name] ?? this.#deps.newActId();
    this.#actIds.set(key, { ...ids, [name]: id });
    return id;
  }

  async #act<N extends IntentName>(
    act: EntityId,
    name: N,
    input: Intents[N]['input'],
  ): Promise<Intents[N]['output'] | null> {
    const result = await (await this.#deps.door).act({ act, name, input });
    this.#state.patch({ trouble: result.ok ? null : result.error });
    return result.ok ? result.value : null;
  }
}
