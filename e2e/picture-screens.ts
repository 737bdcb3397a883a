/**
 * Takes the pictures of docs/screens/picture: `node e2e/picture-screens.ts [folder]`. By hand, after a change that shows; no
 * test runs it. The picture alone, of lives of every length, at two sizes, by day and by night, and from every distance.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Light } from '@cairn/picture';
import { LEVELS, scene, sceneToSvg, zoomOf } from '@cairn/picture';
import { aRecord } from '../packages/picture/src/fixtures/a-record.ts';
import { launchBrowser } from './browser.ts';

const [, , folder = join(dirname(import.meta.dirname), 'docs', 'screens', 'picture')] = process.argv;

const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1440, height: 900 } } as const;
type Size = keyof typeof SIZES;

/** How many wins, how they lie, and the season and hour they are shown in. */
const LIVES = [
  { total: 0, inWeek: 0, weeks: 1, season: 'neutral', minuteOfDay: 560 },
  { total: 1, inWeek: 1, weeks: 1, season: 'spring', minuteOfDay: 390 },
  { total: 7, inWeek: 7, weeks: 1, season: 'spring', minuteOfDay: 620 },
  { total: 30, inWeek: 9, weeks: 4, season: 'summer', minuteOfDay: 780 },
  { total: 365, inWeek: 8, weeks: 51, season: 'autumn', minuteOfDay: 1050 },
  { total: 1000, inWeek: 14, weeks: 110, season: 'winter', minuteOfDay: 660 },
  { total: 10_000, inWeek: 40, weeks: 400, season: 'autumn', minuteOfDay: 1150 },
  { total: 50_000, inWeek: 100, weeks: 522, season: 'spring', minuteOfDay: 1000 },
] as const;

/** A flat picture needs few colours: the most frequent of them, and for every other the nearest of these. */
const COLOURS = 96;

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly palette: readonly number[];
  readonly indices: string;
}

/** Draws an SVG in the page, half as large where it is wide, and gives it in few colours. */
const pixelsOf = (page: Page, svg: string, scale: number): Promise<Pixels> =>
  page.evaluate(
    async ([text, by, most]) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(image.width * by);
      canvas.height = Math.round(image.height * by);
      const ctx = canvas.getContext('2d');
      if (!ctx) throw new Error('no canvas');
      ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
      const { data, width, height } = ctx.getImageData(0, 0, canvas.width, canvas.height);
      const at = (i: number): number => data[i] ?? 0;
      // Of like colours, to within an eighth of a channel's sixteenth, the first seen stands for all.
      const counts = new Map<number, number>();
      const keyOf = (i: number): number =>
        ((at(i) & 0xfc) << 16) | ((at(i + 1) & 0xfc) << 8) | (at(i + 2) & 0xfc);
      for (let i = 0; i < data.length; i += 4) counts.set(keyOf(i), (counts.get(keyOf(i)) ?? 0) + 1);
      const palette = [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, most)
        .map(([colour]) => colour);
      const known = new Map<number, number>();
      const nearest = (colour: number): number => {
        const before = known.get(colour);
        if (before !== undefined) return before;
        let [best, least] = [0, Infinity];
        palette.forEach((other, index) => {
          const far =
            Math.abs((colour >> 16) - (other >> 16)) * 2 +
            Math.abs(((colour >> 8) & 255) - ((other >> 8) & 255)) * 3 +
            Math.abs((colour & 255) - (other & 255));
          if (far < least) [best, least] = [index, far];
        });
        known.set(colour, best);
        return best;
      };
      let indices = '';
      for (let i = 0; i < data.length; i += 4) indices += String.fromCharCode(nearest(keyOf(i)));
      return { width, height, palette, indices };
    },
    [svg, scale, COLOURS] as const,
  );

const chunk = (name: string, body: Buffer): Buffer => {
  const data = Buffer.concat([Buffer.from(name), body]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(data));
  return Buffer.concat([size, data, check]);
};

/** A PNG with a palette, packed as tightly as it can be. */
const pngOf = ({ width, height, palette, indices }: Pixels): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.write(indices.slice(y * width, (y + 1) * width), y * (width + 1) + 1, 'latin1');
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

interface Shot {
  readonly name: string;
  readonly life: (typeof LIVES)[number];
  readonly size: Size;
  readonly theme: Light['theme'];
  readonly zoom: number;
}

const shots = (): Shot[] => {
  const sizes: readonly Size[] = ['phone', 'desk'];
  const everyLength = LIVES.flatMap((life) =>
    sizes.flatMap((size) =>
      (['light', 'dark'] as const).map((theme) => ({
        ...{ life, size, theme, zoom: zoomOf('week') },
        name: `${life.total}-${size}-${theme}`,
      })),
    ),
  );
  const everyLevel = LIVES.filter(({ total }) => [1, 365, 50_000].includes(total)).flatMap((life) =>
    LEVELS.filter((level) => level !== 'week').flatMap((level) =>
      sizes.map((size) => ({
        ...{ life, size, zoom: zoomOf(level) },
        theme: size === 'desk' ? ('light' as const) : ('dark' as const),
        name: `${life.total}-${level}-${size}`,
      })),
    ),
  );
  return [...everyLength, ...everyLevel];
};

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const { name, life, size, theme, zoom } of shots()) {
    const { season, minuteOfDay } = life;
    const record = aRecord({ ...life, restDays: Math.min(24, Math.floor(life.total / 15)) });
    const view = { ...SIZES[size], camera: { zoom, walk: 0 } };
    const svg = sceneToSvg(scene(record, { theme, minuteOfDay, season }, view), '');
    writeFileSync(join(folder, `${name}.png`), pngOf(await pixelsOf(page, svg, size === 'desk' ? 0.5 : 1)));
    process.stdout.write(`${name}\n`);
  }
} finally {
  await browser.close();
}
