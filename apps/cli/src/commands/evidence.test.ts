/** What answers a thought, at a prompt: what is printed, the JSON that scripts rely on, and what is never answered. */

import { expect, test } from 'vitest';
import { aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';

const aProgram = () => {
  const home = aHome();
  return async (...args: readonly string[]): Promise<string> => {
    const { out, errors, code } = await runWithin(args, aroundHome(home, clockAt('2026-02-17 10:00')));
    expect([args, code]).toEqual([args, 0]);
    return out + errors;
  };
};

test('prints own stones with why each answers, and as JSON', async () => {
  const cairn = aProgram();
  await cairn('log', 'Finished the green scarf', '--big');
  await cairn('log', 'Made tea');
  expect(await cairn('evidence', 'I', 'never', 'finish', 'anything')).toBe(
    'Finished the green scarf\n  On Tuesday, February 17, 2026. You marked it as big for you.\n',
  );
  expect(JSON.parse(await cairn('evidence', 'I never finish anything', '--json'))).toEqual({
    ...{ ok: true, text: 'I never finish anything', kind: 'found', experiment: null },
    wins: [
      {
        id: expect.any(String),
        ...{ text: 'Finished the green scarf', day: '2026-02-17', reason: { type: 'big' } },
        why: 'On Tuesday, February 17, 2026. You marked it as big for you.',
      },
    ],
  });
});

test('with little to go by nobody argues: one small thing to try', async () => {
  const out = await aProgram()('evidence', "I can't do the dishes");
  expect(out).toContain('Your stones say little about this so far.');
  expect(out.trim().split('\n')).toHaveLength(3);
});

test('what was not meant as Cairn took it is answered as any thought, and a sign of harm never', async () => {
  const cairn = aProgram();
  await cairn('log', 'Finished the green scarf');
  const thought = 'I lost my job, I never finish anything';
  expect(await cairn('evidence', thought)).toContain('Ask again with --not-meant.');
  expect(await cairn('evidence', thought, '--not-meant')).toContain('Finished the green scarf');
  expect(await cairn('evidence', 'I want to die', '--not-meant')).not.toContain('scarf');
  const other = await cairn('evidence', 'My best friend killed herself and I never finish anything');
  expect(other).toContain('cairn help-now');
  expect(other).not.toContain('--not-meant');
});

test('beside a death nothing is to be guessed or tried, also where it was not meant so', async () => {
  const said = await aProgram()('evidence', 'My mother died and it was my fault', '--not-meant');
  expect(said).toContain('Your stones say little about this so far.');
  expect(said).not.toContain('Guess');
});

test('what is heavy is not answered, and Help is named', async () => {
  const cairn = aProgram();
  await cairn('log', 'Finished the green scarf');
  expect(await cairn('evidence', 'I never finished saying sorry, and she died')).toContain('cairn help-now');
  expect(await cairn('evidence', 'It is my fault that my mother died')).not.toContain('kept');
  const met = await cairn('evidence', 'I want to die');
  expect(met).not.toContain('scarf');
  expect(JSON.parse(await cairn('evidence', 'I want to die', '--json'))).toMatchObject({
    kind: 'help',
    wins: [],
  });
});
