/**
 * A step while it is being made smaller: what it was, each smaller form on the way down, and the way back up. The last form
 * counts as fully as the first. Pure but for asking the door.
 */

import type { OfferedStep, Smaller, SmallerWay, Step } from '@cairn/domain';
import type { VaultDoor, VaultError } from '@cairn/vault';

export interface StepForm {
  readonly base: OfferedStep;
  /** From the first press on. */
  readonly chain: readonly Smaller[];
  /** Equals of the last of the chain. */
  readonly others: readonly Smaller[];
  /** There is nothing smaller. */
  readonly isSmallest: boolean;
}

export const formFrom = (base: OfferedStep): StepForm => ({ base, chain: [], others: [], isSmallest: false });

/** What is not known of a person's own step is taken to be in the middle. */
export const offeredOf = ({ text, minutes, energy, social, rung }: Step): OfferedStep => ({
  ...{ text, minutes: minutes ?? 5, energy: energy ?? 2, social: social ?? 0, rung },
});

export const stepNow = (form: StepForm): OfferedStep => form.chain.at(-1)?.step ?? form.base;

export const wayNow = (form: StepForm): SmallerWay | null => form.chain.at(-1)?.way ?? null;

type Asked = { readonly form: StepForm } | { readonly trouble: VaultError };

/** One press. At the end of the way the form says that it is the smallest, and stays. */
export const madeSmaller = async (door: VaultDoor, form: StepForm): Promise<Asked> => {
  const answer = await door.ask('smaller', { step: stepNow(form) });
  if (!answer.ok) return { trouble: answer.error };
  const { next, others } = answer.value;
  if (next === null) return { form: { ...form, others: [], isSmallest: true } };
  return endKnown(door, { ...form, chain: [...form.chain, next], others });
};

/** Another form of the same size in its place; what stood there can be chosen again. */
export const swapped = async (door: VaultDoor, form: StepForm, to: Smaller): Promise<Asked> => {
  const last = form.chain.at(-1);
  const others = [...form.others.filter((other) => other !== to), ...(last === undefined ? [] : [last])];
  return endKnown(door, { ...form, chain: [...form.chain.slice(0, -1), to], others });
};

/** A bit more: back up the way one came, and never beyond what was there at first. */
export const aBitMore = (form: StepForm): StepForm => ({
  ...form,
  chain: form.chain.slice(0, -1),
  ...{ others: [], isSmallest: false },
});

/** Looks one press ahead, so that the smallest says so when it is there and not one press later. */
const endKnown = async (door: VaultDoor, form: StepForm): Promise<Asked> => {
  const beyond = await door.ask('smaller', { step: stepNow(form) });
  if (!beyond.ok) return { trouble: beyond.error };
  return { form: { ...form, isSmallest: beyond.value.next === null } };
};
