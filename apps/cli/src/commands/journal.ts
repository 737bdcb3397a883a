/** `cairn journal`: a page with these words, on the line or after `-` by the standard input; and the pages, newest first. */

import type { JournalEntry } from '@cairn/domain';
import type { JournalPage, VaultDoor } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { readDayOption } from '../days/read-day-option.ts';
import { sayDay } from '../days/say-day.ts';
import { tellMet } from '../help/tell-kept.ts';
import { readLimit } from '../read-limit.ts';
import { refusedValue } from '../refused-value.ts';
import { refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { act, withVault } from '../with-vault.ts';
import { wordsOf } from '../words-of.ts';

export const journal: Command = {
  options: {
    on: { type: 'string' },
    list: { type: 'boolean' },
    find: { type: 'string' },
    limit: { type: 'string' },
    after: { type: 'string' },
  },
  run: (call) =>
    call.words.length === 0 || call.given.has('list') || call.given.has('find') ? list(call) : write(call),
};

const write = async (call: Call): Promise<Reply> => {
  const text = await wordsOf(call);
  const reply = await withVault(call, async (door) => {
    const day = await readDayOption(call, door);
    if (!day.ok) return day.error;
    const on = day.value === null ? {} : { on: day.value };
    const kept = await act(call.around, door, { name: 'keep-entry', input: { ...on, text } });
    return kept.ok ? tell(call, door, kept.value.entry) : refusedByVault(call.copy, kept.error);
  });
  // What was not kept goes back to the person.
  return reply.type === 'refused' && text.trim() !== '' ? { ...reply, words: text } : reply;
};

/** A page is read for those who asked for it alone. */
const tell = async (call: Call, door: VaultDoor, entry: JournalEntry): Promise<Reply> => {
  const { copy, given } = call;
  const kept = given.has('on')
    ? copy.t('cli.kept.on', { day: sayDay(copy.formatLocale, entry.localDay) })
    : copy.t('today.kept');
  const asked = await door.ask('reads-note', { text: entry.text });
  if (!asked.ok || !asked.value.met) return said([kept], { entry });
  const { lines, data } = await tellMet(call, door, 'wish');
  return said([...lines, '', kept], { entry, ...data });
};

const list = (call: Call): Promise<Reply> => {
  const { copy, given } = call;
  const [find, after, limit] = [given.text('find'), given.text('after'), readLimit(given)];
  if (limit === null) return Promise.resolve(refusedValue(copy, 'limit'));
  return withVault(call, async (door) => {
    const place = { limit, ...(after === undefined ? {} : { after }) };
    const asked =
      find === undefined
        ? await door.ask('journal-page', place)
        : await door.ask('search-journal', { ...place, text: find });
    if (!asked.ok) return refusedByVault(copy, asked.error);
    return said(linesOf(call, asked.value, find), { ...asked.value });
  });
};

const linesOf = (
  { copy, around }: Call,
  { entries, next }: JournalPage,
  find: string | undefined,
): readonly string[] => {
  const { quiet } = around.terminal;
  if (entries.length === 0)
    return [
      find === undefined
        ? copy.t('cli.journal.empty', { command: 'cairn journal WORDS' })
        : copy.t('cli.journal.none-found'),
    ];
  const lines = entries.flatMap((entry, at) => [
    ...(at === 0 ? [] : ['']),
    quiet(
      [
        sayDay(copy.formatLocale, entry.localDay),
        ...(entry.resting ? [copy.t('win.resting-mark')] : []),
      ].join(' · '),
    ),
    ...entry.text.split('\n').map((line) => (line === '' ? '' : `  ${line}`)),
  ]);
  const command = `cairn journal ${find === undefined ? '--list' : '--find …'} --after ${next ?? ''}`;
  return next === null ? lines : [...lines, quiet(copy.t('cli.more', { command }))];
};
