/**
 * The form that is being filled in: whoever looks elsewhere on the way, at Help above all, finds the answers where they were left.
 * After a reload they come from a draft of the vault, for a day; another vault starts afresh.
 */

import type { InstrumentWords } from '@cairn/content/instruments';
import type { AppModel } from '../app.ts';
import { FORM_SLOT, readFormDraft, type FormDraft } from './form-draft.ts';
import { ScaleFormModel } from './scale-form.ts';

interface Memory {
  readonly vaultNumber: number;
  isCalmShown: boolean;
  form: ScaleFormModel | null;
}

const memories = new WeakMap<AppModel, Memory>();

const memoryOf = (app: AppModel): Memory => {
  const { vaultNumber } = app.session.get();
  const known = memories.get(app);
  if (known?.vaultNumber === vaultNumber) return known;
  const memory: Memory = { vaultNumber, isCalmShown: false, form: null };
  memories.set(app, memory);
  return memory;
};

/** `null`: none was begun. */
export const openForm = (app: AppModel): ScaleFormModel | null => memoryOf(app).form;

export const beginForm = (
  app: AppModel,
  words: InstrumentWords,
  draft: FormDraft | null = null,
): ScaleFormModel => {
  const memory = memoryOf(app);
  if (memory.form?.words.id === words.id && memory.form.get().kept === null) return memory.form;
  const deps = { session: app.session, clock: app.clock, newActId: () => app.newActId(), memory };
  memory.form = new ScaleFormModel(words, deps, draft);
  return memory.form;
};

/** One that was open when the page went, if it is among those that may be filled in now; `null`: there is none. */
export const reopenForm = async (
  app: AppModel,
  may: readonly InstrumentWords[],
): Promise<ScaleFormModel | null> => {
  const answer = await (await app.session.door()).ask('today', {});
  const draft = answer.ok ? readFormDraft(answer.value.drafts[FORM_SLOT], app.clock.now().getTime()) : null;
  const words = may.find(({ id }) => id === draft?.instrument);
  return openForm(app) ?? (words === undefined ? null : beginForm(app, words, draft));
};

export const endForm = (app: AppModel): void => {
  const memory = memoryOf(app);
  memory.form?.leave();
  memory.form = null;
};
