/** Does something at the vault, once however often it is asked for with the same words, and says how it ended. */

import type { EntityId } from '@cairn/domain';
import type { ActId, IntentName, Intents, VaultDoor, VaultError } from '@cairn/vault';

export type Outcome<N extends IntentName> =
  { readonly done: Intents[N]['output']; readonly act: ActId } | { readonly trouble: VaultError };

export type ActOnce = <N extends IntentName>(name: N, input: Intents[N]['input']) => Promise<Outcome<N>>;

export const createActOnce = (door: () => Promise<VaultDoor>, newActId: () => EntityId): ActOnce => {
  let pending: { readonly what: string; readonly act: EntityId } | null = null;
  return async (name, input) => {
    const what = `${name} ${JSON.stringify(input)}`;
    const act: EntityId = pending?.what === what ? pending.act : newActId();
    pending = { what, act };
    const result = await (await door()).act({ act, name, input });
    if (!result.ok) return { trouble: result.error };
    pending = null;
    return { done: result.value, act };
  };
};
