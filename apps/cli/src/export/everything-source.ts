/** Everything, readable: one archive with each form in it. */

import { readMeWords } from '@cairn/copy/read-me-words';
import { readableFiles, writeZip } from '@cairn/interchange';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { readCalendar } from '../calendar/read-calendar.ts';
import { refusedByVault } from '../reply.ts';
import type { Refused } from '../reply.ts';
import { fhirSource, jsonSource, markdownSource, readAny } from './export-source.ts';
import type { Source, Wish } from './export-source.ts';

export const everythingSource = async (wish: Wish): Promise<Result<Source, Refused>> => {
  const { call, door } = wish;
  const { copy, around } = call;
  const json = await jsonSource(wish);
  if (!json.ok) return json;
  const calendar = await readCalendar(call, door, 'own');
  if (!calendar.ok) return err(refusedByVault(copy, calendar.error));
  const files = readableFiles({
    words: readMeWords(copy),
    json: () => json.value.pieces,
    lists: () => readAny(wish).lists,
    journal: () => markdownSource(wish).pieces,
    calendar: wish.choice === null ? calendar.value.text : null,
    fhir: () => fhirSource(wish).pieces,
  });
  const pieces = writeZip(files, around.clock.now().wall);
  return ok({ pieces, hint: copy.t('cli.export.everything'), count: json.value.count });
};
