/** Where a claim comes from, said in the language of the page. Names stay as they are. Pure. */

import type { Source } from '@cairn/content/claims';
import type { Copy } from '@cairn/copy';

/** "Ekers and others 2014, PLoS ONE". */
export const sayClaimSource = ({ t }: Pick<Copy, 't'>, source: Source): string => {
  if ('thesis' in source) return t('why.source.thesis', { university: source.thesis });
  const { by, year, where } = source;
  const [first, second] = by;
  return second === undefined
    ? t('why.source.others', { first, year, where })
    : t('why.source.two', { first, second, year, where });
};
