/** `cairn insights` at a prompt: early, so far, and a pattern with what it rests on. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';

const aDay = (at: number): string => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);

/** Sixty days of a diary; walks on some of them in no rhythm, with better moods. */
const hasWalk = (at: number): boolean => (at * 7 + Math.floor(at / 5) * 3) % 10 < 4;

const DIARY = [
  'full_date,date,weekday,time,mood,activities,note_title,note',
  ...Array.from({ length: 60 }, (_, at) => {
    const walked = hasWalk(at);
    return `${aDay(at)},x,Monday,19:40,${walked ? 'good' : 'meh'},"${walked ? 'walk' : 'dishes'}","",""`;
  }),
];

const WALKS = Array.from({ length: 60 }, (_, at) => at).filter(hasWalk).length;

const aProgram = () => {
  const home = aHome();
  const run = (...args: readonly string[]) => runWithin(args, aroundHome(home, clockAt('2026-03-20 12:00')));
  const brings = async (lines: readonly string[]) => {
    const file = join(home, 'diary.csv');
    writeFileSync(file, lines.join('\n'));
    return run('import', file);
  };
  return { run, brings };
};

test('early with nothing, so far with ten days, a pattern with sixty', async () => {
  const { run, brings } = aProgram();
  expect((await run('insights')).out).toMatch(/^It is too early to say\./);
  await brings(DIARY.slice(0, 11));
  const soFar = (await run('insights')).out;
  expect(soFar).toContain('So far there are 10 days with a mood.');
  expect(soFar).toMatch(/What you did on days with a mood\n( .+\n)* {2}“walk”, on 3 days/);
  expect(soFar, 'nothing is told out of how many').not.toMatch(/\d of \d/);
  expect(soFar).not.toContain('averaged');
  await brings(DIARY);
  expect((await run('insights')).out).toMatch(
    new RegExp(
      `^On the ${WALKS} days with “walk” your mood averaged 7\\.0, on the ${60 - WALKS} without 5\\.0\\.`,
    ),
  );
  const why = (await run('insights', '--why')).out;
  expect(why).toContain('It does not say why.');
  const told = JSON.parse((await run('insights', '--json')).out) as { lookedAt: number; looked: unknown[] };
  expect(told.looked).toHaveLength(told.lookedAt);
  expect(why).toContain('Looked at together: “dishes” and “walk”');
  expect(why).toMatch(/In \d+ of 60 ways/);
  expect(JSON.parse((await run('insights', '--json')).out)).toMatchObject({
    ...{ ok: true, level: 'pattern', moodDays: 60, gap: { rated: 0 } },
    patterns: [
      { kind: { text: 'walk' }, with: { days: WALKS, mean: 7 }, without: { days: 60 - WALKS, mean: 5 } },
    ],
  });
});
