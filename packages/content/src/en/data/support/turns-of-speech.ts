/**
 * English turns of speech and plain uses that look like harm and are not, and marks of time and of a tale.
 * Nobody has reviewed this yet. CC0-1.0.
 */

import { kin, stories } from './frame-words.ts';

export const speechClasses: Readonly<Record<string, string>> = {
  kin,
  story: stories,
};

export const idiomPhrases: readonly string[] = [
  // Laughter, shame, thirst, tiredness.
  'die|died|dying|dead ~1 of|from|with laughter|laughing|embarrassment|shame|boredom|heat|cold|thirst|hunger|curiosity|cringe|cuteness|happiness|joy|awkwardness|excitement|nerves',
  'die|died|dying laughing',
  'thought i would|might die',
  'die in your|his|her arms',
  'dying|die for a|an|some|this|that|my|you|it|those|these',
  'dying to ~1',
  'to die for $|and|with|at|from',
  'is|are|was|were to die for',
  'die on this|that hill',
  'rather die than',
  'kill|killed|killing myself ~1 laughing',
  'nearly|almost|practically killed myself on|over|trying|tripping|slipping|falling|getting|carrying',
  'kill|killed|killing it|time|two|the|weeds',
  'murder a|an|some',
  // Small accidents and plain uses. Not "with": that is how harm is told as well.
  'cut|hurt|burned|burnt|injured|stabbed|hit|bit myself on the|a|an|my|that|some',
  'cut|hurt|burned|burnt|injured|stabbed myself while? shaving|chopping|cooking|slicing|peeling|opening|gardening|washing|carving|accidentally|running|skiing|cycling|climbing|lifting|falling|playing|dancing|baking',
  'cut|hurt|burned|burnt|injured|stabbed myself by accident',
  'accidentally cut|hurt|burned|stabbed ~3',
  'cut myself a|another|some ~2 slice|piece|bit|slack|fringe|corner',
  'cut myself off|some|slack|loose|out|short',
  'hurt|injured myself at|in|during the? football|gym|work|training|practice|yoga|class|climbing|rugby|tennis|judo|karate|dance|netball|basketball|match|garden|race',
  'cut|scratched|burned|hurt my ~1 arm|leg|arms|legs|skin|stomach|thigh|wrist on|at the|a|an|some|my|football|work|practice',
  'cut|scratched|burned|hurt my ~1 arm|leg|arms|legs|skin|stomach|thigh|wrist playing|running|shaving|falling|climbing|gardening|cycling|skiing',
  'nose|gum|gums|toe|finger|knee|nosebleed ~3 bleeding',
  'hung myself a|an|some',
  'drown|bury myself in ~1 work|books|music|study|studies|tea|blankets|homework',
  'overdosed|overdosing|overdose on|of ~1 chocolate|cake|netflix|cat|cats|videos|coffee|caffeine|sugar|sunshine|sun|biscuits|tv|memes|podcasts|news|cheese|carbs|music|tea|puzzles|films|christmas|youtube|tiktok|fun|cuteness|crisps',
  'shoot|shot myself in the foot',
  'bang|banging|banged|hit|hitting my head against|on a brick? wall over|about|with|trying',
  'glue|nerf|water|staple|heat|nail gun',
  'swallowed|downed|necked ~1 whole|entire|full bottle|box|packet|pack of water|juice|milk|squash|tea|sweets|crisps|biscuits|mints',
  'shoot myself a ~1 message|email|text|reminder',
  'beat myself up',
  'hurt my feelings|pride',
  // Medicine as it is meant.
  '<took> all|every ~2 morning|mornings|evening|daily|nightly|bedtime|lunchtime|todays|weekly|regular|usual|prescribed|noon <pill>',
  '<took> all ~2 <pill> for today|breakfast|now',
  '<took> all ~2 <pill> for the|this|my day|morning|evening',
  '<took> all ~2 <pill> ~2 on|in time|schedule|order',
  '<took> all ~2 <pill> as|like prescribed|directed|usual|planned|told|instructed|agreed',
  '<took> all ~2 <pill> with ~1 breakfast|lunch|dinner|food|meals|meal',
  '<took> all ~2 <pill> every|each|all day|morning|night|evening|week',
  '<took> all ~2 <pill> this week',
  '<took> all ~2 meds|medication|medications|medicine|medicines today',
  '<took> ~2 vitamins|supplements|antibiotics|antibiotic',
  '<took> all two|three|four|five|six of? my? <pill>',
  '<took> every <pill> on time|schedule',
  'took all|everything ~3 back $|to',
  'took all|everything ~3 out of the|its|their',
  'took all|everything ~3 to ~1 pharmacy|chemist|surgery|bin|tip|doctor|doctors|hospital|shop|clinic',
  // Living somewhere, waking at some time, ending a day.
  'live|living at|near|here|there|alone|next|off',
  'live|living in|with|out ~2 flat|house|city|town|village|country|street|room|boxes|mess|chaos|parents|mother|mice|flatmates|roommates|flatmate|roommate|suitcase',
  'tired|sick of life admin|lessons',
  'dead funny|tired|good|right|serious|keen|proud|pleased|nice|chuffed|simple|certain|sure|clever',
  'way|ways to die for',
  'waking up at|early|late|to|next|beside|before',
  'wake up late|the|my|him|her|before|early|first|everyone',
  'wake up at #1',
  'wish|wished i was|were dead right|sure|certain|good',
  'want|wanted to end the ~1 on|with|by|at',
  'disappear|vanish into|under|behind a|the|my',
  // Talk about the subject, and days free of it.
  'suicide prevention|awareness|squad|training|helpline|hotline|rates|statistics|research|watch',
  'selfharm free|scar|scars|training|awareness|team|nurse|clinic|group|recovery|charity|service',
  'free of|from selfharm|cutting',
  'sui generis',
  'clean|recovered|recovering|free from selfharm|cutting',
  'goodbye letter|note|notes|letters to|for ~1 team|colleagues|class|boss|job|school|office|coworkers|house',
];

export const longAgoPhrases: readonly string[] = [
  'when i was ~2 #1|young|younger|little|small|teenager|teen|kid|child|student|girl|boy|school|university|uni|college|her|his',
  '#1? years|year|decades|decade|ages|lifetime ago today?',
  'long|ages ago|back',
  'back then|when|in|at',
  'used to ~3 want|wish|think|hope|feel|cut|hurt|harm|dream|selfharm|plan|wanting|wishing|thinking|hoping|dreaming|planning',
  'used to be suicidal',
  'in|from|about|during|of|summer|winter|was #1900 when?',
  'as a ~1 child|kid|teenager|teen|student|girl|boy|youngster',
  'last year|decade|century',
  'i once',
  'at uni|university|college|school',
  '^ once wanted|upon|long',
  'there was a time when?',
  'in my ~1 teens|twenties|thirties|forties|youth|childhood',
  'in my #10 s',
  '#1 years since',
  'anniversary of',
  'a former|previous|past|younger life|self|me',
];

export const latelyPhrases: readonly string[] = [
  'now|today|tonight|again|still|lately|currently|yesterday|recently|anymore',
  'this morning|week|evening|afternoon|night|month|year|time|weekend|minute',
  'these days',
  'last night|week|weekend',
  'at the moment',
  'since i was',
  'for #1? years|months|weeks|days|ages',
];

export const talePhrases: readonly string[] = [
  '<story> ~6 says|said|goes|saying|going|about|where|who|called|titled|named|that|which|wants|decides|tells',
  'line|lyric|words|title|phrase $',
  'old|teenage|childhood diary|diaries|journal|letter|letters|notebook|email ~6 wrote|said|says|written',
];
