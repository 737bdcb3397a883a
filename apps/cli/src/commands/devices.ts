/** `cairn devices`: which devices keep this record. One is named, or taken off, by its number or its name. */

import { deviceInWords } from '@cairn/copy/device-words';
import type { DeviceLine, VaultSync } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { sayRound } from '../sync/say-sync.ts';
import { withSync } from '../sync/with-sync.ts';

export const devices: Command = {
  options: { name: { type: 'string' }, remove: { type: 'boolean' }, yes: { type: 'boolean' } },
  run: (call) =>
    withSync(call, async (kept) => {
      const lines = await kept.devices();
      if (!lines.ok) return refusedByVault(call.copy, lines.error);
      const { given, copy } = call;
      if (!given.has('name') && !given.has('remove')) return tell(call, lines.value);
      const device = deviceOn(call, lines.value);
      if (device === undefined)
        return refused(EXIT.refused, { type: 'NotFound' }, copy.t('cli.devices.unknown'));
      return given.has('remove') ? remove(call, kept, device) : name(call, kept, device);
    }),
};

const tell = ({ copy, around }: Call, lines: readonly DeviceLine[]): Reply => {
  if (lines.length === 0) return said([copy.t('cli.devices.none')], { devices: [] });
  const days = new Intl.DateTimeFormat(copy.formatLocale, {
    dateStyle: 'long',
    timeZone: around.clock.now().zone ?? 'UTC',
  });
  const rows = lines.map((line, index) => {
    const isAlike = lines.some(({ id, name: other }) => id !== line.id && other === line.name);
    const known = deviceInWords(copy, line.name);
    const called = isAlike ? copy.t('cli.devices.alike', { name: known, mark: line.id.slice(0, 6) }) : known;
    const told = copy.t(standingOf(line), { name: called, day: days.format(line.addedAt) });
    return `${String(index + 1).padStart(3)}  ${told}`;
  });
  return said(rows, { devices: lines });
};

const standingOf = ({ isThis, isRemoved, isLeaving }: DeviceLine) => {
  if (isThis) return 'cli.devices.this';
  if (isLeaving) return 'cli.devices.leaving';
  return isRemoved ? 'cli.devices.removed' : 'cli.devices.line';
};

/** By the number or the name on the line; without one it is this device. */
const deviceOn = ({ copy, words }: Call, lines: readonly DeviceLine[]): DeviceLine | undefined => {
  const wanted = words.join(' ').trim();
  if (wanted === '') return lines.find(({ isThis }) => isThis);
  const isWanted = (name: string): boolean => name.toLowerCase() === wanted.toLowerCase();
  const named = lines.filter(({ name }) => isWanted(name) || isWanted(deviceInWords(copy, name)));
  return named.length === 1 ? named[0] : lines[/^\d{1,4}$/.test(wanted) ? Number(wanted) - 1 : -1];
};

const name = async ({ copy, given }: Call, kept: VaultSync, { id }: DeviceLine): Promise<Reply> => {
  const next = given.text('name') ?? '';
  if (next.trim().length > LONGEST_NAME) {
    const tooLong = { type: 'BadInput', field: 'name' };
    return refused(EXIT.usage, tooLong, copy.t('cli.devices.name-too-long', { most: String(LONGEST_NAME) }));
  }
  const named = await kept.nameDevice(id, next);
  return named.ok
    ? said([copy.t('cli.devices.named', { name: next.trim() })], { id, name: next.trim() })
    : refusedByVault(copy, named.error);
};

/** A list of devices is read at a glance; the page takes as much. */
const LONGEST_NAME = 60;

const remove = async (call: Call, kept: VaultSync, device: DeviceLine): Promise<Reply> => {
  const { copy } = call;
  const called = { name: deviceInWords(copy, device.name) };
  if (device.isThis) return refused(EXIT.usage, { type: 'ThisDevice' }, copy.t('cli.devices.this-one'));
  if (!(await isSure(call, called.name)))
    return refused(EXIT.refused, { type: 'NotRemoved' }, copy.t('cli.devices.not-removed'));
  const end = await kept.removeDevice(device.id);
  if (!end.ok) return refusedByVault(copy, end.error);
  switch (end.value.type) {
    case 'in-step':
      return said([copy.t('cli.devices.off', called)], { removed: device.id });
    case 'off':
      return refused(EXIT.refused, end.value, copy.t('cli.sync.off'));
    case 'removed':
      return refused(EXIT.refused, end.value, sayRound(copy, end.value));
    default:
      return refused(EXIT.vault, end.value, sayRound(copy, end.value), copy.t('cli.devices.later', called));
  }
};

const isSure = async ({ given, around, copy }: Call, called: string): Promise<boolean> => {
  if (given.has('yes')) return true;
  if (!around.terminal.isInteractive) return false;
  const question = copy.t('cli.devices.ask', { name: called, yes: copy.t('cli.yes') });
  const answer = await around.terminal.ask(`${question} `);
  return answer.trim().toLowerCase() === copy.t('cli.yes');
};
