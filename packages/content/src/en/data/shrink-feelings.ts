/**
 * How people tell wishes and feelings: short names, and whole sentences. What meets them is in `shrink-gentle.ts`. Own lists.
 * CC0-1.0.
 */

import type { FeelingWords } from '../../shrink/shrink-structure.ts';

export const feelingWords: Readonly<Record<string, FeelingWords>> = {
  everything: {
    names: `fix me, i need fixing, my old life, my old life back, my life back, get my life back, a disaster of a person, life is chaos, behind in life, so far behind in life, everyone is ahead of me in life, i'm a mess, a mess of a person, hot mess, sort myself out, get myself together, straighten out my life, get on with my life, get out of this hole, out of this hole, dig myself out, climb out of this, where do i start with my life, be an adult, grow up, catch up with life, life back on track, restart my life, start living, live again, get a life, everything all at once, the lot, every single thing, all of everything, too many things wrong, so much, where do i even start,
      everything, all of it, get my life together, sort my life out, fix my life, my whole life, my life is a mess, life is a mess, put my life in order, turn my life around, get my shit together, get my act together, be a functioning adult,
      adulting, life, being alive is hard, existing, get back on track, start over, a new start, fresh start, everything is too much, too much, all too much, function, functioning, be functional, life admin, change my life, change everything, nothing works, it's all falling apart, falling apart, pull myself together, everything at once, get a grip, my life`,
    said: [
      'I need to get my whole life together',
      'everything is falling apart and I have no idea where to start',
      'I want my life back',
      'it is all too much for me right now',
      "I can't do anything",
      'I want to be a person who has it together',
      'I have to fix myself',
      'how do I start living again',
      "I don't even know what I need",
    ],
  },
  overwhelmed: {
    names: `world on my shoulders, crushed, going under, falling behind on everything in life, suffocating, snowed under by life, i'm drowning, too many things at once, everything at the same time, explode, about to break, break down, breakdown, nervous breakdown, losing it, lose my mind, going crazy, going mad, can't do this, can't take it, can't take it any more, not cope, can't manage, manage my life, barely holding on, hanging by a thread, survive the day, get through the day, make it through today, get through today, get through the week, keep going,
      overwhelmed, overwhelm, so overwhelmed, feel overwhelmed, stop feeling overwhelmed, drowning, in over my head, can't cope, cope, coping, can't handle it, hold it together, at my limit, end of my rope, breaking point, at breaking point, handle life, handle it all, it is all a lot`,
    said: [
      'I am so overwhelmed I freeze',
      'I am drowning',
      'I cannot cope with any of it',
      'it is all piling up on me',
    ],
  },
  lonely: {
    names: `so lonely, i'm lonely, lonely in the evenings, always alone, all alone, nobody to talk to, miss having people, miss people, have someone, need a hug, hug, want a hug, need someone, want company, feel invisible, invisible, nobody sees me, be seen, feel seen, outsider, no friends to call, wish someone would, someone to hold me, loved by someone, cared for, nobody wants me, unwanted, feel close to someone, friendless, evenings alone, weekends alone,
      lonely, feel less lonely, so lonely, loneliness, feel alone, alone, nobody likes me, no one cares, nobody cares, have no one, no one to talk to, be less lonely, isolated, feel connected, belong, belonging, left out, unloved, be loved, want to be loved, nobody calls, nobody texts me, not be alone`,
    said: [
      'I feel like nobody would notice if I was not here at the party of life',
      'I want to feel less lonely',
      'I have nobody',
      'I sit here alone every evening',
      'no one ever asks how I am',
    ],
  },
  crying: {
    names: `😭, 😢, stop the tears, weeping, weepy, cried all day, crying again, cry myself to sleep, keep bursting into tears, eyes are swollen from crying, bawling, sob,
      stop crying, cry, crying, can't stop crying, tears, keep crying, cry all the time, cry every day, burst into tears, want to cry, sobbing`,
    said: ['I cannot stop crying', 'I cry at work in the toilet', 'tears come for no reason'],
  },
  sad: {
    names: `😞, 😔, 💔, ☹, i'm sad, so down, feel so low, feeling low, feel better again, be cheerful, smile, laugh again, feel good, feel ok, be ok, be fine, not be sad, not feel so bad, heavy heart, heartache, hurting inside, everything hurts inside, get out of this depression, stop this depression, my depression, make me happy, joy back, feel like crying, moody, low, feel rubbish, feel crappy, feel shitty, rough day, bad day, terrible day, worst day, having a bad day, a good day for once, enjoy life, enjoy my life again, love life again, laugh,
      sad, be less sad, stop being sad, so sad, sadness, feel better, want to feel better, feel bad, feel awful, feel terrible, feel like crap, feel like shit, feel low, low mood, down, feel down, depressed, be less depressed, stop being depressed, depression, be happy, happy, happiness, be happy again, feel happy, feel joy, miserable, heartbroken, heartbreak, blue, unhappy, get better, get well, recover, beat depression, heal, cheer up, want to smile again, be okay, i'm not okay, not okay, mood, dark place, black hole, gloomy`,
    said: [
      'I want to be happy again',
      'I am so sad and I do not know why',
      'I feel terrible today',
      'I wish this depression would go away',
      'make it stop hurting',
      'I just want to feel okay',
    ],
  },
  numb: {
    names: `care about something, care about anything, feel things, feel things again, feel anything again, nothing excites me, excited about something, get excited, autopilot, on autopilot, going through the motions, everything is the same, flat, blank, empty inside, switched off inside, like a robot, robot, nothing interests me, interested in anything, meh, whatever, spark, lost my spark, get my spark back, behind glass, not really here,
      numb, feel something, feel nothing, empty, feel empty, emptiness, hollow, feel anything, dead inside, no feelings, void, zombie, disconnected, not feel anything, feel alive, feel real, grey, bored of everything, bored, nothing is fun, nothing matters, don't care about anything, apathy, apathetic, indifferent`,
    said: [
      'I feel nothing at all',
      'nothing is fun any more',
      'I am a zombie',
      'I want to feel something again',
      'everything is grey',
    ],
  },
  normal: {
    names: `not be broken, broken person, i'm broken, stop being broken, feel human, feel human again, feel like a human, be fixed, be like before, like i used to be, like others, like other people, like other people do, cope like other people, what is wrong with me, wrong with me, stop being weird, be sane, sane, crazy, functional like everyone, who i used to be, the person i was, recognise myself, be me again, a version of me, stop being such a, sick of being me, tired of being me, being me, be somebody else, be someone different, not be me,
      be normal, be normal again, feel normal, normal, like a normal person, be like everyone else, be my old self, my old self, be myself again, feel like myself, go back to who i was, the old me, be who i was, be a real person, be a human, human being, be a person again, be well again, be strong, be stronger, be someone else, be better, be a better person, better person, become better`,
    said: [
      'I want to be normal again',
      'why can everybody else do it',
      'I want to be the person I was before',
      'others manage and I do not',
    ],
  },
  useless: {
    names: `hating how i look, hate how i look, hate my face, hate the mirror, look in the mirror, stop hating myself, stop hating, proud of me, make someone proud, make my parents proud, be proud, disappoint my parents, waste of space, good for nothing, i'm nothing, feel small, not enough, never enough, enough, be enough, i suck, suck at everything, mess everything up, ruin everything, screw everything up, screw up, always fail, i'm a joke, i'm trash, garbage person, terrible person, awful person, horrible person, inferior, respect myself, trust myself, like who i am, be comfortable in my skin, worthy, feel worthy, deserve, good person, matter to someone, be important to somebody, compare myself, stop comparing myself, everyone else is better, let down everyone,
      useless, feel useless, worthless, feel worthless, pathetic, stupid, dumb, a loser, loser, a failure, failure, feel like a failure, idiot, not good enough, good enough, be good enough, hate myself, i hate myself, self esteem, self worth, love myself, like myself, self love, be kind to myself, self hatred, ugly, feel ugly, disgusting, i'm disgusting, inadequate, a burden, burden, be worth something, self confidence, confident, be confident, confidence, forgive myself, self-esteem, proud of myself, accept myself, believe in myself, impostor, imposter, let everyone down, disappointment, a disappointment, fraud`,
    said: [
      'I am so useless',
      'I hate how I am',
      'everyone would be fine without my help',
      'I want to like myself',
      'I ruin everything',
      'I am the worst',
      'I disappoint everybody',
    ],
  },
  lazy: {
    names: `have energy like other people, energy like other people, get off my ass, get off my arse, kick up the backside, kick in the butt, get going, get moving in life, want to want, want things again, want something, drive back, my drive back, oomph, get up and go, sloth, slob, couch potato, procrastinator, waste of a day, whole day wasted, wasting time, wasting my time, stop wasting time, stop wasting my life, feel productive, achieve something, achieve anything, accomplish something, do something useful, lethargic, lethargy, sluggish, can't be bothered, cannot be bothered, not bothered, no drive, no willpower, get on with it, make myself do things, force myself,
      lazy, stop being lazy, so lazy, laziness, motivation, get motivated, find motivation, no motivation, be motivated, be disciplined, discipline, willpower, self discipline, be more productive, be productive, do something with my day, do something, do anything, waste the day, wasting my life, wasted day, do nothing all day, care again, get energy, have energy, more energy, no energy, energy, stuck, feel stuck, unstuck, get unstuck, be active, useful day, have a good day, make something of the day, have a productive day`,
    said: [
      'I have no motivation for anything',
      'I waste every single day',
      'why am I so lazy',
      'I want to do something but I do nothing',
      'I feel stuck',
    ],
  },
  ashamed: {
    names: `feel so guilty, guilty about everything, guilty for existing, so embarrassed about my life, ashamed of my flat and my life, look people in the eye, live with myself, hide my face, mortified, stop cringing, what i have done, things i did, undo it, turn back time, take it back, i regret, wish i hadn't, sins, forgiveness, blame,
      ashamed, shame, so ashamed, embarrassed, guilty, guilt, feel guilty, stop feeling guilty, so much guilt, regret, regrets, feel like a bad person, bad person, blame myself, stop blaming myself, humiliated, forgive myself for, cringe, past mistakes, my mistakes, ashamed of my life, ashamed of myself`,
    said: [
      'I am so ashamed of how I live',
      'I feel guilty all the time',
      'I regret everything',
      'the guilt eats me',
    ],
  },
  anxious: {
    names: `so anxious about everything, scared of life, scared of people, afraid of people, stop being scared, fear of everything, feel less afraid, less fear, less scared, be fearless, frightened all the time, terrified of everything, paranoid, on edge for no reason, worried sick about nothing in particular, panicky person, feel secure, trust people, trust people again, trust anyone, always waiting for something bad, something bad will happen, impending doom,
      be less anxious, stop being anxious, less anxious, stop being afraid, afraid of everything, scared, so scared, scared of everything, fear, fears, be brave, brave, courage, be less scared, terrified, afraid, feel safe, be safe, stop being nervous, frightened, constant fear, dread, dread everything, full of dread`,
    said: [
      'I am afraid of everything',
      'I am scared all the time',
      'I want to stop being afraid',
      'I wake up with fear in my stomach',
    ],
  },
  angry: {
    names: `so mad, mad at everyone, mad at myself, angry at myself, angry at the world, hate people, sick of everyone, everyone annoys me, scream, want to scream, explode at people, punch a wall, stop snapping, stop losing my temper, calm my anger, anger issues, why is everyone, unfair life, life is unfair, it's not fair, not fair, fed up, so fed up, fed up with everything, pissed off, sick of everything, had enough, had enough of everything,
      angry, so angry, anger, stop being angry, rage, furious, be less angry, control my temper, temper, bitter, resentment, hate everyone, hate everything, hate my life, irritable, irritated, jealous, jealousy, envy, stop being jealous, frustrated, frustration, annoyed`,
    said: [
      'I am so angry at everyone',
      'I hate everything',
      'I want to scream',
      'the smallest thing makes me furious',
    ],
  },
  tired: {
    names: `i'm tired, i'm so tired, just tired, tired man, bone tired, dead tired, dog tired, wiped out, no battery, battery empty, battery is at zero, running out of strength, too tired for anything, tired of life, tired of trying, tired of fighting, tired of this, sick of this, exhausted by everything, so exhausted, knackered, shattered, burnt out on life, need strength, stronger, be awake, feel awake, feel rested, not be tired, less tired,
      tired, so tired, exhausted, always tired, tired all the time, be less tired, i am tired, no strength, drained, worn out, fatigue, weak, sick and tired, tired of everything, tired of being tired, sleepy, done, so done, i give up, give up, giving up, i can't, i can't anymore, can't go on like this`,
    said: [
      'I am so tired of everything',
      'I have no strength left',
      'I am exhausted by being awake',
      "I can't any more",
    ],
  },
  hopeless: {
    names: `believe again, believe it gets better, will it get better, does it get better, it never gets better, never get better, nothing will change, nothing ever changes, why bother, why even bother, what for, see a future, a future, have a future, reason to live for something, a reason, find a reason, light at the end of the tunnel, no way out, trapped, feel trapped, stuck forever, lost cause, given up on myself, given up, too late for me, too late, it's too late, wasted years, lost years, be hopeful again, look forward to anything, doomed,
      hopeless, hope, find hope, have hope, no hope, hopelessness, no future, pointless, what is the point, everything is pointless, what's the point, no point, believe in the future, be hopeful, look forward to something, something to look forward to, nothing to look forward to, optimistic, be positive, think positive, be more positive, negative, stop being negative, pessimist, reason to get up`,
    said: [
      'what is the point of any of it',
      'I see no hope',
      'nothing will ever change',
      'I want something to look forward to',
    ],
  },
  heartbreak: {
    names: `miss my ex, forget him, forget her, forget my ex, still love her, still love him, get him back, get her back, win her back, he moved on, she moved on, after the split, since we split, split up, broken heart, mend my broken heart, ghosted by someone i love, rejected, rejection in love, unrequited, he doesn't love me, she doesn't love me, stop checking his profile, cheated, the divorce, alone since the divorce, get over it, get over this,
      get over my ex, my ex, ex boyfriend, ex girlfriend, get over the breakup, breakup, break up pain, move on, moving on, heartbroken, heartbreak, he left me, she left me, dumped, divorce, get over him, get over her, stop missing my ex, separation, cheated on me, let go of him, let go of her, stop loving, let go of the past, let it go`,
    said: [
      'she left me and I cannot stop thinking about it',
      'I want to get over my ex',
      'since the breakup I do nothing',
      'he does not love me any more',
    ],
  },
  substance: {
    names: `stop drinking, drink less, stop smoking, quit smoking, quit drinking, give up smoking, give up alcohol, stop smoking weed, weed, quit weed, get clean, get sober, sober, stay sober, alcohol, addiction, stop gambling, gambling, quit vaping, vaping, stop using, drugs, cut down on drinking, relapse, cigarettes, nicotine, drinking too much, cut down on wine`,
    said: [
      'I drink too much every evening',
      'I want to quit smoking',
      'I need to stop drinking',
      'I cannot stop gambling',
    ],
  },
  body: {
    names: `lose weight, lose kilos, lose ten kilos, lose kg, lose pounds, lose a few pounds, lose a stone, drop a dress size, kilos, be lighter, weight loss, be thin, be thinner, get thin, diet, go on a diet, stop binge eating, stop overeating, binge, binge eating, be skinny, get skinny, lose belly fat, calories, count calories, stop eating sugar, eat less, fasting, my body, hate my body, i'm fat, too fat, fat, gain weight, body image, slim down, weigh less, look better, gain muscle, six pack`,
    said: ['I want to lose weight', 'I hate my body', 'I am so fat', 'I need to eat less'],
  },
  health: {
    names: `be healthy again, feel healthy, get healthier, live better, better lifestyle, change my lifestyle, take better care of myself, treat myself better, be good to myself, be kinder to myself, kinder to myself, kind to myself, nurture myself, treat my body well, look after my body, let myself go, stop neglecting myself, good routine for health,
      be healthy, be healthier, healthy, get healthy, health, live healthier, look after myself, take care of myself, self care, self-care, healthy habits, good habits, bad habits, break bad habits, habits, better habits, wellbeing, wellness, get my health back, care for myself`,
    said: ['I want to take better care of myself', 'I want to live healthier', 'I have let myself go'],
  },
  world: {
    names: `climate, planet, world peace, wars in the world, end of the world, society, capitalism, government, pandemic, covid, people are terrible, humanity, save the planet, cruelty in the world,
      the world, state of the world, climate change, war, politics, save the world, world is ending, climate anxiety, wars, humanity, world peace, injustice, the future of the planet`,
    said: ['the world is burning and I cannot do anything', 'the news makes me hopeless about the world'],
  },
  loved: {
    names: `be loved by, have a best friend, be normal weight of happy, have what others have, have a nice life, a better life, good life, live a good life, be a star, be rich, make money, lots of money, be a millionaire, be successful, have it all, be an artist, be somebody, be someone, famous, have children one day, husband one day, soulmate, be cool, be attractive, be clever, be brilliant, be the best, dream life, dream job, perfect life,
      find love, fall in love, be in a relationship, get a girlfriend, get a boyfriend, get married, have a family, have a baby, have children, be popular, be famous, be rich, get rich, win the lottery, be successful, success, be perfect, perfect, be smart, be smarter, be beautiful, be pretty, be interesting, be liked`,
    said: ['I want someone to love me', 'I want to be successful', 'everybody my age has a family'],
  },
  guiltless: {
    names: `not feel this way, stop feeling like this, stop feeling this way, be somewhere else, be far away, far away, vanish for a bit, stay under a rock, rest from myself, a break from my head, break from myself, peace and quiet in my head, silence in my head, be calm inside, lightness, feel lighter, feel light, feel free, be free, freedom, breathe again, stop suffering, suffering, pain to end, less pain, hurts, everything hurts, it hurts, leave me alone, be left in peace, sleep for a year, sleep forever and wake up fine, pause my life, pause life,
      stop feeling, not feel like this, feel like this, stop hurting, stop the pain, pain inside, hurt less, make it stop, go away, escape, disappear from it all, run away, run away from everything, hide, hide from the world, be left alone, stop existing for a while, switch off my feelings, get out of my head, peace, find peace, peace of mind, be at peace, inner peace, quiet`,
    said: ['I want it to stop', 'I want to hide from everyone', 'I want some peace'],
  },
  other: {
    names: `homesick, lost in life, find myself, be better, self worth, self esteem, be brave, my perfectionism, let go of the past, nothing feels right`,
    said: [
      'I miss how things were',
      'I want to feel at home somewhere',
      'I want to like who I am',
      'I cannot let go of it',
    ],
  },
};
