/**
 * `cairn sync`: reads what other devices wrote and sends what is here; `--with` chooses the relay, `--off` chooses none,
 * `--erase-there` has the relay erase what it has. Off until somebody chooses.
 */

import type { Copy } from '@cairn/copy';
import type { VaultError, VaultSync } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { refusedWish, relayWish } from '../sync/relay-wish.ts';
import { sayRound, saySync } from '../sync/say-sync.ts';
import { withSync } from '../sync/with-sync.ts';

export const sync: Command = {
  options: {
    with: { type: 'string' },
    invite: { type: 'string' },
    off: { type: 'boolean' },
    'erase-there': { type: 'boolean' },
    'go-on': { type: 'boolean' },
    anyway: { type: 'boolean' },
  },
  run: (call) =>
    withSync(call, async (kept) => {
      const { given } = call;
      if (given.has('with')) return turnOn(call, kept);
      if (given.has('off')) return turnOff(call, kept);
      if (given.has('erase-there')) return eraseThere(call, kept);
      if (given.has('go-on')) await kept.goOn();
      return round(call, kept);
    }),
};

const turnOn = async (call: Call, kept: VaultSync): Promise<Reply> => {
  const { copy } = call;
  const wish = relayWish(call);
  const end = await kept.turnOn(wish);
  if (end.ok && end.value.type === 'unreachable') return refusedAddress(call, kept, wish.address);
  if (end.ok) return tell(call, kept, end.value);
  if (end.error.type !== 'BadInput') return refusedByVault(copy, end.error);
  return refusedWish(copy, end.error);
};

/** No relay answers at a new address: the one that was chosen before stays, or none. */
const refusedAddress = async ({ copy }: Call, kept: VaultSync, address: string): Promise<Reply> => {
  const relay = await kept.relay();
  const still = relay.ok ? (relay.value?.origin ?? null) : null;
  const sentence =
    still === null
      ? copy.t('cli.sync.with.none', { address })
      : copy.t('cli.sync.with.other', { address, relay: still });
  return refused(EXIT.vault, { type: 'unreachable' }, sentence);
};

/** A device is still being taken off: `command` leaves all the same. */
const refusedLeaving = (copy: Copy, error: VaultError, command: string): Reply =>
  error.type === 'BadInput'
    ? refused(EXIT.refused, error, copy.t('cli.sync.removing.leave', { command }))
    : refusedByVault(copy, error);

const turnOff = async ({ copy, given }: Call, kept: VaultSync): Promise<Reply> => {
  const relay = await kept.relay();
  if (!relay.ok) return refusedByVault(copy, relay.error);
  if (relay.value === null) return said([copy.t('cli.sync.off')], { relay: null });
  const done = await kept.turnOff({ anyway: given.has('anyway') });
  if (!done.ok) return refusedLeaving(copy, done.error, 'cairn sync --off --anyway');
  return said([copy.t('cli.sync.turned-off', { origin: relay.value.origin })], { relay: null });
};

const eraseThere = async ({ copy, given }: Call, kept: VaultSync): Promise<Reply> => {
  const end = await kept.eraseThere({ anyway: given.has('anyway') });
  if (!end.ok) return refusedLeaving(copy, end.error, 'cairn sync --erase-there --anyway');
  if (end.value.type === 'off') return said([copy.t('cli.sync.off')], { relay: null });
  return end.value.type === 'in-step'
    ? said([copy.t('cli.sync.erased')], { relay: null })
    : refused(EXIT.vault, end.value, sayRound(copy, end.value));
};

const round = async (call: Call, kept: VaultSync): Promise<Reply> => {
  const end = await kept.round();
  if (!end.ok) return refusedByVault(call.copy, end.error);
  if (end.value.type === 'off') return said([call.copy.t('cli.sync.off')], { relay: null });
  return tell(call, kept, end.value);
};

const tell = async ({ copy }: Call, kept: VaultSync, end: Parameters<typeof sayRound>[1]): Promise<Reply> => {
  const [relay, status] = [await kept.relay(), await kept.status()];
  if (!relay.ok) return refusedByVault(copy, relay.error);
  if (!status.ok) return refusedByVault(copy, status.error);
  if (relay.value === null) return refused(EXIT.refused, end, sayRound(copy, end));
  const lines = saySync(copy, { relay: relay.value, end, status: status.value });
  const facts = { relay: relay.value.origin, end: end.type, ...status.value };
  return end.type === 'in-step' ? said(lines, facts) : refused(EXIT.vault, end, ...lines);
};
