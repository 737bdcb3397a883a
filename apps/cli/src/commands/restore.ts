/**
 * `cairn restore`: what a backup holds, brought into the record that is here, or into a new one with the backup's own 24 words where
 * there is none. Merges; writes over nothing; one undo takes it back. `--dry-run` opens no vault.
 */

import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ArchiveBroken, checkArchive, openArchive, parsePassphrase } from '@cairn/crypto/age';
import type { ArchiveError } from '@cairn/crypto/age';
import type { RecoverySecret } from '@cairn/crypto';
import { parsePhrase } from '@cairn/crypto/phrase';
import { err, ok } from '@cairn/domain';
import type { Instant, Result } from '@cairn/domain';
import { detect, besideWins, readCairnJson } from '@cairn/interchange';
import type { CairnPlan } from '@cairn/interchange';
import type { Clock, VaultDoor } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { openForRestore } from '../home/restore-home.ts';
import { settledFiles } from '../home/file-trouble.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { unreadableFile } from '../write-whole.ts';
import { addedLines, adviceAfter, planData, planLines } from '../say-import.ts';
import { SECRET_FILE, typedSecret } from '../typed-secret.ts';
import { act, refusedByHome } from '../with-vault.ts';
import { BACKUP_SECRET_ENV, refusedPassphrase } from './backup.ts';

export const restore: Command = {
  options: { [SECRET_FILE]: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: async (call) => {
    const { copy, given } = call;
    const [path] = call.words;
    if (path === undefined || call.words.length > 1)
      return refused(EXIT.usage, { type: 'OneFile' }, copy.t('cli.import.one-file'));
    const plan = await readBackup(call, path);
    if (!plan.ok) return plan.error;
    if (given.has('dry-run'))
      return said(
        [...planLines(copy, plan.value, 'again'), copy.t('cli.import.dry-run')],
        planData(plan.value),
      );
    return bringBack(call, plan.value, basename(path));
  },
};

/** As large as what `cairn import` takes, and what sealing adds. */
const LARGEST_FILE = 257 * 1024 * 1024;

const readBackup = async (call: Call, path: string): Promise<Result<CairnPlan, Refused>> => {
  const { copy } = call;
  const bytes = await settledFiles(() => (statSync(path).size > LARGEST_FILE ? null : readFileSync(path)));
  if (!bytes.ok) {
    return err(unreadableFile(copy, path, bytes.error));
  }
  if (bytes.value === null) return err(refused(EXIT.file, { type: 'TooBig' }, copy.t('import-error.TooBig')));
  const content = await openSealed(call, bytes.value);
  if (!content.ok) return content;
  const plan = readCairnJson(content.value);
  return plan.ok ? plan : err(refused(EXIT.file, plan.error, copy.error('import-error', plan.error)));
};

/** Slips in typing. A script has one try. */
const MOST_TRIES = 3;

const openSealed = async (call: Call, bytes: Uint8Array): Promise<Result<Uint8Array, Refused>> => {
  const checked = checkArchive(bytes);
  if (!checked.ok) return err(refusedArchive(call, bytes, checked.error));
  for (let tries = 1; ; tries += 1) {
    const given = await typedSecret(call, {
      env: BACKUP_SECRET_ENV,
      question: 'cli.restore.ask',
      judge: null,
    });
    if (!given.ok) return given;
    const passphrase = parsePassphrase(given.value.text);
    if (!passphrase.ok) return err(refusedPassphrase(call.copy, passphrase.error));
    const opened = await settledArchive(bytes, passphrase.value);
    if (opened.ok) return opened;
    const refusal = refusedArchive(call, bytes, opened.error);
    if (opened.error.type !== 'WrongPassphrase' || !given.value.isTyped || tries === MOST_TRIES)
      return err(refusal);
    await call.around.terminal.printError(`${refusal.sentences.join(' ')}\n`);
  }
};

const settledArchive = async (
  bytes: Uint8Array,
  passphrase: Parameters<typeof openArchive>[1]['passphrase'],
): Promise<Result<Uint8Array, ArchiveError>> => {
  const opened = await openArchive([bytes], { passphrase });
  if (!opened.ok) return opened;
  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of opened.value) pieces.push(piece);
    return ok(Buffer.concat(pieces));
  } catch (thrown) {
    if (thrown instanceof ArchiveBroken) return err(thrown.error);
    throw thrown;
  }
};

const refusedArchive = ({ copy }: Call, bytes: Uint8Array, error: ArchiveError): Refused => {
  if (error.type === 'NotAnArchive' && detect(bytes) === 'cairn-json')
    return refused(EXIT.file, error, copy.t('cli.restore.export'));
  return refused(EXIT.file, error, copy.error('archive-error', error), copy.t('cli.restore.nothing-changed'));
};

const bringBack = async (call: Call, plan: CairnPlan, fileName: string): Promise<Reply> => {
  const { copy, around } = call;
  const secret = secretOf(plan);
  const clock = createAgedClock(around.clock, plan.exportedAt);
  const home = await openForRestore({ ...around, clock }, secret);
  if (!home.ok) return refusedByHome(copy, home.error);
  const { vault, isNew } = home.value;
  if (isNew) clock.goBack();
  try {
    const { format, wins, checkIns, restDays } = plan;
    const done = await act(around, vault, {
      name: 'import-records',
      input: { format, fileName, wins, checkIns, restDays, ...besideWins(plan) },
    });
    if (!done.ok) return refusedByVault(copy, done.error);
    const data = { ...planData(plan), dryRun: false, began: isNew, ...done.value };
    const about =
      isNew && secret !== null ? [copy.t('cli.restore.began')] : await ownWords(call, vault, plan);
    return said(
      [...planLines(copy, plan, adviceAfter(done.value)), ...addedLines(copy, done.value), ...about],
      data,
    );
  } finally {
    await vault.close();
  }
};

/**
 * What comes back in a new vault is stamped as of when it was saved: with these words the vault may go on in a log, where edits that
 * were made since have to stay the newer ones.
 */
const createAgedClock = (clock: Clock, savedAt: Instant | null): Clock & { goBack(): void } => {
  let isBack = false;
  return {
    now: () => {
      const moment = clock.now();
      return isBack && savedAt !== null && savedAt < moment.instant
        ? { ...moment, instant: savedAt }
        : moment;
    },
    goBack: () => {
      isBack = true;
    },
  };
};

/** `null` where the file has no words, or none that are a phrase: the records come back all the same. */
const secretOf = ({ backup }: CairnPlan): RecoverySecret | null => {
  const parsed = parsePhrase(backup?.recoveryWords ?? '');
  return parsed.ok ? parsed.value : null;
};

/** A record that is alive keeps its own. */
const ownWords = async (
  { copy }: Call,
  door: VaultDoor,
  { backup }: CairnPlan,
): Promise<readonly string[]> => {
  const own = await door.ask('recovery-words', {});
  const isSame = own.ok && own.value.words.join(' ') === backup?.recoveryWords;
  return isSame || backup === null ? [] : [copy.t('cli.restore.own-words')];
};
