/**
 * Insights on a real person's record, end to end: into a vault, asked of it, said in sentences; and what would be claimed of the same
 * days with their moods shuffled, two hundred times over, by themselves and in rolls that keep how they follow one another.
 */

import { compareDays, createRandom, type MoodDay, type Random } from '@cairn/domain';
import type { Copy } from '@cairn/copy';
import { doneInWords, patternInWords, thingInWords, unclearInWords } from '@cairn/copy/insight-words';
import type { ComparedDays, Insights } from '@cairn/vault';
import { amongMoods, type DaysOf } from '../../packages/domain/src/insight/insights.suite.ts';
import { testVault } from '../../packages/vault/src/testing/test-vault.ts';
import type { RealPerson } from './real-people.ts';

export interface OnRealPerson {
  readonly name: string;
  readonly told: Insights;
  readonly sentences: readonly string[];
  readonly moods: readonly MoodDay[];
  readonly kinds: readonly DaysOf<string>[];
}

export const readPerson = async (copy: Copy, { name, wins, checkIns }: RealPerson): Promise<OnRealPerson> => {
  const vault = await testVault('2026-11-27 10:00');
  try {
    const record = { wins, checkIns, restDays: [] };
    await vault.does('import-records', { format: 'cairn-json', fileName: 'real', ...record });
    const told = await vault.asks('insights', {});
    const compared = [...told.patterns, ...told.worthALook, ...told.unclear].map(({ kind }) => kind);
    const all = [...compared, ...told.counted.map(({ kind }) => kind)];
    const kinds = await Promise.all(
      all.map(async ({ key }) => {
        const { days } = await vault.asks('insight-days', { key });
        return { name: key, days: new Set(days.filter(({ has }) => has).map(({ day }) => day)) };
      }),
    );
    const { days } = await vault.asks('insight-days', { key: null });
    return { name, told, sentences: sentencesOf(copy, told), moods: days, kinds };
  } finally {
    await vault.close();
  }
};

const sentencesOf = (copy: Copy, told: Insights): readonly string[] => {
  const { level, moodDays, patterns, unclear, worthALook, counted, lookedAt } = told;
  if (level === 'early') return [copy.t('insights.early')];
  const compared = (one: ComparedDays): string =>
    `${thingInWords(copy, one.kind)}: ${unclearInWords(copy, one)}`;
  return [
    ...patterns.map((one) => patternInWords(copy, one)),
    ...(moodDays < 42 ? [copy.t('insights.so-far', { days: moodDays, from: 42 })] : []),
    ...(moodDays >= 42 && patterns.length === 0 ? [copy.t('insights.quiet', { count: lookedAt })] : []),
    ...doneInWords(copy, counted),
    ...unclear.map((one) => `[${copy.t('insights.unclear')}] ${compared(one)}`),
    ...worthALook.map((one) => `[${copy.t('insights.look')}] ${compared(one)}`),
  ];
};

export interface Shuffled {
  readonly shuffles: number;
  /** How many of the copies had a claim at all. */
  readonly byThemselves: number;
  readonly inRolls: number;
}

export const shuffle = ({ moods, kinds }: OnRealPerson, shuffles: number): Shuffled => {
  const random = createRandom(20_261_127);
  const values = moods.map(({ mood }) => mood);
  const claims = (others: readonly number[]): boolean =>
    compareDays(
      moods.map(({ day }, at) => ({ day, mood: others[at] ?? 0 })),
      amongMoods(moods, kinds),
    ).compared.some(({ level }) => level === 'pattern');
  let [byThemselves, inRolls] = [0, 0];
  for (let run = 0; run < shuffles; run += 1) {
    byThemselves += Number(claims(shuffled(values, random)));
    const by = 1 + (random() % Math.max(1, values.length - 1));
    inRolls += Number(claims([...values.slice(by), ...values.slice(0, by)]));
  }
  return { shuffles, byThemselves, inRolls };
};

/** Fisher and Yates. */
const shuffled = (values: readonly number[], random: Random): number[] => {
  const all = [...values];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = random() % (at + 1);
    [all[at], all[other]] = [all[other] ?? 0, all[at] ?? 0];
  }
  return all;
};
