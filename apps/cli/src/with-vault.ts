/** Opens the vault, asks it what a command wants, and closes it. What does not open is said, with what can be done. */

import type { Copy } from '@cairn/copy';
import { isEntityId } from '@cairn/domain';
import type { EntityId, Result } from '@cairn/domain';
import type { IntentName, Intents, OpenVault, VaultDoor, VaultError } from '@cairn/vault';
import type { Call } from './command.ts';
import { openHome } from './home/open-home.ts';
import type { HomeTrouble } from './home/open-home.ts';
import { whenFree } from './home/when-free.ts';
import { EXIT, refused, refusedByVault } from './reply.ts';
import type { Refused, Reply } from './reply.ts';
import type { Surroundings } from './surroundings.ts';

export const withVault = async (
  { around, copy }: Pick<Call, 'around' | 'copy'>,
  work: (door: OpenVault) => Promise<Reply>,
): Promise<Reply> => {
  const opened = await openHome(around);
  if (!opened.ok) return refusedByHome(copy, opened.error);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
};

/** One act with an id of its own: asked again while another process writes, it is still done once. */
export const act = <N extends IntentName>(
  { random }: Surroundings,
  door: VaultDoor,
  wish: { readonly name: N; readonly input: Intents[N]['input'] },
): Promise<Result<Intents[N]['output'], VaultError>> => {
  const id = newId(random);
  return whenFree(() => door.act({ ...wish, act: id }));
};

export const newId = (random: Surroundings['random']): EntityId => {
  const id = Buffer.from(random(16)).toString('hex');
  if (!isEntityId(id)) throw new Error('16 bytes are an id');
  return id;
};

export const refusedByHome = (copy: Copy, trouble: HomeTrouble): Refused => {
  const say = (...sentences: readonly string[]): Refused => refused(EXIT.vault, trouble, ...sentences);
  const { folder } = trouble;
  switch (trouble.type) {
    case 'Emptied':
      return say(copy.t('cli.home.emptied', { folder }), copy.t('cli.home.anew'));
    case 'KeysGone':
    case 'KeysDoNotOpen':
      return say(copy.t('cli.home.keys-gone', { folder }), copy.t('cli.home.open-with-words'));
    case 'KeyOpenToOthers':
      return say(copy.t('cli.home.key-open', { path: trouble.path }), `chmod 600 '${trouble.path}'`);
    case 'Locked':
      return say(copy.t('cli.home.locked'), copy.t('cli.home.locked.script', { variable: 'CAIRN_UNLOCK' }));
    case 'LockNotOpened':
      return say(copy.t('cli.home.lock-not-opened'), ...forgotten(copy));
    case 'LockWaits':
      return say(copy.t('cli.home.lock-waits', { seconds: trouble.seconds }), ...forgotten(copy));
    case 'VaultDamaged':
      return say(copy.t('cli.home.damaged', { path: trouble.path }), copy.t('cli.home.anew'));
    case 'KeysNewer':
    case 'Newer':
      return say(copy.t('cli.home.newer'));
    case 'Unreachable':
      return reachRefused(copy, folder, trouble.error);
    default:
      return trouble satisfies never;
  }
};

const forgotten = (copy: Copy): readonly string[] => [
  copy.t('cli.home.forgotten'),
  copy.t('cli.home.forgotten.both'),
];

const reachRefused = (copy: Copy, folder: string, error: VaultError): Refused => {
  if (error.type !== 'StoreTrouble') return { ...refusedByVault(copy, error), exit: EXIT.vault };
  return refused(EXIT.vault, error, copy.t('cli.home.unreachable', { folder, code: error.code }));
};
