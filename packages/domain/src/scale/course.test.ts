import { expect, test } from 'vitest';
import type { LocalDay } from '../time/local-day.ts';
import { courseOf, type Answered } from './course.ts';
import { INSTRUMENTS } from './instrument.ts';

const on = (day: string, total: number, version = 1): Answered => ({
  localDay: `2026-03-${day}` as LocalDay,
  total,
  version,
});
const phq = INSTRUMENTS['phq-8'];

test('one is no change and no line, two are a change and no line, three are drawn', () => {
  const one = courseOf(phq, [on('01', 14)]);
  expect([one.change, one.isDrawn]).toEqual([null, false]);
  const two = courseOf(phq, [on('01', 14), on('15', 8)]);
  expect([two.change, two.isDrawn]).toEqual(['bigger', false]);
  const three = courseOf(phq, [on('01', 14), on('15', 8), on('29', 9)]);
  expect([three.change, three.isDrawn]).toEqual(['wobble', true]);
});

test('answers to another version are neither drawn nor compared', () => {
  const course = courseOf(phq, [on('01', 24, 2), on('15', 8), on('29', 9)]);
  expect(course.points.map(({ total }) => total)).toEqual([8, 9]);
  expect([course.change, course.isDrawn]).toEqual(['wobble', false]);
});

test('they stand by their day, and of one day the last that was kept counts', () => {
  const course = courseOf(phq, [on('29', 3), on('01', 14), on('01', 12)]);
  expect(course.points.map(({ total }) => total)).toEqual([12, 3]);
  expect(course.change).toBe('bigger');
});

test('with nothing answered there is nothing to say', () => {
  expect(courseOf(phq, [])).toEqual({ points: [], change: null, isDrawn: false });
});
