/** English verbs an activity may open with, in the imperative. Own list; add a verb when an activity earns it. CC0-1.0. */

export const verbs: readonly string[] = `
  add agree air answer ask bake begin bin boil book breathe bring brush call cancel carry change charge choose
  chop circle clean clear clip close collect colour comb cook copy count cover cross cut dance delete dim do
  doodle draw drink drive drop dry eat empty explain face fasten feed feel fetch file fill find finish fit
  fold forgive free fry gather get give go greet hand hang have heat help hold hug hum invite join keep knit
  lace lay lean learn leave let lie lift light line list listen load look loosen make mark meet mend mop move
  name nibble nod note notice offer open pack paint pair park pause pay peel phone photograph pick picture
  plan plant play point post pour pray press pull push put rate reach read record rehearse remember remind
  repeat reply rest ride ring rinse roll rub run save say send set shake shape share shave show shower shuffle
  sign silence sing sip sit sketch slide smell smile smooth soak soften solve sort spend splash spread squeeze
  stack stand star start stay stir stop straighten stretch stroke study swap sway sweep swish switch take talk
  tap taste tear tell tend test text thank think throw tidy tie tip toast toss touch trim turn underline undo
  unfold unlock unpack use vacuum visit wait walk warm wash watch water wave wear wet wheel whisper wiggle
  wind wipe wish work wrap write yawn
`
  .trim()
  .split(/\s+/);
