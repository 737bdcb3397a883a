/**
 * `cairn export`: everything, as a file that a person can read and Cairn can bring back in; or the journal alone, as Markdown.
 * Whole, or not there at all.
 */

import { localDayAt, ok } from '@cairn/domain';
import type { JournalEntry, Result } from '@cairn/domain';
import { writeCairnJson, writeJournalMarkdown } from '@cairn/interchange';
import type { VaultDoor, VaultError } from '@cairn/vault';
import { readForExport, readJournal } from '@cairn/vault/reading';
import type { Call, Command } from '../command.ts';
import { settledFiles } from '../home/file-trouble.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { settledReading } from '../settled-reading.ts';
import { VERSION } from '../version.ts';
import { withVault } from '../with-vault.ts';
import { forgetPart, refusedFile, writeWhole } from '../write-whole.ts';

export const exportFile: Command = {
  options: { markdown: { type: 'boolean' } },
  run: async (call) => {
    const { copy, words, around, given } = call;
    if (words.length > 1) return refused(EXIT.usage, { type: 'OneFile' }, copy.t('cli.export.one-file'));
    const isMarkdown = given.has('markdown');
    const day = localDayAt(around.clock.now().wall, 0);
    const [path = isMarkdown ? `cairn-journal-${day}.md` : `cairn-${day}.json`] = words;
    return withVault(call, async (door) => {
      const source = isMarkdown ? ok(journalOf(call, door)) : await everythingOf(call, door);
      if (!source.ok) return refusedByVault(copy, source.error);
      return path === '-' ? toOutput(call, source.value.pieces) : toFile(call, path, source.value);
    });
  },
};

interface Source {
  readonly pieces: Pieces;
  /** What is said once it is written: what this file is good for. */
  readonly hint: string;
  /** How many have been written so far, by what they are. */
  count(): object;
}

const everythingOf = async ({ around, copy }: Call, door: VaultDoor): Promise<Result<Source, VaultError>> => {
  const reading = await readForExport(door);
  if (!reading.ok) return reading;
  const { settings, imports, lists, count } = reading.value;
  const pieces = writeCairnJson({
    ...{ exportedAt: around.clock.now().instant, app: VERSION, settings: { ...settings } },
    ...{ ...lists, imports: imports.map((kept) => ({ ...kept })) },
  });
  return ok({ pieces, hint: copy.t('settings.export.hint'), count });
};

/** The journal alone, to read. */
const journalOf = ({ around, copy }: Call, door: VaultDoor): Source => {
  let entries = 0;
  async function* counted(): AsyncGenerator<JournalEntry, void, undefined> {
    for await (const entry of readJournal(door)) {
      entries += 1;
      yield entry;
    }
  }
  const { instant: exportedAt } = around.clock.now();
  return {
    pieces: writeJournalMarkdown({ exportedAt, app: VERSION, entries: counted() }),
    hint: copy.t('cli.export.markdown', { command: 'cairn export' }),
    count: () => ({ entries }),
  };
};

type Pieces = AsyncIterable<string>;

const toOutput = async ({ around, copy }: Call, pieces: Pieces): Promise<Reply> => {
  const written = await settledReading(async () => {
    for await (const piece of pieces) await around.terminal.print(piece);
  });
  return written.ok ? { type: 'streamed' } : refusedByVault(copy, written.error);
};

const toFile = async ({ copy }: Call, path: string, { pieces, hint, count }: Source): Promise<Reply> => {
  const written = await settledFiles(() => settledReading(() => writeWhole(path, pieces)));
  const error = written.ok ? written.value : written;
  if (error.ok) {
    return said([copy.t('settings.exported'), path, hint], { file: path, ...count() });
  }
  await forgetPart(path);
  return written.ok ? refusedByVault(copy, error.error) : refusedFile(copy, path, error.error);
};
