/**
 * Bytes to text by content: UTF-8 or UTF-16, mark stripped, and control characters, which no word needs, left out. Binary and unknown
 * encodings are refused, never guessed at.
 */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';

/** The one web standard this package leans on; in every browser and in Node, but not in the ECMAScript types. */
declare class TextDecoder {
  constructor(label: 'utf-8' | 'utf-16le' | 'utf-16be', options: { fatal: true });
  decode(input: Uint8Array, options: { stream: true }): string;
}

export type DecodeError =
  { readonly type: 'Empty' } | { readonly type: 'NotText'; readonly reason: 'binary' | 'encoding' };

export interface Decoded {
  readonly text: string;
  /** Control characters that were left out. */
  readonly dropped: number;
}

/** `Empty` also when there is nothing but white space. */
export const decodeWhole = (bytes: Uint8Array): Result<Decoded, DecodeError> => {
  if (bytes.length === 0) return err({ type: 'Empty' });
  const encoding = encodingOf(bytes);
  const raw = decodeAs(encoding, bytes);
  if (raw === null) return err({ type: 'NotText', reason: looksBinary(bytes) ? 'binary' : 'encoding' });
  if (isFullOfControls(raw)) return err({ type: 'NotText', reason: 'binary' });
  const text = raw.replace(CONTROLS, '');
  return text.trim() === '' ? err({ type: 'Empty' }) : ok({ text, dropped: raw.length - text.length });
};

/** The same, for those who need the text alone. */
export const decodeText = (bytes: Uint8Array): Result<string, DecodeError> => {
  const whole = decodeWhole(bytes);
  return whole.ok ? ok(whole.value.text) : whole;
};

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What the first bytes must be: a value, or `letter` for any plain one. Marks first, then the zeros between plain letters. */
const OPENINGS: readonly { readonly encoding: Encoding; readonly bytes: readonly (number | 'letter')[] }[] = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: ['letter', 0, 'letter', 0] },
  { encoding: 'utf-16be', bytes: [0, 'letter', 0, 'letter'] },
];

const encodingOf = (bytes: Uint8Array): Encoding => {
  const opensWith = (opening: readonly (number | 'letter')[]): boolean =>
    opening.every((due, at) => (due === 'letter' ? isLetterByte(bytes[at]) : bytes[at] === due));
  return OPENINGS.find((opening) => opensWith(opening.bytes))?.encoding ?? 'utf-8';
};

const isLetterByte = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x20 && byte < 0x7f;

const decodeAs = (encoding: Encoding, bytes: Uint8Array): string | null => {
  try {
    // As a stream: a file cut off inside its last character is still text.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
};

const TAB = 9;
const RETURN = 13;

const isControl = (unit: number): boolean => unit < 0x20 && (unit < TAB || unit > RETURN);

const LOOKED_AT = 4096;

const looksBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, LOOKED_AT).some(isControl);

/** Those below the space, without tab, line ends and page breaks. */
const CONTROLS = /(?![\t-\r\u007F-\u009F])\p{Cc}/gu;

const FEW = 8;

/** A bell or two that some program left is not worth refusing a diary for; NUL, or many of them, are no text. */
const isFullOfControls = (text: string): boolean => {
  const start = text.slice(0, LOOKED_AT);
  const many = start.match(CONTROLS)?.length ?? 0;
  return start.includes('\0') || many > Math.max(FEW, start.length / 50);
};
