/** Tells a resource of FHIR, a bundle of them or one alone. */

import { isJsonObject } from '../cairn-json/json-value.ts';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';

export const isFhir = (value: JsonValue): value is JsonObject =>
  isJsonObject(value) &&
  typeof value['resourceType'] === 'string' &&
  /^[A-Z][A-Za-z]+$/.test(value['resourceType']);
