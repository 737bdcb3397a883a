/** Times as phones in many places write them. */

import { expect, test } from 'vitest';
import { parseTime } from './written-time.ts';

test.each([
  ['18:07', 1087],
  ['9:03', 543],
  ['08:50', 530],
  ['3:26 AM', 206],
  ['6:50 pm', 1130],
  ['8:02\u202fpm', 1202],
  ['8:02 P.M.', 1202],
  ['8:02 p. m.', 1202],
  ['12:00 AM', 0],
  ['12:30 pm', 750],
  ['13:05 PM', 785],
  ['20.15', 1215],
  ['20h15', 1215],
  ['10:04:59', 604],
  ['24:00', null],
  ['10:61', null],
  ['noon', null],
  ['', null],
])('reads %s', (cell, minutes) => {
  expect(parseTime(cell)).toBe(minutes);
});
