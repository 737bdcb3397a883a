/**
 * `cairn backup`: everything, with the recovery words, in a file that a passphrase opens: here, on another device, or by the
 * stock `age` tool. Whole, or not there at all. With `--to FOLDER` it is one of a day, fit for a machine that does it every night;
 * older ones go with `--keep`, and after the new one is there.
 */

import { join } from 'node:path';
import { isEasyToGuess, parsePassphrase, sealArchive } from '@cairn/crypto/age';
import type { Passphrase, PassphraseError } from '@cairn/crypto/age';
import type { Copy } from '@cairn/copy';
import { err, localDayAt, ok } from '@cairn/domain';
import type { EntityId, Result } from '@cairn/domain';
import { writeCairnJson } from '@cairn/interchange';
import type { OpenVault, VaultDoor, VaultError } from '@cairn/vault';
import { readForExport } from '@cairn/vault/reading';
import type { Call, Command } from '../command.ts';
import { settledFiles } from '../home/file-trouble.ts';
import { copyName, letOldCopiesGo, ownCopyName } from '../kept-copies.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { settledReading } from '../settled-reading.ts';
import { SECRET_FILE, typedSecret } from '../typed-secret.ts';
import { VERSION } from '../version.ts';
import { act, withVault } from '../with-vault.ts';
import { forgetPart, freeName, refusedFile, REPLACE, writeWhole } from '../write-whole.ts';

export const BACKUP_SECRET_ENV = 'CAIRN_BACKUP_PASSPHRASE';

export const backup: Command = {
  options: {
    ...{ to: { type: 'string' }, keep: { type: 'string' }, [SECRET_FILE]: { type: 'string' } },
    [REPLACE]: { type: 'boolean' },
  },
  run: async (call) => {
    const place = placeOf(call);
    if (!place.ok) return place.error;
    return withVault(call, async (door) => {
      const given = await typedSecret(call, {
        env: BACKUP_SECRET_ENV,
        question: 'cli.backup.ask',
        judge: (text) => judgedPassphrase(call.copy, text),
      });
      if (!given.ok) return given.error;
      const passphrase = parsePassphrase(given.value.text);
      if (!passphrase.ok) return refusedPassphrase(call.copy, passphrase.error);
      return write(call, door, {
        ...place.value,
        passphrase: passphrase.value,
        isTyped: given.value.isTyped,
      });
    });
  },
};

interface Place {
  /** `id`: of the record's file. */
  readonly pathFor: (id: EntityId) => string;
  /** One of a day takes the place of an earlier one of that day. */
  readonly replaces: boolean;
  /** Where older copies go once this one is there. */
  readonly old: { readonly folder: string; readonly keep: number } | null;
}

const placeOf = ({ words, given, copy, around }: Call): Result<Place, Refused> => {
  const [folder, most] = [given.text('to'), given.text('keep')];
  const today = localDayAt(around.clock.now().wall, 0);
  if (words.length > 1 || (words.length === 1 && folder !== undefined))
    return err(refused(EXIT.usage, { type: 'OneFile' }, copy.t('cli.export.one-file')));
  const isNumber = most === undefined || /^[1-9]\d{0,3}$/.test(most);
  if ((most !== undefined && folder === undefined) || !isNumber)
    return err(refused(EXIT.usage, { type: 'KeepHowMany' }, copy.t('cli.backup.keep')));
  if (folder === undefined) {
    const path = words[0] ?? freeName(copyName(today));
    return ok({ pathFor: () => path, replaces: given.has(REPLACE), old: null });
  }
  const old = most === undefined ? null : { folder, keep: Number(most) };
  return ok({ pathFor: (id) => join(folder, ownCopyName(today, id)), replaces: true, old });
};

export const refusedPassphrase = (copy: Copy, error: PassphraseError): Refused =>
  refused(
    EXIT.refused,
    error,
    copy.t(error.type === 'EmptyPassphrase' ? 'cli.secret.empty' : 'cli.secret.untypable'),
  );

/** Advice, where a stranger could guess it. */
export const judgedPassphrase = (copy: Copy, text: string): Result<string | null, Refused> => {
  const passphrase = parsePassphrase(text);
  if (!passphrase.ok) return err(refusedPassphrase(copy, passphrase.error));
  return ok(isEasyToGuess(passphrase.value) ? copy.t('cli.secret.weak') : null);
};

interface Wanted extends Place {
  readonly passphrase: Passphrase;
  /** Advice was given as it was typed, and comes once. */
  readonly isTyped: boolean;
}

const write = async (
  call: Call,
  door: OpenVault,
  { pathFor, replaces, old, passphrase, isTyped }: Wanted,
): Promise<Reply> => {
  const { copy } = call;
  const path = pathFor(door.id);
  const source = await contentOf(call, door);
  if (!source.ok) return refusedByVault(copy, source.error);
  const { backupWork } = call.around;
  const work = backupWork === undefined ? {} : { workFactor: backupWork };
  const sealed = sealArchive(source.value.pieces, { passphrase, ...work });
  const written = await settledFiles(() => settledReading(() => writeWhole(path, sealed, replaces)));
  const error = written.ok ? written.value : written;
  if (!error.ok) {
    await forgetPart(path);
    return written.ok ? refusedByVault(copy, error.error) : refusedFile(copy, path, error.error);
  }
  await rememberDay(call, door);
  const gone = old === null ? [] : await letOldCopiesGo(old.folder, { keep: old.keep, id: door.id });
  const isWeak = isEasyToGuess(passphrase);
  return said(
    [
      copy.t('cli.backup.kept'),
      path,
      copy.t('cli.backup.hint', { command: `cairn restore ${path}` }),
      copy.t('cli.backup.age', { command: `age --decrypt ${path}` }),
      ...(isWeak && !isTyped ? [copy.t('cli.secret.weak')] : []),
    ],
    { file: path, easyToGuess: isWeak, ...(old === null ? {} : { gone }), ...source.value.count() },
  );
};

/** For the line that offers a copy after some weeks. The copy is written, whether or not this can be kept. */
const rememberDay = async (call: Call, door: VaultDoor): Promise<void> => {
  const today = await door.ask('today', {});
  if (!today.ok || today.value.settings.backedUpOn === today.value.day) return;
  await act(call.around, door, {
    name: 'change-setting',
    input: { key: 'backedUpOn', value: today.value.day },
  });
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
