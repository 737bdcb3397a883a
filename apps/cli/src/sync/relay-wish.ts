/** The relay that stands on the line. */

import type { RelayWish } from '@cairn/vault';
import type { Call } from '../command.ts';

export const relayWish = ({ given }: Call): RelayWish => ({
  address: given.text('with') ?? '',
  invite: given.text('invite') ?? null,
});
