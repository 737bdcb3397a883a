/**
 * Shares: kept and withdrawn by their owner; opened and answered by whoever has the link. Ids stand in bodies, so that no log of
 * requests holds what can be opened. Law: one that was guessed, has ended or was withdrawn is answered in one way.
 */

import { fromHex, LIMITS, SIZES } from '@cairn/relay-api';
import type { ShareMade } from '@cairn/relay-api';
import type { Conflict, Done, Full, NotFound, Shut } from '../store/relay-store.ts';
import { NOTHING, refused, value } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Call } from './relay-parts.ts';
import { shutAnswer } from './shut-answer.ts';

/** No moment of making is kept: an end is a full hour. */
const HOUR = 3_600;

export const makeShare = async ({ parts, vault }: Call, made: ShareMade): Promise<Answer> => {
  const { lasts, ...rest } = made;
  const now = parts.now();
  const until = Math.ceil((now + lasts) / HOUR) * HOUR;
  return answerOf(await parts.shares.keepShare(vault, { ...rest, until, now }));
};

export const shares = async ({ parts, vault }: Call): Promise<Answer> => {
  const told = await parts.shares.sharesOf(vault);
  return told.type === 'Shares' ? value({ shares: told.shares }) : shutAnswer(told);
};

export const withdrawShare = async ({ parts, vault, param }: Call): Promise<Answer> => {
  const share = fromHex(param('id'), SIZES.shareId);
  return share === null ? refused('bad-request') : answerOf(await parts.shares.withdraw(vault, share));
};

export const withdrawShares = async ({ parts, vault }: Call): Promise<Answer> =>
  answerOf(await parts.shares.withdraw(vault, null));

export const openShare = async ({ parts, body }: Call): Promise<Answer> => {
  if (body.length !== SIZES.shareId) return refused('bad-request');
  const sealed = await parts.shares.openShare(body, parts.now());
  return sealed === null ? refused('not-found') : { type: 'Octets', octets: sealed };
};

export const cheer = async ({ parts, body }: Call): Promise<Answer> => {
  if (body.length !== SIZES.shareId + LIMITS.shareSmall) return refused('bad-request');
  const [share, sealed] = [body.slice(0, SIZES.shareId), body.slice(SIZES.shareId)];
  return answerOf(await parts.shares.cheer({ share, sealed, now: parts.now() }));
};

const answerOf = (ended: Done | Conflict | NotFound | Full | Shut): Answer => {
  switch (ended.type) {
    case 'Done':
      return NOTHING;
    case 'Conflict':
      return refused('conflict');
    case 'NotFound':
      return refused('not-found');
    case 'Full':
      return refused('full');
    case 'Gone':
    case 'Closed':
      return shutAnswer(ended);
    default:
      return ended satisfies never;
  }
};
