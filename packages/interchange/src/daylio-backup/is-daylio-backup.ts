/** Tells Daylio's backup, and takes its wrapping off. */

import { isJsonObject } from '../cairn-json/json-value.ts';
import type { JsonValue } from '../cairn-json/json-value.ts';

/** In every browser and in Node, but not in the ECMAScript types. */
declare const atob: (text: string) => string;

export const DAYLIO_MEMBER: RegExp = /(^|\/)backup\.daylio$/;

export const isDaylioBackup = (value: JsonValue): boolean =>
  isJsonObject(value) && Array.isArray(value['dayEntries']) && Array.isArray(value['customMoods']);

/** A brace, then a quote or white space. */
const OPENING = /^\s*e[wy]/;
const BASE64 = /^[A-Za-z0-9+/=\s]+$/;

export const isWrapped = (text: string): boolean => OPENING.test(text.slice(0, 64)) && BASE64.test(text);

/** The JSON within; `null` where the text is no wrapped JSON. */
export const unwrapped = (text: string): string | null => {
  if (!isWrapped(text)) return null;
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8').decode(bytes);
  } catch {
    return null;
  }
};

declare class TextDecoder {
  constructor(label: 'utf-8');
  decode(input: Uint8Array): string;
}
