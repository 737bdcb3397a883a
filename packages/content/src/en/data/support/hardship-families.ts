/**
 * Families of English wording for abuse, threat and guilt over somebody's illness or death, as shapes: who, does what, to me.
 * Nobody has reviewed this yet. CC0-1.0.
 */

export const familyClasses: Readonly<Record<string, string>> = {
  /** Who has power over one, or lives with one. */
  doer:
    'he she they mother father brother sister husband wife partner boyfriend girlfriend fiance fiancee ex boss manager supervisor ' +
    'teacher coach colleague colleagues coworker coworkers classmate classmates stepfather stepmother stepdad stepmum parents ' +
    'uncle aunt grandfather grandmother son daughter landlord flatmate roommate neighbour neighbours kids children boys girls',
  closeOne:
    'he she they mother father husband wife partner boyfriend girlfriend fiance fiancee ex stepfather stepmother stepdad parents',
  contempt:
    'worthless useless stupid ugly fat pathetic mistake disappointment crazy mental nothing disgusting trash rubbish garbage dumb ' +
    'idiot whore slut bitch failure loser mad insane scum unlovable weak freak waste burden hate',
};

const abuse: readonly string[] = [
  '<doer> ~2 bully+|bullies|humiliate+|humiliates|belittle+|belittles|terrorise+|insult+|insults|mock+|mocks|degrade+|degrades|intimidate+|intimidates|gaslight|gaslights|gaslighting ~1 me',
  'bully+|bullies|bullied|humiliates|belittles|insults|degrades|intimidates|gaslights me',
  'i ~1 am|get|got|was|being|been ~2 bullied|humiliated|beaten|mobbed|harassed',
  '<closeOne> ~2 controls|control|controlling|decides|dictates everything|me|what|who|where|all|every|my',
  '<doer> ~3 says|say|said|tells|tell|told|calls|call|called|thinks ~2 i|me ~3 <contempt>',
  '<closeOne> ~2 says|say|tells|told ~3 i ~1 ruin+|ruined|destroyed <their>|their|everything|lives|life',
  'noone|nobody else|ever will|would|could ~1 have|want|love|put|take me ~2 <closeOne>|$ ~1 says|tells',
  'says|say|tells|told|said ~3 noone|nobody ~1 else ~1 will|would|could ~2 have|want|love me',
  '<doer> ~2 shout+|shouts|scream+|screams|yell+|yells|swear|swears|spits|spit ~1 at|on me',
  '<closeOne> ~2 check+|checks|read+|reads|track+|tracks|search+|searches|go|goes ~3 phone|messages|emails|texts|location|diary|bag',
  '<closeOne> will|would|does|do not|never ~1 let|allow me',
  '<closeOne> never|not lets|allows me',
  'not allowed to ~1 see|go|leave|have|work|talk|speak|spend|buy|wear|call',
  'have|must|need to? ask him|her|husband|wife|partner|boyfriend ~2 before|first|permission|for money',
  '<closeOne> ~1 keeps|keep|takes|took|holds|controls ~2 money|wages|passport|bank|card|salary|keys|benefits',
  '<closeOne> make|makes|made|forces|forced|force me do|have|sleep|watch|touch|beg|kneel',
  '<doer> make|makes|made me feel ~3 dirt|nothing|small|worthless|rubbish|crazy|stupid|scared|afraid|unsafe|ashamed|useless',
  '<doer> ~1 puts|put|putting me down ~1 $|in|all|every|constantly|front|always|again|and',
  '<doer> ~2 push+|pushes|shove+|shoves|kick+|kicks|throw+|throws ~1 me around|about|over|into|against|down',
  'he|uncle|father|stepfather|stepdad|brother|teacher|priest|coach|cousin used to? come|came|comes|climb ~2 my ~1 room|bed',
  'touched|touches|touching me $|when|as|at|while|there|in',
  '<doer> ~2 hit+|hits|slap+|slaps|slapped|punch+|punches|punched|kicks|kicked|beat+|beats|choke+|chokes|choked|pinches|grabs|shakes ~1 me',
  '<closeOne> ~2 throw+|throws|threw|thrown ~4 at me|us',
  '<closeOne> ~2 smash+|smashes|smashed|breaks|broke|broken|destroys|destroyed my ~1 phone|things|door|laptop|glasses|stuff',
  '<closeOne> ~2 go|goes|went|going through my ~1 bag|phone|things|drawers|post|messages|emails|diary|pockets',
  '<closeOne> ~3 wish+|wishes|wished ~3 never|not ~2 had|have|born|met me',
  '<closeOne> ~2 wish+|wishes|wished i ~1 was|were|had not|never ~1 born|there|been|here',
  '<closeOne> never wanted|loved me',
  '<closeOne> ~1 regrets|regret|regretted ~1 having me',
  '<closeOne> ~1 locks|locked|lock|shuts|shut me in|out|up|inside',
  '<closeOne> ~2 follow+|follows|followed|stalk+|stalks|stalked|spies|spying|tracks ~1 me',
  '<closeOne> ~2 silent treatment',
  'others|girls|lads|pupils|students|lot ~3 push|pushes|shove|shoves|trip|kick|hit|bully|bullies|spit me|at|on',
  'ask him|her|<closeOne> ~1 before|if|whether i ~2 buy|go|see|wear|spend|leave|meet|speak',
  'silent treatment from|when|for|again',
  'walk|walking|tread|treading on eggshells',
  '<closeOne> ~1 forbids|forbid|forbade|forbidden|bans|banned ~1 me',
];

const threat: readonly string[] = [
  '<closeOne> ~1 will|would not leave me|us alone',
  '<closeOne> ~4 outside|following|watching ~1 my|me|our ~1 $|house|home|flat|work|door|window',
  '<closeOne> ~3 turn+|turns|turned|shows ~1 up ~2 my|our|at|outside',
  'take|takes|keep|get ~2 children|kids|son|daughter|baby ~2 if|when i',
  'scared|afraid|frightened|terrified to ~1 go|come|be ~1 home|there|inside|near',
  'scared|afraid|frightened|terrified ~2 what|when he|she|they|husband|wife|partner|father|mother|ex ~2 do|does|home|comes|finds|hears|back|angry|drinks',
  'fault|because ~5 he|she|they|husband|wife|partner|father|mother ~2 hit+|hits|hurt|hurts|beat|beats|loses|temper|shouts|angry|violent',
  'make|makes|made him|her|husband|wife|partner|father ~1 angry|mad|violent|hit|snap|lose',
  '<doer> ~1 threaten+|threatens|threatened',
];

const guilt: readonly string[] = [
  'i killed my|our|the ~1 <kin>|<pet>|baby',
  'not|never ~1 save|saved|saving|rescue|protect|protected my ~1 <kin>|<pet>|baby|children|kids',
  'not|never ~1 save|saved|saving|rescue|protect|protected him|her|them $|from|in|and|from|when',
  'not|never ~3 keep|kept ~3 alive',
  'enough ~3 keep|save ~3 alive|him|her|them|<kin>',
  'not|never there|home|around when|as ~2 die+|died|dies|passed|went|ill|dying|needed',
  'should ~2 been|be|gone there when|before|for ~3 died|passed|dying|ill|die',
  'should ~3 noticed|seen|known|realised|called|phoned|gone|got ~5 ill|sick|dying|unwell|suffering|ambulance|hospital|doctor <next>|$|sooner|earlier|before|was|in',
  'not|never ~1 see|notice|noticed|saw|realise|know ~3 he|she|they|<kin> ~2 ill|sick|dying|unwell|suffering',
  'when|since|before|after he|she|they|<kin> passed',
  'told ~4 loved|love ~1 him|her|them ~2 before',
];

/** In the order of the families above; `hardship-phrases.ts` has the first list. */
export const hardshipFamilies: readonly string[] = [...abuse, ...threat, ...guilt];
