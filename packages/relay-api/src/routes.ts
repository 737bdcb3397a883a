/** Every route of a relay, once: the relay answers by this table, devices ask by it, and docs/openapi.json is made of it. */

import type { GenericSchema } from 'valibot';
import { LIMITS, SIZES } from './limits.ts';
import {
  FAREWELL,
  NONCE,
  PULLED,
  PUSH,
  PUSHED,
  REGISTRATION,
  REMINDERS_KEPT,
  REMINDERS_KEY,
  REMINDING,
  SESSION,
  SESSION_REQUEST,
  SHARE_MADE,
  SHARES,
  SNAPSHOT_BEGUN,
  SNAPSHOT_COMMIT,
  SNAPSHOT_NAMED,
} from './messages.ts';
import type { RefusalCode } from './refusals.ts';

export type RouteName =
  | 'nonce'
  | 'register'
  | 'session'
  | 'endSession'
  | 'pull'
  | 'push'
  | 'hints'
  | 'beginSnapshot'
  | 'putSegment'
  | 'commitSnapshot'
  | 'segment'
  | 'farewell'
  | 'erase'
  | 'putSlot'
  | 'slot'
  | 'makeShare'
  | 'shares'
  | 'withdrawShare'
  | 'withdrawShares'
  | 'openShare'
  | 'cheer'
  | 'remindersKey'
  | 'remind'
  | 'endReminders';

export type Payload = GenericSchema | 'octets' | 'events' | null;

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` where a part varies. */
  readonly path: string;
  readonly about: string;
  readonly hasSession: boolean;
  readonly query?: Readonly<Record<string, string>>;
  readonly body: Payload;
  /** The largest body, in bytes; 0 where there is none. */
  readonly most: number;
  /** 200 with something, 204 with nothing. */
  readonly answer: Payload;
  /** Beside those that every route has. */
  readonly refusals: readonly RefusalCode[];
}

const knock = { method: 'POST', hasSession: false, most: LIMITS.knock } as const;
const bare = { body: null, most: 0 } as const;

export const ROUTES: Readonly<Record<RouteName, Route>> = {
  nonce: {
    ...{ ...knock, ...bare, path: '/v1/nonces', answer: NONCE, refusals: [] },
    about: 'A number to sign, good for 60 seconds and once.',
  },
  register: {
    ...{ ...knock, path: '/v1/vaults', body: REGISTRATION, answer: SESSION },
    about:
      'Makes the vault where it is not known, and begins a session. A 403 with Cairn-Work asks for work of so many bits.',
    refusals: ['invite', 'refused'],
  },
  session: {
    ...{ ...knock, path: '/v1/sessions', body: SESSION_REQUEST, answer: SESSION },
    about: 'Begins a session of 15 minutes.',
    refusals: ['refused'],
  },
  endSession: {
    ...{ ...bare, method: 'DELETE', path: '/v1/sessions', hasSession: true, answer: null, refusals: [] },
    about: 'Forgets the token.',
  },
  pull: {
    ...{ ...bare, method: 'GET', path: '/v1/log', hasSession: true, answer: PULLED, refusals: ['closed'] },
    about: 'Chunks after a seq, in order, with the head and the last snapshot.',
    query: {
      after: 'The last seq that the device has; 0 unless given.',
      most: 'How many chunks at most, 1 to 500; 500 unless given.',
      hidden: '1 to begin after `after` even below the snapshot.',
    },
  },
  push: {
    ...{ method: 'POST', path: '/v1/log', hasSession: true, body: PUSH, answer: PUSHED, most: LIMITS.body },
    about: 'Appends chunks, all or none. A chunk that is there already gives the seq that it has.',
    refusals: ['closed', 'full'],
  },
  hints: {
    ...{ ...bare, method: 'GET', path: '/v1/log/hints', hasSession: true, answer: 'events' },
    about: 'The seq of each new head, as server-sent events; the first at once.',
    refusals: ['closed'],
  },
  beginSnapshot: {
    ...{ method: 'POST', path: '/v1/snapshots', hasSession: true, body: SNAPSHOT_BEGUN },
    ...{ answer: SNAPSHOT_NAMED, most: LIMITS.knock, refusals: ['closed', 'conflict', 'full'] },
    about: 'Begins a snapshot at a seq above the last one.',
  },
  putSegment: {
    ...{ method: 'PUT', path: '/v1/snapshots/{id}/{index}', hasSession: true, body: 'octets' },
    ...{ answer: null, most: LIMITS.segment, refusals: ['closed', 'conflict', 'full', 'not-found'] },
    about: 'One segment, index 0 to segments - 1. It may be sent again until the commit.',
  },
  commitSnapshot: {
    ...{ method: 'POST', path: '/v1/snapshots/{id}/commit', hasSession: true, body: SNAPSHOT_COMMIT },
    ...{ answer: null, most: LIMITS.body, refusals: ['closed', 'conflict', 'full', 'not-found'] },
    about: 'Hides the chunks up to the snapshot; they are erased 30 days later, or at once.',
  },
  segment: {
    ...{ ...bare, method: 'GET', path: '/v1/snapshots/{id}/{index}', hasSession: true, answer: 'octets' },
    about: 'One segment of a snapshot that was committed.',
    refusals: ['closed', 'not-found'],
  },
  farewell: {
    ...{ method: 'PUT', path: '/v1/vault/farewell', hasSession: true, body: FAREWELL, answer: null },
    about: 'Erases chunks and snapshots and closes the vault; whoever comes is told the farewell.',
    ...{ most: 2 * LIMITS.farewell, refusals: ['closed'] },
  },
  erase: {
    ...{ ...bare, method: 'DELETE', path: '/v1/vault', hasSession: true, answer: null, refusals: [] },
    about: 'Erases everything, also the public key.',
  },
  putSlot: {
    ...{ method: 'PUT', path: '/v1/mailboxes/{id}/{slot}', hasSession: false, body: 'octets' },
    ...{ answer: null, most: LIMITS.slot, refusals: ['conflict'] },
    about: 'Writes a slot of a mailbox, once. The mailbox is gone ten minutes after its first slot.',
  },
  slot: {
    ...{ ...bare, method: 'GET', path: '/v1/mailboxes/{id}/{slot}', hasSession: false, answer: 'octets' },
    about: 'Reads a slot, and waits for it when asked to.',
    query: { wait: 'Seconds, 0 to 25; 0 unless given.' },
    refusals: ['not-found'],
  },
  makeShare: {
    ...{ method: 'POST', path: '/v1/shares', hasSession: true, body: SHARE_MADE, answer: null },
    ...{ most: LIMITS.body, refusals: ['closed', 'conflict', 'full'] },
    about: 'Keeps what is shared until its time is over, it was opened so often, or it is withdrawn.',
  },
  shares: {
    ...{ ...bare, method: 'GET', path: '/v1/shares', hasSession: true, answer: SHARES },
    about: 'The shares of this vault, with what supporters sent back.',
    refusals: ['closed'],
  },
  withdrawShare: {
    ...{ ...bare, method: 'DELETE', path: '/v1/shares/{id}', hasSession: true, answer: null },
    about: 'Erases a share and what was sent back, whether or not it is there.',
    refusals: ['closed'],
  },
  withdrawShares: {
    ...{ ...bare, method: 'DELETE', path: '/v1/shares', hasSession: true, answer: null },
    about: 'Erases all shares of this vault.',
    refusals: ['closed'],
  },
  openShare: {
    ...{ method: 'POST', path: '/v1/shares/open', hasSession: false, body: 'octets', answer: 'octets' },
    ...{ most: SIZES.shareId, refusals: ['not-found'] },
    about: 'What is shared, sealed; the body is its id. It counts as opened.',
  },
  cheer: {
    ...{ method: 'POST', path: '/v1/shares/cheer', hasSession: false, body: 'octets', answer: null },
    ...{ most: SIZES.shareId + LIMITS.shareSmall, refusals: ['full', 'not-found'] },
    about: 'A cheer to whoever shared it; the body is the id of the share and the sealed cheer.',
  },
  remindersKey: {
    ...{ ...bare, method: 'GET', path: '/v1/reminders/key', hasSession: true, answer: REMINDERS_KEY },
    about: 'The public key with which this relay signs reminders; a browser subscribes with it.',
    refusals: ['not-found'],
  },
  remind: {
    ...{ method: 'PUT', path: '/v1/reminders/{id}', hasSession: true, body: REMINDING, most: LIMITS.knock },
    about: 'Where and when a device wants to be reminded next, instead of what it said before.',
    ...{ answer: REMINDERS_KEPT, refusals: ['closed', 'full', 'not-found'] },
  },
  endReminders: {
    ...{ ...bare, method: 'DELETE', path: '/v1/reminders/{id}', hasSession: true, answer: null },
    about: 'Forgets where and when a device wanted to be reminded.',
    refusals: [],
  },
};
