/**
 * A mailbox at a relay, in which two devices meet: slots that are written once. Laws: nobody waits longer than a mailbox lives; what
 * lies there is believed in nothing.
 */

import { TIMES } from '@cairn/relay-api';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { bytesToHex } from '@cairn/store';
import type { Clock } from '../../clock.ts';
import { bytesOf, send } from '../relay-request.ts';
import type { Asking, Fetch } from '../relay-request.ts';
import type { PairEnd } from './device-port.ts';

export interface Mailbox {
  /** Gives `not-the-same` where somebody wrote something else there. */
  put(slot: number, bytes: Uint8Array): Promise<Result<null, PairEnd>>;
  /** Waits until something is there. */
  slot(slot: number): Promise<Result<Uint8Array, PairEnd>>;
  /** Whether the relay answers. */
  answers(): Promise<Result<null, PairEnd>>;
  /** Ends all waiting here. With a slot that the other device waits for: says no there, once, and waits for no answer long. */
  callOff(slot: number | null): Promise<void>;
}

export interface MailboxOptions {
  readonly origin: string;
  readonly id: Uint8Array;
  readonly fetch: Fetch;
  readonly clock: Clock;
}

/** What stands in a slot whose writer called it off. It proves nothing: whoever saw the code can end a meeting, and not begin one. */
const NO = Uint8Array.of(0);

const isNo = (bytes: Uint8Array): boolean => bytes.length === 1 && bytes[0] === NO[0];

/** For saying no: the person has gone on by then. */
const BRIEFLY = 5_000;

/** In milliseconds. A relay that cannot keep anybody waiting answers at once. */
const PAUSE = 1_000;

/** So often in a row a relay may give no answer, as when a phone changes its network. */
const MOST_SILENCES = 5;

export const openMailbox = ({ origin, id, fetch, clock }: MailboxOptions): Mailbox => {
  const end = clock.now().instant + TIMES.mailbox * 1_000;
  const off = new AbortController();
  const params = (slot: number): Asking => ({ params: { id: bytesToHex(id), slot } });
  const over = (): PairEnd | null => {
    if (off.signal.aborted) return { type: 'called-off' };
    return clock.now().instant > end ? { type: 'too-late' } : null;
  };
  const look = async (slot: number, wait: number): Promise<Result<Uint8Array, PairEnd>> => {
    const signal = AbortSignal.any([off.signal, AbortSignal.timeout((wait + 10) * 1_000)]);
    const asking = { ...params(slot), query: { wait }, signal };
    const response = await send({ origin, fetch }, { route: 'slot', asking, token: null });
    return response.ok ? bytesOf(response.value) : response;
  };
  const slot = async (number: number): Promise<Result<Uint8Array, PairEnd>> => {
    for (let silences = 0; ;) {
      const found = await look(number, TIMES.longestWait);
      const ended = over();
      if (ended !== null) return err(ended);
      if (found.ok) return isNo(found.value) ? err({ type: 'called-off' }) : found;
      silences = found.error.type === 'unreachable' ? silences + 1 : 0;
      if (found.error.type !== 'not-found' && (silences === 0 || silences > MOST_SILENCES)) return found;
      await pause(off.signal);
    }
  };
  const put = async (number: number, bytes: Uint8Array): Promise<Result<null, PairEnd>> => {
    const asking = { ...params(number), body: Uint8Array.from(bytes) };
    const written = await send({ origin, fetch }, { route: 'putSlot', asking, token: null });
    const ended = over();
    if (ended !== null) return err(ended);
    if (written.ok) return ok(null);
    if (written.error.type !== 'conflict') return written;
    // An answer that was lost on the way: then it is there as it was sent.
    const there = await look(number, 0);
    if (!there.ok) return there;
    if (isNo(there.value)) return err({ type: 'called-off' });
    return bytesToHex(there.value) === bytesToHex(bytes) ? ok(null) : err({ type: 'not-the-same' });
  };
  const answers = async (): Promise<Result<null, PairEnd>> => {
    const found = await look(0, 0);
    return found.ok || found.error.type === 'not-found' ? ok(null) : found;
  };
  const callOff = async (number: number | null): Promise<void> => {
    const isFirst = !off.signal.aborted;
    off.abort();
    if (number === null || !isFirst) return;
    const asking = { ...params(number), body: NO, signal: AbortSignal.timeout(BRIEFLY) };
    await send({ origin, fetch }, { route: 'putSlot', asking, token: null });
  };
  return { put, slot, answers, callOff };
};

/** While the digits are compared, a no comes into the last slot; whatever else does is for `confirm` to read. */
export const endedMeanwhile = async (mailbox: Mailbox): Promise<PairEnd | null> => {
  const last = await mailbox.slot(3);
  return !last.ok && ['called-off', 'too-late'].includes(last.error.type) ? last.error : null;
};

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
