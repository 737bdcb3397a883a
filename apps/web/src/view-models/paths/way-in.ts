/**
 * The way in: what Cairn makes of what feels too big. Nothing is kept but the words, which are a draft of the vault, until the
 * person takes the path. Words that are met are not shrunk: Help stands beside them, and nothing else.
 */

import {
  isEntityId,
  type EntityId,
  type OfferedStep,
  type Shrunk,
  type Smaller,
  type Tone,
} from '@cairn/domain';
import type { KeepLadder, VaultDoor, VaultError } from '@cairn/vault';
import { createActOnce, type ActOnce } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { PATHS_SLOT } from './paths.ts';
import { aBitMore, formFrom, madeSmaller, stepNow, swapped, type StepForm } from './step-form.ts';

export interface WayInState {
  /** As they were typed; `null` until the vault has said. */
  readonly words: string | null;
  /** What is looked at: all of the words, or one task out of them. */
  readonly text: string;
  readonly shrunk: (Shrunk & { readonly tone: Tone }) | null;
  readonly forms: readonly StepForm[];
  /** How words that are met are to be met; `null`: they are not. */
  readonly met: { readonly tone: Tone } | null;
  readonly trouble: VaultError | null;
  /** The path, once it is kept. */
  readonly taken: EntityId | null;
}

export interface WayInDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
}

const rowOf = ({ text, minutes, energy, social, rung }: OfferedStep): KeepLadder['steps'][number] => ({
  ...{ text, minutes, energy, social, rung },
});

export class WayInModel implements Readable<WayInState> {
  readonly #deps: WayInDeps;
  readonly #act: ActOnce;
  /** Ladders put aside by "not this". */
  #not: readonly string[] = [];
  #tasks: readonly string[] = [];
  /** Said of words that were met: the card does not come back. */
  #wasMeant = true;
  readonly #state: Live<WayInState> = createLive<WayInState>({
    ...{ words: null, text: '', shrunk: null, forms: [], met: null, trouble: null, taken: null },
  });

  constructor(deps: WayInDeps) {
    this.#deps = deps;
    this.#act = createActOnce(() => deps.door, deps.newActId);
    void this.#begin();
  }

  subscribe(listener: (state: WayInState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): WayInState {
    return this.#state.get();
  }

  /** One task out of several, or all of the words again. */
  async look(text: string): Promise<void> {
    this.#not = [];
    await this.#shrink(text);
  }

  async choose(ladder: string): Promise<void> {
    await this.#shrink(this.get().text, ladder);
  }

  /** None of the ladders that were offered. */
  async noneOfThese(): Promise<void> {
    const { shrunk, text } = this.get();
    if (shrunk === null) return;
    const offered = [shrunk.ladder, ...shrunk.others.map(({ ladder }) => ladder)];
    this.#not = [...this.#not, ...offered.filter((ladder) => ladder !== null)];
    await this.#shrink(text);
  }

  async smaller(at: number): Promise<void> {
    await this.#change(at, (door, form) => madeSmaller(door, form));
  }

  async swap(at: number, to: Smaller): Promise<void> {
    await this.#change(at, (door, form) => swapped(door, form, to));
  }

  more(at: number): void {
    const { forms } = this.get();
    this.#state.patch({ forms: forms.map((form, place) => (place === at ? aBitMore(form) : form)) });
  }

  /**
   * Keeps the words with the ladder as it stands; a path that is the person's own already is gone to, and nothing is kept twice.
   * `bare`: the words alone. True once the vault has it.
   */
  async take(bare = false): Promise<boolean> {
    const { text, shrunk, forms } = this.get();
    if (text.trim() === '') return false;
    const own = bare ? null : ownPathOf(shrunk);
    if (own !== null) {
      await this.#endDraft();
      this.#state.patch({ taken: own });
      return true;
    }
    const isLadder = !bare && shrunk !== null && shrunk.kind !== 'help' && forms.length > 0;
    return this.#keepPath(isLadder ? this.#ladder(shrunk) : null);
  }

  /** Keeps the words with a ladder that is not Cairn's: of a model that the person brought. */
  async takeLadder(ladder: KeepLadder): Promise<boolean> {
    return this.#keepPath(ladder);
  }

  /** *Not what I meant*: the card goes, for good. The words stay as they are, and are not shrunk. */
  notMeant(): void {
    this.#wasMeant = false;
    this.#state.patch({ met: null });
  }

  async #keepPath(ladder: KeepLadder | null): Promise<boolean> {
    const { text, shrunk } = this.get();
    const kept = await this.#act('keep-challenge', {
      text,
      ...(ladder === null ? {} : { area: shrunk?.area ?? null, ladders: [ladder] }),
    });
    if ('trouble' in kept) {
      this.#state.patch({ trouble: kept.trouble });
      return false;
    }
    await this.#endDraft();
    const { path, tone } = kept.done;
    this.#state.patch({ taken: path.challenge.id, trouble: null, met: this.#wasMeant ? metBy(tone) : null });
    return true;
  }

  #ladder(shrunk: Shrunk): KeepLadder {
    const steps = this.get().forms.map((form) => rowOf(stepNow(form)));
    return { title: shrunk.title ?? this.get().text, source: shrunk.ladder, steps };
  }

  /** The words are on a path now. Of several tasks the others wait in the field. */
  async #endDraft(): Promise<void> {
    const { text } = this.get();
    const others = this.#tasks.includes(text) ? this.#tasks.filter((task) => task !== text) : [];
    await this.#act('keep-draft', { slot: PATHS_SLOT, text: others.join(', ') });
  }

  async #begin(): Promise<void> {
    const answer = await (await this.#deps.door).ask('today', {});
    if (!answer.ok) return this.#state.patch({ trouble: answer.error });
    const words = answer.value.drafts[PATHS_SLOT] ?? '';
    this.#state.patch({ words, text: words });
    if (words.trim() !== '') await this.#shrink(words);
  }

  async #shrink(text: string, ladder?: string): Promise<void> {
    this.#wasMeant = true;
    const door = await this.#deps.door;
    const answer = await door.ask('shrink', {
      text,
      not: this.#not,
      ...(ladder === undefined ? {} : { ladder }),
    });
    if (!answer.ok) return this.#state.patch({ trouble: answer.error });
    const shrunk = answer.value;
    if (shrunk.tasks.length > 0) this.#tasks = shrunk.tasks;
    this.#state.patch({
      ...{ text, shrunk, forms: shrunk.steps.map(formFrom), trouble: null },
      met: metBy(shrunk.tone),
    });
  }

  async #change(
    at: number,
    by: (door: VaultDoor, form: StepForm) => ReturnType<typeof madeSmaller>,
  ): Promise<void> {
    const form = this.get().forms[at];
    if (form === undefined) return;
    const changed = await by(await this.#deps.door, form);
    if ('trouble' in changed) return this.#state.patch({ trouble: changed.trouble });
    const forms = this.get().forms.map((other) => (other === form ? changed.form : other));
    this.#state.patch({ forms, trouble: null });
  }
}

/** A path the person is on already. */
const ownPathOf = (shrunk: Shrunk | null): EntityId | null =>
  shrunk?.kind === 'own' && isEntityId(shrunk.ladder) ? shrunk.ladder : null;

const metBy = (tone: Tone): { readonly tone: Tone } | null =>
  tone === 'danger' || tone === 'wish' ? { tone } : null;
