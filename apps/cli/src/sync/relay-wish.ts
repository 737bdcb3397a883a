/** The relay that stands on the line. */

import type { Copy } from '@cairn/copy';
import type { RelayWish, VaultError } from '@cairn/vault';
import type { Call } from '../command.ts';
import { EXIT, refused } from '../reply.ts';
import type { Refused } from '../reply.ts';

export const relayWish = ({ given }: Call): RelayWish => ({
  address: given.text('with') ?? '',
  invite: given.text('invite') ?? null,
});

/** It is no address; or a device is still being taken off where this one is now. */
export const refusedWish = (copy: Copy, error: Extract<VaultError, { type: 'BadInput' }>): Refused =>
  error.field === 'removal'
    ? refused(EXIT.refused, error, copy.t('cli.sync.removing.first'))
    : refused(EXIT.usage, error, copy.t('cli.value.relay'));
