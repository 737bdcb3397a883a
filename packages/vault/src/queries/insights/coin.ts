/** The coin of today, and what an experiment that is over came to. */

import { addDays, coinOn, readTest } from '@cairn/domain';
import type { Experiment, LocalDay, TestRead, TossedDay } from '@cairn/domain';
import type { QueryHandler, ReadContext } from '../../context.ts';
import type { Coin } from '../../door/insight-queries.ts';
import { readExperiments } from '../reflection/experiments.ts';
import { readMoods } from './read-days.ts';

export const insightCoin: QueryHandler<'insight-coin'> = async (context) => {
  const { today } = context;
  const all = await readExperiments(context.database);
  const running = all.find(
    ({ endedOn, ...one }) => endedOn === null && coinOn({ ...one, endedOn }, today) !== null,
  );
  const over = all.find((one) => one !== running && isOver(one, today));
  return {
    running: running === undefined ? null : runningOf(running, today),
    over: over === undefined ? null : { experiment: over, read: await readOver(context, over) },
  };
};

const isOver = ({ startedOn, length, endedOn }: Experiment, today: LocalDay): boolean =>
  endedOn !== null || today >= addDays(startedOn, length);

const runningOf = (experiment: Experiment, today: LocalDay): Coin['running'] => ({
  experiment,
  today: coinOn(experiment, today) === true,
  until: addDays(experiment.startedOn, experiment.length - 1),
});

const readOver = async ({ database }: ReadContext, experiment: Experiment): Promise<TestRead> => {
  const moods = await readMoods(database);
  return readTest(
    moods.flatMap(({ day, mood }): readonly TossedDay[] => {
      const withIt = coinOn(experiment, day);
      return withIt === null ? [] : [{ withIt, mood }];
    }),
  );
};
