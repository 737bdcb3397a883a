/**
 * `cairn export`: everything, as a file that a person can read and Cairn can bring back in; or in a form for others, and a part of it.
 * Whole, or not there at all.
 */

import { localDayAt, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { Call, Command } from '../command.ts';
import { archiveNameFor, fileNameOf, isArchive, readForm } from '../export/export-form.ts';
import type { Form } from '../export/export-form.ts';
import {
  fhirSource,
  jsonSource,
  markdownSource,
  tableSource,
  tablesSource,
} from '../export/export-source.ts';
import type { Source, Wish } from '../export/export-source.ts';
import { everythingSource } from '../export/everything-source.ts';
import { readChoice } from '../export/read-choice.ts';
import { settledFiles } from '../home/file-trouble.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { settledReading } from '../settled-reading.ts';
import { withVault } from '../with-vault.ts';
import { forgetPart, freeName, refusedFile, REPLACE, writeWhole } from '../write-whole.ts';

export const exportFile: Command = {
  options: {
    ...{ format: { type: 'string' }, markdown: { type: 'boolean' }, table: { type: 'string' } },
    ...{ from: { type: 'string' }, to: { type: 'string' }, path: { type: 'string' } },
    [REPLACE]: { type: 'boolean' },
  },
  run: async (call) => {
    const { copy, words, around } = call;
    if (words.length > 1) return refused(EXIT.usage, { type: 'OneFile' }, copy.t('cli.export.one-file'));
    const form = readForm(call);
    if (!form.ok) return form.error;
    const day = localDayAt(around.clock.now().wall, 0);
    const [path = freeName(fileNameOf(form.value, day))] = words;
    if (path === '-' && isArchive(form.value))
      return refused(EXIT.usage, { type: 'OneFile' }, copy.t('cli.export.archive'));
    const fitting = archiveNameFor(form.value, path);
    if (fitting !== null)
      return refused(EXIT.usage, { type: 'ArchiveName' }, copy.t('cli.export.zip-name', { path: fitting }));
    return withVault(call, async (door) => {
      const choice = await readChoice(call, door);
      if (!choice.ok) return choice.error;
      const source = await sourceOf({ call, door, choice: choice.value }, form.value);
      if (!source.ok) return source.error;
      return path === '-' ? toOutput(call, source.value) : toFile(call, path, source.value);
    });
  },
};

const sourceOf = async (wish: Wish, { format, table }: Form): Promise<Result<Source, Refused>> => {
  switch (format) {
    case 'json':
      return jsonSource(wish);
    case 'csv':
      return ok(table === null ? tablesSource(wish) : tableSource(wish, table));
    case 'everything':
      return everythingSource(wish);
    case 'fhir':
      return ok(fhirSource(wish));
    case 'markdown':
      return ok(markdownSource(wish));
    default:
      return format satisfies never;
  }
};

const toOutput = async ({ around, copy }: Call, source: Source): Promise<Reply> => {
  const written = await settledReading(async () => {
    for await (const piece of source.pieces)
      if (typeof piece === 'string') await around.terminal.print(piece);
  });
  // Beside what was written, which stays what it is.
  if (written.ok && source.isEmpty?.() === true) await around.terminal.printError(`${source.hint}\n`);
  return written.ok ? { type: 'streamed' } : refusedByVault(copy, written.error);
};

const toFile = async ({ copy, given }: Call, path: string, source: Source): Promise<Reply> => {
  const written = await settledFiles(() =>
    settledReading(() => writeWhole(path, source.pieces, given.has(REPLACE))),
  );
  const error = written.ok ? written.value : written;
  if (error.ok) {
    return said([copy.t('settings.exported'), path, source.hint], { file: path, ...source.count() });
  }
  await forgetPart(path);
  return written.ok ? refusedByVault(copy, error.error) : refusedFile(copy, path, error.error);
};
