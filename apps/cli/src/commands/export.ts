/** `cairn export`: everything, as a file that a person can read and Cairn can bring back in. Whole, or not there at all. */

import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { err, localDayAt, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { writeCairnJson } from '@cairn/interchange';
import type { VaultError } from '@cairn/vault';
import { readForExport, ReadingStopped } from '@cairn/vault/reading';
import type { ExportReading } from '@cairn/vault/reading';
import type { Call, Command } from '../command.ts';
import { moveDurably } from '../home/durable-files.ts';
import { settledFiles } from '../home/file-trouble.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { VERSION } from '../version.ts';
import { withVault } from '../with-vault.ts';

export const exportFile: Command = {
  options: {},
  run: async (call) => {
    const { copy, words, around } = call;
    if (words.length > 1) return refused(EXIT.usage, { type: 'OneFile' }, copy.t('cli.export.one-file'));
    const moment = around.clock.now();
    const [path = `cairn-${localDayAt(moment.wall, 0)}.json`] = words;
    return withVault(call, async (door) => {
      const reading = await readForExport(door);
      if (!reading.ok) return refusedByVault(copy, reading.error);
      const { settings, imports, lists } = reading.value;
      const pieces = writeCairnJson({
        ...{ exportedAt: moment.instant, app: VERSION, settings: { ...settings } },
        ...{ ...lists, imports: imports.map((kept) => ({ ...kept })) },
      });
      return path === '-' ? toOutput(call, pieces) : toFile(call, { path, pieces, reading: reading.value });
    });
  },
};

type Pieces = AsyncIterable<string>;

const toOutput = async ({ around, copy }: Call, pieces: Pieces): Promise<Reply> => {
  const written = await settledReading(async () => {
    for await (const piece of pieces) await around.terminal.print(piece);
  });
  return written.ok ? { type: 'streamed' } : refusedByVault(copy, written.error);
};

interface Target {
  readonly path: string;
  readonly pieces: Pieces;
  readonly reading: ExportReading;
}

const toFile = async ({ copy }: Call, { path, pieces, reading }: Target): Promise<Reply> => {
  const beside = `${path}.part`;
  const written = await settledFiles(() =>
    settledReading(async () => {
      await writePieces(beside, pieces);
      moveDurably(beside, path);
    }),
  );
  const error = written.ok ? written.value : written;
  if (error.ok) {
    const data = { file: path, ...reading.count() };
    return said([copy.t('settings.exported'), path, copy.t('settings.export.hint')], data);
  }
  await settledFiles(() => rmSync(beside, { force: true }));
  return written.ok ? refusedByVault(copy, error.error) : refusedFile(copy, path, error.error);
};

/** The vault's own errors on the way; others go on. */
const settledReading = async (work: () => Promise<void>): Promise<Result<null, VaultError>> => {
  try {
    await work();
    return ok(null);
  } catch (thrown) {
    if (thrown instanceof ReadingStopped) return err(thrown.error);
    throw thrown;
  }
};

const writePieces = async (beside: string, pieces: Pieces): Promise<void> => {
  const file = openSync(beside, 'w', 0o600);
  try {
    for await (const piece of pieces) writeAll(file, Buffer.from(piece, 'utf8'));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** One call may take a part of it. */
const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
};

const refusedFile = (copy: Call['copy'], path: string, error: VaultError): Refused => {
  const code = error.type === 'StoreTrouble' ? error.code : error.type;
  const notWritten = { type: 'NotWritten', code };
  return refused(EXIT.file, notWritten, copy.t('cli.export.not-written', { path, code }));
};
