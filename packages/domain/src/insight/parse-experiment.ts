/** Reads an experiment from data of unknown make, such as an export. */

import { isCatalogueId } from '../activity/catalogue-id.ts';
import { isLifeArea } from '../activity/life-area.ts';
import { flag, isCount, nullOr, orNull, parseFields, required, type ShapeError } from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import { parsePrivateText } from '../basics/private-text.ts';
import type { Result } from '../basics/result.ts';
import { parseLocalDay } from '../time/local-day.ts';
import { EXPERIMENT_DAYS } from './coin-flip.ts';
import type { Experiment } from './experiment.ts';

const isLength = (raw: unknown): raw is number => isCount(raw) && raw > 0 && raw <= EXPERIMENT_DAYS;

const isSeed = (raw: unknown): raw is number => isCount(raw) && raw < 2 ** 32;

/** Needs `id`, `text`, `startedOn`, `length` and `seed`. */
export const parseExperiment = (raw: unknown): Result<Experiment, ShapeError<keyof Experiment>> =>
  parseFields<Experiment>(raw, {
    id: required(isEntityId),
    activity: orNull(isCatalogueId),
    area: orNull(isLifeArea),
    text: parsePrivateText,
    startedOn: parseLocalDay,
    length: required(isLength),
    seed: required(isSeed),
    endedOn: nullOr(parseLocalDay),
    trashed: flag,
    importBatch: orNull(isEntityId),
  });
