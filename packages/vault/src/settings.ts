/** Settings as records: one for each key, its value as JSON. What is missing or not understood falls back to the default. */

import { isDayStart, isInstant, isLifeArea, isMinuteOfDay, LIFE_AREAS, parseLocalDay } from '@cairn/domain';
import type { LifeArea } from '@cairn/domain';
import type { Database } from '@cairn/store';
import { DEFAULT_SETTINGS } from './door/intents.ts';
import type { SettingKey, Settings } from './door/intents.ts';

const oneOf =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && words.includes(value);

const isFlag = (value: unknown): boolean => typeof value === 'boolean';

const isEmptyOr =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === '' || fits(value);

const isDay = (value: unknown): boolean => parseLocalDay(value).ok;

const isCountry = (value: unknown): boolean => typeof value === 'string' && /^[A-Z]{2}$/.test(value);

const isAreas = (value: unknown): boolean => typeof value === 'string' && value.split(' ').every(isLifeArea);

/** Those of a later Cairn too: what one device was asked for is not forgotten by another. */
const isInstruments = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z0-9-]{1,20}( [a-z0-9-]{1,20}){0,30}$/.test(value);

const LONGEST_KEYS = 4000;

const isKeys = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= LONGEST_KEYS && /^[^\s]+( [^\s]+)*$/u.test(value);

/** Code units: a line, not a page. */
const LONGEST_WELL_DONE = 200;

const VALID: { readonly [K in SettingKey]: (value: unknown) => boolean } = {
  dayStartsAt: isDayStart,
  theme: oneOf('auto', 'light', 'dark'),
  motion: oneOf('auto', 'still'),
  celebration: oneOf('stone-and-line', 'stone', 'stillness', 'breath', 'well-done', 'confetti', 'nothing'),
  wellDone: (value) => typeof value === 'string' && value.length <= LONGEST_WELL_DONE,
  sound: isFlag,
  haptic: isFlag,
  pauseAfterWin: isFlag,
  counts: isFlag,
  onThisDay: isFlag,
  gentleMode: isFlag,
  hemisphere: oneOf('', 'north', 'south'),
  locale: (value) => typeof value === 'string' && /^(auto|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/.test(value),
  moreOpen: isFlag,
  country: isEmptyOr(isCountry),
  journalCheck: isFlag,
  helpOutsidePeople: isFlag,
  helpOutsidePlan: isFlag,
  heavyCardOn: isEmptyOr(isDay),
  ratings: isFlag,
  quietFrom: isMinuteOfDay,
  quietTo: isMinuteOfDay,
  reminders: isFlag,
  promptedOn: isEmptyOr(isDay),
  areasLeftOut: isEmptyOr(isAreas),
  backupRemindAfter: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 365,
  backedUpOn: isEmptyOr(isDay),
  checkInMore: isFlag,
  checkInExact: isFlag,
  scalesOn: isEmptyOr(isInstruments),
  scalesNotNow: isEmptyOr(isInstruments),
  calmUntil: (value) => value === 0 || isInstant(value),
  insightsLeftOut: isEmptyOr(isKeys),
  sharing: isFlag,
};

export const isSettingKey = (key: unknown): key is SettingKey =>
  typeof key === 'string' && Object.hasOwn(DEFAULT_SETTINGS, key);

export const isSettingValue = (key: SettingKey, value: unknown): boolean => VALID[key](value);

/** `undefined`, which is no setting's value, for what is not JSON. */
const parseValue = (value: string): unknown => {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
};

export const readSettings = async (database: Database): Promise<Settings> => {
  const rows = await database.all<{ key: string; value: string | null }>(
    'SELECT key, value FROM setting WHERE key IS NOT NULL',
  );
  const chosen: Record<string, unknown> = {};
  for (const { key, value } of rows) {
    if (!isSettingKey(key) || value === null) continue;
    const parsed = parseValue(value);
    if (isSettingValue(key, parsed)) chosen[key] = parsed;
  }
  return { ...DEFAULT_SETTINGS, ...chosen };
};

/** Of these nothing is suggested. */
export const areasLeftOut = ({ areasLeftOut: chosen }: Settings): readonly LifeArea[] =>
  LIFE_AREAS.filter((area) => chosen.split(' ').includes(area));
