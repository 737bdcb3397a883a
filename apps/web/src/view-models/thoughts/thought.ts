/**
 * One thought: what lies beside it, what was found for it, its answer, and how strongly it was believed. Laws: nothing is laid
 * beside it but by the person; where it is believed more than before, nothing more is looked for on this visit.
 */

import type { EntityId } from '@cairn/domain';
import type { ActId, EvidenceFor, WhyFound, Queries, VaultDoor, VaultError } from '@cairn/vault';
import { createActOnce, type ActOnce, type Outcome } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { follow } from '../paths/follow.ts';

type Told = NonNullable<Queries['thought']['output']>;

/** What was done last, to be said once it is kept. */
export type ThoughtDone = 'laid' | 'answer' | 'rate' | 'unrated' | 'rest' | 'trash';

export interface ThoughtState {
  /** `undefined` until known, `null` where there is none. */
  readonly told: Told | null | undefined;
  readonly found: EvidenceFor | null;
  /** What lies beside it. */
  readonly wins: Told['evidence'];
  /** Why each answers it, of those that are found for it: also once they lie beside it. */
  readonly why: ReadonlyMap<EntityId, WhyFound>;
  /** No win of its own, as a page of the journal has. */
  readonly entry: null;
  readonly done: ThoughtDone | null;
  /** The newest rating of this visit, which can be taken back. */
  readonly rated: ActId | null;
  /** Rated higher than before, on this visit. */
  readonly hasRisen: boolean;
  /** *Not what I meant*, said of the card beside it. */
  readonly isNotMeant: boolean;
  readonly trouble: VaultError | null;
}

export interface ThoughtDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
  readonly id: EntityId;
}

const AT_ONCE = 5;

/** Where an answer waits while it is written. */
export const answerSlotOf = (thought: EntityId): string => `thought-answer-${thought}`;

export class ThoughtModel implements Readable<ThoughtState> {
  readonly #deps: ThoughtDeps;
  readonly #act: ActOnce;
  /** Shown already, and passed by. */
  #passed: readonly EntityId[] = [];
  readonly #state: Live<ThoughtState> = createLive<ThoughtState>({
    ...{ told: undefined, found: null, wins: [], why: new Map(), entry: null, done: null },
    ...{ rated: null, hasRisen: false, isNotMeant: false, trouble: null },
  });
  readonly #stop: () => void;

  constructor(deps: ThoughtDeps) {
    this.#deps = deps;
    this.#act = createActOnce(() => deps.door, deps.newActId);
    this.#stop = follow(deps.door, ['thoughts', 'wins'], (door) => this.#ask(door));
  }

  subscribe(listener: (state: ThoughtState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): ThoughtState {
    return this.#state.get();
  }

  stop(): void {
    this.#stop();
  }

  /** Beside the thought, or away from it. */
  async link(win: EntityId, on: boolean): Promise<void> {
    const input = { thought: this.#deps.id, win };
    if (on) this.#after(await this.#act('lay-evidence', input), 'laid');
    else this.#after(await this.#act('take-evidence-away', input), null);
  }

  /** Others than those that were shown. */
  async others(): Promise<void> {
    const { found } = this.get();
    this.#passed = [...this.#passed, ...(found?.laid ?? []).map(({ win }) => win.id)];
    await this.#look(await this.#deps.door);
  }

  async answer(text: string): Promise<void> {
    this.#after(await this.#act('answer-thought', { thought: this.#deps.id, answer: text }), 'answer');
  }

  /** True once it is kept. */
  async rate(value: number): Promise<boolean> {
    const before = this.get().told?.beliefs.at(-1)?.value;
    const rated = await this.#act('rate-belief', { thought: this.#deps.id, value });
    this.#after(rated, 'rate');
    if (!('done' in rated)) return false;
    this.#state.patch({ rated: rated.act, hasRisen: before !== undefined && value > before });
    return true;
  }

  /** The rating just given is taken back, and with it what was said of it. */
  async takeBack(): Promise<void> {
    const { rated } = this.get();
    if (rated === null) return;
    const undone = await this.#act('undo', { act: rated });
    if ('trouble' in undone) return this.#state.patch({ trouble: undone.trouble });
    this.#state.patch({ rated: null, hasRisen: false, done: 'unrated', trouble: null });
  }

  async rest(): Promise<void> {
    this.#after(await this.#act('let-thought-rest', { id: this.#deps.id, resting: true }), 'rest');
  }

  async trash(): Promise<void> {
    this.#after(await this.#act('trash-thought', { id: this.#deps.id }), 'trash');
  }

  /** Takes it out of the trash, or wakes it. */
  async bringBack(): Promise<void> {
    const { id } = this.#deps;
    if (this.get().told?.thought.resting === true)
      return this.#after(await this.#act('let-thought-rest', { id, resting: false }), null);
    this.#after(await this.#act('restore-thought', { id }), null);
  }

  /** What was left be is asked for anew, as any thought; a card of Help goes away, and that is all. */
  async notMeant(): Promise<void> {
    const { told } = this.get();
    if (told?.mayBeNotMeant !== true) return this.#state.patch({ isNotMeant: true });
    this.#state.patch({ found: null });
    this.#after(await this.#act('thought-not-meant', { id: this.#deps.id }), null);
  }

  #after(
    outcome: Outcome<'keep-thought' | 'lay-evidence' | 'rate-belief' | 'trash-thought' | 'thought-not-meant'>,
    done: ThoughtDone | null,
  ): void {
    this.#state.patch('trouble' in outcome ? { trouble: outcome.trouble } : { done, trouble: null });
  }

  async #ask(door: VaultDoor): Promise<void> {
    const asked = await door.ask('thought', { id: this.#deps.id });
    if (!asked.ok) return this.#state.patch({ trouble: asked.error });
    const told = asked.value;
    this.#state.patch({ told, wins: told?.evidence ?? [], trouble: null });
    if (told?.mayHaveEvidence === true && this.get().found === null) await this.#look(door);
  }

  async #look(door: VaultDoor): Promise<void> {
    const { told } = this.get();
    if (told === null || told === undefined) return;
    const beside = told.evidence.map(({ id }) => id);
    const not = [...this.#passed, ...beside];
    const { thought, notMeant } = told;
    const asked = { text: thought.text, limit: AT_ONCE, not, beside, notMeant };
    const found = await door.ask('evidence-for', asked);
    if (!found.ok) return this.#state.patch({ trouble: found.error });
    const why = new Map(this.get().why);
    for (const { win, reason, foundBy } of found.value.laid) why.set(win.id, { reason, foundBy });
    for (const { id, ...one } of found.value.beside) why.set(id, one);
    this.#state.patch({ found: found.value, why });
  }
}
