/** `cairn log`: keeps a win. The words stand on the line, or come in by the standard input after `-`. */

import { isEffort, isLifeArea } from '@cairn/domain';
import type { LogWin, VaultDoor, WinKept } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { readDayOption } from '../days/read-day-option.ts';
import { sayDay } from '../days/say-day.ts';
import type { HelpThere } from '../help/find-help.ts';
import { refusedValue } from '../refused-value.ts';
import { refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { act, withVault } from '../with-vault.ts';

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

const wordsOf = async ({ words, around }: Call): Promise<string> =>
  words.length === 1 && words[0] === '-' ? around.terminal.readInput() : words.join(' ');

type Marks = Omit<LogWin, 'text' | 'on'>;

const readMarks = ({ given, copy }: Call): Marks | Refused => {
  const [area, effort, note] = [given.text('area'), given.text('effort'), given.text('note')];
  if (area !== undefined && !isLifeArea(area)) return refusedValue(copy, 'area');
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
  const { copy } = call;
  const { win, isFirst, isReturn, tone } = kept;
  const data = { win, isFirst, isReturn, tone };
  switch (tone) {
    case 'ordinary':
      return said([keptLine(call, kept)], data);
    case 'unpraised':
      return said([copy.t('today.kept')], data);
    case 'hardship':
      return said([copy.t('met.hardship'), copy.t('cli.met.more'), '', copy.t('today.kept')], data);
    case 'danger':
    case 'wish': {
      const { lines, help } = await metHelp(call, door);
      const met = tone === 'wish' ? [copy.t('met.wish'), ...lines] : lines;
      return said([...met, '', copy.t('today.kept')], { ...data, help });
    }
    default:
      return tone satisfies never;
  }
};

const keptLine = ({ copy, given }: Call, { win, isFirst, isReturn }: WinKept): string => {
  if (isFirst) return copy.t('today.kept.first');
  if (isReturn) return copy.t('today.kept.return');
  return given.has('on')
    ? copy.t('cli.kept.on', { day: sayDay(copy.formatLocale, win.localDay) })
    : copy.t('today.kept');
};

/** The numbers of the chosen country beside words that are met. No praise, and nothing to answer. */
const metHelp = async (
  { copy, around }: Call,
  door: VaultDoor,
): Promise<{ readonly lines: readonly string[]; readonly help: HelpThere }> => {
  const [{ findHelp }, { metHelpLines }] = await Promise.all([
    import('../help/find-help.ts'),
    import('../help/say-met.ts'),
  ]);
  const settings = await door.ask('settings', {});
  const help = findHelp(settings.ok ? settings.value.country : null, around);
  return { lines: metHelpLines(copy, help), help };
};
