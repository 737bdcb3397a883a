/**
 * `cairn backup`: everything, with the recovery words, in a file that a passphrase opens: here, on another device, or by the
 * stock `age` tool. Whole, or not there at all.
 */

import { isEasyToGuess, parsePassphrase, sealArchive } from '@cairn/crypto/age';
import type { Passphrase, PassphraseError } from '@cairn/crypto/age';
import type { Copy } from '@cairn/copy';
import { localDayAt, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { writeCairnJson } from '@cairn/interchange';
import type { VaultDoor, VaultError } from '@cairn/vault';
import { readForExport } from '@cairn/vault/reading';
import type { Call, Command } from '../command.ts';
import { settledFiles } from '../home/file-trouble.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { settledReading } from '../settled-reading.ts';
import { SECRET_FILE, typedSecret } from '../typed-secret.ts';
import { VERSION } from '../version.ts';
import { withVault } from '../with-vault.ts';
import { forgetPart, refusedFile, writeWhole } from '../write-whole.ts';

export const BACKUP_SECRET_ENV = 'CAIRN_BACKUP_PASSPHRASE';

export const backup: Command = {
  options: { [SECRET_FILE]: { type: 'string' } },
  run: async (call) => {
    const { copy, words, around } = call;
    if (words.length > 1) return refused(EXIT.usage, { type: 'OneFile' }, copy.t('cli.export.one-file'));
    const [path = `cairn-backup-${localDayAt(around.clock.now().wall, 0)}.age`] = words;
    return withVault(call, async (door) => {
      const given = await typedSecret(call, {
        env: BACKUP_SECRET_ENV,
        question: 'cli.backup.ask',
        isNew: true,
      });
      if (!given.ok) return given.error;
      const passphrase = parsePassphrase(given.value.text);
      if (!passphrase.ok) return refusedPassphrase(copy, passphrase.error);
      return write(call, door, { path, passphrase: passphrase.value });
    });
  },
};

export const refusedPassphrase = (copy: Copy, error: PassphraseError): Refused =>
  refused(
    EXIT.refused,
    error,
    copy.t(error.type === 'EmptyPassphrase' ? 'cli.secret.empty' : 'cli.secret.untypable'),
  );

interface Wanted {
  readonly path: string;
  readonly passphrase: Passphrase;
}

const write = async (call: Call, door: VaultDoor, { path, passphrase }: Wanted): Promise<Reply> => {
  const { copy } = call;
  const source = await contentOf(call, door);
  if (!source.ok) return refusedByVault(copy, source.error);
  const { backupWork } = call.around;
  const work = backupWork === undefined ? {} : { workFactor: backupWork };
  const sealed = sealArchive(source.value.pieces, { passphrase, ...work });
  const written = await settledFiles(() => settledReading(() => writeWhole(path, sealed)));
  const error = written.ok ? written.value : written;
  if (!error.ok) {
    await forgetPart(path);
    return written.ok ? refusedByVault(copy, error.error) : refusedFile(copy, path, error.error);
  }
  const isWeak = isEasyToGuess(passphrase);
  return said(
    [
      copy.t('cli.backup.kept'),
      path,
      copy.t('cli.backup.hint', { command: `cairn restore ${path}` }),
      copy.t('cli.backup.age', { command: `age --decrypt ${path}` }),
      ...(isWeak ? [copy.t('cli.secret.weak')] : []),
    ],
    { file: path, easyToGuess: isWeak, ...source.value.count() },
  );
};

interface Content {
  readonly pieces: AsyncGenerator<Uint8Array, void, undefined>;
  /** How many have been read so far, by what they are. */
  count(): object;
}

const contentOf = async ({ around }: Call, door: VaultDoor): Promise<Result<Content, VaultError>> => {
  const reading = await readForExport(door);
  if (!reading.ok) return reading;
  const words = await door.ask('recovery-words', {});
  if (!words.ok) return words;
  const { settings, imports, lists, count } = reading.value;
  const text = writeCairnJson({
    ...{ exportedAt: around.clock.now().instant, app: VERSION, settings: { ...settings } },
    ...{ ...lists, imports: imports.map((kept) => ({ ...kept })) },
    backup: { recoveryWords: words.value.words.join(' ') },
  });
  return ok({ pieces: bytesOf(text), count });
};

async function* bytesOf(text: AsyncIterable<string>): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  for await (const piece of text) yield encoder.encode(piece);
}
