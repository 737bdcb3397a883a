/** The wins a person put on the shelf, to be read again on hard days. Newest first. */

import type { QueryHandler } from '../../context.ts';
import { pageSize, readWins } from '../read-wins.ts';
import { MAY_COME_UP } from './told-wins.ts';

export const shelf: QueryHandler<'shelf'> = ({ database }, input) =>
  readWins(database, {
    where: `win.near = 1 AND ${MAY_COME_UP}`,
    params: [],
    after: input.after,
    limit: pageSize(input.limit),
  });
