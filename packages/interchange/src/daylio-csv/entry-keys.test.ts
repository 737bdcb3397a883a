/** Natural keys are frozen: another form would bring everybody's history in a second time. */

import { expect, test } from 'vitest';
import { anIdOf } from '../fixtures/an-id-of.ts';
import { readDaylioCsv } from './read-daylio-csv.ts';

test('asks for ids by the keys it has always used', () => {
  const keys: string[] = [];
  const hashId = (key: string) => {
    keys.push(key);
    return anIdOf(key);
  };
  const csv = [
    'full_date,time,mood,activities,note',
    '2024-03-02,9:05 PM,Good ,Walk  | rain,',
    '2024-03-02,21:05,bad,,',
    '2024-03-01,,Tak  sobie,,',
  ].join('\n');
  readDaylioCsv(new TextEncoder().encode(csv), { hashId, zone: 'UTC' });
  expect(keys).toEqual([
    '["daylio-csv","2024-03-02",1265,1,"check-in",0]',
    '["daylio-csv","2024-03-02",1265,1,"win","walk"]',
    '["daylio-csv","2024-03-02",1265,0,"check-in",0]',
    '["daylio-csv","2024-03-01","tak sobie",0,"check-in",0]',
  ]);
});
