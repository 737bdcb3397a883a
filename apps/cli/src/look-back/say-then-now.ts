/** Then and now, as lines: a day and the person's own words, untouched. Nothing is weighed, and nothing is counted unasked. */

import type { Copy } from '@cairn/copy';
import type { Mark, NowAStone, Queries, ThenNow } from '@cairn/vault';
import { sayDate } from '../days/say-day.ts';

export type ToldThenNow = NonNullable<Queries['then-now']['output']>;

interface Told {
  readonly told: ToldThenNow;
  readonly counts: boolean;
}

export const thenNowLines = (copy: Copy, { told, counts }: Told): readonly string[] => [
  copy.t('cli.look-back.then-now'),
  copy.t('cli.look-back.began', { day: sayDate(copy.formatLocale, told.began) }),
  ...markLines(copy, told.first),
  ...(told.pairs.length === 0 ? [copy.t('cli.look-back.early')] : pairLines(copy, told.pairs)),
  ...stoneLines(copy, told.stones, counts),
];

export const pairLines = (copy: Copy, pairs: readonly ThenNow[]): readonly string[] =>
  pairs.flatMap((pair) => [
    '',
    pair.type === 'area' ? copy.t(`area.${pair.area}`) : `${pair.challenge.text}: ${pair.ladder.title}`,
    ...markLines(copy, pair.first),
    ...markLines(copy, pair.furthest),
    ...(pair.type === 'ladder' && pair.arrived ? [`  ${copy.t('cli.look-back.arrived')}`] : []),
  ]);

const stoneLines = (copy: Copy, stones: readonly NowAStone[], counts: boolean): readonly string[] =>
  stones.length === 0
    ? []
    : [
        '',
        copy.t('cli.look-back.stones'),
        ...stones.flatMap(({ first, latest, times }, at) => [
          ...(at === 0 ? [] : ['']),
          ...markLines(copy, first),
          ...markLines(copy, latest),
          ...(counts ? [`  ${copy.t('cli.look-back.times', { count: times })}`] : []),
        ]),
      ];

/** "On 3 May 2026: Put one cup in the sink". */
export const markLines = (copy: Copy, { day, text }: Mark): readonly string[] => {
  const [first = '', ...others] = text.split('\n');
  const on = sayDate(copy.formatLocale, day);
  return [
    `  ${copy.t('cli.look-back.mark', { day: on, words: first })}`,
    ...others.map((line) => `  ${line}`),
  ];
};
