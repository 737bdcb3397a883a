/** `cairn suggest`: three small things that fit today, the same all day. Nothing is asked, and leaving them costs nothing. */

import { isEnergy } from '@cairn/domain';
import type { Result, SuggestionCard } from '@cairn/domain';
import type { Copy } from '@cairn/copy';
import type { VaultDoor, VaultError, WinKept } from '@cairn/vault';
import type { Call, Command } from '../command.ts';
import { tellKept } from '../help/tell-kept.ts';
import { saySize } from '../paths/say-path.ts';
import { refusedValue } from '../refused-value.ts';
import { EXIT, refused, refusedByVault, said } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { runVerb } from '../verbs.ts';
import type { Verbs } from '../verbs.ts';
import { keptLines } from '../say-kept.ts';
import { act, withVault } from '../with-vault.ts';

export const suggest: Command = {
  options: { energy: { type: 'string' } },
  run: (call) => (call.words.length === 0 ? list(call) : runVerb(call, 'suggest', VERBS)),
};

/** The cards of today, by the energy that was said; an energy that is none refuses. */
const withCards = (
  call: Call,
  work: (door: VaultDoor, cards: readonly SuggestionCard[]) => Promise<Reply> | Reply,
): Promise<Reply> => {
  const { copy, given } = call;
  const written = given.text('energy');
  const energy = written === undefined ? undefined : Number(written);
  if (energy !== undefined && !isEnergy(energy)) return Promise.resolve(refusedValue(copy, 'energy'));
  return withVault(call, async (door) => {
    const asked = await door.ask('suggestions', energy === undefined ? {} : { energy });
    return asked.ok ? work(door, asked.value.cards) : refusedByVault(copy, asked.error);
  });
};

const list = (call: Call): Promise<Reply> =>
  withCards(call, async (door, cards) => {
    const { copy, around } = call;
    const settings = await door.ask('settings', {});
    const counts = settings.ok && settings.value.counts;
    const { quiet } = around.terminal;
    const lines = cards.flatMap((card, at) => [
      `${at + 1}  ${card.offered.text}`,
      quiet(
        `   ${copy.t(card.why.type === 'explore' ? 'suggest.by-lot' : `suggest.${card.slot}`)} · ${saySize(copy, card.offered)}`,
      ),
      quiet(`   ${sayWhy(copy, card, counts)}`),
    ]);
    const did = quiet(copy.t('cli.suggest.did', { command: 'cairn suggest did 1' }));
    return said(cards.length === 0 ? [copy.t('cli.suggest.none')] : [...lines, '', did], { cards });
  });

/** `counts`: with numbers, for those who like them. */
const sayWhy = (copy: Copy, { why }: SuggestionCard, counts: boolean): string => {
  if (why.type !== 'done-before') return copy.t(`suggest.why.${why.type}`);
  if (!counts) return copy.t('suggest.why.done-before', { times: 1 });
  return why.rating === null
    ? copy.t('suggest.why.done-before', { times: why.times })
    : copy.t('suggest.why.done-and-rated', { times: why.times, rating: why.rating });
};

const withCard = (
  call: Call,
  work: (door: VaultDoor, card: SuggestionCard) => Promise<Reply>,
): Promise<Reply> =>
  withCards(call, (door, cards) => {
    const [word] = call.words;
    const card = cards.find(({ key }, at) => word === String(at + 1) || word === key);
    return card === undefined
      ? refused(EXIT.usage, { type: 'NotFound' }, call.copy.t('cli.suggest.which'))
      : work(door, card);
  });

const did = (call: Call): Promise<Reply> =>
  withCard(call, async (door, card) => {
    const kept = await keep(call, door, card);
    if (!kept.ok) return refusedByVault(call.copy, kept.error);
    const { win, isFirst, isReturn, tone } = kept.value;
    const { lines, data } = await tellKept(call, door, {
      tone,
      kept: await keptLines(call, door, { kept: kept.value }),
    });
    return said(lines, { win, isFirst, isReturn, tone, ...data });
  });

const keep = async (
  { around }: Call,
  door: VaultDoor,
  { source, offered, area }: SuggestionCard,
): Promise<Result<WinKept, VaultError>> => {
  switch (source.from) {
    case 'catalogue': {
      const input = { text: offered.text, area, activity: source.activity };
      return act(around, door, { name: 'log-win', input });
    }
    case 'step':
      return act(around, door, { name: 'done-step', input: { id: source.step } });
    case 'ritual':
      return act(around, door, { name: 'done-ritual', input: { id: source.ritual } });
    default:
      return source satisfies never;
  }
};

const notToday = (call: Call): Promise<Reply> =>
  withCard(call, async (door, { key }) => {
    const { copy, around } = call;
    const done = await act(around, door, { name: 'decline-suggestion', input: { key } });
    return done.ok ? said([copy.t('suggest.put-aside')], { key }) : refusedByVault(copy, done.error);
  });

const VERBS: Verbs = { list, did, 'not-today': notToday };
