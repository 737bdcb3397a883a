/**
 * `cairn check-in`: mood, energy, how sure one is, sleep and a line, whichever of them were said, as one note of one moment. What was
 * noted can be listed and corrected: `--change 1 --mood 4`, and `none` takes a part back.
 */

import { err, isEntityId, isSleepMinutes, ok } from '@cairn/domain';
import type { CheckIn, Result } from '@cairn/domain';
import type { CheckInEdit, Intents, VaultDoor } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { readDayOption } from '../days/read-day-option.ts';
import { sayDay } from '../days/say-day.ts';
import { tellMet } from '../help/tell-kept.ts';
import { readEnergy, readMood, readRating } from '../read-how-it-is.ts';
import { readLimit } from '../read-limit.ts';
import { refusedValue } from '../refused-value.ts';
import type { ValueField } from '../refused-value.ts';
import { refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { notedLines, sayNoted } from '../say-noted.ts';
import { act, withVault } from '../with-vault.ts';

export const checkIn: Command = {
  options: {
    mood: { type: 'string' },
    energy: { type: 'string' },
    confidence: { type: 'string' },
    sleep: { type: 'string' },
    note: { type: 'string' },
    on: { type: 'string' },
    list: { type: 'boolean' },
    limit: { type: 'string' },
    change: { type: 'string' },
  },
  run: async (call) => {
    const { given } = call;
    if (given.has('list')) return list(call);
    const how = readHow(call);
    const reply = how.ok
      ? await (given.has('change') ? change(call, how.value) : keep(call, how.value as How))
      : refusedValue(call.copy, how.error);
    const words = [given.text('note') ?? '', ...call.words].filter((each) => each.trim() !== '');
    // What was not kept goes back to the person.
    return reply.type === 'refused' && words.length > 0 ? { ...reply, words: words.join(' ') } : reply;
  },
};

const list = (call: Call): Promise<Reply> => {
  const limit = readLimit(call.given);
  if (limit === null) return Promise.resolve(refusedValue(call.copy, 'limit'));
  return withVault(call, async (door) => {
    const asked = await door.ask('check-ins', { limit });
    if (!asked.ok) return refusedByVault(call.copy, asked.error);
    const { checkIns } = asked.value;
    const lines = checkIns.length === 0 ? [call.copy.t('cli.noted.none')] : notedLines(call, checkIns);
    return said(lines, { checkIns });
  });
};

/** By its place in the list, the newest being 1, or by its id. */
const change = (call: Call, set: CheckInEdit): Promise<Reply> =>
  withVault(call, async (door) => {
    const { copy, given, around } = call;
    const named = given.text('change') ?? '';
    const asked = await door.ask('check-ins', { limit: 500 });
    if (!asked.ok) return refusedByVault(copy, asked.error);
    const found = asked.value.checkIns.find(({ id }, at) => named === id || named === String(at + 1));
    const id = found?.id ?? (isEntityId(named) ? named : null);
    if (id === null) return refusedValue(copy, 'change');
    const done = await act(around, door, { name: 'edit-check-in', input: { id, set } });
    if (!done.ok) return refusedByVault(copy, done.error);
    const { checkIn: kept } = done.value;
    if (kept.trashed) return said([copy.t('sure.list.is-away')], { checkIn: kept });
    return tell(call, door, {
      kept,
      line: copy.t('cli.noted.now', { noted: sayNoted(copy, kept) }),
      note: set.note ?? null,
    });
  });

type How = Intents['check-in']['input'];

/** Takes a part of a note back. */
const NONE = 'none';

/** Hours and minutes, up to a whole day: `6:30`, `6.30` or `7`. */
const readSleep = (written: string): number | null => {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(written.trim()) ?? [];
  const slept = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && isSleepMinutes(slept) ? slept : null;
};

const PARTS = [
  ['mood', 'mood', readMood],
  ['energy', 'energy', readEnergy],
  ['confidence', 'confidence', readRating],
  ['sleep', 'sleepMinutes', readSleep],
] as const satisfies readonly (readonly [ValueField, keyof How, (written: string) => number | null])[];

/** Words beside the options are no part of it: nobody is to guess what `check-in low` means. */
const readHow = ({ given, words }: Call): Result<CheckInEdit, ValueField> => {
  const read: [string, number | null][] = [];
  for (const [option, field, parse] of PARTS) {
    const written = given.text(option);
    if (written === undefined) continue;
    const isTakenBack = given.has('change') && written.trim() === NONE;
    const value = isTakenBack ? null : parse(written);
    if (value === null && !isTakenBack) return err(option);
    read.push([field, value]);
  }
  const note = given.text('note');
  if (words.length > 0 || (read.length === 0 && !saysSomething(note, given))) return err('check-in');
  return ok({ ...Object.fromEntries(read), ...(note === undefined ? {} : { note }) });
};

/** An empty line takes back the one that was there. */
const saysSomething = (note: string | undefined, given: Call['given']): boolean =>
  given.has('change') ? note !== undefined : (note ?? '').trim() !== '';

const keep = (call: Call, how: How): Promise<Reply> =>
  withVault(call, async (door) => {
    const day = await readDayOption(call, door);
    if (!day.ok) return day.error;
    const on = day.value === null ? {} : { on: day.value };
    const done = await act(call.around, door, { name: 'check-in', input: { ...how, ...on } });
    if (!done.ok) return refusedByVault(call.copy, done.error);
    const { checkIn: kept } = done.value;
    return tell(call, door, { kept, line: keptLine(call, kept), note: kept.note });
  });

const keptLine = ({ copy, given }: Call, { localDay }: CheckIn): string =>
  given.has('on')
    ? copy.t('cli.kept.on', { day: sayDay(copy.formatLocale, localDay) })
    : copy.t('mood.noted');

interface Told {
  readonly kept: CheckIn;
  readonly line: string;
  /** A line of one's own that came with it. */
  readonly note: string | null;
}

/** A line is read for those who asked for it alone. */
const tell = async (call: Call, door: VaultDoor, { kept, line, note }: Told): Promise<Reply> => {
  const asked = note === null ? null : await door.ask('reads-note', { text: note });
  if (asked === null || !asked.ok || !asked.value.met) return said([line], { checkIn: kept });
  const { lines, data } = await tellMet(call, door, 'wish');
  return said([...lines, '', line], { checkIn: kept, ...data });
};
