/** The forms that were chosen, and what was answered to each, oldest first. Asked again when something changes. */

import {
  addDays,
  courseOf,
  INSTRUMENTS,
  mayAskAgain,
  RECALL_DAYS,
  type EntityId,
  type Instrument,
  type InstrumentId,
  type LocalDay,
  type ScaleCourse,
  type ScaleResponse,
} from '@cairn/domain';
import type { InstrumentWords } from '@cairn/content/instruments';
import type { Settings, VaultDoor, VaultError } from '@cairn/vault';
import { createActOnce, type ActOnce } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { isListed, wordsOfForms, type WordsOfForms } from './instrument-words.ts';

export interface FormOnPage {
  readonly id: InstrumentId;
  readonly words: InstrumentWords;
  readonly instrument: Instrument;
  readonly course: ScaleCourse<ScaleResponse>;
  /** Newest first, every version. */
  readonly responses: readonly ScaleResponse[];
  readonly isOn: boolean;
  /** "Not now" was said: it is there, and is not offered. */
  readonly isQuiet: boolean;
  /** From this day on it may be filled in again; `null`: now. */
  readonly againOn: LocalDay | null;
}

export interface ScalesState {
  /** `null` until the first answer. */
  readonly words: WordsOfForms | null;
  readonly responses: readonly ScaleResponse[] | null;
  /** What was put away last, and may be taken back. */
  readonly putAway: EntityId | null;
  readonly trouble: VaultError | null;
}

export class ScalesModel implements Readable<ScalesState> {
  readonly #door: Promise<VaultDoor>;
  readonly #act: ActOnce;
  readonly #state: Live<ScalesState> = createLive<ScalesState>({
    ...{ words: null, responses: null, putAway: null, trouble: null },
  });
  #isStopped = false;
  #stopWatching = (): void => {};

  constructor(door: Promise<VaultDoor>, newActId: () => EntityId) {
    this.#door = door;
    this.#act = createActOnce(() => door, newActId);
    void this.#begin();
  }

  subscribe(listener: (state: ScalesState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopWatching();
  }

  async putAway(id: EntityId): Promise<void> {
    const done = await this.#act('trash-scale-response', { id });
    this.#state.patch('trouble' in done ? { trouble: done.trouble } : { putAway: done.act, trouble: null });
  }

  async takeBack(): Promise<void> {
    const { putAway } = this.#state.get();
    if (putAway === null) return;
    const done = await this.#act('undo', { act: putAway });
    this.#state.patch('trouble' in done ? { trouble: done.trouble } : { putAway: null });
  }

  async #begin(): Promise<void> {
    const [door, words] = await Promise.all([this.#door, wordsOfForms()]);
    if (this.#isStopped) return;
    this.#state.patch({ words });
    this.#stopWatching = door.onChange((topics) => {
      if (topics.includes('scales')) void this.#ask(door);
    });
    await this.#ask(door);
  }

  async #ask(door: VaultDoor): Promise<void> {
    const answer = await door.ask('scale-responses', {});
    if (this.#isStopped) return;
    if (answer.ok) this.#state.patch({ responses: answer.value.responses, trouble: null });
    else this.#state.patch({ trouble: answer.error });
  }
}

type ChosenForms = Pick<Settings, 'scalesOn' | 'scalesNotNow'>;

/** What stands on the page: forms that were chosen, and those that were answered once. */
export const formsOnPage = (
  { words, responses }: Pick<ScalesState, 'words' | 'responses'>,
  { scalesOn, scalesNotNow }: ChosenForms,
  today: LocalDay,
): readonly FormOnPage[] =>
  (words ?? [])
    .map((form): FormOnPage => {
      const answered = (responses ?? []).filter(({ instrument }) => instrument === form.id);
      const last = answered.at(-1)?.localDay ?? null;
      return {
        ...{ id: form.id, words: form, instrument: INSTRUMENTS[form.id] },
        ...{ course: courseOf(INSTRUMENTS[form.id], answered), responses: answered.toReversed() },
        ...{ isOn: isListed(scalesOn, form.id), isQuiet: isListed(scalesNotNow, form.id) },
        againOn: last === null || mayAskAgain(last, today) ? null : addDays(last, RECALL_DAYS),
      };
    })
    .filter(({ isOn, responses: given }) => isOn || given.length > 0);
