/** Wins and check-ins out of a bundle of ours: Observations under our own codes, each with the id that it has in the record. Pure. */

import { isEntityId, parseCheckIn, parseWin } from '@cairn/domain';
import type { CheckIn, Win } from '@cairn/domain';
import type { JsonObject } from '../cairn-json/json-value.ts';
import { objectIn, objectsIn, textOf } from '../formats/json-parts.ts';
import { momentIn } from './date-time.ts';
import { OWN_CODES, SYSTEMS } from './terms.ts';
import type { OwnCode } from './terms.ts';

export const codesOfObservation = (observation: JsonObject): readonly JsonObject[] =>
  objectsIn(objectIn(observation['code'])['coding']);

/** `null`: an Observation of somebody else's, or a sum. */
export const ownCodeOf = (observation: JsonObject): OwnCode | null => {
  const own = codesOfObservation(observation).find(({ system }) => system === SYSTEMS.cairn)?.['code'];
  return (Object.keys(OWN_CODES) as OwnCode[]).find((code) => code === own) ?? null;
};

/** `null` where it is no whole win. */
export const winIn = (observation: JsonObject): Win | null => {
  const moment = momentIn(observation, 'effectiveDateTime');
  const { id, valueString } = observation;
  const parsed = parseWin({ id, text: valueString, localDay: moment?.localDay });
  return parsed.ok ? parsed.value : null;
};

const FIELDS = {
  ...{ mood: 'mood', energy: 'energy', confidence: 'confidence', sleep: 'sleepMinutes' },
} as const satisfies Readonly<Record<Exclude<OwnCode, 'win'>, keyof CheckIn>>;

/** What was marked at one time is several Observations; together they are one check-in. */
export class CheckInsFound {
  readonly #fields: Map<string, Readonly<Record<string, unknown>>> = new Map();

  /** False where it is no part of a check-in. */
  add(observation: JsonObject, code: Exclude<OwnCode, 'win'>): boolean {
    const [id = '', rest] = textOf(observation['id']).split('-', 2);
    const moment = momentIn(observation, 'effectiveDateTime');
    const { value } = objectIn(observation['valueQuantity']);
    const fields = { ...this.#fields.get(id), ...moment, id, [FIELDS[code]]: value };
    if (!isEntityId(id) || rest !== code || typeof value !== 'number' || !parseCheckIn(fields).ok)
      return false;
    this.#fields.set(id, fields);
    return true;
  }

  all(): readonly CheckIn[] {
    return [...this.#fields.values()].flatMap((fields) => {
      const parsed = parseCheckIn(fields);
      return parsed.ok ? [parsed.value] : [];
    });
  }
}
