/**
 * Two wordings of one page, written side by side: what a merge sets aside becomes a `Wording`, so that nothing that somebody
 * wrote is lost. Its id is made from the page and the clock of the words, and all of it from the change alone: devices that
 * meet the same two make the same one, in whatever order they come.
 */

import { concurrentTexts, hlcParts, setChange } from '@cairn/changes';
import type { ConcurrentText, Hlc, RecordState, SetChange } from '@cairn/changes';
import type { EntityId } from '@cairn/domain';
import { derivedId } from './derived-id.ts';
import { WORDING } from './entities/entities.ts';
import type { Ground } from './ground.ts';

/** `clock` is the stamp of the words. */
export const wordingId = (entry: EntityId, clock: Hlc): EntityId => derivedId('wording', `${entry}/${clock}`);

const PAGE_TEXTS: ReadonlySet<string> = new Set(['text']);

/** The changes that keep what this one, which sets a text, sets aside; `before` is the page as it stands, before merging. */
export const setAside = async (
  ground: Ground,
  before: RecordState | undefined,
  change: SetChange,
): Promise<readonly SetChange[]> => {
  const aside = concurrentTexts(before, change, PAGE_TEXTS)
    .filter(({ other }) => typeof other === 'string')
    .map((text) => wordingChange(change.id, text));
  const earlier = await earlierPause(ground, change);
  return earlier === null ? aside : [...aside, earlier];
};

const wordingChange = (entry: EntityId, { other, otherHlc }: ConcurrentText): SetChange =>
  setChange(
    { id: wordingId(entry, otherHlc), entity: WORDING.name, hlc: otherHlc },
    { entry, text: other, at: hlcParts(otherHlc).ms, concurrent: true },
  );

/**
 * Whoever writes on sends each pause. Where the pause before this one was set aside, what came of it takes its place: there
 * is one wording of that sitting, and not one for each half sentence.
 */
const earlierPause = async (ground: Ground, { id, base, hlc }: SetChange): Promise<SetChange | null> => {
  if (base === null) return null;
  const kept = await ground.record(WORDING, wordingId(id, base));
  if (kept?.state.fields['concurrent'] !== true) return null;
  return setChange({ id: kept.state.id, entity: WORDING.name, hlc }, { trashed: true });
};
