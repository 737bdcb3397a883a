/**
 * `cairn share`: a few things for one person, under a link: `new` makes one, `withdraw` takes one back, alone it lists them. Law: what goes
 * is named piece by piece on the line, is shown as it is read, and nothing else goes along.
 */

import { parseLocalDay } from '@cairn/domain';
import type { Win } from '@cairn/domain';
import { readShareBundle, writeShareBundle } from '@cairn/interchange/share';
import type { ShareBundle } from '@cairn/interchange/share';
import type { ShareEnd, ShareLine, VaultError, VaultSync } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { sayDay } from '../days/say-day.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Refused, Reply } from '../reply.ts';
import { findStones } from '../sync/find-stones.ts';
import { withSync } from '../sync/with-sync.ts';
import { runVerb } from '../verbs.ts';
import type { Verbs } from '../verbs.ts';

export const share: Command = {
  options: {
    ...{ line: { type: 'string' }, stone: { type: 'string', multiple: true } },
    ...{ 'with-days': { type: 'boolean' }, name: { type: 'string' } },
    ...{ days: { type: 'string' }, views: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  },
  run: (call) => (call.words.length === 0 ? list(call) : runVerb(call, 'share', VERBS)),
};

const list = (call: Call): Promise<Reply> =>
  withSync(call, async (kept) => {
    const told = await kept.shares();
    if (!told.ok || !('shares' in told.value)) return refusedShare(call, told);
    const { shares } = told.value;
    const lines = shares.flatMap((one, at) => [
      `${String(at + 1).padStart(3)}  ${nameOf(call, one)}`,
      ...aboutLines(call, one).map((line) => `     ${line}`),
    ]);
    return said(lines.length === 0 ? [call.copy.t('share.list.none')] : lines, { shares });
  });

const nameOf = ({ copy }: Call, { link, name }: ShareLine): string =>
  link === '' ? copy.t('share.list.unknown') : name || copy.t('share.list.nameless');

const aboutLines = ({ copy, around }: Call, one: ShareLine): readonly string[] => {
  const { instant, zone } = around.clock.now();
  const moments = new Intl.DateTimeFormat(copy.formatLocale, {
    ...({ dateStyle: 'long', timeStyle: 'short' } as const),
    timeZone: zone ?? 'UTC',
  });
  const isOpen = one.views > 0 && one.until > instant;
  return [
    ...(one.link === '' ? [] : [copy.t('share.list.made', { date: moments.format(one.made) })]),
    isOpen ? copy.t('share.list.until', { date: moments.format(one.until) }) : copy.t('share.list.over'),
    ...(isOpen && one.link !== '' ? [one.link] : []),
    ...one.cheers.map(({ line }) =>
      line === '' ? copy.t('share.cheer.stone') : `${copy.t('share.cheer.line')} ${line}`,
    ),
  ];
};

const A_WEEK = '7';
const OFTEN = '5';

const make = (call: Call): Promise<Reply> =>
  withSync(call, async (kept, vault) => {
    const { copy, given } = call;
    const stones = await findStones(call, vault);
    if (!stones.ok) return stones.error;
    const line = (given.text('line') ?? '').trim();
    if (line === '' && stones.value.length === 0)
      return refused(EXIT.usage, { type: 'NothingPicked' }, copy.t('cli.share.pick'));
    const bytes = bytesOf(call, line, stones.value);
    const bundle = readShareBundle(bytes);
    if (bundle === null) return refused(EXIT.refused, { type: 'TooLarge' }, copy.t('share.end.large'));
    const shown = previewLines(call, bundle);
    return given.has('dry-run')
      ? said(shown, { bundle: plainOf(bundle) })
      : send(call, kept, { bytes, bundle, shown });
  });

const bytesOf = ({ given }: Call, line: string, stones: readonly Win[]): Bytes =>
  writeShareBundle({
    line: line === '' ? null : line,
    stones: stones.map(({ text, localDay }) => ({ text, day: given.has('with-days') ? localDay : null })),
    picture: null,
  });

type Bytes = ReturnType<typeof writeShareBundle>;

interface Picked {
  readonly bytes: Bytes;
  readonly bundle: ShareBundle;
  readonly shown: readonly string[];
}

const send = async (call: Call, kept: VaultSync, { bytes, bundle, shown }: Picked): Promise<Reply> => {
  const { given } = call;
  const made = await kept.share({
    bundle: bytes,
    name: given.text('name') ?? '',
    holds: { line: bundle.line !== null, stones: bundle.stones.length, picture: false },
    ...{ days: Number(given.text('days') ?? A_WEEK), views: Number(given.text('views') ?? OFTEN) },
  });
  if (!made.ok || !('link' in made.value)) return refusedShare(call, made);
  const { link } = made.value;
  return said([...shown, '', ...linkLines(call, link)], { link, bundle: plainOf(bundle) });
};

const plainOf = ({ line, stones }: ShareBundle) => ({ line, stones });

const previewLines = ({ copy }: Call, { line, stones }: ShareBundle): readonly string[] => [
  copy.t('share.preview'),
  ...(line === null ? [] : [`  ${line}`]),
  ...stones.map(({ text, day }) => `  ${text}${day === null ? '' : ` · ${dayOf(copy, day)}`}`),
  copy.t('share.preview.about'),
];

const dayOf = (copy: Call['copy'], written: string): string => {
  const day = parseLocalDay(written);
  return day.ok ? sayDay(copy.formatLocale, day.value) : written;
};

/** Such a relay is on this computer alone. */
const IS_HERE = /^(?:localhost|127\..*|\[::1\])$/;

const linkLines = ({ copy }: Call, link: string): readonly string[] => [
  copy.t('share.made'),
  link,
  copy.t('share.made.about'),
  ...(IS_HERE.test(new URL(link).hostname) ? [copy.t('cli.share.here')] : []),
];

const withdraw = (call: Call): Promise<Reply> =>
  withSync(call, async (kept) => {
    const { copy, words } = call;
    const found = await lineAt(kept, words.join(' '));
    if (!found.ok || !('share' in found.value)) return refusedShare(call, found);
    const { share: line } = found.value;
    if (line === null) return refused(EXIT.refused, { type: 'NotFound' }, copy.t('cli.share.which'));
    const done = await kept.withdraw(line.id);
    if (!done.ok || done.value.type !== 'withdrawn') return refusedShare(call, done);
    return said([`${nameOf(call, line)}: ${copy.t('share.withdrawn')}`, copy.t('share.withdraw.about')], {
      withdrawn: line.id,
    });
  });

/** By its number in the list, or by its name where that is one's alone. */
const lineAt = async (kept: VaultSync, wanted: string) => {
  const told = await kept.shares();
  if (!told.ok || !('shares' in told.value)) return told;
  const { shares } = told.value;
  const named = shares.filter(
    ({ name }) => name !== '' && name.toLowerCase() === wanted.trim().toLowerCase(),
  );
  const at = /^\d{1,4}$/.test(wanted) ? shares[Number(wanted) - 1] : undefined;
  const [only = at ?? null, ...more] = named;
  return { ok: true, value: { share: more.length > 0 ? null : only } } as const;
};

type Told =
  { readonly ok: false; readonly error: VaultError } | { readonly ok: true; readonly value: object };

const refusedShare = ({ copy }: Call, told: Told): Refused => {
  if (!told.ok) {
    const { error } = told;
    return error.type === 'BadInput' ? refusedInput(copy, error) : refusedByVault(copy, error);
  }
  const end = told.value as ShareEnd;
  if (end.type === 'off') return refused(EXIT.refused, end, copy.t('cli.sync.off'));
  if (end.type === 'full') return refused(EXIT.refused, end, copy.t('share.end.full'));
  return ['unreachable', 'unavailable', 'too-many'].includes(end.type)
    ? refused(EXIT.vault, end, copy.t('share.end.unreachable'))
    : refused(EXIT.vault, end, copy.t('share.end.trouble'));
};

const LONGEST_NAME = 60;

const refusedInput = (copy: Call['copy'], error: Extract<VaultError, { type: 'BadInput' }>): Refused => {
  switch (error.field) {
    case 'days':
    case 'views':
      return refused(EXIT.usage, error, copy.t('cli.share.bounds'));
    case 'name':
      return refused(EXIT.usage, error, copy.t('cli.devices.name-too-long', { most: String(LONGEST_NAME) }));
    case 'bundle':
      return refused(EXIT.refused, error, copy.t('share.end.large'));
    default:
      return refused(EXIT.refused, error, copy.t('cli.share.switched-off'));
  }
};

const VERBS: Verbs = { list, new: make, withdraw };
