/** A form that is not finished, as a draft of the vault: sealed, on this device alone, and for a day. Pure. */

import { INSTRUMENTS, type InstrumentId } from '@cairn/domain';

export const FORM_SLOT = 'scale-form';

/** Later the two weeks that it asks about are others. */
const LASTS_MS = 86_400_000;

export interface FormDraft {
  readonly instrument: InstrumentId;
  /** When it was last touched. */
  readonly at: number;
  readonly answers: readonly (number | null)[];
  readonly extra: number | null;
}

export const writeFormDraft = (draft: FormDraft): string => JSON.stringify(draft);

const isAnswer = (value: unknown): value is number | null =>
  value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 9);

/** `null` for what is too old, and for what is not understood: then the form begins afresh. */
export const readFormDraft = (text: string | undefined, now: number): FormDraft | null => {
  const raw = readObject(text ?? '');
  const { instrument, at, answers, extra = null }: Partial<Record<keyof FormDraft, unknown>> = raw ?? {};
  if (!isInstrument(instrument) || typeof at !== 'number' || now - at >= LASTS_MS || at > now) return null;
  if (!Array.isArray(answers) || !isAnswer(extra)) return null;
  const { items, most } = INSTRUMENTS[instrument];
  const known = answers.filter((each) => isAnswer(each)).filter((each) => (each ?? 0) <= most);
  if (answers.length !== items.length || known.length !== items.length) return null;
  return { instrument, at, answers: known, extra };
};

const isInstrument = (value: unknown): value is InstrumentId =>
  typeof value === 'string' && Object.hasOwn(INSTRUMENTS, value);

const readObject = (text: string): object | null => {
  try {
    const raw: unknown = JSON.parse(text);
    return typeof raw === 'object' ? raw : null;
  } catch {
    return null;
  }
};
