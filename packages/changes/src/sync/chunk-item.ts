/** What lies in a chunk: changes, and what a newer Cairn wrote that this one cannot read. Both are JSON values. */

import type { Change } from '../change.ts';

export type Item = Change | Unread;

/** Well-formed CBOR that is no change this version knows. It is parked and told on as it came. */
export interface Unread {
  readonly kind: 'unread';
  /** In hex. */
  readonly cbor: string;
}
