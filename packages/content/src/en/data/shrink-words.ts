/**
 * How English tells a task: which words say nothing of it, which mean one thing, where several tasks are parted, how words
 * end. Own lists. CC0-1.0.
 */

import type { TaskWords } from '@cairn/domain';

const joined = (lines: string): string => lines.trim().replace(/\s+/g, ' ');
const rows = (lines: string): readonly string[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim());

export const shrinkWords: TaskWords = {
  stems: {
    vowels: 'aeiouy',
    doubled: 'bdglmnprt',
    passes: [
      [
        ['sses', 'ss'],
        ['shes', 'sh'],
        ['ches', 'ch'],
        ['xes', 'x'],
        ['zes', 'z'],
        ['ies', 'y'],
        ['ss', 'ss'],
        ['us', 'us'],
        ['is', 'is'],
        ['s', ''],
      ],
      [
        ['ying', 'y'],
        ['ied', 'y'],
        ['eed', 'eed'],
        ['ingly', ''],
        ['edly', ''],
        ['ing', ''],
        ['ed', ''],
        ['liness', ''],
        ['iness', 'y'],
        ['ness', ''],
        ['fully', ''],
        ['ly', ''],
        ['isation', 'is'],
        ['ization', 'is'],
        ['ize', 'is'],
      ],
    ],
    exceptions: {
      teeth: 'tooth',
      feet: 'foot',
      children: 'child',
      clothes: 'clothes',
      glasses: 'glasses',
      news: 'news',
      mess: 'mess',
      messy: 'mess',
      dirty: 'dirt',
      bought: 'buy',
      ate: 'eat',
      eaten: 'eat',
      slept: 'sleep',
      went: 'go',
      gone: 'go',
      wrote: 'write',
      written: 'write',
      woke: 'wake',
      woken: 'wake',
      drove: 'drive',
      driven: 'drive',
      driving: 'drive',
      driver: 'drive',
      rang: 'call',
      ring: 'call',
      spoke: 'speak',
      spoken: 'speak',
      paid: 'pay',
      payment: 'pay',
      sent: 'send',
      met: 'meet',
      broken: 'break',
      broke: 'break',
      lying: 'lie',
      tidied: 'tidy',
      tidying: 'tidy',
      untidy: 'tidy',
      worried: 'worry',
      worries: 'worry',
      worrying: 'worry',
      apologise: 'apology',
      apologize: 'apology',
      apologising: 'apology',
      apologies: 'apology',
      depressed: 'depress',
      depression: 'depress',
      application: 'apply',
      applications: 'apply',
      applying: 'apply',
      decision: 'decide',
      decisions: 'decide',
      cancellation: 'cancel',
      cancelling: 'cancel',
      renewal: 'renew',
      invitation: 'invite',
      prescription: 'prescription',
      prescriptions: 'prescription',
      runny: 'runny',
      bus: 'bus',
      buses: 'bus',
      gas: 'gas',
      this: 'this',
      thing: 'thing',
      morning: 'morning',
      evening: 'evening',
      wedding: 'wedding',
      painting: 'paint',
      drawing: 'draw',
      building: 'build',
      bedding: 'sheet',
      pudding: 'pudding',
      ceiling: 'ceiling',
      hoovering: 'hoover',
      ironing: 'iron',
      singing: 'sing',
      bring: 'bring',
      string: 'string',
      spring: 'spring',
      during: 'during',
      knives: 'knife',
      leaves: 'leaf',
      shelves: 'shelf',
      lives: 'life',
      wives: 'wife',
      sister: 'sister',
      cluttered: 'clutter',
      decluttering: 'clutter',
      declutter: 'clutter',
      exercises: 'exercise',
      exercising: 'exercise',
      unfinished: 'finish',
      unopened: 'unopened',
      unread: 'unread',
      unpaid: 'unpaid',
      dentists: 'dentist',
      taxes: 'tax',
      nails: 'nail',
    },
  },
  spellings: {
    sinking: 'drowning',
    dont: 'do not',
    cant: 'can not',
    cannot: 'can not',
    wont: 'will not',
    havent: 'have not',
    hasnt: 'has not',
    hadnt: 'had not',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    didnt: 'did not',
    doesnt: 'does not',
    couldnt: 'could not',
    shouldnt: 'should not',
    wouldnt: 'would not',
    im: 'i am',
    ive: 'i have',
    id: 'id',
    ill: 'ill',
    youre: 'you are',
    theyre: 'they are',
    its: 'it is',
    thats: 'that is',
    theres: 'there is',
    whats: 'what is',
    wanna: 'want to',
    gonna: 'going to',
    gotta: 'got to',
    hafta: 'have to',
    lemme: 'let me',
    idk: 'i do not know',
    tbh: 'honestly',
    pls: 'please',
    plz: 'please',
    ppl: 'people',
    appt: 'appointment',
    appts: 'appointments',
    doc: 'doctor',
    docs: 'documents',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    bday: 'birthday',
    hw: 'homework',
    uni: 'university',
    fam: 'family',
    bf: 'boyfriend',
    gf: 'girlfriend',
    bff: 'friend',
    msg: 'message',
    msgs: 'messages',
    txt: 'text',
    rn: 'now',
    bc: 'because',
    cuz: 'because',
    cos: 'because',
    coz: 'because',
    becuase: 'because',
    thru: 'through',
    wk: 'week',
    wks: 'weeks',
    yrs: 'years',
    emails: 'email',
    'e-mail': 'email',
    mails: 'mail',
    dishs: 'dishes',
    luandry: 'laundry',
    laundy: 'laundry',
    landry: 'laundry',
    fone: 'phone',
    freind: 'friend',
    freinds: 'friends',
    teh: 'the',
    taht: 'that',
    becasue: 'because',
    definately: 'definitely',
    tommorow: 'tomorrow',
    tomorow: 'tomorrow',
    clenaing: 'cleaning',
    claening: 'cleaning',
    cleanning: 'cleaning',
    shwoer: 'shower',
    showr: 'shower',
    teht: 'teeth',
    teth: 'teeth',
    wlak: 'walk',
    wrok: 'work',
    boks: 'books',
    biils: 'bills',
    blils: 'bills',
    bils: 'bills',
    txes: 'taxes',
    taxs: 'taxes',
    emial: 'email',
    pharmcy: 'pharmacy',
    medz: 'meds',
  },
  silent: joined(`
    a an the this that these those there here it its i my mine we us our ours you your yours he him his she her hers they
    them their theirs who whom which what whatever am are was were be been being have has had having do does did doing done will
    would shall should can could may might must ought not nor never t s m re ve ll d is
    and or but so if then than because as while though although also too of for with at by from to
    very really quite rather pretty honestly literally actually basically seriously just even still yet already maybe perhaps please
    well oh ok okay ugh argh um uh hmm lol yeah yes god omg damn bloody fucking fuck shit arse
    want wants wanting wanted need needs needed know knows known knew think thinks thought thinking suppose supposed seem seems
    let lets got gotta keep keeps kept trying try tried tries would love like
    how why when where one ones some any such
    least great recently certain certainly slightly entire entirely greatly strange thoroughly broadly steadily wonder wondered
    wondering realize realise became recall recalled practically reasonably respectively
    hard difficult impossible struggle struggling struggles finally properly somehow able
`),
  alike: rows(`
    dish dishes plate pan pot cutlery crockery mug
    dishwasher dishwashers
    laundry washload launder
    clean cleaning cleanup
    tidy neaten organise
    hoover vacuum vacum vaccum
    floor carpet rug mop sweep
    rubbish trash garbage bin bins
    flat apartment house
    bathroom toilet loo washroom restroom bathtub
    fridge refrigerator freezer
    sheet bedsheet duvet bedlinen pillowcase linen bedclothes bedding
    clutter junk declutter hoard
    cupboard closet wardrobe drawer drawers
    shower bath bathe
    brush floss
    hair haircut hairdresser barber
    dentist dental
    tooth toothache molar filling cavity gum
    doctor gp physician clinic surgery
    medicine medication med tablet pill antidepressant antidepressants meds medicines
    pharmacy chemist pharmacist drugstore
    therapist counsellor counselor psychologist psychotherapist shrink therapy counselling counseling psychiatrist
    groceries grocery supermarket tesco aldi lidl walmart sainsbury asda
    cook cooking
    meal dinner lunch supper
    breakfast breakfasts
    drink hydrate hydrated dehydrated hydration
    stretch stretching yoga mobility
    exercise workout gym fitness
    run jog jogging runner
    train tram subway underground metro tube
    bus coach
    car vehicle
    drive driving
    asleep sleep
    insomnia sleepless
    scroll scrolling doomscroll doomscrolling
    text whatsapp sms
    message dm imessage
    reply respond answer
    call telephone ring dial phonecall
    friend mate pal buddy
    mother mum mom mam mama mommy mummy
    father dad daddy papa
    parent folks
    grandmother gran grandma nan nana granny
    grandfather grandad grandpa
    relative aunt uncle cousin inlaws in-laws niece nephew
    sibling brother sister
    partner husband wife boyfriend girlfriend spouse fiance fiancee
    child kid son daughter toddler kiddo
    baby infant newborn
    party gathering celebration
    wedding bridal
    birthday
    apology sorry apologise
    letter envelope post
    mail
    tax hmrc irs elster
    bill invoice
    debt owe owing overdraft creditor creditors bailiff bailiffs collector collectors arrears loan loans
    form paperwork questionnaire
    benefits welfare pip allowance jobseeker jobcentre universal-credit
    inbox gmail outlook
    email
    insurance insurer
    bank
    passport visa licence license
    subscription membership
    landlord landlady housing
    job employment career vacancy vacancies
    cv resume
    interview interviews
    boss manager supervisor
    colleague coworker workmate
    teacher professor tutor lecturer
    school college university
    study revise revision studying
    exam exams test midterm finals
    essay thesis dissertation coursework
    homework assignment
    presentation speech powerpoint slides
    project
    deadline
    music album playlist spotify
    guitar piano ukulele violin keyboard instrument drums
    sing choir singing karaoke
    draw sketch doodle
    paint watercolour watercolor acrylic
    knit crochet sew craft
    book novel
    hobby hobbies pastime
    garden yard backyard
    museum cinema theatre gallery theater concert movies
    game jigsaw puzzle chess videogame
    trip holiday vacation travel travelling traveling
    poem poetry story fiction
    journal diary
    worry ruminate overthink overthinking rumination
    decide choose choice decision
    calm soothe
    breathe breath breathing
    todo to-do
    photo picture photograph photos
    volunteer volunteering charity
    nature forest wood woods
    church mosque temple synagogue pray prayer faith god religion
    dog puppy
    cat kitten
    pet
    vet
    plant houseplant
    grave cemetery funeral
    grief grieve mourn mourning bereavement bereaved
    pack packing
    moving relocate
    fix repair mend
    leak dripping drip
    cancel unsubscribe terminate
    parcel package
    refund
    money finances finance budget
    rent mortgage
    nail nails fingernail fingernails toenail toenails
    shave beard shaving
    skin moisturise skincare
    neighbour neighbor
    awake insomnia
    lonely loneliness lonesome alone isolated
    sad unhappy miserable
    happy happiness
    anxious anxiety nervous
    tired exhausted knackered fatigued weary
    ashamed shame embarrassed embarrassment
    guilty guilt
    useless worthless pathetic
    lazy laziness
    angry anger furious rage
    overwhelm overwhelmed overwhelming
    cry crying tears
    motivation motivated motivate unmotivated
    normal human
    confident confidence
  `),
  turnedAway: rows(`
    do not want to
    do not wanna
    do not need to
    not the
    not my
    not about
    instead of
    rather than
    never mind the
    forget the
    is not the problem
  `),
  turnedBack: rows(`
    but
    i want
    i need
    i have to
    i would rather
    it is the
    it is my
    instead i
    what i
    help me
  `),
  joints: [
    'and',
    'and then',
    'then',
    'also',
    'plus',
    'as well as',
    'and also',
    'after that',
    'along with',
    'on top of that',
    'not to mention',
    'oh and',
  ],
  openings: rows(`
    and
    then
    also
    but
    so
    first
    plus
    maybe
    ugh
    ok
    okay
    i
    i'm
    i've
    i'd
    need to
    needs to
    have to
    has to
    got to
    gotta
    want to
    wanna
    should
    must
    would like to
    can't
    cannot
    could
    still
    really
    just
    supposed to
    meant to
    there's
    there is
    there are
    my to do list is
    to do
    todo
    today
    tomorrow
    please
    help me
    let me
    it's
    am
    to
  `),
};
