/** Moods, trackers and tasks of other apps, each by a small file of its own kind; the lives in them are made up. */

import { expect, test } from 'vitest';
import { aDatabase } from './fixtures/a-database.ts';
import { asideOf, aZip, errorOf, linesOf, planOf } from './fixtures/read-file.ts';

const json = (value: unknown): string => JSON.stringify(value);

const NOMIE = {
  nomie: { number: '5.6.2' },
  trackers: { mood: { tag: 'mood', label: 'Mood', min: 1, max: 5 }, walk: { tag: 'walk', label: 'Walk' } },
  events: [
    {
      _id: 'a',
      note: '#mood(4) #walk(20) @anna +home slow but out',
      end: Date.parse('2026-03-03T10:00:00Z'),
      lat: 1.5,
      lng: 2,
    },
    { _id: 'b', note: '#coffee', end: 'never' },
  ],
};

test('Nomie: the line as it was written, what was done, the mood by the span of its tracker; no place', async () => {
  const plan = await planOf(json(NOMIE));
  expect(linesOf(plan)).toEqual([
    '2026-03-03 | Walk | 20',
    '2026-03-03 | mood | 8 | #mood(4) #walk(20) @anna +home slow but out',
  ]);
  expect(asideOf(plan)).toEqual({ places: 1 });
  expect(plan.counts).toMatchObject({ rows: 2, skipped: 1 });
  expect(await errorOf(json({ type: 'template', trackables: [] }))).toEqual({ type: 'PartOfExport' });
});

const TRACKED = `FeatureName,Timestamp,Value,Label,Note
Walk,2026-03-03T23:30:00.000-08:00,25.0,slow,"in the rain, too"
Weather,2026-03-03T21:30:00.000+01:00,1.0,grey,
Weather,soon,1.0,,
`;

test('Track & Graph: the day of the clock that wrote it; the person says what is a win', async () => {
  const plan = await planOf(TRACKED);
  expect(linesOf(plan)).toEqual([
    '2026-03-03 | Walk | 25 · slow · in the rain, too',
    '2026-03-03 | mood | Weather: grey',
  ]);
  expect(plan.activities.map(({ name, guess, as }) => [name, guess, as])).toEqual([
    ['Walk', 'win', 'win'],
    ['Weather', 'tag', 'tag'],
  ]);
  expect((await planOf(TRACKED, { activityAs: { Weather: 'win' } })).counts.wins).toBe(2);
  const old = 'FeatureName,Timestamp,Value,Note\nSleep,2026-03-03T08:00:00.000+01:00,3:deep,\n';
  expect(linesOf(await planOf(old))).toEqual(['2026-03-03 | mood | Sleep: deep · 3']);
});

const READINGS = `date,weekday,time of day,category,rating/amount,detail,notes
22nd Sep 2026,Tue,09:00,Mood,4,Meh | Anxious,"a slow one"
22nd Sep 2026,Tue,09:00,Symptom,2,Headache,"a slow one"
22nd Sep 2026,Tue,pm,Factors,,Garden,
22nd Sep 2026,Tue,09:00,Medication,1,Something,
22nd Sep 2026,Tue,09:00,Measurement,70,Weight (kg),
31st Feb 2026,Tue,09:00,Mood,4,Mood,
`;

test('Bearable: readings of one moment are one; a scale that is not told is for the person; no medicine', async () => {
  const plan = await planOf(READINGS);
  expect(linesOf(plan)).toEqual([
    '2026-09-22 | mood | 4 | Meh | Anxious\na slow one\nHeadache: 2',
    '2026-09-22 | mood | Garden',
  ]);
  expect(plan).toMatchObject({ needs: 'mood-mapping', checkIns: [{ mood: null, moodWord: '4' }, {}] });
  expect((await planOf(READINGS, { moodOf: { 4: 7 } })).checkIns[0]?.mood).toBe(7);
  expect(asideOf(plan)).toEqual({ medicines: 1, measures: 1 });
  expect(plan.skipped.map(({ line, reason }) => [line, reason.type])).toEqual([[7, 'impossible-date']]);
  expect(JSON.stringify(plan)).not.toContain('Something');
  const ten = await planOf(READINGS.replace('Mood,4,Meh', 'Mood,8,Meh'));
  expect(ten.checkIns[0]).toMatchObject({ mood: 8, moodWord: null });
});

test('How We Feel: word, tags and what was written; readings of the phone stay', async () => {
  const plan = await planOf(
    `Date,Mood,Tags (People),Tags (Places),Tags (Events),Exercise,Sleep,Weather,Notes,Reflections,Takeaways
2026 Sun Feb 8 4:04 PM,Mellow,Friends,Home,,,,Clouds,a walk by the water,"[]",
2026 Sat Feb 7 11:10 AM,Hopeful,,,,30,7,,,,go on
`,
  );
  expect(linesOf(plan)).toEqual([
    '2026-02-08 | mood | Mellow | a walk by the water\nFriends · Home',
    '2026-02-07 | mood | Hopeful | go on',
  ]);
  expect(plan.checkIns[0]?.at).toBe(Date.parse('2026-02-08T15:04:00Z'));
  expect(plan.needs).toBe('mood-mapping');
  expect(asideOf(plan)).toEqual({ measures: 3 });
});

test('How We Feel: words with a comma that nothing quotes stay whole, wherever they stand', async () => {
  const plan = await planOf(
    `Date,Mood,Tags (People),Tags (Places),Tags (Events),Exercise,Notes,Reflections,Takeaways
2026 Sun Feb 8 4:04 PM,Mellow,Ana, Bo,Home,,30,a walk, slow, by the water,it was cold,go on
2026 Sat Feb 7 4:04 PM,Mellow,,,,,one,two,three,four,,
`,
  );
  expect(linesOf(plan)).toEqual([
    '2026-02-08 | mood | Mellow | a walk, slow, by the water\nit was cold\ngo on\nAna, Bo · Home',
    '2026-02-07 | mood | Mellow | one\ntwo\nthree,four',
  ]);
  expect(plan.notices).toContainEqual({ type: 'rows-joined', lines: [2, 3] });
});

test('Todoist: nothing in it is done, and nothing is poured in', async () => {
  const plan = await planOf(
    `TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR\nsection,Home,,,,\ntask,Phone the office @calls,,4,1,Somebody (1)\nnote,soon,,,,\n`,
  );
  expect(plan.counts).toMatchObject({ rows: 1, wins: 0, challenges: 0, skipped: 0 });
  expect(asideOf(plan)).toEqual({ 'open-tasks': 1 });
  expect(plan.openTasks).toEqual(['Phone the office']);
});

const TICKTICK = `\uFEFF"Date: 2026-03-05+0000"
"Version: 7.1"
"Status: 
0 Normal
1 Completed
2 Archived"
"Folder Name","List Name","Title","Kind","Content","Due Date","Status","Created Time","Completed Time","Timezone"
"","Home","Beds","TEXT","both rooms","","2","","2026-03-03T23:30:00+0000","Europe/Berlin"
"","Home","Bins","TEXT","","","1","","2026-03-03 10:00:00","Europe/Berlin"
"","Home","Phone","TEXT","","","0","","","Europe/Berlin"
"","Home","Never mind","TEXT","","","-1","","",""
"","Home","No day","TEXT","","","1","","",""
`;

test('TickTick: done on the day of its own zone, whatever lines come before the header', async () => {
  const plan = await planOf(TICKTICK);
  expect(linesOf(plan)).toEqual(['2026-03-04 | Beds | both rooms', '2026-03-03 | Bins']);
  expect(asideOf(plan)).toEqual({ 'open-tasks': 1, 'not-done': 1 });
  expect(plan.openTasks).toEqual(['Phone']);
  expect(plan.skipped.map(({ reason }) => reason.type)).toEqual(['no-date']);
});

test('Things: what was completed, and nothing out of the bin', async () => {
  const plan = await planOf(
    aDatabase(`CREATE TABLE TMTask (uuid TEXT, type INTEGER, status INTEGER, stopDate REAL, trashed INTEGER, title TEXT, notes TEXT);
      INSERT INTO TMTask VALUES ('a', 0, 3, 1772496000.5, 0, 'Post it', 'blue'), ('b', 0, 0, NULL, 0, 'Phone', ''),
        ('c', 0, 3, 1772496000, 1, 'Gone', ''), ('d', 2, 0, NULL, 0, 'A heading', ''), ('e', 0, 2, 1772496000, 0, 'Let go', ''),
        ('f', 0, 3, NULL, 0, 'When', '');`),
  );
  expect(linesOf(plan)).toEqual(['2026-03-03 | Post it | blue']);
  expect(asideOf(plan)).toEqual({ 'open-tasks': 1, removed: 1, 'not-done': 1 });
  expect(plan.openTasks).toEqual(['Phone']);
  expect(plan.counts).toMatchObject({ rows: 5, skipped: 1 });
});

test('Super Productivity: tasks and archives of both forms, notes as pages', async () => {
  const task = (title: string, isDone: boolean) => ({
    title,
    isDone,
    doneOn: Date.parse('2026-03-03T10:00:00Z'),
  });
  const store = (entities: object) => ({ ids: Object.keys(entities), entities });
  const data = {
    ...{ task: store({ a: task('Mail', true), b: task('Form', false) }), project: store({}), tag: store({}) },
    archiveYoung: { task: store({ c: task('Older', true) }) },
    note: store({ n: { id: 'n', content: 'a thought', created: Date.parse('2026-03-02T10:00:00Z') } }),
  };
  const plan = await planOf(json({ timestamp: 1, data }));
  expect(linesOf(plan)).toEqual(['2026-03-03 | Mail', '2026-03-03 | Older']);
  expect(plan.entries.map(({ localDay, text }) => [localDay, text])).toEqual([['2026-03-02', 'a thought']]);
  expect(asideOf(plan)).toEqual({ 'open-tasks': 1 });
  expect(plan.openTasks).toEqual(['Form']);
  expect(
    (await planOf(json({ ...data, archiveYoung: undefined, taskArchive: store({ c: task('Older', true) }) })))
      .wins,
  ).toEqual(plan.wins);
});

test('a habit of an Obsidian plugin: words and moods of its days', async () => {
  const plan = await planOf(
    json({
      entries: {
        '2026-03-03': {
          date: '2026-03-03',
          value: 3,
          notePath: 'Log.md',
          energy: 3,
          mood: '🙂',
          notes: 'easier',
        },
        '2026-03-02': { date: '2026-03-02', value: '✖', notePath: 'Log.md', mood: '' },
        soon: { notePath: 'Log.md', mood: '🙂' },
      },
    }),
  );
  expect(linesOf(plan)).toEqual(['2026-03-03 | mood | 🙂 | easier']);
  expect(plan.counts).toMatchObject({ rows: 3, skipped: 1 });
});

test('JSON that is cut short is damaged; JSON of something else is not known', async () => {
  expect(await errorOf('{"habits": [')).toEqual({ type: 'DamagedJson' });
  expect(await errorOf('{"a": 1}')).toEqual({ type: 'UnknownFormat', looksLike: 'json' });
});

test('what is not done yet on a page is offered once, and stays on the page', async () => {
  const page = '- [ ] Phone\n- [x] Beds\n- [ ] phone\n';
  const plan = await planOf(aZip({ '2026-03-03.md': page }));
  expect(plan.openTasks).toEqual(['Phone']);
  expect(plan.entries.map(({ text }) => text)).toEqual([page.trim()]);
});
