/**
 * How this person words a win: a few favourites again and again, the catalogue's texts, their own sentences, rarely a
 * long one or another language. Pure.
 */

import { LIFE_AREAS } from '@cairn/domain';
import type { Activity, LifeArea } from '@cairn/domain';
import { activities } from '../activities/activities.ts';
import { favouriteWins } from '../en/data/favourite-wins.ts';
import { longWins, personalWins } from '../en/data/personal-wins.ts';
import { createDeck } from './deck.ts';
import type { Dice } from './dice.ts';
import { EMOJI, ENDINGS } from './data/endings.ts';
import { otherScriptWins } from './data/other-scripts.ts';

export interface WordedWin {
  readonly text: string;
  readonly area: LifeArea;
  /** Catalogue id when the text is the catalogue's, word for word. */
  readonly activity: string | null;
  /** A fixture of this life, kept over and over. */
  readonly favourite: boolean;
}

export interface Voice {
  readonly winIn: (area: LifeArea) => WordedWin;
}

const catalogueIn = (area: LifeArea): readonly Activity[] =>
  activities('en').filter((activity) => activity.area === area);

const inOwnWords = (area: LifeArea, text: string): WordedWin => ({
  text,
  area,
  activity: null,
  favourite: false,
});

const fromCatalogue = ({ area, id, text }: Activity): WordedWin => ({
  text,
  area,
  activity: id,
  favourite: false,
});

/** "Open the curtains" typed in haste. */
const typed = ({ text, area }: WordedWin): WordedWin =>
  inOwnWords(area, `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`);

const withEnding = (win: WordedWin, dice: Dice): WordedWin =>
  inOwnWords(win.area, `${win.text}${dice.chance(0.4) ? ` ${dice.pick(EMOJI)}` : dice.pick(ENDINGS)}`);

const decksByArea = <T>(cards: (area: LifeArea) => readonly T[], dice: Dice): ((area: LifeArea) => T) => {
  const decks = new Map(LIFE_AREAS.map((area) => [area, createDeck(cards(area), dice)]));
  return (area) => {
    const deck = decks.get(area);
    if (deck === undefined) throw new RangeError('no deck for this area');
    return deck.draw();
  };
};

const isHandy = ({ minutes, energy }: Activity): boolean => minutes <= 5 && energy <= 2;

/** Two of their own and one of the catalogue's in each area. */
const pickFavourites = (dice: Dice): ReadonlyMap<LifeArea, readonly WordedWin[]> =>
  new Map(
    LIFE_AREAS.map((area) => {
      const own = createDeck(favouriteWins[area], dice);
      const handy = dice.pick(catalogueIn(area).filter(isHandy));
      const favourites = [inOwnWords(area, own.draw()), inOwnWords(area, own.draw()), fromCatalogue(handy)];
      return [area, favourites.map((win) => ({ ...win, favourite: true }))];
    }),
  );

/** What comes up once in a while: a long one, another language. */
const createRareWins = (dice: Dice): (() => WordedWin) => {
  const others = createDeck(otherScriptWins, dice);
  const long = createDeck(longWins, dice);
  return () => {
    const [area, text] = dice.chance(0.85) ? others.draw() : long.draw();
    return inOwnWords(area, text);
  };
};

export const createVoice = (dice: Dice): Voice => {
  const favourites = pickFavourites(dice);
  const ownIn = decksByArea((area) => personalWins[area], dice);
  const catalogueOf = decksByArea(catalogueIn, dice);
  const rare = createRareWins(dice);
  const plain = (area: LifeArea): WordedWin => {
    if (dice.chance(0.35)) return inOwnWords(area, ownIn(area));
    const win = fromCatalogue(catalogueOf(area));
    return dice.chance(0.35) ? typed(win) : win;
  };
  return {
    winIn: (area) => {
      const kind = dice.unit();
      if (kind < 0.47) return dice.pick(favourites.get(area) ?? []);
      if (kind < 0.5) return rare();
      return dice.chance(0.15) ? withEnding(plain(area), dice) : plain(area);
    },
  };
};
