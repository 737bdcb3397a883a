/** One sentence for the hardest minute. Says what is true and little, and asks for nothing. Own words. CC0-1.0. */

export const stayWithMe: readonly string[] = [
  'You are here, and that is enough for now.',
  'Stay for the next minute with me.',
  'This is a hard moment, and you do not have to sort it out tonight.',
  'Nothing has to be solved right now.',
  'You opened this, and help is one tap away.',
];
