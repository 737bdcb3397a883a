import { createCopy, LOCALES } from '@cairn/copy';
import { LIFE_AREAS } from '@cairn/domain';
import { expect, test } from 'vitest';
import { areaName, plainOf, readArea } from './typed-names.ts';

test.each([
  ['  Há ３  dias ', 'ha 3 dias'],
  ['Aujourd’hui', "aujourd'hui"],
  ['قبل ٣ أيام', 'قبل 3 ايام'],
  ['۰۱۹', '019'],
  ['Łóżko', 'lozko'],
])('"%s" is read as "%s"', (written, plain) => {
  expect(plainOf(written)).toBe(plain);
});

test.each(LOCALES)('in %s each area has names of its own, and English is read as well', async (tag) => {
  const copy = await createCopy(tag);
  const names = LIFE_AREAS.flatMap((area) =>
    [area, areaName(copy, area), copy.t(`area.${area}`)].map((name) => [name, area] as const),
  );
  expect(names.map(([name]) => readArea(copy, name.toUpperCase()))).toEqual(names.map(([, area]) => area));
  expect(LIFE_AREAS.map((area) => areaName(copy, area)).filter((name) => /[\s,]/.test(name))).toEqual([]);
  expect(readArea(copy, 'no such area')).toBe(null);
});
