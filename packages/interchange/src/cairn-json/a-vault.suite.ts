/** For tests: every vault that can exist, as fast-check draws it. */

import { LIFE_AREAS, dayFromNumber, parsePrivateText } from '@cairn/domain';
import {
  isEntityId,
  isInstant,
  parseBelief,
  parseChallenge,
  parseCheckIn,
  parseDeclined,
  parseEntry,
  parseEntryLink,
  parseEvidenceLink,
  parseExperiment,
  parseLadder,
  parsePlanEntry,
  parseRitual,
  parseScaleResponse,
  parseStep,
  parseThought,
  parseTrustedPerson,
  parseWin,
  parseWording,
  PLAN_PART_IDS,
} from '@cairn/domain';
import type {
  CheckIn,
  Instant,
  JournalEntry,
  LocalDay,
  PlanEntry,
  RestDay,
  Result,
  TrustedPerson,
  Win,
} from '@cairn/domain';
import fc from 'fast-check';
import type { CairnRecords } from './cairn-file.ts';
import type { JsonObject, JsonValue } from './json-value.ts';

const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null });

const anId = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 32, maxLength: 32 })
  .map((digits) => digits.join(''))
  .filter(isEntityId);

const aDay: fc.Arbitrary<LocalDay> = fc.integer({ min: -719_162, max: 2_932_896 }).map(dayFromNumber);

export const anInstant: fc.Arbitrary<Instant> = fc
  .oneof(fc.integer(), fc.constantFrom(8.64e15, -8.64e15, 0))
  .filter(isInstant);

const someText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    '👩‍👩‍👧‍👦 walked',
    'שלום עולם',
    'a\u2028b\u2029c',
    '\u202eright to left',
    '"\\\n\t',
    'é'.repeat(5000),
  ),
);

const aText = someText
  .map(parsePrivateText)
  .filter((text) => text.ok)
  .map((text) => text.value);

const aRating = orNull(fc.integer({ min: 0, max: 10 }));
const aZone = orNull(fc.constantFrom('Europe/Berlin', 'UTC', 'Etc/GMT+3', 'America/Argentina/Buenos_Aires'));

const aWin: fc.Arbitrary<Win> = fc
  .record({
    id: anId,
    text: aText,
    area: orNull(fc.constantFrom(...LIFE_AREAS)),
    localDay: aDay,
    at: orNull(anInstant),
    zone: aZone,
    planned: fc.boolean(),
    big: fc.boolean(),
    effort: orNull(fc.integer({ min: 1, max: 3 })),
    pleasure: aRating,
    mastery: aRating,
    expectedPleasure: aRating,
    expectedDifficulty: aRating,
    moodBefore: aRating,
    moodAfter: aRating,
    note: orNull(aText),
    activity: orNull(fc.constantFrom('home.wash-one-cup', 'rise.open-curtains')),
    step: orNull(anId),
    ritual: orNull(anId),
    resting: fc.boolean(),
    near: fc.boolean(),
    trashed: fc.boolean(),
    importBatch: orNull(anId),
  })
  .map(parseWin)
  .filter((win) => win.ok)
  .map((win) => win.value);

const aCheckIn: fc.Arbitrary<CheckIn> = fc
  .record({
    id: anId,
    localDay: aDay,
    at: orNull(anInstant),
    zone: aZone,
    mood: aRating,
    energy: orNull(fc.integer({ min: 1, max: 3 })),
    confidence: aRating,
    sleepMinutes: orNull(fc.nat(1440)),
    moodWord: orNull(aText),
    note: orNull(aText),
    trashed: fc.boolean(),
    importBatch: orNull(anId),
  })
  .map(parseCheckIn)
  .filter((checkIn) => checkIn.ok)
  .map((checkIn) => checkIn.value);

const aRestDay: fc.Arbitrary<RestDay> = fc.record({ localDay: aDay, taken: fc.boolean() });

const aPlanEntry: fc.Arbitrary<PlanEntry> = fc
  .record({
    id: anId,
    part: fc.constantFrom(...PLAN_PART_IDS),
    text: aText,
    order: fc.integer(),
    resting: fc.boolean(),
    trashed: fc.boolean(),
    importBatch: orNull(anId),
  })
  .map(parsePlanEntry)
  .filter((entry) => entry.ok)
  .map((entry) => entry.value);

const aPerson: fc.Arbitrary<TrustedPerson> = fc
  .record({
    id: anId,
    name: aText,
    phone: orNull(fc.constantFrom('988', '+44 (0)20 7946 0000', '030 / 12 34-5', '*31#0301234')),
    email: orNull(fc.constantFrom('ana@example.org', "o'neil+cairn@mail.example.ie")),
    chat: orNull(fc.constantFrom('https://signal.me/#p/+49301234', 'https://wa.me/49301234?text=hi')),
    company: fc.boolean(),
    practicalHelp: fc.boolean(),
    hardMoments: fc.boolean(),
    firstLine: orNull(aText),
    order: fc.integer(),
    resting: fc.boolean(),
    trashed: fc.boolean(),
    importBatch: orNull(anId),
  })
  .map(parseTrustedPerson)
  .filter((person) => person.ok)
  .map((person) => person.value);

const parsedBy =
  <T>(parse: (raw: unknown) => Result<T, unknown>) =>
  (raw: unknown): readonly T[] => {
    const parsed = parse(raw);
    return parsed.ok ? [parsed.value] : [];
  };

const only = <T>(some: fc.Arbitrary<unknown>, parse: (raw: unknown) => Result<T, unknown>): fc.Arbitrary<T> =>
  some.map((raw) => parsedBy(parse)(raw)[0]).filter((record) => record !== undefined);

const marks = { order: fc.integer(), trashed: fc.boolean(), importBatch: orNull(anId) };
const anArea = orNull(fc.constantFrom(...LIFE_AREAS));
const aMinute = orNull(fc.nat(1439));
const anEnergy = orNull(fc.integer({ min: 1, max: 3 }));

const aChallenge = only(
  fc.record({
    ...{ id: anId, text: aText, why: orNull(aText), area: anArea, arrivedOn: orNull(aDay) },
    ...{ resting: fc.boolean(), ...marks },
  }),
  parseChallenge,
);

const aLadder = only(
  fc.record({
    ...{ id: anId, challenge: anId, title: aText },
    ...{ source: orNull(fc.constantFrom('home.dishes')), ...marks },
  }),
  parseLadder,
);

const aStep = only(
  fc.record({
    ...{ id: anId, ladder: anId, text: aText, minutes: orNull(fc.constantFrom(0.5, 1, 2, 5, 10, 20, 45)) },
    ...{ energy: anEnergy, social: orNull(fc.nat(2)), rung: orNull(fc.constantFrom('home.dishes.one-cup')) },
    ...{ anchor: orNull(aText), plannedOn: orNull(aDay), plannedAt: aMinute, plannedPlace: orNull(aText) },
    ...{ expectedDifficulty: aRating, expectedPleasure: aRating, tooBig: fc.nat(), stayedAt: fc.nat() },
    ...marks,
  }),
  parseStep,
);

const aRitual = only(
  fc.record({
    ...{
      id: anId,
      kind: fc.constantFrom('ritual', 'wake'),
      text: aText,
      anchor: orNull(aText),
      area: anArea,
    },
    ...{ dayPart: fc.constantFrom('any', 'am', 'pm', 'eve'), minutes: orNull(fc.constantFrom(1, 2, 5, 10)) },
    ...{ energy: anEnergy, remindAt: aMinute, remindDays: fc.integer({ min: 1, max: 127 }) },
    ...{ line: orNull(aText), activity: fc.constant(null), resting: fc.boolean(), ...marks },
  }),
  parseRitual,
);

const aDeclined = only(
  fc.record({
    ...{ id: anId, localDay: aDay, taken: fc.boolean() },
    key: fc.oneof(
      fc.constant('home.wash-one-cup'),
      anId.map((id) => `step:${id}`),
    ),
  }),
  parseDeclined,
);

const someLongText = fc.oneof(someText, fc.constantFrom('\nlong day\n'.repeat(10_000), 'é'.repeat(100_000)));

export const anEntry: fc.Arbitrary<JournalEntry> = only(
  fc.record({
    ...{ id: anId, text: someLongText, localDay: aDay, at: orNull(anInstant), zone: aZone },
    ...{ prompt: orNull(fc.constantFrom('window', 'one-kind-thing')), win: orNull(anId) },
    ...{ resting: fc.boolean(), trashed: fc.boolean(), importBatch: orNull(anId) },
  }),
  parseEntry,
);

const aWording = only(
  fc.record({ id: anId, entry: anId, text: someLongText, at: anInstant, concurrent: fc.boolean() }),
  parseWording,
);

const aLink = only(fc.record({ id: anId, entry: anId, win: anId, gone: fc.boolean() }), parseEntryLink);

const aMoment = { localDay: aDay, at: orNull(anInstant), zone: aZone };
const kept = { trashed: fc.boolean(), importBatch: orNull(anId) };

const aThought = only(
  fc.record({
    ...{ id: anId, text: aText, ...aMoment, answer: orNull(aText) },
    ...{ met: fc.boolean(), resting: fc.boolean(), ...kept },
  }),
  parseThought,
);

const aBelief = only(
  fc.record({ id: anId, thought: anId, ...aMoment, value: fc.nat(100), ...kept }),
  parseBelief,
);

const anEvidenceLink = only(
  fc.record({ id: anId, thought: anId, win: anId, gone: fc.boolean() }),
  parseEvidenceLink,
);

const fiveAnswers = fc.array(fc.nat(5), { minLength: 5, maxLength: 5 });

const aScaleResponse = only(
  fc
    .record({ id: anId, ...aMoment, answers: fiveAnswers, extra: orNull(fc.constant('2')), ...kept })
    .map((response) => ({
      ...{ ...response, instrument: 'who-5', version: 1, language: 'en' },
      total: 4 * response.answers.reduce((sum, answer) => sum + answer, 0),
    })),
  parseScaleResponse,
);

const anExperiment = only(
  fc.record({
    ...{ id: anId, activity: orNull(fc.constant('move.walk')), area: anArea, text: aText, startedOn: aDay },
    ...{ length: fc.integer({ min: 1, max: 20 }), seed: fc.nat(), endedOn: orNull(aDay), ...kept },
  }),
  parseExperiment,
);

export const aVault: fc.Arbitrary<
  CairnRecords & { readonly settings: JsonObject; readonly imports: readonly JsonValue[] }
> = fc.record({
  thoughts: fc.uniqueArray(aThought, { selector: ({ id }) => id, maxLength: 4 }),
  beliefs: fc.uniqueArray(aBelief, { selector: ({ id }) => id, maxLength: 4 }),
  evidenceLinks: fc.uniqueArray(anEvidenceLink, { selector: ({ id }) => id, maxLength: 4 }),
  scaleResponses: fc.uniqueArray(aScaleResponse, { selector: ({ id }) => id, maxLength: 4 }),
  experiments: fc.uniqueArray(anExperiment, { selector: ({ id }) => id, maxLength: 4 }),
  entries: fc.uniqueArray(anEntry, { selector: ({ id }) => id, maxLength: 4 }),
  wordings: fc.uniqueArray(aWording, { selector: ({ id }) => id, maxLength: 4 }),
  entryLinks: fc.uniqueArray(aLink, { selector: ({ id }) => id, maxLength: 4 }),
  wins: fc.uniqueArray(aWin, { selector: (win) => win.id, maxLength: 30 }),
  checkIns: fc.uniqueArray(aCheckIn, { selector: (checkIn) => checkIn.id, maxLength: 20 }),
  restDays: fc.uniqueArray(aRestDay, { selector: (restDay) => restDay.localDay, maxLength: 5 }),
  planEntries: fc.uniqueArray(aPlanEntry, { selector: (entry) => entry.id, maxLength: 8 }),
  people: fc.uniqueArray(aPerson, { selector: (person) => person.id, maxLength: 5 }),
  challenges: fc.uniqueArray(aChallenge, { selector: ({ id }) => id, maxLength: 4 }),
  ladders: fc.uniqueArray(aLadder, { selector: ({ id }) => id, maxLength: 4 }),
  steps: fc.uniqueArray(aStep, { selector: ({ id }) => id, maxLength: 8 }),
  rituals: fc.uniqueArray(aRitual, { selector: ({ id }) => id, maxLength: 4 }),
  declined: fc.uniqueArray(aDeclined, {
    selector: ({ localDay, key }) => `${localDay}/${key}`,
    maxLength: 4,
  }),
  // JSON has no minus zero.
  settings: fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null))),
  imports: fc.array(fc.record({ id: anId, at: anInstant })),
});
