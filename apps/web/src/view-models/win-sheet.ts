/**
 * The sheet of one win: change it, let it rest, put it in the trash; or a new one for an earlier day. The sheet closes
 * only when the vault has it; otherwise it says why, and every word stays where it was typed.
 */

import { addDays, type EntityId, type LocalDay, type Win } from '@cairn/domain';
import type { ActId, IntentName, Intents, VaultDoor, VaultError } from '@cairn/vault';
import type { PlainKey } from '@cairn/copy';
import { createLive, type Live, type Readable } from './live.ts';
import { metOf, type Met } from './met.ts';
import { blankForm, editOf, formOf, logOf, type WinForm } from './win-form.ts';

/** What was done, for the quiet line on the screen beneath. */
export interface SheetDone {
  readonly key: PlainKey;
  /** `null`: nothing takes it back. */
  readonly undo: ActId | null;
  /** The words are met with more than the line. */
  readonly met?: Met | null;
  /** The win just kept, where how it was may be said. */
  readonly win?: Win | null;
}

export interface WinSheetState {
  readonly form: WinForm;
  readonly trouble: VaultError | null;
  readonly isSaving: boolean;
  /** Set once: the sheet may close. */
  readonly done: SheetDone | null;
}

export interface WinSheetDeps {
  readonly door: Promise<VaultDoor>;
  readonly newActId: () => EntityId;
  /** `null`: a new win, of yesterday unless another day is chosen. */
  readonly win: Win | null;
  readonly today: LocalDay;
}

/** Keeping a win and changing its words tell how they were read; nothing else does. */
const metIn = (output: Intents[IntentName]['output']): Pick<SheetDone, 'met'> => {
  if (!('tone' in output && 'win' in output)) return {};
  const met = metOf(output.tone, output.win.id);
  return met === null ? {} : { met };
};

export class WinSheetModel implements Readable<WinSheetState> {
  readonly #deps: WinSheetDeps;
  readonly #state: Live<WinSheetState>;
  /** One act for these very words, so that asking again keeps nothing twice. */
  #pending: { readonly what: string; readonly act: EntityId } | null = null;

  constructor(deps: WinSheetDeps) {
    this.#deps = deps;
    const form = deps.win === null ? blankForm(addDays(deps.today, -1)) : formOf(deps.win);
    this.#state = createLive<WinSheetState>({ form, trouble: null, isSaving: false, done: null });
  }

  subscribe(listener: (state: WinSheetState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get isNew(): boolean {
    return this.#deps.win === null;
  }

  set(part: Partial<WinForm>): void {
    this.#state.patch({ form: { ...this.#state.get().form, ...part }, trouble: null });
  }

  /** True when closing now would lose something typed. */
  hasChanges(): boolean {
    const { win } = this.#deps;
    const { form } = this.#state.get();
    return win === null
      ? form.text.trim() !== '' || form.note.trim() !== ''
      : Object.keys(editOf(win, form)).length > 0;
  }

  async save(): Promise<void> {
    const { win } = this.#deps;
    const { form } = this.#state.get();
    if (win === null) return this.#do('log-win', logOf(form), 'today.kept');
    await this.#do('edit-win', { id: win.id, set: editOf(win, form) }, 'win.changed');
  }

  /** The day chosen was for rest. What is typed stays out of it. */
  async callRest(): Promise<void> {
    await this.#do('take-rest', { on: this.#state.get().form.on, taken: true }, 'today.rested');
  }

  async letRest(resting: boolean): Promise<void> {
    const { win } = this.#deps;
    if (win !== null)
      await this.#do('let-rest', { id: win.id, resting }, resting ? 'win.rested' : 'win.woken');
  }

  /** On the shelf, to be read again on hard days; or off it. */
  async keepNear(near: boolean): Promise<void> {
    const { win } = this.#deps;
    if (win !== null)
      await this.#do('keep-near', { id: win.id, near }, near ? 'win.shelf.placed' : 'win.shelf.taken');
  }

  async trash(): Promise<void> {
    const { win } = this.#deps;
    if (win !== null) await this.#do('trash-win', { id: win.id }, 'win.trashed');
  }

  async #do<N extends IntentName>(name: N, input: Intents[N]['input'], key: PlainKey): Promise<void> {
    if (this.#state.get().isSaving) return;
    this.#state.patch({ isSaving: true, trouble: null });
    const act = this.#actFor(`${name} ${JSON.stringify(input)}`);
    const result = await (await this.#deps.door).act({ act, name, input });
    if (result.ok) this.#state.patch({ isSaving: false, done: { key, undo: act, ...metIn(result.value) } });
    else this.#state.patch({ isSaving: false, trouble: result.error });
  }

  #actFor(what: string): EntityId {
    if (this.#pending?.what !== what) this.#pending = { what, act: this.#deps.newActId() };
    return this.#pending.act;
  }
}
