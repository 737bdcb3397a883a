/**
 * An intimidating thing in a person's own words becomes steps. Pure and deterministic. In this order: words that the check has
 * met get Help and nothing else; what is never laddered gets rest; the person's own ladders; a wish or a feeling; the
 * catalogue; and where nothing is known that is said, with a way to start anything.
 */

import type { LifeArea } from '../activity/life-area.ts';
import type { Tone } from '../support/meets-harm.ts';
import { matchTasks, type TaskMatch } from './match-tasks.ts';
import type { LearntTasks } from './learnt-tasks.ts';
import { matchOwn, type OwnLadder } from './own-ladder.ts';
import { readTask, type TaskLanguage } from './read-task.ts';
import type { OfferedStep, OtherLadder, Shrunk } from './shrunk.ts';
import type { TaskSplitter } from './split-tasks.ts';

export interface KnownLadder {
  readonly id: string;
  readonly area: LifeArea;
  readonly title: string;
  readonly steps: readonly OfferedStep[];
}

/** What a wish or a feeling is met with: one warm line, and something that can be done. */
export interface GentleReply {
  readonly line: string;
  readonly title: string;
  readonly area: LifeArea | null;
  /** The ladder whose steps are offered; `null`: the reply has its own. */
  readonly ladder: string | null;
  readonly steps: readonly OfferedStep[];
}

export interface ShrinkLibrary {
  readonly language: TaskLanguage;
  readonly split: TaskSplitter;
  /** Tasks are ids of ladders and of gentle replies. */
  readonly learnt: LearntTasks;
  readonly ladders: ReadonlyMap<string, KnownLadder>;
  readonly replies: ReadonlyMap<string, GentleReply>;
  /** For hard things (grief, abuse, need) of which no more is known, and for what is never laddered (domain.md 5.5). */
  readonly hardship: GentleReply;
  readonly unpraised: GentleReply;
  /** Ladders that may stand beside what is never laddered, with the line for each: a bite to eat beside a meal left out. */
  readonly besideUnpraised: ReadonlyMap<string, GentleReply>;
  /** Ladders that may stand beside a hard thing: none of them argues. */
  readonly besideHardship: ReadonlySet<string>;
  readonly shaped: { readonly line: string; readonly title: string; readonly steps: readonly OfferedStep[] };
}

export interface ShrinkWish {
  readonly text: string;
  /** How the words are to be met, by the check. */
  readonly tone: Tone;
  readonly own: readonly OwnLadder[];
  /** Ladders put aside by "not this". */
  readonly not: readonly string[];
  /** The ladder that was chosen among the others. */
  readonly ladder: string | null;
}

/** Below, the sentence is not known: of a hundred and more tasks, this one is likelier than any, and no more. */
const KNOWN = 0.07;
/** What a hard thing is met with has to be as sure as this, and so has each of several tasks. */
const SURE = 0.3;
const MOST_OTHERS = 3;
/** Another ladder is worth naming from this share of the best one's confidence on. */
const WORTH_NAMING = 0.04;
/** Below, it is named by chance: "dishes" is no new passport. */
const LIKELY_ENOUGH = 0.015;
/** A task in a sentence of several is told in so many words at most. */
const LONGEST_TASK = 9;
const MOST_TASKS = 6;

const NOTHING = {
  area: null,
  ladder: null,
  title: null,
  line: null,
  steps: [],
  others: [],
  tasks: [],
} as const;

/** Matches among the ladders and among the replies, best first. */
interface Matches {
  readonly ladders: readonly TaskMatch[];
  readonly replies: readonly TaskMatch[];
  /** How likely it is none of them. */
  readonly none: number;
}

const matchesOf = (text: string, library: ShrinkLibrary, not: readonly string[]): Matches => {
  const { known, none } = matchTasks(readTask(text, library.language), library.learnt, not);
  return {
    ladders: known.filter(({ task }) => library.ladders.has(task)),
    replies: known.filter(({ task }) => library.replies.has(task)),
    none,
  };
};

const othersOf = (
  matches: readonly TaskMatch[],
  taken: string | null,
  library: ShrinkLibrary,
): readonly OtherLadder[] => {
  const least = Math.max(LIKELY_ENOUGH, WORTH_NAMING * (matches[0]?.confidence ?? 0));
  return matches
    .filter(({ task, confidence }) => task !== taken && confidence >= least)
    .slice(0, MOST_OTHERS)
    .map(({ task }) => ({ ladder: task, title: library.ladders.get(task)?.title ?? task }));
};

const isSure = (match: TaskMatch | undefined): match is TaskMatch =>
  match !== undefined && match.confidence >= SURE;

/** "I don't want to cook", beside what is wanted. */
const isTurnedAway = (part: string, { language }: ShrinkLibrary): boolean =>
  readTask(part, language).every(({ turnedAway }) => turnedAway);

/** The tasks of a sentence that holds several which are known, in its own words. */
const tasksOf = (text: string, library: ShrinkLibrary): readonly string[] => {
  const parts = library.split(text);
  if (parts.length < 2) return [];
  const found = new Map<string, string>();
  for (const part of parts) {
    if (part.split(/\s+/u).length > LONGEST_TASK || isTurnedAway(part, library)) continue;
    const [best] = matchesOf(part, library, []).ladders;
    if (isSure(best) && !found.has(best.task)) found.set(best.task, part);
  }
  return found.size < 2 || found.size * 2 < parts.length ? [] : [...found.values()].slice(0, MOST_TASKS);
};

interface Met {
  readonly wish: ShrinkWish;
  readonly matches: Matches;
  readonly library: ShrinkLibrary;
}

const asLadder = (ladder: KnownLadder, confidence: number, { wish, matches, library }: Met): Shrunk => ({
  text: wish.text,
  kind: 'ladder',
  area: ladder.area,
  ladder: ladder.id,
  title: ladder.title,
  line: null,
  confidence,
  steps: ladder.steps,
  others: othersOf(matches.ladders, ladder.id, library),
  tasks: tasksOf(wish.text, library),
});

const asGentle = (reply: GentleReply, confidence: number, { wish, matches, library }: Met): Shrunk => {
  const ladder = reply.ladder === null ? undefined : library.ladders.get(reply.ladder);
  return {
    text: wish.text,
    kind: 'gentle',
    area: ladder?.area ?? reply.area,
    ladder: ladder?.id ?? null,
    title: ladder?.title ?? reply.title,
    line: reply.line,
    confidence,
    steps: ladder?.steps ?? reply.steps,
    others: othersOf(matches.ladders, ladder?.id ?? null, library),
    tasks: [],
  };
};

const asShaped = ({ wish, matches, library }: Met): Shrunk => ({
  ...NOTHING,
  text: wish.text,
  kind: 'shaped',
  title: library.shaped.title,
  line: library.shaped.line,
  confidence: matches.ladders[0]?.confidence ?? 0,
  steps: library.shaped.steps,
  others: othersOf(matches.ladders, null, library),
  tasks: tasksOf(wish.text, library),
});

const asOwn = (own: OwnLadder, confidence: number, { wish, matches, library }: Met): Shrunk => ({
  text: wish.text,
  kind: 'own',
  area: own.area,
  ladder: own.id,
  title: own.title,
  line: null,
  confidence,
  steps: own.steps,
  others: othersOf(matches.ladders, null, library),
  tasks: [],
});

/** Beside a hard thing stands its own reply, a ladder that does not argue, or the reply for all of them. */
const asHardship = (met: Met): Shrunk => {
  const { matches, library } = met;
  const [reply] = matches.replies;
  const known = isSure(reply) ? library.replies.get(reply.task) : undefined;
  if (known !== undefined) return quiet(asGentle(known, reply?.confidence ?? 0, met));
  const [best] = matches.ladders;
  const fits = isSure(best) && library.besideHardship.has(best.task);
  const ladder = fits ? best.task : library.hardship.ladder;
  return quiet(asGentle({ ...library.hardship, ladder }, best?.confidence ?? 0, met));
};

/** Rest, the reply to this alone, or one of the few ladders that may stand here. No amount is in any of them. */
const asUnpraised = (met: Met): Shrunk => {
  const { matches, library } = met;
  const [reply] = matches.replies;
  const known = isSure(reply) ? library.replies.get(reply.task) : undefined;
  if (known !== undefined) return quiet(asGentle(known, reply?.confidence ?? 0, met));
  const [best] = matches.ladders;
  const beside = isSure(best) ? library.besideUnpraised.get(best.task) : undefined;
  return quiet(asGentle(beside ?? library.unpraised, best?.confidence ?? 0, met));
};

/** Nothing is named beside a hard thing. */
const quiet = (shrunk: Shrunk): Shrunk => ({ ...shrunk, others: [] });

const byCatalogue = (met: Met): Shrunk => {
  const { matches, library } = met;
  const [best] = matches.ladders;
  const [felt] = matches.replies;
  const [task, feeling] = [best?.confidence ?? 0, felt?.confidence ?? 0];
  const likeliest = Math.max(task, feeling);
  if (likeliest < KNOWN || likeliest <= matches.none) return asShaped(met);
  const reply = felt !== undefined && feeling > task ? library.replies.get(felt.task) : undefined;
  if (reply !== undefined) return asGentle(reply, feeling, met);
  const ladder = best === undefined ? undefined : library.ladders.get(best.task);
  return ladder === undefined ? asShaped(met) : asLadder(ladder, task, met);
};

const byWords = (met: Met): Shrunk => {
  const { wish, library } = met;
  const left = wish.own.filter(({ id }) => !wish.not.includes(id));
  const own = matchOwn({ text: wish.text, own: left }, library.language, library.learnt);
  return own === null ? byCatalogue(met) : asOwn(own.own, own.confidence, met);
};

/** The ladder that was chosen by name, of the catalogue or one's own; `null` where there is none of that name. */
const chosen = (met: Met): Shrunk | null => {
  const { wish, library } = met;
  if (wish.ladder === null) return null;
  const ladder = library.ladders.get(wish.ladder);
  if (ladder !== undefined) return asLadder(ladder, 1, met);
  const own = wish.own.find(({ id, steps }) => id === wish.ladder && steps.length > 0);
  return own === undefined ? null : asOwn(own, 1, met);
};

/** Never throws, for any text. Words met by the check as `danger` or `wish` get kind `help` and no step. */
export const shrinkText = (wish: ShrinkWish, library: ShrinkLibrary): Shrunk => {
  const { text, tone } = wish;
  if (tone === 'danger' || tone === 'wish') return { ...NOTHING, text, kind: 'help', confidence: 1 };
  const met: Met = { wish, library, matches: matchesOf(text, library, wish.not) };
  if (tone === 'unpraised') return asUnpraised(met);
  if (tone === 'hardship') return asHardship(met);
  return chosen(met) ?? byWords(met);
};
