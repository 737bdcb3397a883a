/**
 * Keeps a questionnaire that was answered to its end, with the version of it that is known here; or puts one in the trash. After an answer
 * of 1 or more to the ninth question of the PHQ-9 three quiet days begin in the same act; taking the answers back does not end them.
 */

import { calmCardOf, calmFrom, INSTRUMENTS, isInstrumentId, parseScaleResponse } from '@cairn/domain';
import type { ScaleResponse } from '@cairn/domain';
import { derivedId, SCALE_RESPONSE, SETTING } from '@cairn/store';
import type { IntentHandler, WriteContext } from '../../context.ts';
import { dayOf, idOf } from '../../inputs.ts';
import { scaleResponseFields, scaleResponseOf } from '../../records/scale-response-record.ts';
import { createRecord, existingRecord, setFields } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';
import { sumOf } from './sum-of.ts';

export const keepScaleResponse: IntentHandler<'keep-scale-response'> = async (context, input) => {
  const { act: id, moment, today } = context;
  const { instrument, language, answers, extra } = input;
  if (!isInstrumentId(instrument)) throw new Refusal({ type: 'BadInput', field: 'instrument' });
  const localDay = input.on === undefined ? today : dayOf(input.on, today);
  const response = parseScaleResponse({
    ...{ id, instrument, version: INSTRUMENTS[instrument].version, language, localDay, answers, extra },
    ...{ at: localDay === today ? moment.instant : null, zone: moment.zone },
    total: sumOf(instrument, answers),
  });
  if (!response.ok) {
    const field = response.error.type === 'WrongField' ? response.error.field : 'answers';
    throw new Refusal({ type: 'BadInput', field });
  }
  await createRecord(context, SCALE_RESPONSE, { id, fields: scaleResponseFields(response.value) });
  const isCalm = await calmBegins(context, response.value);
  return {
    output: { response: response.value },
    undo: { type: 'set', records: [{ entity: SCALE_RESPONSE.name, id, set: { trashed: true } }] },
    topics: isCalm ? ['scales', 'settings'] : ['scales'],
  };
};

const calmBegins = async (
  context: WriteContext,
  { instrument, answers }: ScaleResponse,
): Promise<boolean> => {
  if (calmCardOf(INSTRUMENTS[instrument], answers) === null) return false;
  const value = JSON.stringify(calmFrom(context.moment.instant));
  const id = derivedId('setting', 'calmUntil');
  await setFields(context, SETTING, { id, fields: { key: 'calmUntil', value } });
  return true;
};

export const trashScaleResponse: IntentHandler<'trash-scale-response'> = async (context, input) => {
  const id = idOf(input.id);
  await existingRecord(context, SCALE_RESPONSE, id);
  const undo = await setFields(context, SCALE_RESPONSE, { id, fields: { trashed: true } });
  const response = scaleResponseOf(await existingRecord(context, SCALE_RESPONSE, id));
  if (response === null) throw new Refusal({ type: 'NotFound' });
  return { output: { response }, undo: { type: 'set', records: [undo] }, topics: ['scales'] };
};
