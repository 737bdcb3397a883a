/**
 * What a person kept and did not remove, for files that others read. Laws: nothing that lies in the trash is in it, nor what hangs on
 * it alone (the wordings of a page, the steps of a path that was taken back), nor a link that was let go. Lists are read in their
 * order, so what later ones hang on is known by then. The whole export does not go through here: it is for coming back.
 */

import type { EntityId } from '@cairn/domain';
import { createSieve } from './choose-records.ts';
import type { Chosen } from './choose-records.ts';

type Lists = Chosen['lists'];

interface Kept {
  readonly id: EntityId;
  readonly trashed: boolean;
}

export const withoutRemoved = (lists: Lists): Chosen => {
  const { those, count } = createSieve();
  const [wins, entries, thoughts] = [removals(), removals(), removals()];
  const [challenges, ladders] = [removals(), removals()];
  return {
    lists: {
      wins: those('wins', lists.wins, wins.stands),
      checkIns: those('checkIns', lists.checkIns, isThere),
      restDays: those('restDays', lists.restDays, () => true),
      entries: those('entries', lists.entries, entries.stands),
      wordings: those('wordings', lists.wordings, ({ entry }) => entries.has(entry)),
      entryLinks: those(
        'entryLinks',
        lists.entryLinks,
        ({ gone, entry, win }) => !gone && entries.has(entry) && wins.has(win),
      ),
      planEntries: those('planEntries', lists.planEntries, isThere),
      people: those('people', lists.people, isThere),
      challenges: those('challenges', lists.challenges, challenges.stands),
      ladders: those('ladders', lists.ladders, (one) => ladders.stands(one, challenges.has(one.challenge))),
      steps: those('steps', lists.steps, (one) => isThere(one) && ladders.has(one.ladder)),
      rituals: those('rituals', lists.rituals, isThere),
      declined: those('declined', lists.declined, () => true),
      thoughts: those('thoughts', lists.thoughts, thoughts.stands),
      beliefs: those('beliefs', lists.beliefs, (one) => isThere(one) && thoughts.has(one.thought)),
      evidenceLinks: those(
        'evidenceLinks',
        lists.evidenceLinks,
        ({ gone, thought, win }) => !gone && thoughts.has(thought) && wins.has(win),
      ),
      scaleResponses: those('scaleResponses', lists.scaleResponses, isThere),
      experiments: those('experiments', lists.experiments, isThere),
    },
    count,
  };
};

const isThere = ({ trashed }: Pick<Kept, 'trashed'>): boolean => !trashed;

/** Remembers what was removed, of which there is little. */
const removals = () => {
  const removed = new Set<EntityId>();
  return {
    has: (id: EntityId): boolean => !removed.has(id),
    stands: (record: Kept, isHeld = true): boolean => {
      const stands = isHeld && !record.trashed;
      if (!stands) removed.add(record.id);
      return stands;
    },
  };
};
