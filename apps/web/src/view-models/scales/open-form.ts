/**
 * The form that is being filled in, for as long as the page lives: whoever looks elsewhere on the way, at Help above all, finds the
 * answers where they were left. Kept nowhere else; another vault starts afresh.
 */

import type { InstrumentWords } from '@cairn/content/instruments';
import type { AppModel } from '../app.ts';
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

export const beginForm = (app: AppModel, words: InstrumentWords): ScaleFormModel => {
  const memory = memoryOf(app);
  if (memory.form?.words.id === words.id && memory.form.get().kept === null) return memory.form;
  memory.form = new ScaleFormModel(words, {
    ...{ session: app.session, newActId: () => app.newActId(), memory },
  });
  return memory.form;
};

export const endForm = (app: AppModel): void => {
  memoryOf(app).form = null;
};
