/** Shrinking, paths, steps and rituals at a prompt: what is printed, the JSON that scripts rely on, and the exit code. */

import { expect, test } from 'vitest';
import { aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';

const MORNING = '2026-02-17 10:00';

/** A home with a clock, and how to ask its program. */
const aProgram = () => {
  const home = aHome();
  let wall = MORNING;
  const run = (...args: readonly string[]) => runWithin(args, aroundHome(home, clockAt(wall)));
  return {
    at: (next: string): void => {
      wall = next;
    },
    /** The lines that are printed; an end other than `code` fails the test. */
    says: async (args: readonly string[], code = 0): Promise<string> => {
      const { out, errors, code: ended } = await run(...args);
      expect([args, ended]).toEqual([args, code]);
      return out + errors;
    },
    tells: async (...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> =>
      JSON.parse((await run(...args, '--json')).out) as Readonly<Record<string, unknown>>,
  };
};

/** Path 1, as a person who knows their own steps would have it: a small one and two above. */
const withPath = async (program: ReturnType<typeof aProgram>): Promise<void> => {
  const made = await program.tells('path', 'new', 'wash the dishes');
  expect(made['ok']).toBe(true);
};

test('shrink prints steps from the smallest up, and says how to keep them', async () => {
  const { says } = aProgram();
  const out = await says(['shrink', 'do', 'my', 'taxes']);
  expect(out).toMatch(/^.+\n +1 {2}\S/);
  expect(out).toContain('lying or sitting is fine');
  expect(out).toContain("cairn path new 'do my taxes'");
  expect(await says(['shrink', "it's all too much mail"])).toContain(String.raw`'it'\''s all too much mail'`);
});

test('shrink --json has the shape that scripts rely on, and keeps nothing', async () => {
  const { tells } = aProgram();
  const told = await tells('shrink', 'do my taxes');
  expect(told).toEqual({
    ...{ ok: true, text: 'do my taxes', kind: 'ladder', area: 'paper', ladder: 'paper.taxes' },
    confidence: expect.any(Number),
    steps: expect.arrayContaining([
      { text: expect.any(String), minutes: expect.any(Number), energy: 1, social: expect.any(Number) },
    ]),
  });
  expect((await tells('path'))['paths']).toEqual([]);
});

test('shrink --smaller goes on until the smallest there is, and stays there', async () => {
  const { tells } = aProgram();
  const stepsAt = async (presses: number) => {
    const told = await tells('shrink', 'do my taxes', '--smaller', String(presses));
    return told['steps'] as readonly { readonly text: string; readonly minutes: number }[];
  };
  const [once, six] = [await stepsAt(1), await stepsAt(6)];
  expect(once[0]?.text).not.toBe(six[0]?.text);
  for (const { minutes } of six) expect(minutes).toBe(0.5);
  expect(await stepsAt(7)).toEqual(six);
});

test('words that are met are not shrunk: Help is there, also in JSON', async () => {
  const { says, tells } = aProgram();
  await says(['country', 'DE']);
  const out = await says(['shrink', 'I want to kill myself']);
  expect(out).toContain('Thank you for writing it here.');
  expect(out).toContain('112');
  expect(out).not.toMatch(/ 1 {2}/);
  expect(await tells('shrink', 'I want to kill myself')).toMatchObject({
    ...{ ok: true, kind: 'help', steps: [], ladder: null },
    help: { country: 'DE', emergency: { numbers: expect.arrayContaining(['112']) } },
  });
});

test('a path is begun with its ladder, listed, shown, and its steps are named by numbers', async () => {
  const { says } = aProgram();
  expect(await says(['path'])).toContain('No path yet, and that is fine.');
  const kept = await says(['path', 'new', 'the whole flat', 'is a mess', '--why', 'Ana could come']);
  expect(kept).toMatch(/^Kept\.\n\nthe whole flat is a mess\n {2}Why it matters: Ana could come\n/);
  const shown = await says(['path', '1']);
  expect(shown).toMatch(/ {2}1\.1 +\S.*Where you stand/);
  expect(await says(['path', 'show', '1'])).toBe(shown);
  expect(await says(['path'])).toMatch(/^1 {2}the whole flat is a mess\n {3}You stand here: \S/);
});

test('--bare keeps the words alone', async () => {
  const program = aProgram();
  expect(await program.says(['path', 'new', 'taxes', '--bare'])).toContain('There are no steps here yet.');
  expect((await program.tells('path', '1'))['ladders']).toEqual([]);
});

test('a step is done, three with little effort offer the next with "stay here" beside it, and nobody is moved', async () => {
  const program = aProgram();
  await withPath(program);
  expect(await program.says(['step', 'done', '1', '--effort', '1'])).toBe('Kept. The first stone.\n');
  program.at('2026-02-17 10:01');
  expect(await program.says(['step', 'done', '1.1', '--effort', '1', '--words', 'Half of it'])).toBe(
    'Kept.\n',
  );
  program.at('2026-02-17 10:02');
  const third = await program.says(['step', 'done', '1', '--effort', '1', '--note', 'warm water']);
  expect(third).toMatch(
    /^Kept\.\n\nYou know this one by now\. .*\n {2}1\.2 {2}\S.*\n.*cairn step stay 1\.1\n$/,
  );
  expect(await program.says(['path', '1'])).toContain('You know this one by now.');
  expect(await program.says(['step', 'stay', '1.1'])).toContain('Where you stand');
  expect(await program.says(['path', '1'])).not.toContain('You know this one by now.');
  expect(await program.tells('list')).toMatchObject({
    wins: [{ note: 'warm water', effort: 1 }, { text: 'Half of it' }, {}],
  });
  program.at('2026-02-17 23:30');
  expect(await program.says(['step', 'done', '1', '--effort', '1'])).toBe('Kept.\n');
});

test('a plan in words that are met is kept, with Help beside it', async () => {
  const program = aProgram();
  await withPath(program);
  const said = await program.says(['step', 'plan', '1.1', 'I want to die']);
  expect(said).toContain('112');
  expect(said).toMatch(/Kept\.\n$/);
  expect(said).not.toContain('After I');
});

test('a step is made smaller, again and again, and put on the path below the one it was made of', async () => {
  const program = aProgram();
  await withPath(program);
  expect(await program.says(['step', 'smaller', '1.3'])).toContain('To put it on the path: --keep');
  const { kept } = (await program.tells('step', 'smaller', '1.3', '--keep')) as {
    kept: { text: string; id: string };
  };
  const path = (await program.tells('path', '1')) as {
    ladders: readonly { steps: readonly { step: { text: string; id: string } }[] }[];
  };
  expect(path.ladders[0]?.steps[2]?.step).toMatchObject({ text: kept.text, id: kept.id });
  let text = kept.text;
  for (let press = 0; press < 6; press += 1) {
    await program.says(['step', 'smaller', '1.3', '--keep']);
    const now = (await program.tells('path', '1')) as typeof path;
    text = now.ladders[0]?.steps[2]?.step.text ?? '';
  }
  expect(text).not.toBe('');
  expect(await program.says(['step', 'smaller', '1.3'])).toBe('This is the smallest. It counts fully.\n');
});

test('a step is planned after something, for today or a day to come, and the plan is taken back', async () => {
  const program = aProgram();
  await withPath(program);
  const planned = await program.says([
    'step',
    'plan',
    '1.1',
    'my',
    'coffee',
    '--at',
    '9:30',
    '--place',
    'the kitchen',
  ]);
  expect(planned).toMatch(
    /^Kept\.\n.*\n {2}after I am done with my coffee, .*February 17, 2026, 09:30, the kitchen\n$/,
  );
  expect(await program.says(['step'])).toContain('after I am done with my coffee');
  expect(await program.says(['step', 'plan', '1.1', '--undo'])).toBe('Taken back.\n');
  expect(await program.says(['step'])).toContain('Nothing is planned for today.');
  expect(await program.tells('step', 'plan', '1.1', '--on', 'tomorrow')).toMatchObject({
    step: { plannedOn: '2026-02-18', anchor: null },
  });
  for (const step of ['1.2', '1.3', '1.4']) await program.says(['step', 'plan', step]);
  expect(await program.says(['step', 'plan', '1.5'], 1)).toContain('This day holds 3 plans');
  expect(await program.says(['step', 'plan', '1.1', '--on', 'yesterday'], 2)).toContain(
    'A plan is for today or a day to come',
  );
});

test('what was in the way is answered, and leaves no trace that undo or the path would show', async () => {
  const program = aProgram();
  await withPath(program);
  const before = await program.says(['path', '1']);
  const answers = [];
  for (const obstacle of ['too-big', 'too-tired', 'forgot', 'dreaded', 'life', 'not-mine'])
    answers.push((await program.says(['step', 'not-now', '1.3', obstacle])).split('\n')[0]);
  expect(answers).toEqual([
    'Then it was still too big. How about this?',
    'Tired is real. This one asks less.',
    'It happens to everybody. Is there something you do anyway, that it could come after?',
    'Dreading it makes sense',
    'Of course. Shall it be another day?',
    'Then it can go. Thank you for looking at it.',
  ]);
  expect(await program.says(['path', '1'])).toBe(before);
  expect(await program.says(['step', 'not-now', '1.3', 'lazy'], 2)).toContain('too-big, too-tired');
  expect((await program.tells('undo'))['undone']).toBe('keep-challenge');
});

test('a path rests, is no mountain any more, is let go and comes back, and each can be undone', async () => {
  const program = aProgram();
  await withPath(program);
  await program.says(['path', 'new', 'taxes']);
  expect(await program.says(['path', 'rest', '1'])).toBe(
    'wash the dishes\nThis path is resting. It asks nothing.\n',
  );
  expect(await program.says(['path'])).toMatch(
    /^1 {2}taxes\n[^]*\n2 {2}wash the dishes {2}\(Resting for now\)\n$/,
  );
  await program.says(['path', 'rest', '2', '--undo']);
  await program.says(['path', 'arrive', '1']);
  expect(await program.says(['path'])).toContain('(No mountain any more)');
  await program.says(['undo']);
  // Resting paths come last in the list, so a number may mean another path than before: its words are said.
  expect(await program.says(['path', 'go', '1'])).toMatch(
    /^wash the dishes\nIt is let go\. What you did on it stays yours\./,
  );
  expect(await program.says(['path'])).not.toContain('dishes');
  expect(await program.says(['path', 'back'])).toBe('1  wash the dishes\n');
  expect(await program.says(['path', 'back', '1'])).toBe('It is back.\n');
  expect(await program.says(['path', 'back'])).toBe('Nothing was let go.\n');
});

test('rituals are begun, listed through the day, done and put to rest', async () => {
  const program = aProgram();
  expect(await program.says(['ritual'])).toContain('No ritual yet.');
  await program.says(['ritual', 'new', 'make', 'tea', '--part', 'eve']);
  const made = await program.tells(
    'ritual',
    'new',
    'open the curtains',
    '--after',
    'the alarm',
    '--at',
    '7:30',
    '--days',
    'mon,sun',
    '--wake',
  );
  expect(made).toMatchObject({
    ritual: { kind: 'wake', anchor: 'am done with the alarm', dayPart: 'am', remindAt: 450, remindDays: 65 },
  });
  expect(await program.says(['ritual'])).toBe(
    '1  open the curtains  (after I am done with the alarm · in the morning · 07:30)\n2  make tea  (in the evening)\n',
  );
  expect(await program.says(['ritual', 'done', '1'])).toBe('Kept. The first stone.\n');
  expect(await program.says(['ritual'])).toContain('07:30 · done today)');
  expect(await program.tells('ritual', 'done', '2', '--on', 'yesterday')).toMatchObject({
    win: { text: 'make tea', localDay: '2026-02-16', planned: true },
  });
  expect(await program.says(['ritual', 'rest', '1'])).toBe('It is resting. Its roots stay.\n');
  expect(await program.says(['ritual'])).toMatch(/2 {2}open the curtains .*Resting for now\)\n$/);
});

test('three small things fit today, the same each time; one is done, one is put aside for the day', async () => {
  const program = aProgram();
  const { cards } = (await program.tells('suggest')) as {
    cards: readonly { key: string; offered: { text: string } }[];
  };
  expect(new Set(cards.map(({ key }) => key)).size).toBe(cards.length);
  const out = await program.says(['suggest']);
  for (const { offered } of cards) expect(out).toContain(offered.text);
  expect(out).not.toMatch(/haven’t|have not/);
  expect(await program.says(['suggest', 'not-today', '1'])).toBe('All right. Not today.\n');
  const after = await program.says(['suggest']);
  expect(after).not.toContain(String(cards[0]?.offered.text));
  const { cards: now } = (await program.tells('suggest')) as { cards: typeof cards };
  expect(await program.tells('suggest', 'did', '1')).toMatchObject({
    isFirst: true,
    win: { text: now[0]?.offered.text },
  });
  expect(await program.says(['suggest', 'did', '9'], 2)).toContain('Name one of the three');
  expect(await program.says(['suggest', '--energy', '4'], 2)).toContain('Energy is 1, 2 or 3:');
});

/** Cards are drawn by the vault's own lot: on one day in so many the step of the path is among them. */
const dayWithStep = async (program: ReturnType<typeof aProgram>): Promise<number> => {
  for (let day = 1; day <= 28; day += 1) {
    program.at(`2026-03-${String(day).padStart(2, '0')} 10:00`);
    const { cards } = (await program.tells('suggest')) as {
      cards: readonly { source: { from: string } }[];
    };
    const at = cards.findIndex(({ source }) => source.from === 'step');
    if (at >= 0) return at;
  }
  throw new Error('the step of the path was not suggested in four weeks');
};

test('a step that is suggested is done as a step of its path', async () => {
  const program = aProgram();
  await withPath(program);
  const at = await dayWithStep(program);
  expect(await program.tells('suggest', 'did', String(at + 1))).toMatchObject({
    win: { step: expect.any(String) },
  });
});

test('what Cairn does not know is said in one clear sentence, with its exit code', async () => {
  const program = aProgram();
  await withPath(program);
  for (const [args, code, sentence] of [
    [['shrink'], 1, 'There are no words yet.'],
    [['shrink', 'x', '--smaller', '0'], 2, 'Say how often'],
    [['shrink', 'x', '--smaller', 'often'], 2, 'Say how often'],
    [['shrink', 'x', '--ladder', 'nope'], 2, 'There is no ladder of this name'],
    [['path', 'nwe'], 2, 'Did you mean: cairn path new'],
    [['path', 'sing'], 2, 'See: cairn help path'],
    [['path', 'constructor'], 2, 'See: cairn help path'],
    [['path', 'new'], 1, 'There are no words yet.'],
    [['path', 'rest'], 2, 'Name a path by its number.'],
    [['path', 'rest', 'dishes'], 2, 'Name a path by its number.'],
    [['path', '7'], 1, 'There is no path with this number.'],
    [['path', 'back', '3'], 1, 'There is no path with this number.'],
    [['step', 'done'], 2, 'Name a step'],
    [['step', 'done', '1.99'], 1, 'There is no such step.'],
    [['step', 'done', '1', '--effort', '4'], 2, 'Effort is 1, 2 or 3.'],
    [['step', 'done', '1', '--pleasure', '11'], 2, 'A rating is a number from 0 to 10.'],
    [['step', 'plan', '1.1', '--at', '24:00'], 2, 'A time is like 7:30'],
    [['step', 'plan', '1.1', '--on', 'soon'], 2, 'A day is today'],
    [['ritual', 'new', 'x', '--part', 'noon'], 2, 'A part of the day'],
    [['ritual', 'new', 'x', '--days', 'mon,someday'], 2, 'Days are mon'],
    [['ritual', 'done', '4'], 1, 'There is no ritual with this number.'],
  ] as const)
    expect([args, await program.says(args, code)]).toEqual([args, expect.stringContaining(sentence)]);
  expect(await program.tells('path', 'new', ' ')).toMatchObject({ ok: false, error: { type: 'Empty' } });
});

test('help tells each form of a command that does several things', async () => {
  const { says } = aProgram();
  const out = await says(['help', 'step']);
  expect(out).toContain('cairn step not-now N.M too-big | too-tired');
  expect(out).toContain('Effort is 1, 2 or 3.');
  expect((await says(['help'])).match(/^ {2}cairn step/gm)).toHaveLength(1);
});
