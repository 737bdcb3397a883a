/**
 * What people say of themselves, and which ideas answer it. A help to the search and no judgement: no pattern is ever named to
 * anybody. Own list. CC0-1.0.
 */

import type { EvidenceDoubt } from '@cairn/domain';

const doubt = (said: string, answeredBy: string): EvidenceDoubt => ({
  said: said.trim().replace(/\s+/g, ' '),
  answeredBy: answeredBy.trim().replace(/\s+/g, ' '),
});

export const evidenceDoubts: readonly EvidenceDoubt[] = [
  doubt('nobody, no one, everyone, everybody, anyone, people', 'company:0.4 wanted:0.4'),
  doubt(
    'useless, worthless, worth nothing, no good, good for nothing, waste of space, pathetic',
    'helping:0.8 praised:0.9 wanted:0.7 trusted:0.7 achieving:0.6 mastered:0.5',
  ),
  doubt(
    `do anything right, do nothing right, get anything right, get nothing right, anything right, do everything wrong, get everything wrong,
    everything wrong, everything goes wrong, everything i do goes wrong, everything i do is wrong, get it wrong, always wrong, mess everything up, mess up everything,
    mess it all up, mess things up, always mess up, always messing up, screw everything up, screw up everything, screw it all up, always screw up,
    ruin everything, break everything, wreck everything, spoil everything, no good at anything, good at anything, good at nothing, bad at everything, useless at everything,
    hopeless at everything, terrible at everything, rubbish at everything, useless at anything, fail at everything, fail everything, failing at everything, fail at anything,
    nothing i do works, nothing i do ever works, nothing i do is, nothing i do goes, nothing i try works, nothing works out, nothing ever works out, nothing ever works, never works out,
    not good enough, never good enough, ever good enough, capable of anything, incapable of anything, incapable, capable of nothing, never manage anything, can't manage anything, can't handle anything,
    can't do anything, cannot do anything, never do anything, do nothing well, do anything well`,
    'mastered:0.9 hard:0.8 achieving:0.7 finishing:0.5 praised:0.5',
  ),
  doubt(
    'useless at, bad at, hopeless at, no good at, rubbish at, terrible at, hopeless with',
    'mastered:0.5 praised:0.5',
  ),
  doubt('failure, fail, loser, failed', 'achieving:0.9 finishing:0.7 mastered:0.7'),
  doubt('stupid, idiot, dumb, thick', 'learning:0.7 praised:0.7 mastered:0.5'),
  doubt('burden, too much for people, in the way', 'helping:0.9 wanted:0.8'),
  doubt('lazy, slob, bone idle', 'effortful:1 tidying:0.5 hard:0.4'),
  doubt('coward, weak, weakling, wimp', 'brave:0.9 hard:0.9 facing:0.5'),
  doubt(
    'hard things, difficult things, anything hard, anything difficult, manage anything, handle anything, strong enough',
    'hard:1',
  ),
  doubt('gets hard, gets difficult, gets tough, cope', 'hard:0.5 sticking:0.5'),
  doubt(
    'nobody wants, no one wants, unwanted, rejected, get invited, nobody likes, no one likes, boring',
    'wanted:1 company:0.7 inviting:0.4',
  ),
  doubt(
    'hate myself, loathe myself, despise myself, like myself, stand myself',
    'wanted:0.8 praised:0.7 helping:0.7',
  ),
  doubt('hear from me', 'touch:0.9 wanted:0.8'),
  doubt('always alone, so alone, all alone, am alone', 'company:1 wanted:0.7'),
  doubt('no good with, no good at', 'mastered:0.4'),
  doubt(
    'do anything by myself, anything on my own, anything alone',
    'alone-doing:1 adulting:0.6 mending:0.6',
  ),
  doubt('always give up, give up, quit', 'sticking:0.9 finishing:0.8 again:0.6 hard:0.3'),
  doubt('too anxious, anxious, anxiety, afraid, scared, panic, fear', 'hard:0.5 brave:0.6'),
  doubt('nothing, anything, everything', 'achieving:0.3'),
  doubt(
    'fun, enjoy, enjoyment, pleasure, joy, happy, happiness, joyless, look forward',
    'joyful:0.9 enjoying:0.8',
  ),
  doubt('feel nothing, numb, grey, empty, dull', 'joyful:0.9 enjoying:0.7'),
  doubt('boring, bore, dull person', 'wanted:0.9 company:0.6 creating:0.4 performing:0.4'),
  doubt('lonely, alone, no friends, friendless', 'company:1 wanted:0.6 touch:0.4'),
  doubt('burned out, exhausted, tired all', 'resting:0.8'),
  doubt('mother, mum, father, dad, parents', 'family:0.5'),
  doubt('doctors, dentist, hospital', 'doctoring:1'),
  doubt('live on my own, be an adult, grown up', 'adulting:0.9 alone-doing:0.6'),
  doubt(
    'too old, past it, over the hill, scrap heap',
    'learning:0.6 computers:0.5 wanted:0.6 trusted:0.5 mending:0.4 helping:0.5',
  ),
  doubt(
    'mess everything up, mess things up, screw everything up, ruin everything, break everything',
    'mastered:0.6 praised:0.7 mistakes:0.8 achieving:0.5',
  ),
  doubt(
    'fraud, impostor, imposter, fake, earned, deserve',
    'praised:0.9 achieving:0.9 hard:0.5 mastered:0.6',
  ),
  doubt('trust myself, believe in myself, confidence, confident', 'hard:0.6 mastered:0.6 brave:0.6'),
  doubt(
    'stay the same, get better, hopeless, no hope, no point, pointless',
    'again:0.7 changing:0.8 first:0.5 joyful:0.4',
  ),
  doubt('bad father, bad mother, bad parent', 'family:0.8 sorry:0.8 children:0.6 touch:0.5'),
  doubt('push everyone away, push people away', 'touch:0.6 wanted:0.4 inviting:0.6 helping:0.3'),
  doubt('bad friend, terrible friend', 'helping:0.9 wanted:0.7 touch:0.5'),
  doubt(
    'one to talk to, nobody to talk to, anyone to talk to, anybody to talk to',
    'openness:1 calling:0.7 company:0.7',
  ),
  doubt('talk to, talk with', 'openness:0.5 calling:0.4'),
  doubt('panic wins, anxiety wins, fear wins, always wins', 'calming:1 brave:0.8 hard:0.5'),
  doubt('normal people, like normal people, most people, like other people', 'achieving:0.1'),
  doubt('different from others, like others, like normal people, normal', 'company:0.3 enjoying:0.3'),
  doubt('in control, losing it, out of control', 'calming:0.8 temper:0.5'),
  doubt('disappoint, let down, let them down', 'wanted:0.5 helping:0.5 openness:0.3'),
  doubt('responsibility, unreliable', 'trusted:1'),
  doubt('never finish, finish anything, get anything done, half done', 'finishing:1'),
];

/** Words that say nothing of what a thought or a win is about, beside those of the language. */
export const evidenceSilent = `can cannot not never always ever no any even just all my me i am is are was be been being have has had do does did done
  the a an to of in on at for with and or but so too very it its this that them they he she we you your his her our their
  who whom what when how why will would could should thing anything everything nothing something nobody anyone everyone somebody
  people person like get got go went come came make made take took let one two three first last time day days week weeks today
  really only still yet again back out up off down from by about than as if then there here more most much many some such own self
  myself life way feel feeling think want need old new good bad whole little lot wish hope hate`;

/** How something is done, as against what is done. */
export const evidenceManners =
  'hard joyful mastered again first brave achieving changing starting finishing facing alone-doing sticking mistakes';

/** Rows of words that mean one thing here. Shrinking brings more together; here "filled in" would be a tooth. */
export const evidenceAlike: readonly string[] = [
  'friend mate pal buddy',
  'mother mum mom mam mama mommy mummy',
  'father dad daddy papa',
  'grandmother gran grandma nan nana granny',
  'grandfather grandad grandpa',
  'child kid toddler kiddo',
  'therapist counsellor counselor psychologist psychotherapist',
  'doctor gp physician',
  'groceries grocery',
  'call phonecall telephone',
  'clean cleaning',
  'learn learnt learned',
  'train tube subway',
  'smartphone cellphone',
  'nobody noone',
  'everybody everyone',
  'anybody anyone',
  'somebody someone',
];

/** Beside the hardship that the check on words knows: what no win answers. */
export const evidenceLeftBe = `should have saved, could have saved, would still be alive, still be alive, let her die, let him die, let them die,
  my fault that he, my fault that she, because of me he, because of me she, never coming back, died, dead, death, funeral, grief, grieving, mourning, suicide,
  lose the house, lose our house, lose my home, lose our home, losing the house, lose the flat, lost the house, nowhere to live, nowhere to go, out on the street,
  never walk again, after the accident, caused the accident, deserved the beating, deserve the beating, deserve to be hit, deserve to be beaten, deserved to be hit, deserved it,
  controls my money, controls me, beats me, hits me, hit me, hurts me, hurt me, threatens me, threatened me, stalking me, afraid of him, scared of him, forced me, touched me, abuse, abused, rape, raped,
  deport, deported, deportation, asylum, prison, court case, bailiff, bankrupt, debt, debts, too ill, so ill, very ill, terminally, incurable, chronic, chronic pain, in pain, disabled, disability, wheelchair, nothing they can do, cancer, tumour, dementia,
  miscarriage, stillborn, infertile, have children of my own, lost my job, lost our, sacked, fired, redundant, unemployed for, eat too much, ate too much, too fat, so fat, i am fat, fat and, my weight, calories,
  stop drinking, drinking again, drunk, alcoholic, junkie, drug, drugs, drug addict, stop smoking, relapsed, gambling, gambled, divorce, left me, cheated on me, war, bombing`;

/** Turns of speech in wins whose words show nothing of what else they may mean. */
export const evidenceIdle = `calls for, called for, alarm rang, it rang, alarm rings, who to call, called in sick, called off, named it, hands in warm, feet or hands, face cream,
  from my face, wipe my face, wash my face, washed my face, went to make, went to bed, went to sleep, going to tell, going to say, am going to, i'm going to,
  until it passed, time passed, passed by, last few, last year, last week, last month, last night, last time, last stop, the last back`;
