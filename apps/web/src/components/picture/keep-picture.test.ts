import { expect, test } from 'vitest';
import { createCopy } from '@cairn/copy';
import type { EntityId, LocalDay } from '@cairn/domain';
import { LEVELS, describe, zoomOf, type Light, type PictureRecord } from '@cairn/picture';
import { zoomTwin } from '../../view-models/zoom-twin.ts';
import { pictureSvg } from './keep-picture.ts';

const today = '2026-11-22' as LocalDay;
const light: Light = { theme: 'light', minuteOfDay: 1100, season: 'autumn' };
const id = 'feedfacecafebeef'.repeat(2) as EntityId;
const stone = { id, area: 'people', big: true, isReturn: true, localDay: today } as const;
const record: PictureRecord = {
  ...{ today, todayStones: [stone], weekStones: [stone], lastWeekStones: [], total: 31, restDays: 3 },
  firstDay: '2025-03-04' as LocalDay,
  weeks: [{ weekStart: '2026-03-02' as LocalDay, wins: 30, areas: { people: 12 }, returns: 1 }],
};

/** All that is not a number, a colour, or the name of an SVG element or attribute. */
const wordsIn = (svg: string): string[] =>
  svg
    .replaceAll(/<title>[^<]*<\/title>/g, '')
    .replaceAll(/<\/?(svg|path|defs|linearGradient|stop)\b/g, ' ')
    .replaceAll(
      /\b(xmlns|role|viewBox|width|height|d|fill|fill-opacity|id|gradientUnits|x1|x2|y1|y2|offset|stop-color)=/g,
      ' ',
    )
    .replaceAll(
      /"(http:\/\/www\.w3\.org\/2000\/svg|img|userSpaceOnUse|w\d+|url\(#w\d+\)|#[0-9a-f]{6}|[\d.\s-]*|[MLZ\d\s-]*)"/g,
      ' ',
    )
    .match(/[^\s<>/"]+/g) ?? [];

test.each(LEVELS)(
  'kept from %s, the file holds shapes and the picture in words, and nothing of the person',
  async (level) => {
    const copy = await createCopy('en');
    await Promise.all([copy.load('rest'), copy.load('zoom')]);
    const camera = { zoom: zoomOf(level), walk: 0 };
    const twin = zoomTwin(copy, describe(record, light, camera), { today, counts: false });
    const svg = pictureSvg({ record, light, camera, twin }, { width: 2000, height: 1500 });
    expect(wordsIn(svg)).toEqual([]);
    expect(svg).not.toContain(id);
    expect(svg).toContain('width="2000" height="1500"');
    expect(/<title>([^<]*)<\/title>/.exec(svg)?.[1]).toBe(twin);
  },
);

test('a file with a word in it would be noticed', () => {
  const svg = pictureSvg({ record, light, twin: '' }, { width: 400, height: 300 });
  expect(wordsIn(svg.replace('<defs>', '<desc>called my sister</desc><defs>'))).toContain('sister');
  expect(wordsIn(svg.replace('<defs>', `<defs data-id="${id}">`))).not.toEqual([]);
});
