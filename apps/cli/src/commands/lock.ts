/** `cairn lock`: a passphrase or a PIN stands before this home, another one than before, or none any more. */

import { isEasyToGuess, parsePassphrase, parsePin } from '@cairn/crypto/lock';
import type { LockSecret } from '@cairn/crypto/lock';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { Call, Command } from '../command.ts';
import { setLock } from '../home/set-lock.ts';
import { EXIT, refused, said } from '../reply.ts';
import type { Refused } from '../reply.ts';
import { SECRET_FILE, typedSecret } from '../typed-secret.ts';
import { refusedByHome } from '../with-vault.ts';
import { judgedPassphrase, refusedPassphrase } from './backup.ts';

export const lock: Command = {
  options: { pin: { type: 'boolean' }, off: { type: 'boolean' }, [SECRET_FILE]: { type: 'string' } },
  run: async (call) => {
    const { copy, given, words, around } = call;
    if (words.length > 0)
      return refused(EXIT.usage, { type: 'WordsOnTheLine' }, copy.t('cli.lock.on-the-line'));
    if (given.has('off') && (given.has('pin') || given.has(SECRET_FILE)))
      return refused(EXIT.usage, { type: 'OneLock' }, copy.t('cli.lock.one'));
    let chosen: NewLock | null = null;
    const set = await setLock<Refusal>(around, async () => {
      const next = given.has('off') ? ok(null) : await newLock(call);
      if (!next.ok) return next;
      chosen = next.value;
      return ok(next.value === null ? null : next.value.lock);
    });
    if (!set.ok) return set.error.type === 'Refused' ? set.error.reply : refusedByHome(copy, set.error);
    return said(linesFor(call, chosen), dataFor(chosen));
  },
};

/** A command's own refusal on its way through the home. */
interface Refusal {
  readonly type: 'Refused';
  readonly reply: Refused;
}

interface NewLock {
  readonly lock: LockSecret;
  /** Advice was given as it was typed, and comes once. */
  readonly isTyped: boolean;
}

const newLock = async (call: Call): Promise<Result<NewLock, Refusal>> => {
  const { copy, given } = call;
  const refusal = (reply: Refused): { readonly ok: false; readonly error: Refusal } =>
    err({ type: 'Refused', reply });
  const isPin = given.has('pin');
  const typed = await typedSecret(call, {
    env: 'CAIRN_NEW_LOCK',
    question: isPin ? 'cli.lock.new-pin' : 'cli.lock.new-passphrase',
    judge: (text) => (isPin ? judgedPin(call, text) : judgedPassphrase(copy, text)),
  });
  if (!typed.ok) return refusal(typed.error);
  const { isTyped } = typed.value;
  if (isPin) {
    const pin = parsePin(typed.value.text);
    if (pin.ok) return ok({ lock: { kind: 'pin', secret: pin.value }, isTyped });
    return refusal(refused(EXIT.refused, pin.error, copy.t('cli.lock.not-a-pin')));
  }
  const passphrase = parsePassphrase(typed.value.text);
  if (passphrase.ok) return ok({ lock: { kind: 'passphrase', secret: passphrase.value }, isTyped });
  return refusal(refusedPassphrase(copy, passphrase.error));
};

const judgedPin = ({ copy }: Call, text: string): Result<null, Refused> => {
  const pin = parsePin(text);
  return pin.ok ? ok(null) : err(refused(EXIT.refused, pin.error, copy.t('cli.lock.not-a-pin')));
};

const linesFor = ({ copy }: Call, chosen: NewLock | null): readonly string[] => {
  if (chosen === null) return [copy.t('cli.lock.off')];
  const { lock: set, isTyped } = chosen;
  const isWeak = !isTyped && set.kind === 'passphrase' && isEasyToGuess(set.secret);
  return [
    copy.t('cli.lock.set'),
    ...(set.kind === 'pin' ? [copy.t('cli.lock.about-pin')] : []),
    ...(isWeak ? [copy.t('cli.secret.weak')] : []),
    copy.t('cli.home.forgotten'),
    copy.t('cli.lock.words', { command: 'cairn recovery-words' }),
  ];
};

const dataFor = (chosen: NewLock | null): object => ({ lock: chosen === null ? null : chosen.lock.kind });
