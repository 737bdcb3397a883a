/** `cairn log`: keeps a win. The words stand on the line, or come in by the standard input after `-`. */

import { isEffort } from '@cairn/domain';
import type { LogWin, VaultDoor, WinKept } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { readDayOption } from '../days/read-day-option.ts';
import { sayDay } from '../days/say-day.ts';
import { tellKept } from '../help/tell-kept.ts';
import { refusedValue } from '../refused-value.ts';
import { refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { keptLines } from '../say-kept.ts';
import { readArea } from '../typed-names.ts';
import { act, withVault } from '../with-vault.ts';
import { wordsOf } from '../words-of.ts';

export const log: Command = {
  options: {
    on: { type: 'string' },
    area: { type: 'string' },
    effort: { type: 'string' },
    note: { type: 'string' },
    big: { type: 'boolean' },
  },
  run: async (call) => {
    const text = await wordsOf(call);
    const marks = readMarks(call);
    if ('type' in marks) return { ...marks, words: text };
    return withWords(
      await withVault(call, async (door) => {
        const day = await readDayOption(call, door);
        if (!day.ok) return day.error;
        const on = day.value === null ? {} : { on: day.value };
        const kept = await act(call.around, door, { name: 'log-win', input: { ...marks, ...on, text } });
        return kept.ok ? await tell(call, door, kept.value) : refusedByVault(call.copy, kept.error);
      }),
      text,
    );
  },
};

type Marks = Omit<LogWin, 'text' | 'on'>;

const readMarks = ({ given, copy }: Call): Marks | Refused => {
  const [named, effort, note] = [given.text('area'), given.text('effort'), given.text('note')];
  const area = named === undefined ? undefined : readArea(copy, named);
  if (area === null) return refusedValue(copy, 'area');
  const rated = effort === undefined ? undefined : Number(effort);
  if (rated !== undefined && !isEffort(rated)) return refusedValue(copy, 'effort');
  return {
    ...(area === undefined ? {} : { area }),
    ...(rated === undefined ? {} : { effort: rated }),
    ...(note === undefined ? {} : { note }),
    big: given.has('big'),
  };
};

/** What was not kept goes back to the person. */
const withWords = (reply: Reply, text: string): Reply =>
  reply.type === 'refused' && text.trim() !== '' ? { ...reply, words: text } : reply;

const tell = async (call: Call, door: VaultDoor, kept: WinKept): Promise<Reply> => {
  const { win, isFirst, isReturn, tone } = kept;
  const { lines, data } = await tellKept(call, door, {
    tone,
    kept: await keptLines(call, door, { kept, plain: plainLine(call, kept) }),
  });
  return said(lines, { win, isFirst, isReturn, tone, ...data });
};

const plainLine = ({ copy, given }: Call, { win }: WinKept): string =>
  given.has('on')
    ? copy.t('cli.kept.on', { day: sayDay(copy.formatLocale, win.localDay) })
    : copy.t('today.kept');
