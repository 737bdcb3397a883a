/** What people add to a line. CC0-1.0. */

export const ENDINGS: readonly string[] = [
  ', again',
  ' today',
  ' before work',
  ' after lunch',
  ' with music on',
  ', slowly',
  ' (with help)',
  '. that was it for today',
  ', twice',
  ' even though it rained',
  ', badly, and done',
  ' with M.',
  ' before the others were up',
  '. small',
  ' – took three goes',
];

export const EMOJI: readonly string[] = [
  '🪨',
  '🌱',
  '☀️',
  '🙂',
  '✅',
  '🌧️',
  '💛',
  '🍞',
  '🚿',
  '🐕',
  '👩🏽‍🌾',
  '🫖',
];
