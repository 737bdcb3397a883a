/**
 * Families of English wording for what no win answers where a thought is told (domain.md 5.5): missing somebody, eating, drink,
 * exercise, the body, medicine. As a win such words are as ordinary as others. Nobody has reviewed this yet. CC0-1.0.
 */

export const unarguedClasses: Readonly<Record<string, string>> = {
  foods: 'food eating sweets chocolate sugar carbs snacks crisps bread cake biscuits meals sweet',
  substance:
    'weed drugs alcohol booze cocaine pills painkillers heroin gambling porn nicotine vaping cannabis ketamine wine vodka',
  sweated: 'exercise exercising exercised train training cardio workout workouts gym running jogging steps',
  shape:
    'body stomach belly tummy thighs legs arms face nose skin hips bum chin breasts boobs waist chest reflection',
  foul: 'disgusting ugly hideous gross repulsive revolting fat skinny obese overweight bony chubby flabby scrawny enormous huge grotesque',
  ends: 'so terribly badly every and more still all too very since but always now dearly much constantly',
};

const grief: readonly string[] = [
  'miss|missing my|our ~1 <kin>|<pet> <ends>|$',
  'miss|missing him|her|them <ends>|$',
  'stop|stopped crying about|over|for',
  'cry|crying ~3 about|over|for ~1 my|our ~1 <kin>|<pet>|him|her',
  'go on|live|carry ~1 on? without my|him|her|them ~2',
  'empty|nothing|pointless|unbearable|lonely|cope|coping ~2 without my ~1 <kin>|$',
  'empty|nothing|pointless|unbearable|cope ~2 without him|her',
  'never|not ~1 get|got|say|said|saying ~3 goodbye to|$|before',
  'goodbye to my ~1 <kin>|<pet>|him|her',
  'get|getting over losing|the my? ~1 loss|death|<kin>|him|her',
  'i am to? blame|guilty ~4 gone|dead',
  'gone ~3 i ~1 am|was to blame',
];

const eating: readonly string[] = [
  'stop|control|quit|keep ~1 eating|overeating|bingeing|binging|snacking|comfort',
  'eat|ate|eating ~1 too much',
  'overeat+|overate|overeaten|binge|bingeing|binging|binged|binges',
  'ate|eaten|eat|eating|finished the|a ~1 whole|entire packet|cake|pizza|box|bag|tub|bar|pack|loaf|jar|thing',
  'eat|ate|eating everything|constantly|secretly',
  'eat|ate and eat|ate',
  'no|not|lose|lost|losing ~3 control|willpower|discipline|power ~2 with|around|over|when|near|of <foods>|i|what ~2',
  'not ~1 deserve ~2 food|eat|meal|dinner|breakfast|lunch',
  'earn ~2 food|eat|dinner|meal|meals',
  'diet|diets|dieting',
  'guilty|hate|ashamed|disgusted|awful|sick|terrible|bad ~6 eat|eating|ate|eaten <next>|$|food|anything|it|that',
  'hate|guilty|ashamed|disgusted ~4 for eating',
  'should not|never ~2 eaten|ate|eat|eating',
  'i am|was|eat ~2 pig',
  'greedy ~4 eat|ate|food',
  'scared|afraid|frightened|terrified of ~1 food|eating|calories',
];

const drinking: readonly string[] = [
  'drink|drinking|drank ~1 too much',
  'drink|drinking|drank alone|every|again|myself|heavily|secretly',
  'drink|drinking to ~1 cope|sleep|forget|relax|calm|numb',
  'end|ending|ended up drinking|drunk|smoking|using|high|gambling',
  'stop|quit|control|give|stopping|quitting ~1 up? ~2 drinking|smoking|vaping|gambling|<substance>',
  'stop|control|controlling my? drinking|smoking|using',
  'need|want|crave+|without ~1 a|another|my|one|some drink|drinks|wine|vodka|beer|joint|fix|cigarette|fag $|to|or|in|at|every|when|after',
  'without <drink>|booze|weed',
  'hooked|addicted|addict|dependent ~2 on|to <substance>|drink|drinking|smoking|coke|speed|codeine|it <next>|$',
  'off|on the ~1 <substance>|booze|drink|drugs|fags|bottle <next>|$',
  'back ~1 to|on ~1 drink|bottle|booze|drinking|using|smoking|<substance>',
  'use|using every ~1 day|night|weekend|evening|morning',
  'a|one|first|single glass|drink|pint|beer|sip ~1 turns|leads|becomes|always|into',
  'hangover|hungover|blackout|blackouts',
];

const exercising: readonly string[] = [
  '<sweated> ~2 enough',
  'work out ~2 enough|more|harder|daily|every',
  'enough <sweated>',
  '<sweated>|run more|harder|longer|twice|daily',
  'have|must|need|got ~1 to? ~1 run|<sweated>|swim|cycle|walk every|each|daily|until|twice|or|after',
  'if i ~2 not|skip|miss ~2 run|<sweated> ~3 i',
  'skip+|skipped ~2 <sweated>',
  'burn|burning ~4 off|calories|fat',
];

const body: readonly string[] = [
  'i ~1 am|look|feel|looked|felt|was ~2 <foul>',
  '^ so|too|just|fat|ugly|disgusting ~1 <foul>',
  '<shape> ~1 is|are|looks|look|feels ~2 <foul>|awful|horrible|wrong|big|ruined|gone|terrible',
  'hate|loathe|ashamed|despise|stand|disgusted|hates ~2 my ~1 <shape>|looks|appearance',
  'hate|loathe|ashamed|despise|stand|like ~1 of? ~1 how|way i look',
  'hate|stand|bear|face|avoid|look|hates ~4 mirror|mirrors',
  'love|want|touch ~2 a body like',
  'lose|losing|gain|gained|gaining|putting|put ~1 weight',
  'too|so|very thin|skinny|fat',
];

const medicine: readonly string[] = [
  '<pill> ~2 wrong|late|right|properly|anymore',
  'forget|forgot|forgetting|miss|missed|skip|skipped|stopped|stop|hate|need|needed|needing|ashamed|dependent|took|taking|take|on|without|off|rely ~3 <pill>|medicated',
  'need+ ~2 medication|<pill>',
];

/** In the order of the families above. Abuse and threat are hardship everywhere: `hardship-families.ts`. */
export const unarguedPhrases: readonly string[] = [
  ...grief,
  ...eating,
  ...drinking,
  ...exercising,
  ...body,
  ...medicine,
];

/** Plain uses that look like these. */
export const plainThoughtPhrases: readonly string[] = [
  'keep ~2 <thing> alive',
  'drink|drinking|drank ~1 too much coffee|tea|water|juice|cola|squash',
  'tablet screen|computer|app',
];
