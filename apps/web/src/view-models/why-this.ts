/** One plain sentence for why a suggestion is here. It tells facts, and nothing of what was not done. Pure. */

import type { SuggestionReason } from '@cairn/domain';
import type { Copy } from '@cairn/copy';

/** `counts`: with numbers, for those who like them. */
export const whyThis = (t: Copy['t'], why: SuggestionReason, counts: boolean): string => {
  switch (why.type) {
    case 'done-before':
      if (!counts) return t('suggest.why.done-before', { times: 1 });
      return why.rating === null
        ? t('suggest.why.done-before', { times: why.times })
        : t('suggest.why.done-and-rated', { times: why.times, rating: why.rating });
    case 'least':
    case 'on-your-path':
    case 'planned':
    case 'different-corner':
    case 'explore':
      return t(`suggest.why.${why.type}`);
    default:
      return why satisfies never;
  }
};
