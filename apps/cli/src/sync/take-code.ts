/** The device that is in step already: takes the code of a new one, and lets it in once the digits are the same. */

import type { VaultError, VaultSync, Welcoming } from '@cairn/vault';
import type { Call } from '../command.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { compared, isPairEnd, meetOnce, refusedPairing } from './compare-digits.ts';
import { withSync } from './with-sync.ts';

export const takeCode = (call: Call): Promise<Reply> =>
  withSync(call, async (kept) => {
    const begun = await kept.welcome(call.given.text('code') ?? '');
    return begun.ok
      ? meetOnce(begun.value, () => meet(call, begun.value))
      : refusedCode(call, kept, begun.error);
  });

const meet = async (call: Call, welcoming: Welcoming): Promise<Reply> => {
  const { copy } = call;
  const digits = await welcoming.digits();
  if (!digits.ok) return refusedPairing(copy, digits.error);
  const same = await compared(call, digits.value, welcoming);
  if (!same.ok) return same.error;
  const handed = await welcoming.confirm();
  if (handed.ok) return said([copy.t('cli.pair.welcomed')], {});
  return isPairEnd(handed.error) ? refusedPairing(copy, handed.error) : refusedByVault(copy, handed.error);
};

const refusedCode = async ({ copy }: Call, kept: VaultSync, error: VaultError): Promise<Refused> => {
  if (error.type !== 'BadInput') return refusedByVault(copy, error);
  if (error.field === 'sync') return refused(EXIT.refused, error, copy.t('cli.pair.sync-first'));
  const relay = await kept.relay();
  if (error.field !== 'relay' || !relay.ok || relay.value === null)
    return refused(EXIT.usage, error, copy.t('cli.pair.not-a-code'));
  return refused(EXIT.refused, error, copy.t('cli.pair.other-relay', { origin: relay.value.origin }));
};
