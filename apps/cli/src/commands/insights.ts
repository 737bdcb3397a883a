/** `cairn insights`: what seems to go together, in sentences. `--why` adds what they rest on, and what does not stand out. */

import {
  doneHeading,
  doneInWords,
  gapInWords,
  lookedInWords,
  patternInWords,
  thingInWords,
  unclearInWords,
  whyInWords,
} from '@cairn/copy/insight-words';
import type { Copy } from '@cairn/copy';
import { FEWEST_MOOD_DAYS } from '@cairn/domain';
import type { ComparedDays, Insights, PredictionGap } from '@cairn/vault';
import type { Command } from '../command.ts';
import { refusedByVault, said } from '../reply.ts';
import { withVault } from '../with-vault.ts';

export const insights: Command = {
  options: { why: { type: 'boolean' } },
  run: async (call) =>
    withVault(call, async (door) => {
      const { copy, given } = call;
      const told = await door.ask('insights', {});
      if (!told.ok) return refusedByVault(copy, told.error);
      const gap = await door.ask('prediction-gap', {});
      if (!gap.ok) return refusedByVault(copy, gap.error);
      const hasWhy = given.has('why');
      const parts = [
        daysLines(copy, told.value, hasWhy),
        countLines(copy, told.value),
        ...(hasWhy ? detailLines(copy, told.value) : []),
        gapLines(copy, gap.value),
      ];
      const lines = parts.filter((part) => part.length > 0).flatMap((part) => ['', ...part]);
      return said(lines.slice(1), { ...told.value, gap: gap.value });
    }),
};

const daysLines = (copy: Copy, told: Insights, hasWhy: boolean): readonly string[] => {
  if (told.level === 'early') return [copy.t('insights.early')];
  const patterns = told.patterns.flatMap((one) => [
    patternInWords(copy, one),
    ...(hasWhy ? whyInWords(copy, one, told.lookedAt).map((line) => `  ${line}`) : []),
  ]);
  if (patterns.length > 0) return patterns;
  if (told.moodDays < FEWEST_MOOD_DAYS)
    return [copy.t('insights.so-far', { days: told.moodDays, from: FEWEST_MOOD_DAYS })];
  return told.lookedAt === 0 ? [] : [copy.t('insights.quiet', { count: told.lookedAt })];
};

const countLines = (copy: Copy, { level, counted, lookedAt }: Insights): readonly string[] =>
  level === 'early' ? [] : withHead(doneHeading(copy, lookedAt), doneInWords(copy, counted));

const withHead = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [head, ...lines.map((line) => `  ${line}`)];

const detailLines = (
  copy: Copy,
  { looked, unclear, worthALook }: Insights,
): readonly (readonly string[])[] => {
  const listOf = (head: readonly string[], all: readonly ComparedDays[]): readonly string[] =>
    all.length === 0
      ? []
      : [...head, ...all.map((one) => `  ${thingInWords(copy, one.kind)}: ${unclearInWords(copy, one)}`)];
  const all = lookedInWords(copy, looked);
  return [
    all === null ? [] : [all],
    listOf([copy.t('insights.unclear')], unclear),
    listOf([copy.t('insights.look'), copy.t('insights.look.about')], worthALook),
  ];
};

const gapLines = (copy: Copy, gap: PredictionGap): readonly string[] => {
  const sentence = gapInWords(copy, gap);
  return sentence === null ? [] : [sentence, copy.t('gap.about')];
};
