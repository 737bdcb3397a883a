/** `cairn shrink`: anything that feels too big, as steps that can be done today. Keeps nothing. */

import type { OfferedStep } from '@cairn/domain';
import type { PathQueries, VaultDoor } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { tellMet } from '../help/tell-kept.ts';
import { offeredLines } from '../paths/say-path.ts';
import { refusedValue } from '../refused-value.ts';
import { refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { withVault } from '../with-vault.ts';
import { wordsOf } from '../words-of.ts';

type Shrunk = PathQueries['shrink']['output'];

const MOST_PRESSES = 20;

export const shrink: Command = {
  options: {
    smaller: { type: 'string' },
    ladder: { type: 'string' },
    not: { type: 'string', multiple: true },
  },
  run: async (call) => {
    const { copy, given } = call;
    const text = await wordsOf(call);
    const presses = readPresses(given.text('smaller'));
    if (presses === null) return refusedValue(copy, 'smaller');
    const ladder = given.text('ladder');
    return withVault(call, async (door) => {
      const asked = await door.ask('shrink', {
        text,
        not: given.all('not'),
        ...(ladder === undefined ? {} : { ladder }),
      });
      if (!asked.ok) return refusedByVault(copy, asked.error);
      if (ladder !== undefined && asked.value.ladder !== ladder && asked.value.kind !== 'help')
        return refusedValue(copy, 'ladder');
      const steps = await pressed(door, asked.value.steps, presses);
      return tell(call, door, { ...asked.value, steps });
    });
  },
};

/** 0 where none was asked for; `null` for what is no such number. */
const readPresses = (written: string | undefined): number | null => {
  if (written === undefined) return 0;
  const presses = Number(written);
  return /^\d+$/.test(written) && presses >= 1 && presses <= MOST_PRESSES ? presses : null;
};

/** *Make it smaller*, so often, on each step; the smallest there is stays. What has become the same is one step. */
const pressed = async (
  door: VaultDoor,
  steps: readonly OfferedStep[],
  presses: number,
): Promise<readonly OfferedStep[]> => {
  const made = new Map<string, OfferedStep>();
  for (const given of steps) {
    let step = given;
    for (let press = 0; press < presses; press += 1) step = await smallerOf(door, step);
    if (!made.has(step.text)) made.set(step.text, step);
  }
  return [...made.values()];
};

const smallerOf = async (door: VaultDoor, step: OfferedStep): Promise<OfferedStep> => {
  const asked = await door.ask('smaller', { step });
  return asked.ok ? (asked.value.next?.step ?? step) : step;
};

const tell = async (call: Call, door: VaultDoor, shrunk: Shrunk): Promise<Reply> => {
  const { text, kind, area, ladder, confidence, steps } = shrunk;
  const data = {
    ...{ text, kind, area, ladder, confidence },
    steps: steps.map(({ text: words, minutes, energy, social }) => ({
      text: words,
      minutes,
      energy,
      social,
    })),
  };
  if (kind !== 'help') return said(linesOf(call, shrunk), data);
  const { lines, data: help } = await tellMet(call, door, shrunk.tone === 'danger' ? 'danger' : 'wish');
  return said(lines, { ...data, ...help });
};

const linesOf = (
  call: Call,
  { kind, title, line, steps, tasks, others, text }: Shrunk,
): readonly string[] => {
  const { copy, around } = call;
  const { quiet } = around.terminal;
  const hints = [
    ...(tasks.length === 0
      ? []
      : [copy.t('way-in.tasks'), ...tasks.map((task) => `  cairn shrink ${quoted(task)}`)]),
    ...(others.length === 0
      ? []
      : [
          copy.t('way-in.not-this'),
          ...others.map((other) => `  ${other.title}: cairn shrink ${quoted(text)} --ladder ${other.ladder}`),
        ]),
    ...(steps.length === 0 ? [] : [copy.t('cli.shrink.keep', { command: `cairn path new ${quoted(text)}` })]),
  ];
  return [
    ...(line === null ? [] : [line]),
    ...(kind === 'own' ? [copy.t('way-in.own')] : []),
    ...(title === null ? [] : [quiet(title)]),
    ...offeredLines(call, steps),
    ...(hints.length === 0 ? [] : ['', ...hints.map(quiet)]),
  ];
};

/** As it can be typed into a shell again. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
