/** `cairn look-back`: the picture in words, and then and now. Of all there is, or of this month or year. Asks nothing. */

import { groundKey } from '@cairn/copy/ground-words';
import type { Copy } from '@cairn/copy';
import { err, ok } from '@cairn/domain';
import type { Result, Win } from '@cairn/domain';
import type { Today, VaultDoor, VaultError } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { sayMonth } from '../days/say-day.ts';
import { lightNow } from '../look-back/light.ts';
import { readSpan } from '../look-back/read-span.ts';
import type { SpanTold } from '../look-back/read-span.ts';
import { isHard, readThings } from '../look-back/read-things.ts';
import { markLines, pairLines, thenNowLines } from '../look-back/say-then-now.ts';
import type { ToldThenNow } from '../look-back/say-then-now.ts';
import { sayTwin } from '../look-back/say-twin.ts';
import { readSpanName, spanUpTo } from '../look-back/span.ts';
import type { Span, SpanName } from '../look-back/span.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { winLines } from '../say-wins.ts';
import { withVault } from '../with-vault.ts';

export const lookBack: Command = {
  options: { month: { type: 'boolean' }, year: { type: 'boolean' }, all: { type: 'boolean' } },
  run: async (call) => {
    const { copy, given } = call;
    const span = readSpanName(given);
    if (span === null) return refused(EXIT.usage, { type: 'OneSpan' }, copy.t('cli.look-back.one'));
    return withVault(call, async (door) => {
      const seen = await readAll(door, span);
      return seen.ok ? tell(call, seen.value) : refusedByVault(copy, seen.error);
    });
  },
};

interface Seen {
  readonly today: Today;
  readonly best: number | null;
  /** On a hard day these alone. */
  readonly things: readonly Win[] | null;
  readonly told: ToldThenNow | null;
  readonly span: (Span & SpanTold) | null;
}

const readAll = async (door: VaultDoor, name: SpanName): Promise<Result<Seen, VaultError>> => {
  const today = await door.ask('today', {});
  if (!today.ok) return today;
  const ground = await door.ask('ground', {});
  if (!ground.ok) return ground;
  const seen: Seen = { today: today.value, best: ground.value.best, things: null, told: null, span: null };
  if (isHard(today.value)) {
    const things = await readThings(door);
    return things.ok ? ok({ ...seen, things: things.value }) : things;
  }
  const told = await door.ask('then-now', {});
  if (!told.ok) return told;
  if (name === 'all') return ok({ ...seen, told: told.value });
  const span = spanUpTo(today.value.day, name);
  const read = await readSpan(door, span, told.value);
  return read.ok ? ok({ ...seen, told: told.value, span: { ...span, ...read.value } }) : err(read.error);
};

const tell = ({ copy, around }: Call, { today, best, things, told, span }: Seen): Reply => {
  const { counts, hemisphere } = today.settings;
  const light = lightNow(around.clock.now(), { theme: 'light', hemisphere });
  const twin = sayTwin(copy, { record: today.picture, light, counts, span: span?.name ?? null });
  const ground = copy.t(groundKey(best));
  const data = { day: today.day, twin, ground, things, span, thenNow: things === null ? told : null };
  return said([...twin, ground, ...below({ copy, around }, { things, told, span, counts })], data);
};

const below = (
  { copy, around }: Pick<Call, 'copy' | 'around'>,
  { things, told, span, counts }: Pick<Seen, 'things' | 'told' | 'span'> & { readonly counts: boolean },
): readonly string[] => {
  if (things !== null)
    return things.length === 0
      ? []
      : [
          '',
          copy.t('cli.look-back.things'),
          // Nobody reads notes unasked: what one would say today is not known.
          ...things.flatMap((win) => winLines(copy, around.terminal, { ...win, note: null })),
        ];
  if (span !== null) return ['', ...spanLines(copy, span, counts)];
  return told === null ? [] : ['', ...thenNowLines(copy, { told, counts })];
};

const spanLines = (copy: Copy, span: Span & SpanTold, counts: boolean): readonly string[] => {
  const { areas, firsts, pairs } = span;
  const heading =
    span.name === 'month' ? sayMonth(copy.formatLocale, span.from, span.to) : span.from.slice(0, 4);
  if (areas.length === 0 && firsts.length === 0) return [heading, copy.t('cli.look-back.quiet')];
  const named = areas.map(({ area, wins }) =>
    counts
      ? copy.t('cli.look-back.area.counts', { area: copy.t(`area.${area}`), count: wins })
      : copy.t(`area.${area}`),
  );
  const list = new Intl.ListFormat(copy.formatLocale).format(named);
  return [
    heading,
    ...(areas.length === 0 ? [] : [copy.t('cli.look-back.areas', { areas: list })]),
    ...(firsts.length === 0 ? [] : ['', copy.t('cli.look-back.firsts')]),
    ...firsts.flatMap(({ win }) => markLines(copy, { win: win.id, day: win.localDay, text: win.text })),
    ...(pairs.length === 0 ? [] : ['', copy.t('cli.look-back.then-now'), ...pairLines(copy, pairs).slice(1)]),
  ];
};
