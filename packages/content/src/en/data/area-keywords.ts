/**
 * Words by which an English text shows its area of living. A trailing `*` matches any ending, `_` joins a phrase.
 * `strong` says nearly all by itself; `some` helps along. Own list. CC0-1.0.
 */

import type { AreaKeywords } from '../../activities/activity-structure.ts';

export const areaKeywords: AreaKeywords = {
  rise: {
    strong:
      'got_up get_up getting_up out_of_bed left_the_bedroom curtain* alarm woke wake_up waking dressed pyjama* made_the_bed make_the_bed sat_up edge_of_the_bed up_before up_by up_at back_under feet_on_the_floor blinds trousers',
    some: 'bed bedroom duvet covers blanket socks morning up stood sunrise',
  },
  care: {
    strong:
      'shower* teeth tooth* dentist* doctor* surgery clinic nurse hospital gp medicine meds medication tablet* pill* prescription shav* deodorant shampoo nails haircut hairdresser* bath bathed flossed floss moisturis* lotion pharmacy vaccin* physio plaster antidepressant* optician* inhaler insulin appointment* washed_my_hair brushed_my_hair washed_my_face clean_clothes clean_t',
    some: 'hair face skin wash* brush* cream dose glasses clean_underwear blood therapist checkup underwear',
  },
  nourish: {
    strong:
      'ate eat eating breakfast lunch dinner supper cook* soup toast sandwich* porridge cereal rice pasta banana apple oranges orange fruit vegetable* veg salad egg eggs meal* snack* groceries lentil* stew recipe drank hydrat* fridge yoghurt yogurt noodles omelette leftovers curry dal',
    some: 'food water tea coffee bread kettle glass kitchen table bottle hungry drink jam cheese milk peeled',
  },
  move: {
    strong:
      'walk walked walking stroll* jog* swim swam swimming bike* cycled cycling yoga stretch* danc* gym hike* hiking run ran exercise* stairs round_the_block pilates climb* rolled_my_chair wheeled football tennis fresh_air one_stop_early for_air',
    some: 'outside park outdoors steps lake river air legs shoulders pool corner postbox block',
  },
  rest: {
    strong:
      'nap napped rest rested resting slept sleep asleep lay_down lie_down lights_out afternoon_off day_off went_to_bed early_night doing_nothing did_nothing pause* bedtime without_my_phone phone_in lay_on turned_the_light took_a_break evening_off',
    some: 'tired quiet pillow balcony eyes break early night bed cancelled phone',
  },
  home: {
    strong:
      'dish dishes washing_up laundry hoover* vacuum* swept sweep mop mopped bins rubbish trash recycling sheets tidied tidy tidying declutter* bin washing_machine dishwasher wiped dusted duster bulb tap shelf shelves cupboard* drawer wardrobe ironed ironing plates mug pans sink bookcase unpacked hung_the_washing pillowcase cleaned_the',
    some: 'cleaned clean kitchen bathroom floor hall table chair basket clothes room put_away windows window fixed cleared house flat',
  },
  people: {
    strong:
      'mum mom dad mother father sister brother friend* gran grandma grandad nan aunt uncle cousin neighbour* neighbor* hug hugged visit_from texted birthday party group_chat said_hello said_sorry chatted called_my rang_my met_up invited wife husband partner son daughter family date kids wrote_back coffee_with said_hi phoned_my support_group video_call flatmate roommate niece nephew',
    some: 'text texted called call rang phoned message messages replied reply talked spoke told met visited answered together someone card phone coffee asked company listened joke stayed',
  },
  paper: {
    strong:
      'bill* letter letters envelope* rent tax taxes bank insurance form forms paid pay council benefits passport landlord invoice* paperwork admin debt* electricity budget subscription standing_order post parcel licence mortgage post_office gas_bill balance refund login stamp* admin visa pension deadline_for',
    some: 'email* sent filled signed number account official opened folder calendar cancelled returned inbox application money mail',
  },
  work: {
    strong:
      'work worked working boss manager colleague* shift meeting* office job essay* lecture* thesis study studied studying homework exam* class classes teacher tutor cv resume assignment* seminar spreadsheet report presentation university college school course revision coursework interview deadline client* half_day called_in_sick desk handed_in library_job',
    some: 'email* inbox wrote task project file draft applied read paragraph back late finished sentences page plan',
  },
  joy: {
    strong:
      'guitar piano sang sing singing song songs music album drew draw drawing paint* knit* crochet* jigsaw puzzle novel book chapter film movie baked bake baking game games concert museum comic lego sew sewed sewing violin ukulele played play photo_of sketch* doodle* pottery theatre laughed instrument podcast crossword exhibition poem scarf drums choir_practice',
    some: 'read beach sea listened listen cake garden flowers tulips photo funny wore sun enjoyed cards made',
  },
  mind: {
    strong:
      'journal* diary meditat* breath* breathed breathing worry worries thought thoughts feeling feelings mindful* cried cry grounding noticed panic therapist counsellor notebook gratitude named_it went_all_right hard_moments therapy anxious anxiety sad calm anger angry',
    some: 'wrote named write written count* felt noticing quiet passed head plan',
  },
  meaning: {
    strong:
      'church mosque temple synagogue pray* prayed prayer plants plant watered volunteer* candle grave donated donate cat dog puppy kitten hamster moon stars food_bank gave_blood charity god faith litter kindness worship helped_an helped_my_neighbour planted fed_the psalm scripture gave_away sunset bird_feeder rabbit rescued',
    some: 'helped help gave thanked thank carried nature tree pet feed fed birds sky seeds remember* community favour garden',
  },
};
