/** The stones that are named by how they begin. Law: what is not found, or could be another one, is said, and nothing goes. */

import { err, ok } from '@cairn/domain';
import type { Result, Win } from '@cairn/domain';
import type { OpenVault } from '@cairn/vault';
import type { Call } from '../command.ts';
import { EXIT, refused, refusedByVault } from '../reply.ts';
import type { Refused } from '../reply.ts';
import { plainOf } from '../typed-names.ts';

/** Looked through for each. */
const MOST_FOUND = 50;

/** As the page takes. */
const MOST_PICKED = 50;

/** In the order of their days, each once. */
export const findStones = async (call: Call, vault: OpenVault): Promise<Result<readonly Win[], Refused>> => {
  const found = new Map<string, Win>();
  const named = call.given.all('stone');
  if (named.length > MOST_PICKED)
    return err(refused(EXIT.usage, { type: 'TooMany' }, call.copy.t('share.end.large')));
  for (const words of named) {
    const one = await findStone(call, vault, words);
    if (!one.ok) return one;
    found.set(one.value.id, one.value);
  }
  return ok(
    [...found.values()].toSorted((a, b) => (a.localDay < b.localDay ? -1 : Number(a.localDay > b.localDay))),
  );
};

const findStone = async (call: Call, vault: OpenVault, words: string): Promise<Result<Win, Refused>> => {
  const { copy } = call;
  const asked = await vault.ask('search', { text: words, limit: MOST_FOUND });
  if (!asked.ok) return err(refusedByVault(copy, asked.error));
  const begin = asked.value.wins.filter(({ text }) => plainOf(text).startsWith(plainOf(words)));
  const same = begin.filter(({ text }) => plainOf(text) === plainOf(words));
  // Of those that say the very same, the latest.
  const texts = new Set(begin.map(({ text }) => text));
  const [one] = same.length > 0 ? same : texts.size === 1 ? begin : [];
  if (one !== undefined) return ok(one);
  if (begin.length === 0)
    return err(refused(EXIT.refused, { type: 'NotFound' }, copy.t('cli.share.no-stone', { words })));
  return err(
    refused(
      EXIT.usage,
      { type: 'WhichStone' },
      copy.t('cli.share.which-stone', { words }),
      ...[...texts].map((text) => `  ${text}`),
    ),
  );
};
