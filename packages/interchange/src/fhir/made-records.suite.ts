/** Made-up records to write as FHIR, and the frozen one; with and without the words of the forms. */

import { readFileSync } from 'node:fs';
import { INSTRUMENTS, LIFE_AREAS, parseScaleResponse, totalOf } from '@cairn/domain';
import type { CheckIn, Instant, InstrumentId, ScaleResponse, Win } from '@cairn/domain';
import fc from 'fast-check';
import { readCairnJson } from '../cairn-json/read-cairn-json.ts';
import type { WordsOf } from './form-resources.ts';
import { writeFhir } from './write-fhir.ts';

export interface Some {
  readonly wins: readonly Win[];
  readonly checkIns: readonly CheckIn[];
  readonly scaleResponses: readonly ScaleResponse[];
}

const v5 = readCairnJson(readFileSync(new URL('../cairn-json/fixtures/v5-2026-11.json', import.meta.url)));
if (!v5.ok) throw new Error(v5.error.type);

/** All that the frozen record has; nothing of it lies in the trash. */
export const frozen = {
  ...v5.value,
  scaleResponses: v5.value.scaleResponses.map((response) => ({ ...response, trashed: false })),
};
const [aWin] = frozen.wins;
const [aCheckIn] = frozen.checkIns;
if (aWin === undefined || aCheckIn === undefined) throw new Error('the fixture has both');

/** Words as long as those of a form, in its language. */
const wordsOf: WordsOf = (id) => {
  const { items, most } = INSTRUMENTS[id];
  const answers = Array.from({ length: most + 1 }, (_, value) => `Answer ${value} – “so often”`);
  const extra = { text: 'How hard?', answers: ['Not at all', 'Somewhat', 'Very', 'Extremely'] };
  return {
    ...{ language: 'en', name: id.toUpperCase(), opening: 'Over the last two weeks …', answers },
    ...{ items: items.map((item) => `About ${item.id}`), extra: id === 'phq-9' ? extra : null },
    credit: 'Its authors',
  };
};

export const bundleOf = async (some: Some, withWords = false): Promise<string> => {
  let text = '';
  const exportedAt = Date.UTC(2026, 10, 27) as Instant;
  const source = { exportedAt, ...some, wordsOf: withWords ? wordsOf : () => null };
  for await (const piece of writeFhir(source)) text += piece;
  return text;
};

export const idOf = (number: number): string => number.toString(16).padStart(32, '0');

const aMoment = fc.record({
  localDay: fc.constantFrom('2026-03-29', '1999-12-31', '2026-11-20'),
  at: fc.option(fc.integer({ min: -8.64e15, max: 8.64e15 }), { nil: null }),
  zone: fc.constantFrom(null, 'Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Etc/GMT+3', 'No/Where'),
});

const aResponse = fc
  .tuple(
    aMoment,
    fc.constantFrom<InstrumentId>('who-5', 'phq-2', 'phq-8', 'phq-9', 'gad-7'),
    fc.nat(2),
    fc.infiniteStream(fc.nat(3)),
    fc.constantFrom(null, '0', '3', 'very'),
  )
  .map(([moment, id, trashed, stream, extra]) => {
    const instrument = INSTRUMENTS[id];
    const answers = [...stream.take(instrument.items.length)];
    const total = totalOf(instrument, answers);
    return {
      ...{ ...moment, instrument: id, version: 1, language: 'en', answers, trashed: trashed === 0 },
      ...{ extra: id === 'phq-9' ? extra : null, total: total.ok ? total.value : 0, importBatch: null },
    };
  });

const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('\u0000\u0007bell', '=1+1', '☕'),
);

export const record = fc.record({
  responses: fc.array(aResponse, { maxLength: 5 }),
  wins: fc.array(fc.tuple(words, fc.constantFrom(...LIFE_AREAS)), { maxLength: 3 }),
  moods: fc.array(
    fc.tuple(aMoment, fc.option(fc.nat(10), { nil: null }), fc.option(fc.nat(1440), { nil: null })),
    { maxLength: 3 },
  ),
});

export const someOf = ({
  responses,
  wins,
  moods,
}: Parameters<Parameters<typeof record.map>[0]>[0]): Some => ({
  scaleResponses: responses.flatMap((raw, at) => {
    const parsed = parseScaleResponse({ ...raw, id: idOf(at + 1) });
    return parsed.ok ? [parsed.value] : [];
  }),
  wins: wins.flatMap(([text, area], at) =>
    text.trim() === ''
      ? []
      : [{ ...aWin, id: idOf(at + 1000) as Win['id'], text: text as Win['text'], area }],
  ),
  checkIns: moods.map(([moment, mood, sleepMinutes], at) => ({
    ...{
      ...aCheckIn,
      id: idOf(at + 2000) as CheckIn['id'],
      localDay: moment.localDay as CheckIn['localDay'],
    },
    ...{ at: moment.at as Instant | null, zone: moment.zone, mood: mood as CheckIn['mood'], sleepMinutes },
  })),
});
