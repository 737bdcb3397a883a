/**
 * The display law, as a reader of a page: nothing that the app says counts what did not happen, tells how long one was away, or
 * uses a word that hurts (domain.md 3.2, 5.6); and nothing on it is red. The person's own words are theirs, and are left out.
 */

import { foldText } from '@cairn/domain';
import type { Page } from 'playwright-core';
import { seenTexts } from './seen.ts';

/** On no screen at all. */
const NEVER: readonly (readonly [string, RegExp])[] = [
  [
    'a word that hurts',
    /\b(streaks?|missed|overdue|laps(e|ed|es)|neglected|mental pat|that took something)\b/i,
  ],
  ['blame', /\b(you|have|has) (failed|broken|lost)\b|\byou haven['’]t\b|\byou did ?n['’]t\b/i],
  ['returns, counted', /\bcame back \d|\b\d+ (times )?back\b|\b\d+ returns?\b/i],
  ['how long one was away', /\b\d+ (quiet|silent|empty|missing) (days?|weeks?)\b/i],
];

/** Where the record is told. Settings, Help and pages to read speak of other things, and may say "ago" or "never". */
const OF_THE_RECORD: readonly (readonly [string, RegExp])[] = [
  ['absences', /\b(no|zero) (wins?|stones?|entries) (today|this|since|for|on)\b|\bgaps?\b|\babsen(t|ce)/i],
  ['blame', /\b(miss(ing)?|fail(ed|ure|s)?|broken|lost|behind on|should|must|only|just)\b/i],
  [
    'how long ago',
    /\bago\b|\b\d+ (days?|weeks?|months?|years?)\b|\b(long|last) time\b|\b(away|quiet|gone|silent) for\b/i,
  ],
];

/** As a screen stands by itself. What a person opened may ask from 0 to 10, or end its choices with "none of these". */
const UNASKED: readonly (readonly [string, RegExp])[] = [
  ['a number, while none are asked for', /\b\d+ (stones?|cairns?|wins?|pages?|times|returns?)\b/i],
  // The beginning of a scale, as in "0 to 4", is nothing that was counted.
  ['a zero', /(?<![\p{N}.,:/–-])0(?![\p{N}.,:/–-]| to \p{N})/u],
  ['nothing', /\b(zero|none)\b|\bnever\b/i],
];

/**
 * What an insight rests on is told with its count (domain.md 6.3): days with a thing, and not days since it. The ends of a
 * chart's scale are none of the record.
 */
const COUNTED_DAYS = /\bon \d+ days\b|\b\d+ days with it\b/g;
const ON_INSIGHTS = /^#\/look-back\/insights/;
const END_OF_A_SCALE = /^span\.(end|words)\b/;

/** What these say is not told of the record: choices, files, how Cairn works. */
const OTHER_THINGS = /^#\/(settings|help)/;

interface Said {
  readonly text: string;
  readonly where: string;
}

/** What a made-up language is made of: its brackets, and the English that makes it longer. */
const unwrapped = (text: string): string => {
  const plain = foldText(text).replaceAll(/[\u202c\u202e]/g, '');
  return plain.replaceAll(/\[([^\]]*)\]/g, (_, inside: string) =>
    inside.replace(
      / (one two three four five six seven eight ?)*(one two three four five six seven eight ?|[a-z ]*)$/,
      (end) => (' one two three four five six seven eight'.repeat(9).startsWith(end.trimEnd()) ? '' : end),
    ),
  );
};

/** Everything that is written on the page or read out from it, and its title. */
const allSaid = async (page: Page): Promise<readonly Said[]> => {
  const seen = (await seenTexts(page)).filter(({ isOwn }) => !isOwn);
  const named = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-label], [aria-description], [title], [placeholder], [alt]')]
      .filter((element) => element.closest('[dir="auto"], [translate="no"]') === null)
      .flatMap((element) =>
        ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'].flatMap(
          (name) => element.getAttribute(name) ?? [],
        ),
      ),
  );
  const aside = await page.evaluate(() =>
    [...document.querySelectorAll('.aside, [aria-live], figcaption')].map(
      (element) => element.textContent ?? '',
    ),
  );
  const others = [...named, ...aside, await page.title()].map((text) => ({ text, where: 'read out' }));
  return [...seen, ...others].filter(({ text }) => text.trim() !== '');
};

/** What of it the law is against: `a zero: p “0 stones”`. */
export const saidAgainstTheLaw = async (
  page: Page,
  how: { readonly opened: boolean } = { opened: false },
): Promise<readonly string[]> => {
  const hash = await page.evaluate(() => location.hash);
  const ofTheRecord = [...NEVER, ...OF_THE_RECORD, ...(how.opened ? [] : UNASKED)];
  const laws = OTHER_THINGS.test(hash) ? NEVER : ofTheRecord;
  const said = (text: string): string =>
    ON_INSIGHTS.test(hash) ? unwrapped(text).replaceAll(COUNTED_DAYS, '') : unwrapped(text);
  const isEnd = ({ text, where }: Said): boolean => END_OF_A_SCALE.test(where) && text === '0';
  return (await allSaid(page))
    .filter((one) => !isEnd(one))
    .flatMap(({ text, where }) =>
      laws.filter(([, law]) => law.test(said(text))).map(([name]) => `${name}: ${where} “${text}”`),
    );
};

/** Every colour the page is painted with, canvases included, that a person would call red. */
export const redThings = async (page: Page): Promise<readonly string[]> => {
  const painted = await page.evaluate(paintedColours);
  const mixed = await page.evaluate(mixedColours, Object.keys(painted));
  const drawn = await page.evaluate(drawnColours);
  return [
    ...Object.entries(painted).filter((_, at) => isRed(mixed[at])),
    ...drawn.filter(isRed).map((colour) => [colour.join(' '), 'canvas']),
  ].map(([colour, where]) => `${where}: ${colour}`);
};

type Rgba = readonly number[];

/** As the picture's own law has it: a hue around red, and enough of it to be seen. */
const isRed = ([r = 0, g = 0, b = 0, alpha = 255]: Rgba = []): boolean => {
  const strength = Math.max(r, g, b) - Math.min(r, g, b);
  const hue = strength === 0 || r < Math.max(g, b) ? 180 : 60 * ((g - b) / strength);
  return alpha > 8 && strength > 48 && hue < 16 && hue > -24;
};

/** In the page: every computed colour, with one thing that has it. */
const paintedColours = (): Readonly<Record<string, string>> => {
  const COLOUR = /(?:rgba?|hsla?|color|oklab|oklch|lab|lch)\([^()]*\)|#[0-9a-f]{3,8}/gi;
  const PAINTED = [
    ...['color', 'background-color', 'background-image', 'border-top-color', 'border-right-color'],
    ...['border-bottom-color', 'border-left-color', 'outline-color', 'text-decoration-color', 'caret-color'],
    ...['accent-color', 'box-shadow', 'text-shadow', 'fill', 'stroke', 'stop-color', 'column-rule-color'],
  ];
  const found: Record<string, string> = {};
  const note = (element: Element, pseudo: '::before' | '::after' | null): void => {
    const style = getComputedStyle(element, pseudo);
    if (pseudo !== null && style.content === 'none') return;
    for (const name of PAINTED)
      for (const [colour] of style.getPropertyValue(name).matchAll(COLOUR))
        found[colour] ??= `${element.tagName.toLowerCase()}${pseudo ?? ''} ${name}`;
  };
  for (const element of document.querySelectorAll('body, body *'))
    for (const pseudo of [null, '::before', '::after'] as const) note(element, pseudo);
  return found;
};

/** In the page: what each comes to when it is painted. */
const mixedColours = (colours: readonly string[]): number[][] => {
  const pot = document.createElement('canvas');
  pot.width = pot.height = 1;
  const brush = pot.getContext('2d', { willReadFrequently: true });
  return colours.map((colour) => {
    if (brush === null) return [];
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data];
  });
};

/** In the page: the colours on every canvas, each seventh point. */
const drawnColours = (): number[][] => {
  const found = new Set<string>();
  for (const canvas of document.querySelectorAll('canvas')) {
    const { width, height } = canvas;
    const pixels =
      width * height === 0 ? [] : (canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []);
    for (let at = 0; at + 3 < pixels.length; at += 4 * 7)
      if (pixels[at + 3] === 255) found.add(pixels.slice(at, at + 3).join(' '));
  }
  return [...found].map((colour) => colour.split(' ').map(Number));
};
