/**
 * What two devices that meet in a mailbox work out, each by itself: sync protocol, section 9. Pure. The old device is bound to
 * its key of this meeting before it knows the new one's random number, so nobody between them can make both screens show the same
 * digits; and the digits tell whose seal is believed.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import type { DevicePublicKey } from './device-seal.ts';
import type { Bytes } from './random.ts';

export interface Meeting {
  /** Id of the mailbox, 16 bytes. */
  readonly mailbox: Uint8Array;
  readonly newKey: DevicePublicKey;
  /** Of the old device, made for this meeting: what hands the secret over opens as from it alone. */
  readonly oldKey: DevicePublicKey;
}

export interface MeetingOfBoth extends Meeting {
  /** Of the new device, 32 bytes. */
  readonly newRandom: Uint8Array;
}

/** Slot 0: what binds the old device. */
export const pairCommitment = ({ mailbox, newKey, oldKey }: Meeting): Bytes =>
  hash('cairn/v1/pair/commit', [mailbox, newKey, oldKey]);

/** Whether slot 2 is what slot 0 was bound to. */
export const isCommittedTo = (commitment: Uint8Array, meeting: Meeting): boolean => {
  const expected = pairCommitment(meeting);
  return commitment.length === expected.length && expected.every((byte, at) => byte === commitment[at]);
};

/** Six digits for both screens. */
export const pairDigits = (meeting: MeetingOfBoth): string => {
  const hashed = hash('cairn/v1/pair/digits', partsOf(meeting));
  const first = new DataView(hashed.buffer).getBigUint64(0);
  return String(first % 1_000_000n).padStart(6, '0');
};

/** What the secret is sealed for in slot 3. */
export const pairInfo = (meeting: MeetingOfBoth): Bytes =>
  joined([ascii('cairn/v1/pair'), hash('', partsOf(meeting))]);

/** What the new secret is sealed for to a device (8 bytes) that is kept when another one is removed. */
export const farewellInfo = (device: Uint8Array): Bytes => {
  if (device.length !== DEVICE_ID_LENGTH) throw new RangeError('A device id has 8 bytes');
  return joined([ascii('cairn/v1/farewell'), device]);
};

const DEVICE_ID_LENGTH = 8;
const MAILBOX_LENGTH = 16;
const PART_LENGTH = 32;

const partsOf = ({ mailbox, newKey, oldKey, newRandom }: MeetingOfBoth): Parts => [
  mailbox,
  newKey,
  oldKey,
  newRandom,
];

type Parts = readonly [mailbox: Uint8Array, ...rest: readonly Uint8Array[]];

/** Parts have fixed lengths: were they others, two meetings could give the same bytes. That is a bug, and stops. */
const hash = (purpose: string, parts: Parts): Bytes => {
  const [mailbox, ...rest] = parts;
  if (mailbox.length !== MAILBOX_LENGTH || rest.some(({ length }) => length !== PART_LENGTH))
    throw new RangeError('A mailbox has 16 bytes, a key or a random number 32');
  return Uint8Array.from(sha256(joined([ascii(purpose), ...parts])));
};

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

const joined = (parts: readonly Uint8Array[]): Bytes => {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};
