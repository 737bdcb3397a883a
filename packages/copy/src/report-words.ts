/**
 * One page for an appointment, in words: the same on a screen, on paper and at a prompt. Pure. Law: what was not picked is not in it,
 * and nothing on it weighs what it tells: lines and ranges of a form are said to be its authors'.
 */

import type { Copy } from './copy.ts';

interface Spread {
  readonly marks: number;
  readonly least: number;
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

interface Form {
  readonly name: string;
  readonly authors: string;
  readonly nine: number | null;
  readonly points: readonly { readonly day: string; readonly total: number }[];
  readonly instrument: {
    readonly items: readonly unknown[];
    readonly most: number;
    readonly times: number;
    readonly higherIsBetter: boolean;
    readonly line: number;
    readonly bands: readonly { readonly name: string; readonly from: number }[];
  };
}

interface Facts {
  readonly areas: readonly { readonly area: string | null; readonly wins: number }[];
  readonly mood: Spread | null;
  readonly moodWords: number;
  readonly energy: Spread | null;
  readonly confidence: Spread | null;
  readonly sleep: Spread | null;
  readonly ladders: readonly {
    readonly id: string;
    readonly path: string;
    readonly title: string;
    readonly first: string;
    readonly furthest: string;
  }[];
  readonly forms: readonly Form[];
  readonly words: readonly { readonly id: string; readonly text: string; readonly localDay: string }[];
}

/** What stands on the page. Ladders and words are picked one by one, by id. */
export interface Picked {
  readonly areas: boolean;
  readonly checkIns: boolean;
  readonly forms: boolean;
  readonly ladders: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

export interface ReportLine {
  /** What the eye looks for, before the text; `null`: nothing of the kind. */
  readonly name: string | null;
  readonly text: string;
  /** What a line before it rests on, for whoever wants it. */
  readonly isFine: boolean;
}

/** Where letters have one weight. */
export const lineAsText = ({ name, text }: ReportLine): string => (name === null ? text : `${name} ${text}`);

export interface ReportSection {
  readonly part: 'areas' | 'check-ins' | 'forms' | 'ladders' | 'words';
  readonly heading: string;
  readonly lines: readonly ReportLine[];
}

/** One page holds so many. */
export const MOST_LADDERS = 5;
export const MOST_WORDS = 6;

/** Letters: about two lines on paper, or one. */
const LONG = 150;
const SHORT = 42;

const clipped = (text: string, most: number): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length <= most ? line : `${letters.slice(0, most - 1).join('')}…`;
};

const numbered = ({ formatLocale }: Copy, value: number): string =>
  new Intl.NumberFormat(formatLocale).format(value);

/** In one piece: no line breaks within it. */
export const dayInWords = ({ formatLocale }: Copy, day: string): string =>
  new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
    .replaceAll(' ', '\u00a0');

/** Parts that are empty are not there. */
export const reportInWords = (copy: Copy, facts: Facts, picked: Picked): readonly ReportSection[] => {
  const { t } = copy;
  const sections: readonly ReportSection[] = [
    {
      ...{ part: 'areas', heading: t('report.areas') },
      lines: plain(picked.areas ? areaLines(copy, facts) : []),
    },
    {
      ...{ part: 'ladders', heading: t('report.ladders') },
      lines: plain(
        facts.ladders
          .filter(({ id }) => picked.ladders.has(id))
          .slice(0, MOST_LADDERS)
          .map((ladder) => ladderLine(copy, ladder)),
      ),
    },
    {
      ...{ part: 'check-ins', heading: t('report.check-ins') },
      lines: plain(picked.checkIns ? spreadLines(copy, facts) : []),
    },
    {
      ...{ part: 'forms', heading: t('report.forms') },
      lines: picked.forms ? facts.forms.flatMap((form) => formLines(copy, form)) : [],
    },
    {
      ...{ part: 'words', heading: t('report.words') },
      lines: plain(
        facts.words
          .filter(({ id }) => picked.words.has(id))
          .slice(0, MOST_WORDS)
          .map(({ text, localDay }) =>
            t('report.word', { day: dayInWords(copy, localDay), words: clipped(text, LONG) }),
          ),
      ),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
};

const plain = (texts: readonly string[]): readonly ReportLine[] =>
  texts.map((text) => ({ name: null, text, isFine: false }));

type AreaKey = Parameters<Copy['t']>[0] & `area.${string}`;

const areaLines = (copy: Copy, { areas }: Facts): readonly string[] =>
  areas.map(({ area, wins }) =>
    copy.t('report.area', {
      area: copy.t(`area.${area ?? 'none'}` as AreaKey),
      count: numbered(copy, wins),
    }),
  );

/** The ladder's name and its rungs: words that the person has picked with it. */
const ladderLine = ({ t }: Copy, { path, title, first, furthest }: Facts['ladders'][number]): string => {
  const name = t('report.ladder.name', { path: clipped(path, SHORT), title: clipped(title, SHORT) });
  const told = { ladder: name, first: clipped(first, SHORT), furthest: clipped(furthest, SHORT) };
  return first === furthest ? t('report.ladder.one', told) : t('report.ladder', told);
};

/** Fewer marks have no middle to speak of. */
const FEW = 5;

const spreadLines = (copy: Copy, facts: Facts): readonly string[] => {
  const { t, formatLocale } = copy;
  const hours = new Intl.NumberFormat(formatLocale, { maximumFractionDigits: 1 });
  const line = (name: string, spread: Spread | null, say: (value: number) => string): readonly string[] => {
    if (spread === null) return [];
    const { marks, least, from, to, most } = spread;
    const told = {
      name,
      marks: numbered(copy, marks),
      least: say(least),
      from: say(from),
      to: say(to),
      most: say(most),
    };
    if (marks === 1) return [t('report.mark', told)];
    if (least === most) return [t('report.spread.same', told)];
    return [t(marks < FEW ? 'report.spread.few' : 'report.spread', told)];
  };
  const sleep = (minutes: number): string => hours.format(minutes / 60);
  return [
    ...line(t('report.mood'), facts.mood, String),
    ...(facts.moodWords > 0 ? [t('report.mood.words', { count: facts.moodWords })] : []),
    ...line(t('report.energy'), facts.energy, String),
    ...line(t('report.confidence'), facts.confidence, String),
    ...line(t('report.sleep'), facts.sleep, sleep),
  ];
};

type BandKey = Parameters<Copy['t']>[0] & `scales.band.${string}`;

const formLines = (copy: Copy, { name, authors, nine, points, instrument }: Form): readonly ReportLine[] => {
  const { t, formatLocale } = copy;
  const { bands, line, higherIsBetter } = instrument;
  const most = instrument.items.length * instrument.most * instrument.times;
  const list = new Intl.ListFormat(formatLocale, { type: 'unit' });
  const told = points.map(({ day, total }) =>
    t('report.form.point', { day: dayInWords(copy, day), total: numbered(copy, total) }),
  );
  const ranges = bands.map(({ name: band, from }, at) =>
    t('scales.mean.band', {
      ...{ from: String(from), to: String((bands[at + 1]?.from ?? most + 1) - 1) },
      name: t(`scales.band.${band}` as BandKey),
    }),
  );
  const drawn = { authors, line: String(line) };
  const lead = t('report.form', { name, most: numbered(copy, most) });
  const fine =
    ranges.length === 0
      ? t(higherIsBetter ? 'scales.mean.under' : 'scales.mean.over', drawn)
      : t('report.form.ranges', { ...drawn, ranges: list.format(ranges) });
  return [
    { name: lead, text: told.join(' · '), isFine: false },
    ...(nine === null ? [] : plain([t('report.form.nine', { answer: numbered(copy, nine) })])),
    { name: null, text: fine, isFine: true },
  ];
};
