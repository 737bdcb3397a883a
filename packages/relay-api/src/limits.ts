/** How large things may be. Bytes, unless a name says otherwise. See docs/sync-protocol.md. */

type LimitName =
  | 'body'
  | 'knock'
  | 'sealedChunk'
  | 'chunksInPush'
  | 'chunksInPull'
  | 'bytesInPull'
  | 'segment'
  | 'segments'
  | 'manifest'
  | 'farewell'
  | 'slot'
  | 'slots'
  | 'invite'
  | 'share'
  | 'shareViews'
  | 'shares'
  | 'sharesOpen'
  | 'shareSmall'
  | 'cheers'
  | 'endpoint'
  | 'reminderTimes'
  | 'reminderDevices';

const KIB = 1024;

export const LIMITS: Readonly<Record<LimitName, number>> = {
  /** A body, where its route says nothing smaller. */
  body: KIB * KIB,
  /** A body of the requests that have no session. */
  knock: 4 * KIB,
  sealedChunk: 520 * KIB,
  chunksInPush: 500,
  /** How many chunks one answer holds at most, and how many bytes of them, about. */
  chunksInPull: 500,
  bytesInPull: KIB * KIB,
  segment: KIB * KIB,
  segments: 1_024,
  manifest: 256 * KIB,
  farewell: 64 * KIB,
  slot: 4 * KIB,
  slots: 4,
  invite: 64,
  /** What is shared, sealed. */
  share: 512 * KIB,
  /** How often a share may be opened, at most. */
  shareViews: 100,
  /** Of one vault: those that have ended too, until they are swept or give way. */
  shares: 40,
  /** Those that can still be opened. */
  sharesOpen: 20,
  /** A note or a cheer, sealed: every one has this size. */
  shareSmall: KIB + 43,
  /** To one share. */
  cheers: 20,
  /** The address at which a browser's push service takes what is for one device. */
  endpoint: KIB,
  /** How many times a device may ask to be reminded ahead, and how many devices of a vault may. */
  reminderTimes: 32,
  reminderDevices: 16,
};

/** Seconds, unless a name says otherwise. */
export const TIMES = {
  nonce: 60,
  session: 900,
  mailbox: 600,
  /** How long a device may ask a relay to wait for a slot. */
  longestWait: 25,
  /** Between two comments of the hints. */
  heartbeat: 25,
  graceDays: 30,
  /** The longest that a share can be opened, and the shortest. */
  longestShare: 2_678_400,
  shortestShare: 3_600,
  /** Between two reminders of one device, at least. */
  betweenReminders: 3_600,
} as const;

/** How many bytes each name has. */
export const SIZES = {
  address: 16,
  publicKey: 32,
  signature: 64,
  nonce: 32,
  token: 32,
  logEpoch: 16,
  chunkId: 16,
  hash: 32,
  snapshotId: 16,
  mailboxId: 16,
  shareId: 16,
  reminderId: 16,
  /** A point of P-256, uncompressed. */
  pushKey: 65,
  pushAuth: 16,
  work: 8,
} as const;
