/**
 * What a diary's activities become: a win where the name plainly says something was done, else words kept with the day.
 * Daylio's activities are doings and circumstances alike; taking "rain" for a win would be as wrong as losing it.
 * What the person chooses goes before every guess.
 */

import { parsePrivateText } from '@cairn/domain';
import type { LifeArea, PrivateText } from '@cairn/domain';
import { isLifeArea } from '@cairn/domain';
import type { ImportOptions } from '../import-format.ts';
import type { ActivityFound, ActivityUse } from '../import-plan.ts';
import { nameKey } from '../text/cell-text.ts';
import { DOING_WORDS, NEVER_WINS } from './data/activity-words.ts';
import type { DaylioEntry } from './read-entries.ts';

export interface ActivityTally {
  /** Most frequent first, then in the order of the file. */
  readonly found: readonly ActivityFound[];
  /** By the name exactly as the entry has it. */
  readonly kindOf: ReadonlyMap<string, ActivityKind>;
}

export interface ActivityKind {
  readonly key: string;
  readonly name: PrivateText;
  readonly as: ActivityUse;
  readonly area: LifeArea | null;
}

const AREA_OF: ReadonlyMap<string, LifeArea> = new Map(
  Object.entries(DOING_WORDS).flatMap(([area, words]) =>
    isLifeArea(area) ? words.map((word): [string, LifeArea] => [word, area]) : [],
  ),
);

const NEVER: ReadonlySet<string> = new Set(NEVER_WINS);

/**
 * The area of a known doing, or `null`. `nature / walk` is one, because a part is a doing and no part is a circumstance;
 * marks and emoji around a name do not matter.
 */
export const doingAreaOf = (name: string): LifeArea | null => {
  const whole = bareName(name);
  const parts = whole.split(/\s*[/,&+]\s*/);
  if ([whole, ...parts].some((part) => NEVER.has(part))) return null;
  return [whole, ...parts].map((part) => AREA_OF.get(part)).find((area) => area !== undefined) ?? null;
};

const bareName = (name: string): string =>
  nameKey(name)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');

export const tallyActivities = (
  entries: readonly DaylioEntry[],
  activityAs: ImportOptions['activityAs'] = {},
): ActivityTally => {
  const choices = new Map(Object.entries(activityAs).map(([name, use]) => [nameKey(name), use]));
  const found = new Map<
    string,
    { readonly kind: ActivityKind; readonly guess: ActivityUse; count: number }
  >();
  const kindOf = new Map<string, ActivityKind>();
  for (const written of entries.flatMap((entry) => entry.activities)) {
    const key = nameKey(written);
    const known = found.get(key);
    if (known) known.count += 1;
    const kind = known?.kind ?? kindOfName(written, key, choices);
    if (kind === null) continue;
    if (!known) found.set(key, { kind, guess: guessOf(written), count: 1 });
    kindOf.set(written, kind);
  }
  const list = [...found.values()].map(({ kind, guess, count }) => ({
    name: kind.name,
    count,
    guess,
    as: kind.as,
  }));
  return { found: list.sort((one, other) => other.count - one.count), kindOf };
};

const guessOf = (name: string): ActivityUse => (doingAreaOf(name) === null ? 'tag' : 'win');

/** `null` for a name with nothing visible in it. */
const kindOfName = (
  written: string,
  key: string,
  choices: ReadonlyMap<string, ActivityUse>,
): ActivityKind | null => {
  const name = parsePrivateText(written);
  if (!name.ok) return null;
  return { key, name: name.value, as: choices.get(key) ?? guessOf(written), area: doingAreaOf(written) };
};
