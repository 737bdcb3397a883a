/**
 * Which model the person brings: set up, changed, taken out again. Kept on this device alone. Nothing is sent from here, and a
 * key that is kept is never shown again.
 */

import type { BrowserModelState } from '../../platform/model/browser-model.ts';
import type { HttpKind, KeptModel, ModelSetup } from '../../platform/model/challenge-model.ts';
import { parseAddress } from '../../platform/model/model-address.ts';
import type { Models } from '../../platform/model/models.ts';
import { createLive, type Live, type Readable } from '../live.ts';

export interface ModelForm {
  readonly kind: ModelSetup['kind'];
  readonly address: string;
  readonly model: string;
  /** Empty: the key that is kept stays, for the same address. */
  readonly key: string;
}

export type ModelUnfit = 'address' | 'model';

export interface ModelSettingsState {
  readonly kept: KeptModel | null;
  readonly form: ModelForm;
  readonly browser: BrowserModelState;
  readonly isFetching: boolean;
  /** The field that does not fit. */
  readonly unfit: ModelUnfit | null;
  /** How the last act ended. `not-kept`: this browser keeps nothing. */
  readonly ended: 'kept' | 'taken-out' | 'not-kept' | 'not-fetched' | null;
}

const EMPTY: ModelForm = { kind: 'ollama', address: '', model: '', key: '' };

export class ModelSettings implements Readable<ModelSettingsState> {
  readonly #models: Models;
  readonly #state: Live<ModelSettingsState> = createLive<ModelSettingsState>({
    ...{ kept: null, form: EMPTY, browser: 'none', isFetching: false, unfit: null, ended: null },
  });

  constructor(models: Models) {
    this.#models = models;
    void this.#begin();
  }

  subscribe(listener: (state: ModelSettingsState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): ModelSettingsState {
    return this.#state.get();
  }

  set(part: Partial<ModelForm>): void {
    this.#state.patch({ form: { ...this.get().form, ...part }, unfit: null, ended: null });
  }

  async keep(): Promise<void> {
    const { form, kept } = this.get();
    const setup = form.kind === 'browser' ? { kind: form.kind } : this.#setupFrom(form.kind);
    if (setup === null) return;
    const isSamePlace = kept !== null && placeOf(kept.setup) === placeOf(setup);
    await this.#keep({ setup, agreed: isSamePlace ? kept.agreed : null });
  }

  /** Each time again, from now on. */
  async askAgain(): Promise<void> {
    const { kept } = this.get();
    if (kept !== null) await this.#keep({ ...kept, agreed: null });
  }

  async takeOut(): Promise<void> {
    await this.#models.memory.forget();
    this.#state.patch({ kept: null, form: EMPTY, unfit: null, ended: 'taken-out' });
  }

  /** On the person's wish: the browser loads its own model. */
  async fetchBrowserModel(): Promise<void> {
    this.#state.patch({ isFetching: true, ended: null });
    const isHere = await this.#models.fetchBrowserModel();
    const browser = await this.#models.browserState();
    this.#state.patch({ browser, isFetching: false, ended: isHere ? null : 'not-fetched' });
  }

  #setupFrom(kind: HttpKind): ModelSetup | null {
    const { form, kept } = this.get();
    const address = parseAddress(form.address);
    const model = form.model.trim();
    const unfit = address.ok ? (model === '' ? 'model' : null) : 'address';
    this.#state.patch({ unfit });
    if (!address.ok || unfit !== null) return null;
    const setup = { kind, address: address.value, model, key: form.key.trim() || null };
    const isSamePlace = kept !== null && placeOf(kept.setup) === placeOf(setup);
    return setup.key === null && isSamePlace ? { ...setup, key: keyOf(kept.setup) } : setup;
  }

  async #keep(kept: KeptModel): Promise<void> {
    if (!(await this.#models.memory.keep(kept))) return this.#state.patch({ ended: 'not-kept' });
    this.#state.patch({ kept, form: formOf(kept.setup), ended: 'kept' });
  }

  async #begin(): Promise<void> {
    const [kept, browser] = await Promise.all([this.#models.memory.read(), this.#models.browserState()]);
    this.#state.patch({ kept, browser, ...(kept === null ? {} : { form: formOf(kept.setup) }) });
  }
}

const keyOf = (setup: ModelSetup): string | null => (setup.kind === 'browser' ? null : setup.key);

/** A key and a leave to send are for one place, and go with it. */
const placeOf = (setup: ModelSetup): string =>
  setup.kind === 'browser' ? setup.kind : `${setup.kind} ${setup.address}`;

const formOf = (setup: ModelSetup): ModelForm =>
  setup.kind === 'browser'
    ? { ...EMPTY, kind: 'browser' }
    : { kind: setup.kind, address: setup.address, model: setup.model, key: '' };
