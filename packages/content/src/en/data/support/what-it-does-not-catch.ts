/** What the check will not notice, said plainly for the privacy page. Nobody has reviewed this yet. CC0-1.0. */

export const whatItDoesNotCatch: readonly string[] = [
  'Pain that is not put into words like these. Most despair is said in other words, or not at all.',
  'Most plans told in plain words: a place, a time, a thing that was bought.',
  'Most hints, many farewells, poems, private words and new slang.',
  'Words in any other language than the one the list is for, and words mixed from two languages.',
  'Words with many typing slips, or with letters swapped for signs.',
  'A thought that is spread over several sentences, none of which says it.',
  'Anything in a picture, a voice note, a drawing or a link. It reads typed words and nothing else.',
  'Wanting to hurt somebody else.',
  'What you mean. It may take a joke in earnest, and may take something earnest for a joke, a song or a story.',
  'Somebody who is named but not described: it may take their story for yours.',
  'How you are. When it notices nothing, that does not mean that you are safe. Help is one tap away at any time.',
];
