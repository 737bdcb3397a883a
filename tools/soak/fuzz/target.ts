/** What is fuzzed: a parser that meets bytes of a relay or of a file. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../run-step.mjs';

export interface Target {
  readonly name: string;
  /** Right ones to begin with. */
  readonly seeds: readonly Uint8Array[];
  /** What the format knows, as text or as bytes. */
  readonly words: readonly (string | Uint8Array)[];
  /** Whatever it throws is a fault; so is a law that does not hold. */
  run(bytes: Uint8Array): unknown;
}

export const fileOf = (path: string): Uint8Array => Uint8Array.from(readFileSync(join(ROOT, path)));

export const jsonOf = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

export const ofHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

export const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

export const asBytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'));

export const holds = (isSo: boolean, law: string): void => {
  if (!isSo) throw new Error(`Does not hold: ${law}`);
};

export const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
