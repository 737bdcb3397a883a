/** A value that an option or a command does not take, and what it does take. */

import type { Copy } from '@cairn/copy';
import { EXIT, refused } from './reply.ts';
import type { Refused } from './reply.ts';
import { areaNames } from './typed-names.ts';

export type ValueField =
  | 'area'
  | 'effort'
  | 'rating'
  | 'on'
  | 'at'
  | 'days'
  | 'part'
  | 'plan-day'
  | 'smaller'
  | 'ladder'
  | 'limit'
  | 'mood'
  | 'energy'
  | 'confidence'
  | 'sleep'
  | 'check-in'
  | 'change'
  | 'mood-words'
  | 'date-order'
  | 'map'
  | 'light'
  | 'size';

export const refusedValue = (copy: Copy, field: ValueField): Refused => {
  const error = { type: 'BadInput', field };
  return refused(
    EXIT.usage,
    error,
    field === 'area' ? copy.t('cli.value.area', { areas: areaNames(copy) }) : copy.t(`cli.value.${field}`),
  );
};
