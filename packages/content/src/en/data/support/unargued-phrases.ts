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
  'too late to ~1 say|tell|visit|reach|hug|hold ~2 <kin>|him|her|goodbye|them',
  'one last time|hug|goodbye|word|call|visit ~1 $|with|from|to|<next>',
  'since ~4 buried|funeral|cremated|cremation|death|died|passed|lost',
  'bring|bear|able myself? to ~2 empty|clear|sort|touch|delete|open|pack|wear|sell|enter ~2 his|her|<kin>',
  'his|her|<kin> ~1 wardrobe|clothes|belongings|voicemail|ashes|grave|number ~3 still|not|anymore|touch|empty|$',
  'not|never ~3 delete|empty|clear|part|scatter ~2 his|her|<kin> ~1 wardrobe|clothes|belongings|voicemail|ashes|number|messages|room',
  'if only i ~1 had ~3 him|her|them|<kin>|ambulance|hospital|sooner|earlier|visited|there',
  'should ~1 made|taken|sent|forced|brought|driven ~2 him|her|them|<kin> ~3 hospital|doctor|tests|scan|checked|go|see',
  'should ~2 noticed|seen|known|realised|realized|spotted ~4 ill|sick|dying|suffering|signs|wrong',
  'should ~1 been me $|instead|not|<next>',
  'birthday|christmas|house|home|bed|sunday|sundays|evenings ~3 without him|her|<kin>|them',
  'grief|grieving|bereaved|mourning|widow|widowed|widower|orphan',
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
  'scared|afraid|frightened|terrified|worried of|about|by ~2 what|how ~1 much|many? i ~2 eat|ate|eating',
  'ate|finished|eaten|scoffed|devoured|polished ~2 all|whole|entire ~2 <foods>|biscuit|cookies|sweets',
  'not|never|cannot ~1 stop until|till ~4 empty|gone|finished|sick|full|bursting',
  'eat|eating|snack ~3 when|because|whenever|if ~2 sad|bored|stressed|lonely|upset|anxious|down|tired',
  'raid|raiding|raided ~1 fridge|cupboard|freezer|pantry',
  'think|thinking|obsessed ~2 about|of|with food|eating|meals',
  'skip|skipped|skipping|starve|starved|starving ~1 meals|lunch|breakfast|dinner|myself|all|so|again',
  'second|third|extra helping|helpings|portion|portions',
  'purge|purged|purging|vomit|laxative|laxatives|calories|carbs',
  'throw|threw|throwing|make|made ~2 up|sick after|because ~2 eat|eating|ate|dinner|meal|meals',
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
  'only|just ~1 one|two ~1 drink|drinks|beer|beers|glass|pint|pints|wine ~3 then|six|five|more|turned|became|ended',
  'said|swore|promised|told ~3 one|no|not|never ~2 drink|beer|glass|pint|wine|drinking|bottle',
  'hide|hid|hiding|sneak|sneaking ~2 bottle|bottles|cans|drink|drinking|vodka|wine|empties|beer|cigarettes',
  'i ~2 drunk|tipsy|wasted|hammered|stoned|high $|again|every|alone|last|most|by|so|<next>',
  'relapse+|relapsed|sober|sobriety',
  'fell|fall|falling off the wagon',
  'smoke|smoking|smoked|vape|vaping ~1 too|so|again|like much|many|$|a',
  'gamble+|gambled|betting|casino|scratchcards|bookies',
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
  'not|never ~1 earned|earn|deserve|allowed ~4 without|until|unless|before ~4 run|walk|swim|<sweated>',
  'slob|lazy|fat|guilty|gross|disgusting|useless|bad|ashamed|failure|worthless|horrible ~5 miss|skip|missed|skipped|without|not|no ~3 run|<sweated>|yoga|swim',
];

const body: readonly string[] = [
  'i ~1 am|look|feel|looked|felt|was ~2 <foul>',
  '^ so|too|just|fat|ugly|disgusting ~1 <foul>',
  '<shape> ~1 is|are|looks|look|feels ~2 <foul>|awful|horrible|wrong|big|ruined|gone|terrible',
  'hate|loathe|ashamed|despise|stand|disgusted|hates ~2 my ~1 <shape>|looks|appearance',
  'hate|loathe|ashamed|despise|stand|like ~1 of? ~1 how|way i look',
  'hate|stand|bear|face|avoid|look|hates ~6 mirror|mirrors',
  'love|want|touch ~2 a body like',
  'lose|losing|gain|gained|gaining|putting|put ~1 weight',
  'too|so|very thin|skinny|fat',
  'see|seen|sees|look|looks|looking ~2 me ~2 in ~2 swimsuit|bikini|shorts|trunks|underwear|dress|leggings|photo|photos|pictures|naked',
  'wear|put ~3 swimsuit|bikini|shorts|trunks|leggings ~3 body|legs|in|because|fat|out',
  '<shape> ~1 is|are|looks|look ~2 mess|state|joke|embarrassing|weird|spotty|crooked|bloated|saggy|hairy|blotchy',
  'i ~3 fattest|ugliest|heaviest|thinnest|hairiest|plainest',
  'none|nothing|clothes|jeans|trousers|dress|shirt ~3 fit|fits me $|anymore|now|because|<next>',
  'double chin|chins',
  'cellulite|stretchmarks|acne|bald|balding|unattractive|flabby|chubby',
  'hide|cover|hiding|covering ~1 my ~1 <shape>',
  'noone|nobody|anyone ~3 attracted|attractive|fancy|fancies ~2 me',
  'weigh|weighing too|so|more|less|over ~1 much|than|again',
];

const medicine: readonly string[] = [
  '<pill> ~2 wrong|late|right|properly|anymore',
  'forget|forgot|forgetting|miss|missed|skip|skipped|stopped|stop|hate|need|needed|needing|ashamed|dependent|took|taking|take|on|without|off|rely ~3 <pill>|medicated',
  'need+ ~2 medication|<pill>',
  'weak|failure|ashamed|useless|pathetic|embarrassed|stupid|broken|loser ~6 <pill>|medication',
  'going|gone|went|back|still|being|am ~1 back? on ~2 <pill>|medication',
  'never|not|manage|remember|forget+ ~3 take|taking|took|taken ~6 <pill>|medication|insulin|inhaler',
  'come|coming|came|get|getting|wean off ~2 <pill>|medication',
  'increase|increased|higher|double|doubled|raise ~2 dose|dosage|prescription',
];

/**
 * Topics by a word or two, whatever is said of them: sentences are told in more ways than any list of phrases has, and a thought that is
 * let be without need costs less than one that is argued with.
 */
const topics: readonly string[] = [
  '<pill>|sertraline|lithium|prozac|medicated',
  '<drink>|whisky|rum|cigarette|cigarettes|tobacco|nicotine|weed|cocaine|heroin|ketamine|hangover',
  'drunk|tipsy|boozing',
  'smoke|smoking|vaping',
  'how much|what|everything|anything|whatever i ~1 eat|ate',
  'eat|ate|eating|eaten ~4 hate|ashamed|guilty|disgusted|secret|secretly|hiding',
  'hate|ashamed|guilty|disgusted|sneak|hide ~5 eat|ate|eating|food|<foods>',
  'food ~3 enough|much|control|enemy|comfort',
  'weigh|weighed|weighing|kilos|pounds|stone|obese|overweight|bmi ~4 i|me|am|every|myself|again|much|too|more',
  'i ~4 fat',
  'scale|scales says|said|say|shows|tells|number',
  'up|puked|vomited ~1 lunch|dinner|breakfast|meal|food',
  'threw|throw|throwing ~3 lunch|dinner|breakfast|meal|food up',
  'my <shape>|teeth|hair|knees|ears|lips|eyebrows|feet|ankles ~2 make|makes|ruin+|ruins|spoil|spoils|hang|hangs|stick|sticks|disgust|disgusts|repel',
  'hate|loathe|ashamed|despise ~2 my ~1 <shape>|teeth|hair|knees|ears|lips|feet|ankles',
  'he|she|they|<kin>|<pet> ~2 is|are|was|were ~1 dead|buried',
  'he|she|they|<kin>|<pet> ~1 died|passed',
  'when|since|because|after ~3 <kin>|<pet> ~2 died|passed|dead|put',
  'if he|she|they|<kin>|baby had ~1 lived|survived',
  'would be ~2 now if',
  'put ~2 to sleep',
  '<pet> ~3 put down',
  'his|her|their side of ~1 bed',
  'since ~2 crash|accident|funeral|fire|stroke',
  'slap|slaps|slapped|bruise|bruises|bruised|beating|black eye ~3 me|if|when|i|again|$',
  '<closeOne> ~3 lifts|raises|raised|lifted ~1 arm|hand|hands|fist|voice|belt',
  'slams|slammed|shoves|shoved|pins|pinned ~1 me',
  'reads|opens|checks|read|opened my ~1 post|letters|mail|bank|statements',
  'calls|called|calling me names',
  'situps|pushups|burpees',
  'sit|push ups',
  'rest day',
];

/** In the order of the families above. Abuse and threat are hardship everywhere: `hardship-families.ts`. */
export const unarguedPhrases: readonly string[] = [
  ...grief,
  ...eating,
  ...drinking,
  ...exercising,
  ...body,
  ...medicine,
  ...topics,
];

/** Plain uses that look like these. */
export const plainThoughtPhrases: readonly string[] = [
  'keep ~2 <thing> alive',
  'drink|drinking|drank ~1 too much coffee|tea|water|juice|cola|squash',
  'tablet screen|computer|app',
  'beat+|beats|beating me at|in|to|by|on|every',
  'into|study|studying|read|in|for|of medicine school|degree|exam|$',
  'smoke alarm|detector|machine|signals',
  'feed|eat the ~1 <pet>',
  'high standards|expectations|hopes|street|school|stool|note|notes|five|fives|fever',
  'one last time before|at ~2 work|shop|office|game|season',
];
