/**
 * One form, from its first screen to its number. Laws: every question is answered or nothing is kept; the answers are kept before
 * anything is said of them; after an answer of 1 or more to the ninth question of the PHQ-9 a calm card stands before the number, once
 * a session; the vault has begun three quiet days by then. Nothing is locked, sent, dialled or told to anybody.
 */

import {
  calmCardOf,
  INSTRUMENTS,
  totalOf,
  type CalmCard,
  type EntityId,
  type Instrument,
  type ScaleResponse,
} from '@cairn/domain';
import type { InstrumentWords } from '@cairn/content/instruments';
import type { VaultError } from '@cairn/vault';
import { createActOnce, type ActOnce } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import type { Session } from '../session.ts';

export interface ScaleFormState {
  readonly step: 'first' | 'questions' | 'calm' | 'number';
  /** In the order of the questions; `null`: still open. */
  readonly answers: readonly (number | null)[];
  readonly extra: number | null;
  /** Places of the questions that were open when the answers were to be kept. */
  readonly open: readonly number[];
  readonly card: CalmCard;
  readonly kept: ScaleResponse | null;
  readonly trouble: VaultError | null;
}

export interface ScaleFormDeps {
  readonly session: Pick<Session, 'door'>;
  readonly newActId: () => EntityId;
  /** For as long as the page lives: the card was shown, and is not shown again. */
  readonly memory: { isCalmShown: boolean };
}

export class ScaleFormModel implements Readable<ScaleFormState> {
  readonly words: InstrumentWords;
  readonly instrument: Instrument;
  readonly #deps: ScaleFormDeps;
  readonly #act: ActOnce;
  readonly #state: Live<ScaleFormState>;
  #isKeeping = false;

  constructor(words: InstrumentWords, deps: ScaleFormDeps) {
    this.words = words;
    this.instrument = INSTRUMENTS[words.id];
    this.#deps = deps;
    this.#act = createActOnce(() => deps.session.door(), deps.newActId);
    this.#state = createLive<ScaleFormState>({
      ...{ step: 'first', answers: this.instrument.items.map(() => null), extra: null },
      ...{ open: [], card: null, kept: null, trouble: null },
    });
  }

  subscribe(listener: (state: ScaleFormState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): ScaleFormState {
    return this.#state.get();
  }

  begin(): void {
    this.#state.patch({ step: 'questions' });
  }

  answer(place: number, value: number): void {
    const { answers, open } = this.get();
    this.#state.patch({ answers: answers.with(place, value), open: open.filter((other) => other !== place) });
  }

  /** Not counted; said twice, it is left out again. */
  answerExtra(value: number): void {
    this.#state.patch({ extra: this.get().extra === value ? null : value });
  }

  /** Gives the first place that is still open; `null` where none is, and then the answers are kept or `trouble` says why not. */
  async keep(): Promise<number | null> {
    const { answers, extra } = this.get();
    const total = totalOf(this.instrument, answers);
    if (!total.ok) {
      const open = total.error.type === 'unanswered' ? total.error.places : [total.error.place];
      this.#state.patch({ open });
      return open[0] ?? null;
    }
    if (this.#isKeeping) return null;
    this.#isKeeping = true;
    const input = {
      ...{ instrument: this.instrument.id, language: this.words.language },
      ...{ answers: answers.map((answer) => answer ?? 0), extra: extra === null ? null : String(extra) },
    };
    const kept = await this.#act('keep-scale-response', input);
    this.#isKeeping = false;
    if ('trouble' in kept) this.#state.patch({ trouble: kept.trouble, open: [] });
    else this.#wasKept(kept.done.response);
    return null;
  }

  /** From the card to the number. */
  goOn(): void {
    this.#state.patch({ step: 'number' });
  }

  #wasKept(kept: ScaleResponse): void {
    const { memory } = this.#deps;
    const card = calmCardOf(this.instrument, kept.answers);
    const isShown = card !== null && !memory.isCalmShown;
    if (isShown) memory.isCalmShown = true;
    this.#state.patch({ kept, card, step: isShown ? 'calm' : 'number', trouble: null, open: [] });
  }
}
