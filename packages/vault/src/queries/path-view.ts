/** One path as a screen shows it: its ladders and steps, where one stands, and what may be offered there. */

import { offerOn } from '@cairn/domain';
import type { Challenge, EntityId, Offer, OfferMoment, Step } from '@cairn/domain';
import { CHALLENGE, readRecord } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { ReadContext } from '../context.ts';
import type { PathView, StepOffer, StepView } from '../door/path-queries.ts';
import { challengeOf } from '../records/challenge-record.ts';
import { Refusal } from '../refusal.ts';
import { lighterForm, smallerForm } from '../shrink-content.ts';
import { checkInsOfDay, countWinsOfDay, howItIs } from './day.ts';
import { isOver, readLadders, readSteps, standingOn } from './read-paths.ts';
import type { StepTold } from './read-paths.ts';

/** Refuses with `NotFound` what is not there or lies in the trash. */
export const existingChallenge = async (database: Database, id: EntityId): Promise<Challenge> => {
  const kept = await readRecord(database, CHALLENGE, id);
  const challenge = kept === undefined ? null : challengeOf(kept.state);
  if (challenge === null || challenge.trashed) throw new Refusal({ type: 'NotFound' });
  return challenge;
};

export const readPathView = async (context: ReadContext, id: EntityId): Promise<PathView> => {
  const { database } = context;
  const challenge = await existingChallenge(database, id);
  const ladders = [];
  for (const ladder of await readLadders(database, id))
    ladders.push({ ladder, steps: await readSteps(database, ladder.id) });
  const here = standingOn(ladders.flatMap(({ steps }) => steps));
  const standing = ladders.find(({ ladder }) => ladder.id === here?.step.ladder);
  return {
    challenge,
    ladders: ladders.map(({ ladder, steps }) => ({ ladder, steps: steps.map(viewOf) })),
    here: here?.step.id ?? null,
    offer:
      here === null || standing === undefined || isOver(challenge)
        ? null
        : await readOffer(context, standing.steps, here.step),
  };
};

/** What may be offered of a step now, with the whole of its ladder; `null`: nothing. */
export const readOffer = async (
  context: ReadContext,
  ladder: readonly StepTold[],
  step: Step,
): Promise<StepOffer | null> => {
  const offer = offerOn(ladder, step.id, await readOfferMoment(context));
  return offer === null ? null : await stepOffer(step, offer);
};

const readOfferMoment = async ({ database, moment, today }: ReadContext): Promise<OfferMoment> => ({
  winsToday: await countWinsOfDay(database, today),
  wall: moment.wall,
  ...howItIs(await checkInsOfDay(database, today, 50)),
});

/** Where no step of the ladder is smaller, a smaller form of this one is. */
export const stepOffer = async (step: Step, offer: Offer): Promise<StepOffer> => {
  switch (offer.type) {
    case 'next':
      return { type: offer.type, step: step.id, to: offer.to };
    case 'smaller':
    case 'lighter': {
      const { type, to } = offer;
      const form = type === 'smaller' ? smallerForm : lighterForm;
      return { type, step: step.id, to, smaller: to === null ? await form(step) : null };
    }
    default:
      return { type: offer.type, step: step.id };
  }
};

const viewOf = ({ step, timesDone, lastDone }: StepTold): StepView => ({ step, timesDone, lastDone });
