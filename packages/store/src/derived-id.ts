/**
 * Ids that two devices must agree on without talking: a day's rest, a setting, a "not today", a wording of a page,
 * a win laid beside a thought, a row of somebody else's file.
 * The first 128 bits of SHA-256 over a name in its own domain.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { EntityId } from '@cairn/domain';
import { bytesToHex } from './bytes.ts';

/** `of-act`: what one act makes besides the record that has the act's own id. */
type IdDomain =
  | 'rest-day'
  | 'setting'
  | 'import'
  | 'declined'
  | 'of-act'
  | 'wording'
  | 'entry-link'
  | 'entry-win'
  | 'device'
  | 'evidence';

export const derivedId = (domain: IdDomain, name: string): EntityId =>
  bytesToHex(sha256(utf8ToBytes(`cairn/v1/${domain}/${name}`)).subarray(0, 16)) as EntityId;
