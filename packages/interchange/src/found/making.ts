/** Records, made one found thing at a time; see plan-of-found.ts for the laws. */

import { parsePrivateText } from '@cairn/domain';
import type { CheckIn, EntityId, JournalEntry, PrivateText, RestDay, Win } from '@cairn/domain';
import type { ImportOptions } from '../import-format.ts';
import type { ActivityFound, ActivityUse, SkipReason } from '../import-plan.ts';
import { tallyMoods } from '../daylio-csv/tally-moods.ts';
import type { MoodTally } from '../daylio-csv/tally-moods.ts';
import { nameKey } from '../text/cell-text.ts';
import { splitPage, splitText } from '../text/split-text.ts';
import type { Found, FoundDoing, FoundMoment, FoundPage, Key, Reading } from './found.ts';
import { noCheckIn, noPage, noWin } from './plain-records.ts';

interface Tallied {
  readonly name: PrivateText;
  readonly guess: ActivityUse;
  readonly as: ActivityUse;
  count: number;
}

const LONGEST_NAME = 1000;
const LONGEST_KEY = 100_000;
const NOTHING: SkipReason = { type: 'nothing-in-it' };

export class Making {
  readonly wins: Win[] = [];
  readonly checkIns: CheckIn[] = [];
  readonly restDays: Map<string, RestDay> = new Map();
  readonly entries: JournalEntry[] = [];
  readonly moods: MoodTally;
  readonly #hashId: ImportOptions['hashId'];
  readonly #choices: ReadonlyMap<string, ActivityUse>;
  readonly #taken: Map<string, number> = new Map();
  readonly #tally: Map<string, Tallied> = new Map();

  constructor({ found }: Reading, { hashId, activityAs, moodOf }: ImportOptions) {
    this.#hashId = hashId;
    const choices = Object.entries(activityAs ?? {});
    this.#choices = new Map(choices.map(([name, use]) => [nameKey(name), use]));
    const words = found.flatMap((each) =>
      each.kind === 'moment' && each.mood === null ? [{ mood: each.word }] : [],
    );
    this.moods = tallyMoods(words, moodOf);
  }

  /** `null` when it is kept. */
  add(found: Found): SkipReason | null {
    switch (found.kind) {
      case 'doing':
        return this.#addDoing(found);
      case 'moment':
        return this.#addMoment(found);
      case 'page':
        return this.#addPage(found);
      case 'rest':
        this.restDays.set(found.day, { localDay: found.day, taken: true });
        return null;
      default:
        return found satisfies never;
    }
  }

  activities(): readonly ActivityFound[] {
    return [...this.#tally.values()]
      .toSorted((one, other) => other.count - one.count)
      .map(({ name, as, count, guess }) => ({ name, count, guess, as }));
  }

  #addDoing(found: FoundDoing): SkipReason | null {
    const name = parsePrivateText(found.name);
    if (!name.ok) return NOTHING;
    if (name.value.length > LONGEST_NAME) return { type: 'cell-too-long' };
    const key = this.#nth(found.key ?? ['habit', nameKey(name.value), found.day]);
    if (found.comesAgain && this.#count(name.value, found.guess) === 'tag') {
      const words = [name.value, found.note].filter((text) => text !== '').join(': ');
      this.#addNotes(found, key, splitText(words));
      return null;
    }
    const [note = null, ...more] = splitText(found.note);
    const id = this.#idOf([...key, 'win']);
    this.wins.push({ ...noWin(found), id, text: name.value, area: found.area, note });
    this.#addNotes(found, key, more);
    return null;
  }

  #count(name: PrivateText, guess: ActivityUse): ActivityUse {
    const key = nameKey(name);
    const as = this.#choices.get(key) ?? guess;
    const known = this.#tally.get(key);
    if (known === undefined) this.#tally.set(key, { name, guess, as, count: 1 });
    else known.count += 1;
    return as;
  }

  #addMoment(found: FoundMoment): SkipReason | null {
    const word = parsePrivateText(found.word);
    if (word.ok && word.value.length > LONGEST_NAME) return { type: 'cell-too-long' };
    const [note = null, ...more] = splitText(found.note);
    const mood = found.mood ?? this.moods.meaningOf.get(found.word)?.rating ?? null;
    const { energy, sleepMinutes } = found;
    const moodWord = word.ok ? word.value : null;
    if ([mood, energy, sleepMinutes, moodWord, note].every((part) => part === null)) return NOTHING;
    const key = this.#nth(found.key);
    const id = this.#idOf([...key, 'check-in']);
    this.checkIns.push({ ...noCheckIn(found), id, mood, energy, sleepMinutes, moodWord, note });
    this.#addNotes(found, key, more);
    return null;
  }

  #addPage(found: FoundPage): SkipReason | null {
    const texts = splitPage(found.text);
    if (texts.length === 0) return NOTHING;
    const key = this.#nth(found.key);
    for (const [index, text] of texts.entries())
      this.entries.push({ ...noPage(found), id: this.#idOf([...key, 'page', index]), text });
    return null;
  }

  /** Words beside a record that have no room in it. */
  #addNotes(found: FoundMoment | FoundDoing, key: Key, notes: readonly PrivateText[]): void {
    for (const [index, note] of notes.entries())
      this.checkIns.push({ ...noCheckIn(found), id: this.#idOf([...key, 'note', index]), note });
  }

  /** The key with how many of the same came before it. One with a whole book in it is shortened: it is asked for each of its pages. */
  #nth(whole: Key): Key {
    const written = JSON.stringify(whole);
    const key = written.length > LONGEST_KEY ? ['long', this.#hashId(written)] : whole;
    const name = JSON.stringify(key);
    const index = this.#taken.get(name) ?? 0;
    this.#taken.set(name, index + 1);
    return [...key, index];
  }

  /** JSON, so that parts cannot run into one another. Frozen: another form would import everything anew. */
  #idOf(key: Key): EntityId {
    return this.#hashId(JSON.stringify(key));
  }
}
