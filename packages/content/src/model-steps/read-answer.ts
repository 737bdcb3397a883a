/**
 * What a model answered, read as steps: JSON, JSON among other words, or a list of lines. Nothing is judged here; that is
 * `siftSteps`. Pure.
 */

export interface ModelStep {
  readonly text: string;
  /** As the model has it; `null`: it did not say. */
  readonly minutes: number | null;
  readonly energy: number | null;
}

const MOST_STEPS = 40;
const LONGEST_TEXT = 200;

/** `null`: that is no answer to the question. A list with nothing in it is one. */
export const readAnswer = (answer: string): readonly ModelStep[] | null => {
  const steps = stepsInJson(answer) ?? stepsInLines(answer);
  return steps?.slice(0, MOST_STEPS) ?? null;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
};

/** From the first bracket to the last, when the whole is not JSON: models like to talk round it. */
const jsonIn = (text: string): unknown => {
  const whole = parsed(text);
  if (whole !== undefined) return whole;
  const from = text.search(/[[{]/);
  const to = Math.max(text.lastIndexOf(']'), text.lastIndexOf('}'));
  return from === -1 || to <= from ? undefined : parsed(text.slice(from, to + 1));
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const stepsInJson = (answer: string): readonly ModelStep[] | null => {
  const value = jsonIn(answer);
  const list: unknown = isRecord(value) ? value['steps'] : value;
  if (!Array.isArray(list)) return null;
  return list.map(stepOf).filter((step) => step !== null);
};

const stepOf = (raw: unknown): ModelStep | null => {
  if (typeof raw === 'string') return lineStep(raw);
  if (!isRecord(raw)) return null;
  const { text, minutes, energy } = raw;
  if (typeof text !== 'string') return null;
  return { ...lineStep(text), minutes: numberOf(minutes), energy: numberOf(energy) };
};

const numberOf = (raw: unknown): number | null =>
  typeof raw === 'number' && Number.isFinite(raw) ? raw : null;

const BULLET = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/u;

/** A full stop at the end is put right; everything else is left for the rules to judge. */
const lineStep = (text: string): ModelStep => ({
  text: text.replace(BULLET, '').replaceAll(/\s+/gu, ' ').trim().replace(/\.$/, '').slice(0, LONGEST_TEXT),
  ...{ minutes: null, energy: null },
});

/** Plain lines count when they are a list: a page of HTML or a letter is not. */
const stepsInLines = (answer: string): readonly ModelStep[] | null => {
  const lines = answer.split('\n').filter((line) => BULLET.test(line));
  return lines.length < 2 ? null : lines.map(lineStep);
};
