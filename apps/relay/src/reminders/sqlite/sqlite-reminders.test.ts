import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.ts';
import { describeReminderStore } from '../reminder-store.suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-reminders-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

describeReminderStore('sqlite', async () => {
  files += 1;
  const opened = openSqliteStore({ path: join(folder, String(files), 'relay.db') });
  if (opened.type !== 'Opened') throw new Error(opened.type);
  return opened.store;
});
