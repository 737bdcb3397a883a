/** Limits of docs/sync-protocol.md, section 2. */

export const MOST_CHANGES = 4096;

/** What a reader unpacks at most: more than anybody writes, so that a later limit is no quarrel. */
export const MOST_UNPACKED: number = 8 * 1024 * 1024;

/** What a reader opens at most: a segment may have that. */
export const MOST_OPENED: number = 1024 * 1024;

/** A state that is told goes in pieces of about this size, so that no device stands still over one. */
export const TOLD_PLAIN: number = 256 * 1024;

/** A push sends at most about this much at once; the relay takes 1 MiB. */
export const MOST_PUSHED: number = 768 * 1024;

/** Chunks in one pull or push. */
export const MOST_CHUNKS = 500;
