/** Days lie in fields as day numbers. */

import { dayFromNumber, dayNumber } from '@cairn/domain';
import type { FieldValue } from '@cairn/changes';
import type { LocalDay } from '@cairn/domain';

export const dayField = (day: LocalDay | null): number | null => (day === null ? null : dayNumber(day));

export const dayOfField = (field: FieldValue | undefined): LocalDay | null =>
  typeof field === 'number' ? dayFromNumber(field) : null;
