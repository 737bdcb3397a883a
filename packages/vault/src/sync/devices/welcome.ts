/** The device that is in step already, and answers a code that the new one shows: section 9 of the sync protocol. */

import { pairCommitment, pairDigits, pairInfo, sealToDevice } from '@cairn/crypto/pair';
import type { MeetingOfBoth } from '@cairn/crypto/pair';
import type { RecoverySecret } from '@cairn/crypto';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { VaultSyncOptions } from '../keep-reach.ts';
import type { PairEnd, Welcoming } from './device-port.ts';
import { openMailbox } from './mailbox.ts';
import type { PairCode } from './pair-code.ts';
import { secretAsTold } from './told-secret.ts';

const RANDOM = 32;

export interface WelcomeOptions {
  readonly sync: VaultSyncOptions;
  readonly code: PairCode;
  /** What is handed over. */
  readonly secret: RecoverySecret;
}

export const beginWelcoming = ({ sync, code, secret }: WelcomeOptions): Welcoming => {
  const { origin, mailbox: id, newKey } = code;
  const mailbox = openMailbox({ origin, id, fetch: sync.fetch, clock: sync.clock });
  let met: MeetingOfBoth | null = null;
  const meet = async (): Promise<Result<MeetingOfBoth, PairEnd>> => {
    const bound = { mailbox: id, newKey, oldRandom: sync.random(RANDOM) };
    const committed = await mailbox.put(0, pairCommitment(bound));
    if (!committed.ok) return committed;
    const answer = await mailbox.slot(1);
    if (!answer.ok) return answer;
    if (answer.value.length !== RANDOM) return err({ type: 'not-the-same' });
    const told = await mailbox.put(2, bound.oldRandom);
    return told.ok ? ok({ ...bound, newRandom: answer.value }) : told;
  };
  return {
    digits: async () => {
      const meeting = await meet();
      if (!meeting.ok) return meeting;
      met = meeting.value;
      return ok(pairDigits(met));
    },
    confirm: async () => {
      if (met === null) return err({ type: 'not-the-same' });
      const sealed = await sealToDevice(secretAsTold(secret), { to: newKey, info: pairInfo(met) });
      return sealed.ok ? mailbox.put(3, sealed.value) : err({ type: 'not-the-same' });
    },
    callOff: mailbox.callOff,
  };
};
