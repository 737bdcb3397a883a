/** What this version sends is of the schema that it keeps: a new schema of the file comes with one of the chunks. */

import { SYNC_SCHEMA } from '@cairn/changes/sync';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../schema/migrate.ts';

test('chunks are of the schema of the file', () => {
  expect(SYNC_SCHEMA).toBe(MIGRATIONS.length);
});
