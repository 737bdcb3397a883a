/**
 * Apple Health's export, read tag by tag. What somebody did on purpose comes along: mindful sessions, workouts, states of mind
 * (in every shape that was ever seen, promising none), and nights. Steps and all other readings stay where they are.
 */

import { err, isRating, ok } from '@cairn/domain';
import type { Rating, Result } from '@cairn/domain';
import { dayIn } from '../formats/written-day.ts';
import { Finds } from '../found/finds.ts';
import type { Reading, When } from '../found/found.ts';
import type { ImportError } from '../import-format.ts';
import { attributesOf, readTags } from '../xml/read-tags.ts';
import type { XmlTag } from '../xml/read-tags.ts';
import { nightsOf } from './health-sleep.ts';
import type { Asleep } from './health-sleep.ts';

type Attributes = ReadonlyMap<string, string>;

/** Errors: `DamagedFile`, where its end is gone. The zone stands beside each moment. Throws what `pieces` throws. */
export const readAppleHealth = async (
  pieces: AsyncIterable<Uint8Array>,
  zone: string,
): Promise<Result<Reading, ImportError>> => {
  const reader = new HealthReader(zone);
  for await (const tags of readTags(pieces)) for (const tag of tags) reader.take(tag);
  // Half of it would be a wrong whole.
  return reader.isWhole ? ok(reader.end()) : err({ type: 'DamagedFile' });
};

const STATE = /StateOfMind/;
const METADATA = /^HKMetadataKeyStateOfMind/;

class HealthReader {
  readonly #finds = new Finds();
  readonly #asleep: Asleep[] = [];
  readonly #zone: string;
  #isWhole = false;
  /** A state of mind whose parts are still to come. */
  #state: Map<string, string> | null = null;

  constructor(zone: string) {
    this.#zone = zone;
  }

  take(tag: XmlTag): void {
    if (tag.isEnd) {
      if (tag.name === 'Record') this.#endState();
      else if (tag.name === 'HealthData') this.#isWhole = true;
    } else if (tag.name === 'Record') this.#record(tag);
    else if (tag.name === 'Workout') this.#workout(attributesOf(tag));
    else if (tag.name === 'StateOfMind') {
      this.#finds.row();
      this.#addState(attributesOf(tag));
    } else if (tag.name === 'MetadataEntry' && this.#state !== null) {
      const part = attributesOf(tag);
      this.#state.set((part.get('key') ?? '').replace(METADATA, '').toLowerCase(), part.get('value') ?? '');
    }
  }

  /** Its last tag was there. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  end(): Reading {
    this.#endState();
    for (const [day, sleepMinutes] of nightsOf(this.#asleep))
      this.#finds.moment({ day, at: null, zone: null, sleepMinutes, key: ['apple-health', 'sleep', day] });
    return this.#finds.reading('export');
  }

  #record(tag: XmlTag): void {
    this.#endState();
    this.#finds.row();
    // Most of a large file is readings: their attributes are not even taken apart.
    const [, type = ''] = /\btype\s*=\s*"([^"]*)"/.exec(tag.attributes) ?? [];
    if (STATE.test(type)) {
      this.#state = new Map(attributesOf(tag));
      if (tag.attributes.endsWith('/')) this.#endState();
    } else if (type === 'HKCategoryTypeIdentifierSleepAnalysis') this.#sleep(attributesOf(tag));
    else if (type === 'HKCategoryTypeIdentifierMindfulSession') this.#mindful(attributesOf(tag));
    else this.#finds.aside('measures');
  }

  #sleep(record: Attributes): void {
    const [from, to] = [
      momentIn(record.get('startDate'), this.#zone),
      momentIn(record.get('endDate'), this.#zone),
    ];
    if (!/Asleep/.test(record.get('value') ?? '')) return this.#finds.aside('measures');
    if (from?.at == null || to?.at == null || to.at <= from.at)
      return this.#finds.skip(null, { type: 'unreadable-date' });
    this.#asleep.push({ from: from.at, to: to.at, day: to.day });
  }

  #mindful(record: Attributes): void {
    const [from, to] = [
      momentIn(record.get('startDate'), this.#zone),
      momentIn(record.get('endDate'), this.#zone),
    ];
    if (from?.at == null || to?.at == null) return this.#finds.skip(null, { type: 'unreadable-date' });
    const minutes = Math.round((to.at - from.at) / 60_000);
    const note = minutes > 0 ? `${minutes} min` : '';
    const key = ['apple-health', 'mindful', from.at];
    this.#finds.doing({ ...from, name: 'Mindful minutes', area: 'mind', note, key, guess: 'win' });
  }

  #workout(workout: Attributes): void {
    this.#finds.row();
    const from = momentIn(workout.get('startDate'), this.#zone);
    const kind = (workout.get('workoutActivityType') ?? '').replace(/^HKWorkoutActivityType/, '');
    const name = kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
    if (from?.at == null) return this.#finds.skip(null, { type: 'unreadable-date' });
    const duration = Math.round(Number(workout.get('duration') ?? ''));
    const note = duration > 0 ? `${duration} ${workout.get('durationUnit') ?? ''}`.trim() : '';
    const key = ['apple-health', 'workout', kind, from.at];
    this.#finds.doing({ ...from, name, area: 'move', note, key, guess: 'win' });
  }

  #endState(): void {
    const state = this.#state;
    this.#state = null;
    if (state !== null) this.#addState(state);
  }

  #addState(state: Attributes): void {
    const when = momentIn(state.get('startDate') ?? state.get('date'), this.#zone);
    if (when === null) return this.#finds.skip(null, { type: 'unreadable-date' });
    const [word, note] = [wordsIn(state.get('labels')), wordsIn(state.get('associations'))];
    const mood = moodOf(Number(state.get('valence') ?? 'none'));
    this.#finds.moment({ ...when, word, note, mood, key: ['apple-health', 'state', when.at ?? 0] });
  }
}

/** `-1` is 0, `0` is 5, `1` is 10. */
const moodOf = (valence: number): Rating | null => {
  const rating = Math.round((valence + 1) * 5);
  return isRating(rating) ? rating : null;
};

const wordsIn = (written: string | undefined): string =>
  (written ?? '')
    .split(/[,;|]/)
    .map((word) => word.trim().replace(/^HKStateOfMind(Label|Association)/, ''))
    .filter((word) => word !== '')
    .join(', ');

/** `2026-09-01 22:30:00 +1000`: the day is the one on the wall clock that wrote it. */
const momentIn = (written: string | undefined, zone: string): When | null => {
  const [, date = '', time = '', offset = ''] =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)? ?([+-]\d\d:?\d\d|Z)$/.exec(written ?? '') ?? [];
  const day = dayIn(date);
  const at = Date.parse(`${date}T${time}${offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')}`);
  // A whole number of milliseconds of a year with four digits.
  return day === null || Number.isNaN(at) ? null : { day, at: at as When['at'], zone };
};
