/** Tells Day One's files. */

import type { JsonValue } from '../cairn-json/json-value.ts';
import { objectIn, objectsIn } from '../formats/json-parts.ts';

export const isDayOne = (value: JsonValue): boolean =>
  objectsIn(objectIn(value)['entries']).some((entry) => 'creationDate' in entry && 'uuid' in entry);

export const isDayOneClassic = (text: string): boolean =>
  /<plist\b/.test(text.slice(0, 1000)) && text.includes('<key>Entry Text</key>');
