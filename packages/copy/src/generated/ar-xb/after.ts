// Made by packages/copy/generate.ts from locales/. Change the source and run it again.

import type { CompiledCatalogue } from '../../compiled-catalogue.ts';

export const messages: CompiledCatalogue = {
  'celebrate.breath': ["‮In as it grows, out as it settles.‬"],
  'celebrate.breath.or': ["‮Or look at one thing near you.‬"],
  'pause.prompt.felt': ["‮How did it feel to have done it?‬"],
  'pause.prompt.possible': ["‮What made it possible?‬"],
  'pause.prompt.cost': ["‮What did it cost you?‬"],
  'pause.prompt.morning': ["‮What would you have said this morning about doing it?‬"],
  'pause.about': ["‮All of this may stay unsaid.‬"],
  'pause.noted': ["‮Noted.‬"],
  'pause.end': ["‮That is all‬"],
  'gentle.offer': ["‮After a loss, Cairn can be quieter for a while: it suggests nothing until you ask.‬"],
  'gentle.offer.yes': ["‮Make it gentle‬"],
  'gentle.offer.no': ["‮No, leave it‬"],
  'gentle.offer.done': ["‮Cairn is gentle now. You leave it on Today or in Settings.‬"],
};
