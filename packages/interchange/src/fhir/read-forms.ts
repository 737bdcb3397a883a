/**
 * Answered forms out of FHIR, our own and others': by the codes of their questions, by what each answer counts. Pure. Laws: a form is
 * taken whole or not at all; eight answers are a PHQ-8 where the file says so, and never because the ninth of a PHQ-9 is absent.
 */

import { codesOf, INSTRUMENTS, isEntityId, parseScaleResponse, totalOf } from '@cairn/domain';
import type { Instrument, InstrumentId, ScaleResponse } from '@cairn/domain';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { listIn, objectIn, objectsIn, textOf } from '../formats/json-parts.ts';
import type { ImportOptions } from '../import-format.ts';
import { momentIn } from './date-time.ts';
import { addressOf } from './form-resources.ts';
import { DIFFICULTY, ORDINAL_VALUE } from './terms.ts';

const ALL = Object.values(INSTRUMENTS);

/** Forms without answers that lie in the same file, by their address: they tell which question a link is. */
export type Forms = ReadonlyMap<string, JsonObject>;

/** `null`: a form that is not known here, or that has a question left open. */
export const responseIn = (
  response: JsonObject,
  forms: Forms,
  hashId: ImportOptions['hashId'],
): ScaleResponse | null => {
  if (response['status'] !== 'completed' && response['status'] !== 'amended') return null;
  const [address = ''] = textOf(response['questionnaire']).split('|');
  const items = itemsIn(response['item']);
  const form = forms.get(address);
  const links = linksOf(form);
  const instrument = instrumentOf({ address, form, items, links });
  const answers = instrument === null ? null : answersIn(instrument, items, links);
  if (instrument === null || answers === null) return null;
  const extra = instrument.id === 'phq-9' ? extraIn(items) : null;
  return wholeResponse(response, { instrument, answers, extra }, hashId);
};

interface Filled {
  readonly instrument: Instrument;
  readonly answers: readonly number[];
  readonly extra: string | null;
}

const wholeResponse = (
  { id, language, questionnaire, authored, ...rest }: JsonObject,
  { instrument, answers, extra }: Filled,
  hashId: ImportOptions['hashId'],
): ScaleResponse | null => {
  const [address, version] = textOf(questionnaire).split('|');
  const isOwn = addressOf(instrument.id) === address && isEntityId(id);
  if (isOwn && version !== String(instrument.version)) return null;
  const total = totalOf(instrument, answers);
  const natural = JSON.stringify(['fhir', instrument.id, textOf(authored), answers]);
  const parsed = parseScaleResponse({
    ...{ id: isOwn ? id : hashId(natural), instrument: instrument.id, version: instrument.version },
    ...{ language: typeof language === 'string' ? language : 'und', answers, extra },
    ...{
      ...momentIn({ authored: authored ?? null, ...rest }, 'authored'),
      total: total.ok ? total.value : null,
    },
  });
  return parsed.ok ? parsed.value : null;
};

const itemsIn = (items: JsonValue | undefined): readonly JsonObject[] =>
  objectsIn(items).flatMap((item) => [item, ...itemsIn(item['item'])]);

/** Codes of questions by their links. */
const linksOf = (form: JsonObject | undefined): ReadonlyMap<string, string> =>
  new Map(
    itemsIn(form?.['item']).flatMap((item) => {
      const [code] = codesIn(item['code']);
      return code === undefined ? [] : [[textOf(item['linkId']), code]];
    }),
  );

const codesIn = (codings: JsonValue | undefined): readonly string[] =>
  objectsIn(codings).map(({ code }) => textOf(code));

/** The code of a question where the file has one: in its form, or as the link itself. */
const codeOf = (item: JsonObject, links: ReadonlyMap<string, string>): string => {
  const link = textOf(item['linkId']);
  return links.get(link) ?? link.replace(/^\//, '');
};

interface Asked {
  readonly address: string;
  readonly form: JsonObject | undefined;
  readonly items: readonly JsonObject[];
  readonly links: ReadonlyMap<string, string>;
}

/** As its address, its title or the code of the whole names it; else by questions that are in one form alone. */
const instrumentOf = ({ address, form, items, links }: Asked): Instrument | null => {
  const panels = codesIn(form?.['code']);
  const coded = ALL.find((instrument) => panels.includes(codesOf(instrument).panel.code));
  const names = [address, textOf(form?.['title']), textOf(form?.['name'])].join(' ').toLowerCase();
  const named = ALL.filter(({ id }) => isNamed(names, id));
  const known = coded ?? (named.length === 1 ? named[0] : undefined);
  if (known !== undefined) return known;
  if (named.length > 1) return null;
  const codes = new Set(items.map((item) => codeOf(item, links)));
  const telling = [INSTRUMENTS['phq-9'], INSTRUMENTS['gad-7'], INSTRUMENTS['who-5']];
  return telling.find((instrument) => codesOf(instrument).items.every(({ code }) => codes.has(code))) ?? null;
};

/** `PHQ-9`, `phq9`, `phq_9`. */
const isNamed = (names: string, id: InstrumentId): boolean =>
  new RegExp(`(^|[^a-z])${id.replace('-', '[-_ ]?')}(?!\\d)`).test(names);

/** In the order of the questions. `null` where one of them is not there, or there twice. */
const answersIn = (
  instrument: Instrument,
  items: readonly JsonObject[],
  links: ReadonlyMap<string, string>,
): readonly number[] | null => {
  const codes = codesOf(instrument).items.map(({ code }) => code);
  const isCoded = items.some((item) => codes.includes(codeOf(item, links)));
  const places = items.map((item) =>
    isCoded ? codes.indexOf(codeOf(item, links)) : numberAtEnd(textOf(item['linkId'])) - 1,
  );
  const answers = codes.map((_, place) => {
    const [one, ...more] = items.filter((_item, at) => places[at] === place);
    return one === undefined || more.length > 0 ? null : countIn(instrument, one);
  });
  return answers.every((answer) => answer !== null) ? answers : null;
};

/** `PHQ.3` is the third question. */
const numberAtEnd = (link: string): number => Number(/(\d+)$/.exec(link)?.[1] ?? 0);

/** What an answer counts: as it says itself, by LOINC's list of answers, or as a number. */
const countIn = (instrument: Instrument, item: JsonObject): number | null => {
  const [answer, ...more] = objectsIn(item['answer']);
  if (answer === undefined || more.length > 0) return null;
  const { valueInteger, valueDecimal } = answer;
  const coding = objectIn(answer['valueCoding']);
  const told = objectsIn(coding['extension']).find(({ url }) => url === ORDINAL_VALUE)?.['valueDecimal'];
  const place = codesOf(instrument).answers.findIndex(({ code }) => code === coding['code']);
  const listed = place === -1 ? undefined : place;
  const count = told ?? listed ?? valueInteger ?? valueDecimal;
  // An answer whose code and count differ says nothing that could be kept.
  if (told !== undefined && listed !== undefined && told !== listed) return null;
  return typeof count === 'number' ? count : null;
};

/** How difficult it all made things: the place in LOINC's list, or the word that stands there. */
const extraIn = (items: readonly JsonObject[]): string | null => {
  for (const answer of items.flatMap((item) => listIn(item['answer'])).map(objectIn)) {
    const place = DIFFICULTY.answers.findIndex((code) => code === objectIn(answer['valueCoding'])['code']);
    if (place !== -1) return String(place);
  }
  const asked = items.find(({ linkId }) => linkId === `/${DIFFICULTY.code.code}`);
  const written = objectsIn(asked?.['answer'])[0]?.['valueString'];
  return typeof written === 'string' ? written : null;
};
