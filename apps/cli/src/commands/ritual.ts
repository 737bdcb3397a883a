/** `cairn ritual`: small things tied to an anchor of the day. The list, a new one, doing one, letting one rest. */

import { anchorOf } from '@cairn/copy';
import { err, isDayPart, ok } from '@cairn/domain';
import type { DayPart, Result } from '@cairn/domain';
import type { KeepRitual, RitualView } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { readDayOption } from '../days/read-day-option.ts';
import { parseTime, sayTime } from '../days/time-of-day.ts';
import { tellKept } from '../help/tell-kept.ts';
import { findRitual } from '../paths/find-path.ts';
import { refusedValue } from '../refused-value.ts';
import { refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { runVerb } from '../verbs.ts';
import type { Verbs } from '../verbs.ts';
import { keptLines } from '../say-kept.ts';
import { act, withVault } from '../with-vault.ts';
import { wordsOf } from '../words-of.ts';

export const ritual: Command = {
  options: {
    after: { type: 'string' },
    part: { type: 'string' },
    at: { type: 'string' },
    days: { type: 'string' },
    wake: { type: 'boolean' },
    line: { type: 'string' },
    words: { type: 'string' },
    on: { type: 'string' },
    undo: { type: 'boolean' },
  },
  run: (call) => (call.words.length === 0 ? list(call) : runVerb(call, 'ritual', VERBS)),
};

const list = (call: Call): Promise<Reply> =>
  withVault(call, async (door) => {
    const { copy } = call;
    const asked = await door.ask('rituals', {});
    if (!asked.ok) return refusedByVault(copy, asked.error);
    const lines = asked.value.rituals.map((told, at) => lineOf(call, told, at + 1));
    const empty = copy.t('cli.ritual.empty', { command: 'cairn ritual new WORDS' });
    return said(lines.length === 0 ? [empty] : lines, asked.value);
  });

const lineOf = ({ copy, around }: Call, told: RitualView, number: number): string => {
  const { anchor, text, dayPart, remindAt, resting } = told.ritual;
  const marks = [
    ...(anchor === null ? [] : [copy.t('cli.plan.after', { anchor })]),
    ...(dayPart === 'any' ? [] : [copy.t(`cli.ritual.part.${dayPart}`)]),
    ...(remindAt === null ? [] : [sayTime(remindAt)]),
    ...(told.doneToday ? [copy.t('cli.ritual.today')] : []),
    ...(resting ? [copy.t('paths.resting')] : []),
  ];
  return `${number}  ${text}${marks.length === 0 ? '' : around.terminal.quiet(`  (${marks.join(' · ')})`)}`;
};

const begin = async (call: Call): Promise<Reply> => {
  const { copy, around } = call;
  const text = await wordsOf(call);
  const input = readRitual(call, text);
  if (!input.ok) return { ...input.error, words: text };
  const reply = await withVault(call, async (door) => {
    const kept = await act(around, door, { name: 'keep-ritual', input: input.value });
    if (!kept.ok) return refusedByVault(copy, kept.error);
    const { tone, ritual: made } = kept.value;
    const { lines, data } = await tellKept(call, door, { tone, kept: [copy.t('today.kept')] });
    return said(lines, { ritual: made, tone, ...data });
  });
  // What was not kept goes back to the person.
  return reply.type === 'refused' && text.trim() !== '' ? { ...reply, words: text } : reply;
};

const readRitual = ({ given, copy }: Call, text: string): Result<KeepRitual, Refused> => {
  const [anchor, part, at, line] = ['after', 'part', 'at', 'line'].map((name) => given.text(name));
  const remindAt = at === undefined ? null : parseTime(at);
  const remindDays = readDays(given.text('days'));
  if (part !== undefined && !isDayPart(part)) return err(refusedValue(copy, 'part'));
  if (at !== undefined && remindAt === null) return err(refusedValue(copy, 'at'));
  if (remindDays === null) return err(refusedValue(copy, 'days'));
  return ok({
    ...{ text, kind: given.has('wake') ? 'wake' : 'ritual', remindAt, remindDays },
    ...(anchor === undefined ? {} : { anchor: anchorOf(copy, anchor) }),
    ...(line === undefined ? {} : { line }),
    dayPart: part ?? partAt(remindAt),
  });
};

/** Where no part of day was said, a time tells. */
const partAt = (minute: number | null): DayPart => {
  if (minute === null) return 'any';
  if (minute < 12 * 60) return 'am';
  return minute < 18 * 60 ? 'pm' : 'eve';
};

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const EVERY = 127;

/** `mon,wed` as bits; every day where none is named; `null` for what is no day. */
const readDays = (written: string | undefined): number | null => {
  if (written === undefined || written === 'every') return EVERY;
  const places = written.split(',').map((day) => WEEK.indexOf(day.trim().toLowerCase()));
  return places.includes(-1) ? null : places.reduce((bits, place) => bits | (1 << place), 0);
};

const done = (call: Call): Promise<Reply> =>
  withVault(call, async (door) => {
    const { copy, given, around } = call;
    const found = await findRitual(call, door, call.words[0]);
    if (!found.ok) return found.error;
    const day = await readDayOption(call, door);
    if (!day.ok) return day.error;
    const text = given.text('words');
    const kept = await act(around, door, {
      name: 'done-ritual',
      input: {
        id: found.value.id,
        ...(text === undefined ? {} : { text }),
        ...(day.value === null ? {} : { on: day.value }),
      },
    });
    if (!kept.ok) return refusedByVault(copy, kept.error);
    const { win, isFirst, isReturn, tone } = kept.value;
    const { lines, data } = await tellKept(call, door, {
      tone,
      kept: await keptLines(call, door, { kept: kept.value }),
    });
    return said(lines, { win, isFirst, isReturn, tone, ...data });
  });

const rest = (call: Call): Promise<Reply> =>
  withVault(call, async (door) => {
    const { copy, given, around } = call;
    const found = await findRitual(call, door, call.words[0]);
    if (!found.ok) return found.error;
    const resting = !given.has('undo');
    const changed = await act(around, door, {
      name: 'let-ritual-rest',
      input: { id: found.value.id, resting },
    });
    if (!changed.ok) return refusedByVault(copy, changed.error);
    return said([copy.t(resting ? 'cli.ritual.resting' : 'app.undone')], changed.value);
  });

const VERBS: Verbs = { list, new: begin, done, rest };
