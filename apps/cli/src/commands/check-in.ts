/** `cairn check-in`: mood, energy, how sure one is, sleep and a line, whichever of them were said, as one note of one moment. */

import { err, isSleepMinutes, ok } from '@cairn/domain';
import type { CheckIn, Result } from '@cairn/domain';
import type { Intents, VaultDoor } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { readDayOption } from '../days/read-day-option.ts';
import { sayDay } from '../days/say-day.ts';
import { tellMet } from '../help/tell-kept.ts';
import { readEnergy, readMood, readRating } from '../read-how-it-is.ts';
import { refusedValue } from '../refused-value.ts';
import type { ValueField } from '../refused-value.ts';
import { refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { act, withVault } from '../with-vault.ts';

export const checkIn: Command = {
  options: {
    mood: { type: 'string' },
    energy: { type: 'string' },
    confidence: { type: 'string' },
    sleep: { type: 'string' },
    note: { type: 'string' },
    on: { type: 'string' },
  },
  run: async (call) => {
    const how = readHow(call);
    const reply = how.ok ? await keep(call, how.value) : refusedValue(call.copy, how.error);
    const words = [call.given.text('note') ?? '', ...call.words].filter((each) => each.trim() !== '');
    // What was not kept goes back to the person.
    return reply.type === 'refused' && words.length > 0 ? { ...reply, words: words.join(' ') } : reply;
  },
};

type How = Intents['check-in']['input'];

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
const readHow = ({ given, words }: Call): Result<How, ValueField> => {
  const read: [string, number][] = [];
  for (const [option, field, parse] of PARTS) {
    const written = given.text(option);
    if (written === undefined) continue;
    const value = parse(written);
    if (value === null) return err(option);
    read.push([field, value]);
  }
  const note = given.text('note');
  if (words.length > 0 || (read.length === 0 && (note ?? '').trim() === '')) return err('check-in');
  return ok({ ...Object.fromEntries(read), ...(note === undefined ? {} : { note }) });
};

const keep = (call: Call, how: How): Promise<Reply> =>
  withVault(call, async (door) => {
    const day = await readDayOption(call, door);
    if (!day.ok) return day.error;
    const on = day.value === null ? {} : { on: day.value };
    const done = await act(call.around, door, { name: 'check-in', input: { ...how, ...on } });
    return done.ok ? tell(call, door, done.value.checkIn) : refusedByVault(call.copy, done.error);
  });

/** A line is read for those who asked for it alone. */
const tell = async (call: Call, door: VaultDoor, kept: CheckIn): Promise<Reply> => {
  const { copy, given } = call;
  const line = given.has('on')
    ? copy.t('cli.kept.on', { day: sayDay(copy.formatLocale, kept.localDay) })
    : copy.t('mood.noted');
  const asked = kept.note === null ? null : await door.ask('reads-note', { text: kept.note });
  if (asked === null || !asked.ok || !asked.value.met) return said([line], { checkIn: kept });
  const { lines, data } = await tellMet(call, door, 'wish');
  return said([...lines, '', line], { checkIn: kept, ...data });
};
