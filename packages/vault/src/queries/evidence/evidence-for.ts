/**
 * Wins from the record that answer a thought. The check on words comes first, then what is never argued with; only then is
 * anything looked for. Nothing is kept.
 */

import {
  isLeftBe,
  oneOfEachWords,
  rankEvidence,
  readThought,
  withoutWordsOf,
  wordsToFind,
} from '@cairn/domain';
import type { EntityId, EvidenceCandidate, EvidenceLanguage, LaidWin, RankedWin, Win } from '@cairn/domain';
import { hexToBytes } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { QueryHandler } from '../../context.ts';
import type { EvidenceFor } from '../../door/evidence-queries.ts';
import { textOf } from '../../inputs.ts';
import { speaking } from '../../language.ts';
import { fetched } from '../../refusal.ts';
import { isMet, noWinAnswersIt, toneReader } from '../../tone-of-words.ts';
import { ordinaryWords } from '../look-back/told-wins.ts';
import { WIN_COLUMNS, winsOf } from '../read-wins.ts';
import { readCandidates } from './read-candidates.ts';
import { smallExperiment } from './small-experiment.ts';

const USUAL = 5;
const MOST = 20;
/** Some of those that are ranked may not be brought up. */
const SPARE = 15;

const limitOf = (limit: number | undefined): number =>
  Math.min(MOST, Math.max(1, Math.trunc(limit ?? USUAL)));

export const evidenceFor: QueryHandler<'evidence-for'> = async ({ database, settings }, input) => {
  const text = textOf(input.text);
  const notMeant = input.notMeant === true;
  const toneOf = await toneReader();
  const tone = toneOf(text, notMeant);
  const nothing: EvidenceFor = {
    ...{ kind: 'help', tone, laid: [], beside: [], experiment: null, mayBeNotMeant: false },
  };
  if (isMet(tone)) return nothing;
  const { evidenceLanguage } = await fetched(import('@cairn/content/evidence'));
  const language = evidenceLanguage(await speaking('words', 'shrink'));
  const isHeard = toneOf(text) !== 'ordinary' || isLeftBe(text, language) || (await noWinAnswersIt(text));
  if (tone !== 'ordinary' || (isHeard && !notMeant))
    return { ...nothing, kind: 'left-be', mayBeNotMeant: !notMeant && toneOf(text, true) === 'ordinary' };
  const words = wordsToFind(text, readThought(text, language), language);
  const known = await readCandidates(database, words);
  const beside = whyBeside(known, { text, ids: new Set(input.beside ?? []), language });
  const candidates = withoutWordsOf(known, new Set(input.not ?? []));
  const limit = limitOf(input.limit);
  const ranked = rankEvidence({ thought: text, limit: limit + SPARE }, oneOfEachWords(candidates), language);
  const laid = await wholeWins(database, await thatMayComeUp(ranked, limit));
  if (laid.length > 0) return { ...nothing, kind: 'found', laid, beside };
  // Beside a loss nothing is tried out, whatever was said of the words.
  return {
    ...nothing,
    kind: 'little',
    beside,
    experiment: isHeard ? null : await smallExperiment(text, settings),
  };
};

/** Of those that would be found for it; what was chosen by hand has its own record alone. */
const whyBeside = (
  known: readonly EvidenceCandidate[],
  { text, ids, language }: Asked,
): EvidenceFor['beside'] =>
  rankEvidence(
    { thought: text, limit: ids.size },
    known.filter(({ win }) => ids.has(win.id)),
    language,
  ).map(({ win, reason, foundBy }) => ({ id: win.id, reason, foundBy }));

interface Asked {
  readonly text: string;
  readonly ids: ReadonlySet<EntityId>;
  readonly language: EvidenceLanguage;
}

/** As the first thoughts would do it, with none: the words of the language, what reads the record, and what compares. */
export const evidenceReady: QueryHandler<'evidence-ready'> = async (context) => {
  const { evidenceLanguage } = await fetched(import('@cairn/content/evidence'));
  const language = evidenceLanguage(await speaking('words', 'shrink'));
  language.learnt();
  const someIdeas = [...language.wordsOf.values()].slice(0, SOME).flatMap((words) => words.slice(0, 1));
  for (const text of [someIdeas.join(', '), NO_THOUGHT]) await evidenceFor(context, { text });
  return {};
};

const SOME = 8;
/** Of no language, and like no win. */
const NO_THOUGHT = '…';

const thatMayComeUp = async (ranked: readonly RankedWin[], limit: number): Promise<readonly RankedWin[]> => {
  const isOrdinary = await ordinaryWords();
  return ranked.filter(({ win }) => isOrdinary(win)).slice(0, limit);
};

/** They were ranked by what tells; those that are laid are read whole. */
const wholeWins = async (database: Database, ranked: readonly RankedWin[]): Promise<readonly LaidWin[]> => {
  const places = ranked.map((_, at) => `?${at + 1}`).join(', ');
  const rows = await database.all<SqlRow>(
    `SELECT ${WIN_COLUMNS} FROM win WHERE win.id IN (${places})`,
    ranked.map(({ win }) => hexToBytes(win.id)),
  );
  const whole = new Map<EntityId, Win>(winsOf(rows).map((win) => [win.id, win]));
  return ranked.flatMap((one) => {
    const win = whole.get(one.win.id);
    return win === undefined ? [] : [{ ...one, win }];
  });
};
