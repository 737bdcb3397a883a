/** An answered questionnaire as fields of changes, and back. `answers` in fields are small whole numbers parted by spaces. */

import type { Fields, RecordState } from '@cairn/changes';
import { answersFromText, answersToText, dayNumber, isInstrumentId } from '@cairn/domain';
import type { ScaleResponse } from '@cairn/domain';
import { dayOfField } from './day-field.ts';

export const scaleResponseFields = ({ id: _id, localDay, answers, ...rest }: ScaleResponse): Fields => ({
  ...rest,
  answers: answersToText(answers),
  day: dayNumber(localDay),
});

/** `null` for a record of which a part has not arrived yet, or whose instrument this version does not know. */
export const scaleResponseOf = ({ id, fields }: RecordState): ScaleResponse | null => {
  const { instrument, version, language, total } = fields;
  const localDay = dayOfField(fields['day']);
  const answers = answersFromText(String(fields['answers']));
  if (!isInstrumentId(instrument) || localDay === null || answers === null) return null;
  if (typeof version !== 'number' || typeof language !== 'string' || typeof total !== 'number') return null;
  const read = <K extends keyof ScaleResponse>(field: K, blank: ScaleResponse[K]): ScaleResponse[K] =>
    (fields[field] ?? blank) as ScaleResponse[K];
  return {
    ...{ id, instrument, version, language, localDay },
    at: read('at', null),
    zone: read('zone', null),
    answers,
    extra: read('extra', null),
    total,
    trashed: read('trashed', false),
    importBatch: read('importBatch', null),
  };
};
