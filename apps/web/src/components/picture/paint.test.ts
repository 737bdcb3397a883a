import { type PictureRecord, scene } from '@cairn/picture';
import { expect, test } from 'vitest';
import { type Context, paintScene } from './paint.ts';

interface Fill {
  readonly style: unknown;
  readonly alpha: number;
}

/** A canvas that remembers what it was asked to fill. */
const aCanvas = (): Context & { readonly fills: Fill[]; readonly stops: string[] } => {
  const fills: Fill[] = [];
  const stops: string[] = [];
  const nothing = (): void => undefined;
  return {
    fills,
    stops,
    canvas: { width: 720, height: 680 },
    fillStyle: '',
    globalAlpha: 1,
    save: nothing,
    restore: nothing,
    setTransform: nothing,
    beginPath: nothing,
    lineTo: nothing,
    closePath: nothing,
    fillRect: nothing,
    fill(): void {
      fills.push({ style: this.fillStyle, alpha: this.globalAlpha });
    },
    createLinearGradient: () => ({ addColorStop: (_, colour) => void stops.push(colour) }),
    createPattern: () => null,
  };
};

const id = 'a'.repeat(32) as PictureRecord['weekStones'][number]['id'];
const today = '2026-03-04' as PictureRecord['today'];
const record: PictureRecord = {
  today,
  todayStones: [],
  weekStones: [{ id, area: 'home', big: true, isReturn: false, localDay: today }],
  lastWeekStones: [],
  weeks: [],
  total: 1,
  firstDay: today,
  restDays: 0,
};
const drawn = scene(
  record,
  { theme: 'light', minuteOfDay: 600, season: 'neutral' },
  { width: 360, height: 340 },
);

test('paints every shape once, in order, in its own colour and strength', () => {
  const canvas = aCanvas();
  paintScene(canvas, drawn, { dpr: 2 });
  expect(canvas.fills).toHaveLength(drawn.shapes.length);
  drawn.shapes.forEach((shape, i) => {
    if (!shape.wash)
      expect(canvas.fills[i]).toEqual({ style: shape.fill, alpha: (shape.alpha ?? 255) / 255 });
  });
  expect(canvas.stops).toHaveLength(2 * drawn.shapes.filter((shape) => shape.wash).length);
});

test('leaves out a stone that is still on its way, and nothing else', () => {
  const canvas = aCanvas();
  const stone = drawn.stones[0];
  paintScene(canvas, drawn, { dpr: 1, except: stone?.shapes ?? [] });
  expect(stone?.shapes.length).toBeGreaterThan(2);
  expect(canvas.fills).toHaveLength(drawn.shapes.length - (stone?.shapes.length ?? 0));
});
