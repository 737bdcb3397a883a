/** Habitica: what was completed is a win on the person's own day; nobody's address or key is looked at. */

import { expect, test } from 'vitest';
import { asideOf, errorOf, linesOf, planOf } from '../fixtures/read-file.ts';

const at = (written: string): number => Date.parse(written);

const ACCOUNT = {
  auth: { local: { email: 'somebody@example.org', username: 'somebody' } },
  apiToken: 'c0ffee00-token',
  preferences: { dayStart: 4 },
  tasksOrder: {},
  tasks: {
    habits: [
      {
        ...{ type: 'habit', text: 'Stretch' },
        history: [
          { date: at('2026-03-03T10:00:00Z'), value: 1, scoredUp: 3, scoredDown: 0 },
          { date: at('2026-03-04T10:00:00Z'), value: 0.5, scoredUp: 0, scoredDown: 1 },
        ],
      },
    ],
    dailys: [
      {
        ...{ type: 'daily', text: 'Beds' },
        history: [
          { date: at('2026-03-03T01:30:00Z'), value: 1, isDue: true, completed: true },
          { date: at('2026-03-04T05:00:00Z'), value: 0.4, isDue: true, completed: false },
          { date: at('2025-01-03T10:00:00Z'), value: 2 },
          { date: at('2025-01-04T10:00:00Z'), value: 1 },
          { date: 'soon', value: 3 },
        ],
      },
    ],
    todos: [
      {
        type: 'todo',
        text: 'Post it',
        completed: true,
        dateCompleted: '2026-03-05T10:00:00.000Z',
        notes: 'blue envelope',
      },
      { type: 'todo', text: 'Phone', completed: false },
      { type: 'todo', text: 'Lost day', completed: true },
    ],
    rewards: [{ type: 'reward', text: 'Tea' }],
  },
};

test('an account', async () => {
  const plan = await planOf(JSON.stringify(ACCOUNT));
  expect(linesOf(plan)).toEqual([
    '2026-03-03 | Stretch | ×3',
    '2026-03-02 | Beds',
    '2025-01-03 | Beds',
    '2026-03-05 | Post it | blue envelope',
  ]);
  expect(asideOf(plan)).toEqual({ 'not-done': 3, 'open-tasks': 1, contacts: 1, secrets: 1 });
  expect(plan.counts).toMatchObject({ rows: 10, skipped: 2 });
  expect(JSON.stringify(plan)).not.toMatch(/example\.org|c0ffee/);
});

test('a flat answer of its interface, and its history as CSV', async () => {
  const flat = { success: true, data: [...ACCOUNT.tasks.dailys, ...ACCOUNT.tasks.todos] };
  expect((await planOf(JSON.stringify(flat))).counts.wins).toBe(3);
  const csv = `Task Name,Task ID,Task Type,Date,Value\nStretch,a,habit,2026-03-02 13:26:05,1\nStretch,a,habit,2026-03-03 05:06:55,0.5\n`;
  expect(linesOf(await planOf(csv))).toEqual(['2026-03-02 | Stretch']);
});

test('an account without its tasks is a part of an export', async () => {
  expect(await errorOf(JSON.stringify({ success: true, data: { tasksOrder: {}, auth: {} } }))).toEqual({
    type: 'PartOfExport',
  });
});
