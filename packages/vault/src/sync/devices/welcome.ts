/** The device that is in step already, and answers a code that the new one shows: section 9 of the sync protocol. */

import {
  devicePublicKey,
  newDeviceSecret,
  pairCommitment,
  pairDigits,
  pairInfo,
  sealToDevice,
} from '@cairn/crypto/pair';
import type { DeviceKeys, MeetingOfBoth } from '@cairn/crypto/pair';
import type { RecoverySecret } from '@cairn/crypto';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { VaultError } from '../../door/vault-door.ts';
import type { VaultSyncOptions } from '../keep-reach.ts';
import type { PairEnd, Welcoming } from './device-port.ts';
import { endedMeanwhile, openMailbox } from './mailbox.ts';
import type { PairCode } from './pair-code.ts';
import { secretAsTold } from './told-secret.ts';

const RANDOM = 32;

export interface WelcomeOptions {
  readonly sync: VaultSyncOptions;
  readonly code: PairCode;
  /** What is handed over, read in that moment: the vault may have moved while two people compared digits. */
  readonly secret: () => Promise<Result<RecoverySecret, VaultError>>;
}

interface Met {
  readonly meeting: MeetingOfBoth;
  /** Made for this one meeting. */
  readonly by: DeviceKeys;
}

export const beginWelcoming = ({ sync, code, secret }: WelcomeOptions): Welcoming => {
  const { origin, mailbox: id, newKey } = code;
  const mailbox = openMailbox({ origin, id, fetch: sync.fetch, clock: sync.clock });
  let met: Met | null = null;
  /** What the new device waits for; `null`: for nothing. */
  let awaited: number | null = null;
  const meet = async (): Promise<Result<Met, PairEnd>> => {
    const by = await keysOfMeeting();
    const bound = { mailbox: id, newKey, oldKey: by.publicKey };
    awaited = 2;
    const committed = await mailbox.put(0, pairCommitment(bound));
    if (!committed.ok) return committed;
    const answer = await mailbox.slot(1);
    if (!answer.ok) return answer;
    if (answer.value.length !== RANDOM) return err({ type: 'not-the-same' });
    awaited = 3;
    const told = await mailbox.put(2, bound.oldKey);
    return told.ok ? ok({ by, meeting: { ...bound, newRandom: answer.value } }) : told;
  };
  return {
    digits: async () => {
      const meeting = await meet();
      if (!meeting.ok) return meeting;
      met = meeting.value;
      return ok(pairDigits(met.meeting));
    },
    confirm: async () => {
      if (met === null) return err({ type: 'not-the-same' });
      const { by, meeting } = met;
      const own = await secret();
      if (!own.ok) return own;
      const sealed = await sealToDevice(secretAsTold(own.value), { to: newKey, info: pairInfo(meeting), by });
      if (!sealed.ok) return err({ type: 'not-the-same' });
      awaited = null;
      return mailbox.put(3, sealed.value);
    },
    endedMeanwhile: () => endedMeanwhile(mailbox),
    callOff: () => mailbox.callOff(awaited),
  };
};

const keysOfMeeting = async (): Promise<DeviceKeys> => {
  const secret = newDeviceSecret();
  return { secret, publicKey: await devicePublicKey(secret) };
};
