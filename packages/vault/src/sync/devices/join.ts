/** The new device: section 9 of the sync protocol. Its pair of keys is made for this one meeting, and stays in memory. */

import {
  devicePublicKey,
  isCommittedTo,
  newDeviceSecret,
  openAsDevice,
  pairDigits,
  pairInfo,
  parseDevicePublicKey,
} from '@cairn/crypto/pair';
import type { MeetingOfBoth } from '@cairn/crypto/pair';
import type { RecoverySecret } from '@cairn/crypto';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { VaultError } from '../../door/vault-door.ts';
import type { RelayPlace } from '../begin-session.ts';
import type { VaultSyncOptions } from '../keep-reach.ts';
import type { Joining, PairEnd, SyncRoundEnd } from './device-port.ts';
import { endedMeanwhile, openMailbox } from './mailbox.ts';
import { pairCodeText } from './pair-code.ts';
import { readToldSecret } from './told-secret.ts';

const RANDOM = 32;
const MAILBOX = 16;

export interface JoinOptions {
  readonly sync: VaultSyncOptions;
  readonly place: RelayPlace;
  /** Makes the secret this vault's own and runs the first round. */
  readonly take: (secret: RecoverySecret) => Promise<Result<SyncRoundEnd, VaultError>>;
}

export const beginJoining = async ({ sync, place, take }: JoinOptions): Promise<Result<Joining, PairEnd>> => {
  const { random, fetch, clock } = sync;
  const secret = newDeviceSecret();
  const [newKey, id] = [await devicePublicKey(secret), random(MAILBOX)];
  const mailbox = openMailbox({ origin: place.origin, id, fetch, clock });
  const reached = await mailbox.answers();
  if (!reached.ok) return reached;
  let met: MeetingOfBoth | null = null;
  /** What the other device waits for; `null`: for nothing. */
  let awaited: number | null = 1;
  const meet = async (): Promise<Result<MeetingOfBoth, PairEnd>> => {
    const commitment = await mailbox.slot(0);
    if (!commitment.ok) return commitment;
    const newRandom = random(RANDOM);
    awaited = 3;
    const sent = await mailbox.put(1, newRandom);
    if (!sent.ok) return sent;
    const told = await mailbox.slot(2);
    if (!told.ok) return told;
    const oldKey = parseDevicePublicKey(told.value);
    if (oldKey === null) return err({ type: 'not-the-same' });
    const meeting = { mailbox: id, newKey, oldKey, newRandom };
    return isCommittedTo(commitment.value, meeting) ? ok(meeting) : err({ type: 'not-the-same' });
  };
  return ok({
    code: pairCodeText({ origin: place.origin, mailbox: id, newKey }),
    digits: async () => {
      const meeting = await meet();
      if (!meeting.ok) return meeting;
      met = meeting.value;
      return ok(pairDigits(met));
    },
    confirm: async () => {
      if (met === null) return err({ type: 'not-the-same' });
      const sealed = await mailbox.slot(3);
      if (!sealed.ok) return sealed;
      // Whoever saw the code can seal to it: what counts is that it comes from the key under the digits.
      const opened = await openAsDevice(sealed.value, { secret, info: pairInfo(met), from: met.oldKey });
      const told = opened.ok ? readToldSecret(opened.value) : null;
      if (told === null) return err({ type: 'not-the-same' });
      awaited = null;
      return take(told);
    },
    endedMeanwhile: () => endedMeanwhile(mailbox),
    callOff: () => mailbox.callOff(awaited),
  });
};
