/** What was kept of a model, read back: whatever it is, it is a set-up that Cairn could have kept, or nothing. Pure. */

import type { HttpKind, KeptModel, ModelSetup } from './challenge-model.ts';
import { parsedReply, textAt, within } from './answer-of.ts';
import { parseAddress } from './model-address.ts';

export const parseKept = (text: string): KeptModel | null => {
  const value = parsedReply(text);
  const setup = setupIn(within(value, 'setup'));
  return setup === null ? null : { setup, agreed: agreedIn(within(value, 'agreed')) };
};

const KINDS: readonly HttpKind[] = ['openai-compatible', 'ollama'];

const setupIn = (value: unknown): ModelSetup | null => {
  const name = textAt(value, 'kind');
  if (name === 'browser') return { kind: 'browser' };
  const kind = KINDS.find((one) => one === name);
  const address = parseAddress(textAt(value, 'address') ?? '');
  const model = textAt(value, 'model') ?? '';
  if (kind === undefined || !address.ok || model === '') return null;
  return { kind, address: address.value, model, key: textAt(value, 'key') };
};

const agreedIn = (value: unknown): KeptModel['agreed'] => {
  const instructions = textAt(value, 'instructions');
  return instructions === null ? null : { to: textAt(value, 'to'), instructions };
};
