/** English words around a phrase: who, negated or not, when, whose words. Nobody has reviewed this yet. CC0-1.0. */

import type { FrameWords } from '@cairn/domain';

export const kin: string =
  'mother father sister brother son daughter child kid baby wife husband partner boyfriend girlfriend fiance fiancee ' +
  'gran grandma grandmother nan nana granny grandad granddad grandpa grandfather aunt auntie uncle cousin niece nephew ' +
  'stepfather stepmother stepdad stepmum friend bestie mate flatmate roommate twin parents grandson granddaughter';

const people =
  'he she they his her their him them someone somebody anyone everybody people person man woman boy girl guy lady ' +
  'you actor actress singer patient therapist doctor gp psychologist psychiatrist counsellor counselor midwife aunt clinician celebrity ' +
  'colleague coworker neighbour neighbor pupil student client caller teacher nurse boss ex character hero heroine kids ' +
  'children friends brothers sisters sons daughters student students teens teenagers men women clients neighbours mates cat dog hamster rabbit';

const things =
  'plants plant seedlings seedling flowers tomatoes tomato roses laptop phone car computer batteries battery engine';

export const stories: string =
  'song songs lyric lyrics film movie book novel play poem story character game poster sign track title line quote ' +
  'episode series show podcast documentary article scene chapter album essay opera aria musical comic caption headline record records vinyl band meme memes tweet ' +
  'memoir subtitle leaflet quiz questionnaire form survey psalm hymn chorus verse karaoke essay slogan tattoo tshirt speech lecture worksheet';

/** Beside these, words in quotation marks are somebody else's. */
const quoters =
  'sang singing sing played playing listened listening recited copied learned watched watching quoted heard called ' +
  'titled named hummed danced choir track tracks lyrics tune playlist repeat radio piano guitar cover book books';

export const frameWords: FrameWords = {
  writer: 'i me',
  others: `${kin} ${people} ${things}`,
  between:
    'am is are was were be been being have has had do does did would will could can may might just really so also ' +
    'still now that who which always often sometimes actually honestly truly kind sort of feel feeling felt all ' +
    'too very even feels keeps seems gets badly secretly only again lately currently probably maybe sadly literally seriously think guess ' +
    'know say mean like today tonight fucking bloody god',
  negators:
    'not no never nor neither without instead resisted resist resisting avoided stopped refused zero nobody',
  weakNegators: 'no without zero',
  doubled: '',
  unturned:
    'lie lying what whatever anything sure know care stop help understand matter remember why how sleep cope coping bear stand well',
  linking: 'longer more want wanted wish to of from myself any the a my once ever',
  reaching: 'think believe mean say feel suppose reckon like',
  clauseOpeners: 'and but then so because while when if although though until since except yet plus',
  reporters: 'says sings shouts whispers goes tells recites screams',
  openReporters: 'said asked asks told sang wrote shouted whispered read texted screamed',
  stories: `${stories} ${quoters}`,
  prepositions: 'with to from at in on by for near after about',
  relatives: 'who that whose',
  determiners: 'my the a an his her our their this that your some',
  hinges: 'that because if as like did do had',
  present:
    'want wish need hope am feel feeling keep will going about ready deserve hate tired thinking planning',
  told: 'was were had felt thought been wanted',
  past: 'wanted wished needed hoped was were thought felt tried wanting',
};
