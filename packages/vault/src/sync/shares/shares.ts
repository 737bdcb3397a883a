/**
 * Sharing with a supporter, over the relay of this vault. Nothing of a share is kept here: the relay's list is the list, and the notes
 * in it, sealed for this vault's devices alone, say what each is. Loaded once somebody shares, or looks.
 */

import {
  newShareSecret,
  openCheer,
  openShareNote,
  sealShare,
  sealShareNote,
  shareIdOf,
  shareSecretText,
} from '@cairn/crypto/share';
import type { ShareId } from '@cairn/crypto/share';
import type { Instant } from '@cairn/domain';
import { LIMITS, SHARES, toHex } from '@cairn/relay-api';
import type { Bytes, ShareTold } from '@cairn/relay-api';
import { Refusal, settled } from '../../refusal.ts';
import { readSettings } from '../../settings.ts';
import type { Reach, Reaches, VaultSyncOptions } from '../keep-reach.ts';
import { LONGEST_NAME, readCheer, readNote, writeNote } from './share-note.ts';
import type { Cheer, MakingShare, ShareDoor, ShareEnd, ShareLine } from './share-port.ts';

export const createShareDoor = (options: VaultSyncOptions, reaches: Reaches): ShareDoor => ({
  share: (making) =>
    settled(async () => {
      const checked = checkedOf(making);
      const { sharing } = await options.store.read(readSettings);
      if (!sharing) throw new Refusal({ type: 'BadInput', field: 'sharing' });
      return reaches.withRelay((reach) => share(options, reach, checked));
    }),
  shares: () => settled(() => reaches.withRelay(list)),
  withdraw: (id) => settled(() => reaches.withRelay((reach) => withdraw(reach, id))),
});

/** The part of a link beside its secret. The page is served by whoever serves the relay. */
const PAGE = '/supporter.html#';

const A_DAY = 86_400;
const MOST_DAYS = 30;

const checkedOf = (making: MakingShare): MakingShare => {
  const { bundle, days, views } = making;
  const name = making.name.trim();
  const isWhole = (value: number, most: number): boolean =>
    Number.isInteger(value) && value >= 1 && value <= most;
  if (name.length > LONGEST_NAME) throw new Refusal({ type: 'BadInput', field: 'name' });
  if (!isWhole(days, MOST_DAYS)) throw new Refusal({ type: 'BadInput', field: 'days' });
  if (!isWhole(views, LIMITS.shareViews)) throw new Refusal({ type: 'BadInput', field: 'views' });
  // What sealing and padding add is less than an eighth.
  if (bundle.length > (LIMITS.share * 7) / 8) throw new Refusal({ type: 'BadInput', field: 'bundle' });
  return { ...making, name };
};

const share = async (
  { clock }: VaultSyncOptions,
  { door, place, secret: recovery }: Reach,
  { bundle, name, holds, days, views }: MakingShare,
): Promise<{ readonly type: 'shared'; readonly link: string } | ShareEnd> => {
  const secret = newShareSecret();
  const id = shareIdOf(secret);
  const note = writeNote({ secret, name, holds, made: clock.now().instant });
  const body = {
    ...{ share: id, sealed: sealShare(bundle, secret), note: sealShareNote(note, { recovery, id }) },
    ...{ lasts: days * A_DAY, views },
  };
  const kept = await door.tell('makeShare', { body });
  return kept.ok ? { type: 'shared', link: `${place.origin}${PAGE}${shareSecretText(secret)}` } : kept.error;
};

const list = async (
  reach: Reach,
): Promise<{ readonly type: 'shares'; readonly shares: readonly ShareLine[] } | ShareEnd> => {
  const told = await reach.door.ask('shares', SHARES);
  if (!told.ok) return told.error;
  return { type: 'shares', shares: told.value.shares.map((one) => lineOf(reach, one)).toReversed() };
};

const lineOf = ({ secret: recovery, place }: Reach, told: ShareTold): ShareLine => {
  const id = told.share as ShareId;
  const common = { id: toHex(id), until: (told.until * 1_000) as Instant, views: told.views };
  const opened = openShareNote(told.note, { recovery, id });
  const note = opened.ok ? readNote(opened.value) : null;
  // The relay's own making, or of a newer Cairn: it says nothing, and can be withdrawn.
  if (note === null || toHex(shareIdOf(note.secret)) !== common.id)
    return { ...common, link: '', name: '', made: common.until, holds: NOTHING, cheers: [] };
  return {
    ...{ ...common, name: note.name, made: note.made as Instant, holds: note.holds },
    link: `${place.origin}${PAGE}${shareSecretText(note.secret)}`,
    cheers: told.cheers.map((sealed) => cheerOf(sealed, note.secret)).filter((cheer) => cheer !== null),
  };
};

const NOTHING = { line: false, stones: 0, picture: false };

const cheerOf = (sealed: Bytes, secret: Parameters<typeof openCheer>[1]): Cheer | null => {
  const opened = openCheer(sealed, secret);
  return opened.ok ? readCheer(opened.value) : null;
};

export const withdraw = async (
  { door }: Pick<Reach, 'door'>,
  id: string | null,
): Promise<{ readonly type: 'withdrawn' } | ShareEnd> => {
  const gone =
    id === null
      ? await door.tell('withdrawShares', {})
      : await door.tell('withdrawShare', { params: { id } });
  return gone.ok ? { type: 'withdrawn' } : gone.error;
};
