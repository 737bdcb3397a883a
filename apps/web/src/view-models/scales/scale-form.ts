/**
 * One form, from its first screen to its number. Laws: every question is answered or nothing is kept; the answers are kept before
 * anything is said of them; after an answer of 1 or more to the ninth question of the PHQ-9 a calm card stands before the number, once
 * a session; the vault has begun three quiet days by then. What is answered on the way is a draft of the vault. Nothing is locked, sent, dialled or told to anybody.
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
import type { Clock } from '../clock.ts';
import { createDraftKeeper, type DraftKeeper } from '../draft-keeper.ts';
import { FORM_SLOT, writeFormDraft, type FormDraft } from './form-draft.ts';
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
  readonly clock: Clock;
}

export class ScaleFormModel implements Readable<ScaleFormState> {
  readonly words: InstrumentWords;
  readonly instrument: Instrument;
  readonly #deps: ScaleFormDeps;
  readonly #act: ActOnce;
  readonly #state: Live<ScaleFormState>;
  readonly #draft: DraftKeeper;
  #isKeeping = false;

  /** `draft`: where it was left before the page was closed. */
  constructor(words: InstrumentWords, deps: ScaleFormDeps, draft: FormDraft | null = null) {
    this.words = words;
    this.instrument = INSTRUMENTS[words.id];
    this.#deps = deps;
    const { clock, newActId } = deps;
    this.#draft = createDraftKeeper({ door: deps.session.door(), clock, newActId }, FORM_SLOT);
    this.#act = createActOnce(() => deps.session.door(), deps.newActId);
    this.#state = createLive<ScaleFormState>({
      step: draft === null ? 'first' : 'questions',
      answers: draft?.answers ?? this.instrument.items.map(() => null),
      extra: draft?.extra ?? null,
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
    this.#remember();
  }

  /** Not counted; said twice, it is left out again. */
  answerExtra(value: number): void {
    this.#state.patch({ extra: this.get().extra === value ? null : value });
    this.#remember();
  }

  /** Left by the person: nothing of it waits anywhere. */
  leave(): void {
    this.#draft.typed('');
    this.flush();
  }

  /** The page goes, or is no longer looked at. */
  flush(): void {
    this.#draft.flush();
  }

  stop(): void {
    this.flush();
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

  #remember(): void {
    const { answers, extra } = this.get();
    const at = this.#deps.clock.now().getTime();
    this.#draft.typed(writeFormDraft({ instrument: this.instrument.id, at, answers, extra }));
  }

  #wasKept(kept: ScaleResponse): void {
    this.leave();
    const { memory } = this.#deps;
    const card = calmCardOf(this.instrument, kept.answers);
    const isShown = card !== null && !memory.isCalmShown;
    if (isShown) memory.isCalmShown = true;
    this.#state.patch({ kept, card, step: isShown ? 'calm' : 'number', trouble: null, open: [] });
  }
}
