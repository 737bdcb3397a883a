/** Experiments, newest first; of two of one day the one that was begun later. They are few: the list is read whole. */

import type { Experiment } from '@cairn/domain';
import { EXPERIMENT, rowColumns, rowToState } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { QueryHandler } from '../../context.ts';
import { experimentOf } from '../../records/experiment-record.ts';

const MOST = 100;

export const readExperiments = async (database: Database): Promise<readonly Experiment[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT ${rowColumns(EXPERIMENT).join(', ')} FROM experiment
     WHERE started_on IS NOT NULL AND trashed IS NOT 1 ORDER BY started_on DESC, hlc DESC LIMIT ${MOST}`,
  );
  return rows.map((row) => experimentOf(rowToState(EXPERIMENT, row))).filter((kept) => kept !== null);
};

export const experiments: QueryHandler<'experiments'> = async ({ database }) => ({
  experiments: await readExperiments(database),
});
