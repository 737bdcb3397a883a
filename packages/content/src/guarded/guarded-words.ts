/**
 * Words of sleep, medicine, eating and people. What a thing of one's own is about is often not said otherwise; where one of these
 * stands in it, no coin is tossed for it and a lower mood beside it is not told (domain.md 5.5, 6.3 E). In doubt it is guarded:
 * that costs a sentence, and the other way round costs more. English. Checked 2026-11-27.
 */

const WORDS = `
  sleep slept sleeping asleep nap naps napped napping bed bedtime insomnia melatonin lie-in snooze siesta doze dozing
  awake wake waking woke oversleep overnight all-nighter
  pill pills tablet tablets med meds medicine medicines medication medications dose doses prescription antidepressant antidepressants
  vitamin vitamins supplement supplements ssri sertraline fluoxetine citalopram escitalopram lithium injection inhaler
  doctor gp therapist therapy psychiatrist psychologist nurse clinic hospital
  eat eats eating ate eaten food meal meals breakfast lunch dinner supper snack snacks diet dieting fast fasting fasted calorie calories
  brunch dessert takeaway takeout chocolate sweets candy crisps junk protein keto vegan vegetarian hungry hunger
  coffee coffees caffeine espresso latte cappuccino decaf tea teas matcha cocoa juice smoothie soda cola coke
  weight weigh weighed sugar carbs drink drank drinking drinks drunk alcohol wine beer beers booze cider lager whisky whiskey vodka gin
  rum prosecco champagne cocktail cocktails pint pints pub sober cigarette cigarettes smoke smoked smoking vape weed
  friend friends family mum mom mother dad father parent parents sister brother son daughter child children kid kids baby wife
  husband partner boyfriend girlfriend ex grandma grandad grandmother grandfather granny nan aunt uncle cousin colleague colleagues
  boss neighbour neighbours neighbor neighbors flatmate roommate penpal someone somebody people him her them us
  call called calling phone phoned text texted texting message messaged chat chatted chatting talk talked talking visit visited met
  meeting date dating party
`;

const GUARDED: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** The same in more than a word. */
const PHRASES =
  /\b(?:stay(?:ed|ing)? up|up late|late nights?|lie down|lie in|lying in|early nights?|(?:cups?|mugs?|glass|glasses|bottles?) of)\b/iu;

/** Whether something in it may be of sleep, medicine, eating, or of somebody: a name within a sentence counts. */
export const isGuarded = (text: string): boolean => {
  const words = text.match(/[\p{L}'’-]+/gu) ?? [];
  return (
    PHRASES.test(text) ||
    words.some(
      (word, at) =>
        GUARDED.has(word.toLowerCase()) || (at > 0 && /^\p{Lu}/u.test(word) && !/^I\b/u.test(word)),
    )
  );
};
