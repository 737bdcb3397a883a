/** JSON out of a file; `undefined` for what is none. */

import type { JsonValue } from '../cairn-json/json-value.ts';

export const parsedJson = (text: string): JsonValue | undefined => {
  try {
    // What JSON can say and no more.
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
};
