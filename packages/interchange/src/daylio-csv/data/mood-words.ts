/**
 * Words people and phones use for the five moods, highest first: 9, 7, 5, 3, 1. English, German and Polish defaults are
 * as real exports write them; the other languages are plain words of the same meaning. Feelings that say nothing about
 * high or low ("angry", "focused") are absent on purpose: only the person knows. Lower case, NFC, each word once.
 */

import type { Rating } from '@cairn/domain';

export const MOOD_WORD_LISTS: readonly { readonly rating: Rating; readonly words: readonly string[] }[] = [
  {
    rating: 9,
    words: [
      ...['rad', 'great', 'amazing', 'awesome', 'excellent', 'fantastic', 'wonderful', 'very good'],
      ...['over the moon', 'super', 'sehr gut', 'großartig', 'fantastisch', 'ausgezeichnet'],
      ...['wspaniale', 'świetnie', 'genial', 'excelente', 'increíble', 'fantástico'],
      ...['génial', 'très bien', 'fantastico', 'ottimo', 'benissimo', 'ótimo', 'incrível'],
      ...['geweldig', 'skvěle', 'отлично', 'супер', 'чудово', 'fantastiskt', 'mahtava'],
    ],
  },
  {
    rating: 7,
    words: [
      ...['good', 'happy', 'pretty good', 'gut', 'glücklich', 'dobrze', 'bien', 'feliz', 'bueno', 'bon'],
      ...[
        'heureux',
        'bene',
        'buono',
        'felice',
        'bem',
        'bom',
        'goed',
        'blij',
        'dobře',
        'хорошо',
        'добре',
        'bra',
      ],
    ],
  },
  {
    rating: 5,
    words: [
      ...['meh', 'ok', 'okay', 'okey', 'so so', 'so-so', 'average', 'neutral', 'fine', 'alright'],
      ...[
        'mittel',
        'geht so',
        'naja',
        'tak sobie',
        'normalnie',
        'regular',
        'normal',
        'más o menos',
        'asi asi',
      ],
      ...[
        'así así',
        'bof',
        'moyen',
        'correct',
        'così così',
        'normale',
        'mais ou menos',
        'gaat wel',
        'neutraal',
      ],
      ...['tak nějak', 'так себе', 'нормально', 'sådär'],
    ],
  },
  {
    rating: 3,
    words: [
      ...[
        'bad',
        'sad',
        'low',
        'down',
        'unhappy',
        'not good',
        'not great',
        'schlecht',
        'traurig',
        'źle',
        'smutno',
      ],
      ...['mal', 'malo', 'triste', 'mauvais', 'pas bien', 'male', 'ruim', 'slecht', 'verdrietig', 'špatně'],
      ...['плохо', 'погано', 'dåligt'],
    ],
  },
  {
    rating: 1,
    words: [
      ...['awful', 'terrible', 'horrible', 'very bad', 'miserable', 'depressed', 'lausig', 'sehr schlecht'],
      ...['furchtbar', 'schrecklich', 'mies', 'okropnie', 'strasznie', 'fatal', 'muy mal', 'horroroso'],
      ...[
        'affreux',
        'très mal',
        'pessimo',
        'malissimo',
        'terribile',
        'orribile',
        'péssimo',
        'horrível',
        'terrível',
      ],
      ...['vreselijk', 'verschrikkelijk', 'hrozně', 'ужасно', 'жахливо', 'hemskt'],
    ],
  },
];
