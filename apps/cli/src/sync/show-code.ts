/** The new device: shows a code, as a picture and as text, and takes in the record of the device that answers. */

import { renderUnicodeCompact } from 'uqr';
import type { Joining } from '@cairn/vault';
import type { Call } from '../command.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { compared, isPairEnd, meetOnce, refusedPairing, say } from './compare-digits.ts';
import { refusedWish, relayWish } from './relay-wish.ts';
import { sayRound } from './say-sync.ts';
import { withSync } from './with-sync.ts';

export const showCode = (call: Call): Promise<Reply> =>
  withSync(call, async (kept) => {
    const { copy } = call;
    const begun = await kept.join(relayWish(call));
    if (begun.ok) return meetOnce(begun.value, () => meet(call, begun.value));
    if (isPairEnd(begun.error)) return refusedPairing(copy, begun.error);
    return begun.error.type === 'BadInput'
      ? refusedWish(copy, begun.error)
      : refusedByVault(copy, begun.error);
  });

const meet = async (call: Call, joining: Joining): Promise<Reply> => {
  const { copy } = call;
  const { code } = joining;
  await say(call, renderUnicodeCompact(code, { ecc: 'L' }), '', copy.t('cli.pair.show'), '', code, '');
  await say(call, copy.t('cli.pair.waiting'));
  const digits = await joining.digits();
  if (!digits.ok) return refusedPairing(copy, digits.error);
  const same = await compared(call, digits.value, joining);
  if (!same.ok) return same.error;
  await say(call, copy.t('cli.pair.fetching'));
  const end = await joining.confirm();
  if (!end.ok)
    return isPairEnd(end.error) ? refusedPairing(copy, end.error) : refusedByVault(copy, end.error);
  return end.value.type === 'in-step'
    ? said([copy.t('cli.pair.done')], {})
    : refused(EXIT.vault, end.value, sayRound(copy, end.value));
};
