/**
 * What a diary's activities become: a win where the name plainly says something was done, else words kept with the day.
 * Daylio's activities are doings and circumstances alike; taking "rain" for a win would be as wrong as losing it.
 * What the person chooses goes before every guess.
 */

import { isLifeArea, parsePrivateText } from '@cairn/domain';
import type { LifeArea, PrivateText } from '@cairn/domain';
import type { ImportOptions } from '../import-format.ts';
import type { ActivityFound, ActivityUse } from '../import-plan.ts';
import { nameKey } from '../text/cell-text.ts';
import { DOING_WORDS, NEVER_WINS } from './data/activity-words.ts';

export interface ActivityTally {
  /** Most frequent first, then in the order of the file. */
  readonly found: readonly ActivityFound[];
  /** By the name exactly as the entry has it. */
  readonly kindOf: ReadonlyMap<string, ActivityKind>;
}

export interface ActivityKind {
  readonly key: string;
  readonly name: PrivateText;
  readonly guess: ActivityUse;
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

export interface ActivityTallying extends Pick<ActivityTally, 'kindOf'> {
  add(names: readonly string[]): void;
  tally(): ActivityTally;
}

/** One entry at a time. */
export const createActivityTallying = (activityAs: ImportOptions['activityAs'] = {}): ActivityTallying => {
  const choices = new Map(Object.entries(activityAs).map(([name, use]) => [nameKey(name), use]));
  const kindOf = new Map<string, ActivityKind>();
  const tally = new Map<string, { readonly kind: ActivityKind; count: number }>();
  const count = (written: string): void => {
    const kind = kindOf.get(written) ?? kindOfName(written, choices);
    if (kind === null) return;
    kindOf.set(written, kind);
    const known = tally.get(kind.key);
    if (known) known.count += 1;
    else tally.set(kind.key, { kind, count: 1 });
  };
  return {
    kindOf,
    add: (names) => names.forEach(count),
    tally: () => {
      const kinds = [...tally.values()].sort((one, other) => other.count - one.count);
      const found = kinds.map(({ kind: { name, guess, as }, count: times }) => ({
        ...{ name, count: times, guess, as },
      }));
      return { found, kindOf };
    },
  };
};

/** `null` for a name with nothing visible in it. */
const kindOfName = (written: string, choices: ReadonlyMap<string, ActivityUse>): ActivityKind | null => {
  const name = parsePrivateText(written);
  if (!name.ok) return null;
  const key = nameKey(name.value);
  const area = doingAreaOf(name.value);
  const guess = area === null ? 'tag' : 'win';
  return { key, name: name.value, guess, as: choices.get(key) ?? guess, area };
};
