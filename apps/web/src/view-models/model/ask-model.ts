/**
 * Asking a model that the person brought, once. Laws: nothing goes out before it was read and sent by the person's own hand,
 * unless they said so for this very address and these very instructions; the check reads the words at that moment, as they
 * stand; what comes back is held to the rules behind the door; and whatever happens, Cairn's own ladder stands meanwhile.
 */

import { MODEL_INSTRUCTIONS, type ModelStep } from '@cairn/content/model-steps';
import type { LifeArea, OfferedStep, Tone } from '@cairn/domain';
import type { KeepLadder, StepsFromModel, VaultDoor, VaultError } from '@cairn/vault';
import type {
  ChallengeModel,
  KeptModel,
  ModelQuestion,
  ModelTrouble,
  Outgoing,
} from '../../platform/model/challenge-model.ts';
import type { Models } from '../../platform/model/models.ts';
import type { Clock } from '../clock.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { mayBeSent, newLinesIn, type Read } from './may-be-sent.ts';

export const LONGEST_WAIT_MS = 20_000;
/** One step is no ladder. */
const FEWEST_STEPS = 2;

/** What Cairn makes of the words by itself. */
export interface OwnAnswer extends Read {
  readonly text: string;
  readonly area: LifeArea | null;
  readonly steps: readonly OfferedStep[];
}

export interface ModelLadder {
  /** Cairn's own first step, where the model's is not known to be small enough. */
  readonly ours: OfferedStep | null;
  readonly theirs: StepsFromModel['steps'];
}

/** `TooFew`: too little of the answer may be offered. */
export type AskTrouble = ModelTrouble | { readonly type: 'TooFew' };

export interface AskState {
  /** `null`: none was brought. */
  readonly kept: KeptModel | null;
  readonly phase: 'idle' | 'consent' | 'asking' | 'answered';
  readonly question: ModelQuestion;
  /** "Do not ask again for this address." */
  readonly remember: boolean;
  /** Nothing was sent, and how the words are to be met. */
  readonly stays: Tone | null;
  readonly trouble: AskTrouble | null;
  readonly vaultTrouble: VaultError | null;
  readonly ladder: ModelLadder | null;
}

export interface AskModelDeps {
  readonly door: Promise<VaultDoor>;
  readonly models: Models;
  readonly clock: Clock;
  readonly own: OwnAnswer;
}

export class AskModel implements Readable<AskState> {
  readonly #deps: AskModelDeps;
  readonly #state: Live<AskState>;
  #stop: AbortController | null = null;

  constructor(deps: AskModelDeps) {
    this.#deps = deps;
    this.#state = createLive<AskState>({
      ...{
        kept: null,
        phase: 'idle',
        remember: false,
        stays: null,
        trouble: null,
        vaultTrouble: null,
        ladder: null,
      },
      question: { instructions: MODEL_INSTRUCTIONS, words: deps.own.text },
    });
    void deps.models.memory.read().then((kept) => this.#state.patch({ kept }));
  }

  subscribe(listener: (state: AskState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): AskState {
    return this.#state.get();
  }

  /** All that would leave as it stands now. */
  outgoing(): Outgoing | null {
    return this.#model()?.outgoing(this.get().question) ?? null;
  }

  /** Shows what would be sent; sends it only where the person has said that they need not be shown it again. */
  async ask(): Promise<void> {
    const { kept, phase } = this.get();
    if (kept === null || phase !== 'idle' || !mayBeSent(this.#deps.own)) return;
    const question = { instructions: MODEL_INSTRUCTIONS, words: this.#deps.own.text };
    this.#state.patch({ question, trouble: null, vaultTrouble: null, stays: null });
    const { agreed } = kept;
    const isAgreed =
      agreed !== null &&
      agreed.to === (this.outgoing()?.to ?? null) &&
      agreed.instructions === MODEL_INSTRUCTIONS;
    if (isAgreed) await this.send();
    else this.#state.patch({ phase: 'consent' });
  }

  change(part: Partial<ModelQuestion>): void {
    this.#state.patch({ question: { ...this.get().question, ...part }, stays: null });
  }

  remember(remember: boolean): void {
    this.#state.patch({ remember });
  }

  notNow(): void {
    this.#stop?.abort();
    this.#state.patch({ phase: 'idle' });
  }

  /** *Not what I meant*, of the card beside words that were met: the card goes, and the words stay here. */
  notMeant(): void {
    this.#state.patch({ stays: null });
  }

  async send(): Promise<void> {
    const { question } = this.get();
    const model = this.#model();
    if (model === null || this.#stop !== null || question.words.trim() === '') return;
    const stop = new AbortController();
    this.#stop = stop;
    this.#state.patch({ trouble: null, vaultTrouble: null });
    if (await this.#mayLeave(question)) await this.#exchange(model, question, stop);
    this.#stop = null;
  }

  /** To keep, like any ladder; marked by its name. */
  ladderToKeep(title: string): KeepLadder | null {
    const { ladder } = this.get();
    if (ladder === null) return null;
    const ours = ladder.ours === null ? [] : [ladder.ours];
    return { title, source: null, steps: [...ours, ...ladder.theirs] };
  }

  #model(): ChallengeModel | null {
    const { kept } = this.get();
    return kept === null ? null : this.#deps.models.open(kept.setup);
  }

  /** The words as they stand now, by the same check as everything; of the instructions what is not Cairn's own. */
  async #mayLeave({ words, instructions }: ModelQuestion): Promise<boolean> {
    const door = await this.#deps.door;
    const added = newLinesIn(instructions, MODEL_INSTRUCTIONS);
    const read = await door.ask('shrink', { text: words });
    if (!read.ok) return this.#stays({ vaultTrouble: read.error });
    // A path of one's own holds no harm: its kind says where its steps are, not what the words are.
    const isMet = !mayBeSent(read.value) && !(read.value.kind === 'own' && read.value.tone === 'ordinary');
    if (isMet) return this.#stays({ stays: read.value.tone });
    if (added === '') return true;
    const line = await door.ask('shrink', { text: added });
    if (!line.ok) return this.#stays({ vaultTrouble: line.error });
    return line.value.tone === 'ordinary' || this.#stays({ stays: line.value.tone });
  }

  #stays(why: Partial<AskState>): false {
    this.#state.patch({ ...why, phase: 'consent' });
    return false;
  }

  async #exchange(model: ChallengeModel, question: ModelQuestion, stop: AbortController): Promise<void> {
    this.#state.patch({ phase: 'asking' });
    await this.#rememberAgreed(model.outgoing(question).to, question.instructions);
    let isLate = false;
    const callOff = this.#deps.clock.after(LONGEST_WAIT_MS, () => {
      isLate = true;
      stop.abort();
    });
    const answer = await model.shrink(question, stop.signal);
    callOff();
    if (answer.ok) return this.#take(answer.value);
    const { error } = answer;
    if (error.type === 'Stopped' && !isLate) return this.#state.patch({ phase: 'idle' });
    this.#state.patch({ phase: 'idle', trouble: error.type === 'Stopped' ? { type: 'TimedOut' } : error });
  }

  async #rememberAgreed(to: string | null, instructions: string): Promise<void> {
    const { kept, remember } = this.get();
    if (!remember || kept === null) return;
    const changed: KeptModel = { ...kept, agreed: { to, instructions } };
    if (await this.#deps.models.memory.keep(changed)) this.#state.patch({ kept: changed });
  }

  async #take(steps: readonly ModelStep[]): Promise<void> {
    const { own, door } = this.#deps;
    const sifted = await (await door).ask('steps-from-model', { area: own.area, steps });
    if (!sifted.ok) return this.#state.patch({ phase: 'idle', vaultTrouble: sifted.error });
    const ours = sifted.value.opensSmall ? null : (own.steps[0] ?? null);
    const theirs = sifted.value.steps.filter(({ text }) => text !== ours?.text);
    const isLadder = theirs.length >= FEWEST_STEPS && (ours !== null || sifted.value.opensSmall);
    if (isLadder) this.#state.patch({ phase: 'answered', ladder: { ours, theirs } });
    else this.#state.patch({ phase: 'idle', trouble: { type: 'TooFew' } });
  }
}
