/** English verbs an activity may open with, in the imperative. Own list; add a verb when an activity earns it. CC0-1.0. */

export const verbs: readonly string[] = `
  add air answer ask bake boil book bring brush call cancel carry change charge choose circle clean clear clip close
  collect colour comb cook count cover cross cut dance delete dim do doodle draw drink drop dry eat empty face fasten
  feed feel fetch file fill find finish fold forgive gather get give go greet hang have help hold hug hum invite join
  keep knit lay lean learn leave let lie lift light list listen look loosen make meet mend move name nod note notice
  offer open pack paint pair park pause pay peel phone photograph pick picture plan plant play point post pour press
  pull push put rate reach read remember remind repeat reply rest rinse roll rub run save say send set shake shape
  share shave shower sign silence sing sip sit sketch slide smell smile soak soften solve sort spend splash squeeze
  stack stand start stay stir stop straighten stretch stroke swap sway sweep swish switch take talk tap taste tear
  tell tend text thank think tidy tie touch trim turn undo unfold unlock unpack use visit wait walk warm wash watch
  water wave wear wet wheel wiggle wipe wish work wrap write
`
  .trim()
  .split(/\s+/);
