/** English verbs an activity may open with, in the imperative. Own list; add a verb when an activity earns it. CC0-1.0. */

export const verbs: readonly string[] = `
  add air answer ask bake bin boil book bring brush call cancel carry change charge choose chop circle clean clear
  clip close collect colour comb cook count cover cross cut dance delete dim do doodle draw drink drive drop dry eat
  empty face fasten feed feel fetch file fill find finish fold forgive free fry gather get give go greet hang have
  heat help hold hug hum invite join keep knit lace lay lean learn leave let lie lift light line list listen load look
  loosen make meet mend mop move name nibble nod note notice offer open pack paint pair park pause pay peel phone
  photograph pick picture plan plant play point post pour press pull push put rate reach read remember remind repeat
  reply rest ride rinse roll rub run save say send set shake shape share shave shower sign silence sing sip sit sketch
  slide smell smile smooth soak soften solve sort spend splash spread squeeze stack stand start stay stir stop
  straighten stretch stroke swap sway sweep swish switch take talk tap taste tear tell tend test text thank think
  throw tidy tie tip toast touch trim turn undo unfold unlock unpack use vacuum visit wait walk warm wash watch water
  wave wear wet wheel wiggle wind wipe wish work wrap write yawn
`
  .trim()
  .split(/\s+/);
