// Made by generate.ts from the catalogue. Do not edit.

import type { Offered } from '../../activities/smallest-suggestion.ts';

type List = readonly [time: Offered['time'], minutes: Offered['minutes'], area: Offered['area'], lines: string];

const LISTS: readonly List[] = [
  ["am",1,"rise","open-my-eyes Open my eyes and name one thing I see\nsit-up-ten-breaths Sit up for ten breaths\npush-covers-back Push the covers back to my waist\nhand-out-of-covers Slide one hand or foot out from the covers\nsay-the-day Say out loud what day it is\nbedside-light-on Switch on the light by the bed\nstrip-of-daylight Let in a strip of daylight\nfeet-or-hands-on-something-firm Rest my feet or hands on something firm\nnotice-wake-time Notice what time I woke\nsit-up-with-the-alarm Sit up when the alarm rings\nchoose-first-thing Choose the first thing to do once up\nput-on-socks Put on a pair of socks\nput-on-shoes Put on day shoes\nstraighten-one-corner Pull one corner of the blanket straight"],
  ["any",1,"rise","roll-over Roll onto my other side\nturn-the-pillow Turn my pillow to the cool side"],
  ["am",2,"rise","sit-on-bed-edge Sit on the edge of the bed\nsong-before-getting-up Play one song before getting up\nchange-my-top Swap my night top for a day top"],
  ["eve",1,"rise","set-one-alarm Set one alarm for tomorrow"],
  ["any",1,"care","wipe-my-face Wipe my face with a cloth\nrinse-my-mouth Rinse my mouth\nbrush-teeth-ten-seconds Brush my teeth for ten seconds\ntoothbrush-by-the-bed Put my toothbrush where I can reach it\nlip-balm Put balm or water on dry lips\ncream-on-hands Rub cream or oil into my hands\ntie-hair-back Push my hair back from my face\nchange-one-piece Change one piece of clothing\nclean-my-glasses Wipe my glasses or wash my eyes\nwarm-layer Put on a warm layer when cold"],
  ["any",2,"care","brush-my-hair Run a brush or fingers through my hair\ncool-cloth-on-neck Lay a cool cloth on my neck\nchange-underwear Change my underwear\nwipe-under-arms Wash under my arms with a cloth"],
  ["any",1,"nourish","water-near-me Put a glass of water near me\nthree-sips Take three sips of water\none-bite Eat one bite of something\nbiscuit-by-the-bed Eat a plain biscuit or bread in bed\nhandful-of-something Eat a handful of nuts or cereal\nchoose-a-food Choose one thing I could eat today"],
  ["any",2,"nourish","piece-of-fruit Eat a piece of fruit\npeel-fruit Peel an orange or banana\nyoghurt-from-the-pot Eat something soft straight from the pot\nhold-a-warm-cup Hold a warm cup in both hands\nwrite-three-foods Write three foods for the next shop\nask-for-a-meal Ask someone to bring a meal"],
  ["any",1,"move","wiggle-fingers-toes Wiggle my fingers or toes\nroll-my-shoulders Roll my shoulders back, slowly\nturn-my-head Turn my head to each side\nreach-arms-up Reach my arms up and let them drop\nopen-close-hands Open and close my hands\npress-palms Press my palms together, then let go\nhug-knees-or-pillow Hug my knees or a pillow\ncircle-wrists Circle my wrists or ankles\nshake-out-hands Shake out my hands\nlean-side-to-side Lean to one side, then the other\nunclench-jaw Loosen my jaw and drop my shoulders\nstand-or-sit-tall Sit or stand tall for five breaths\noutdoor-shoes-or-coat Put on outdoor shoes or a coat"],
  ["am",1,"move","stretch-like-waking Stretch long from hands to heels"],
  ["any",2,"move","sway-to-a-song Sway to one song, sitting or lying\ndance-with-my-hands Move my hands to music"],
  ["any",1,"rest","close-my-eyes Close my eyes for ten breaths\nsay-rest-counts Say out loud: I am resting now\nsilence-alerts Silence my phone for an hour\nfix-the-pillow Shape my pillow to hold my neck\nhand-on-chest Lay a hand on my chest\nlong-breath-out Let one breath out as long as I can\nsoften-my-face Let my forehead and cheeks go soft"],
  ["eve",1,"rest","dim-one-light Dim one light\nphone-an-arm-away Put the phone an arm away\nlights-off Turn off the light at my time"],
  ["any",2,"rest","pull-up-a-blanket Pull a blanket up to my chin\nlisten-to-the-quiet Listen to the furthest sound I hear\nsit-with-nothing Sit with nothing in my hands\nask-for-quiet Ask for half an hour of quiet"],
  ["eve",2,"rest","warm-feet Warm my feet under a cover\nwrite-tomorrow-down Write down a thought for tomorrow"],
  ["pm",1,"rest","set-a-nap-end Set an end time for a nap"],
  ["any",1,"home","clear-a-hand-space Clear a space the size of my hand\ntissue-in-bin Drop one thing in the bin from here\nstack-things Stack loose things into one pile\nfold-one-thing Fold one towel or shirt\none-item-in-basket Drop one item in the laundry basket\nshake-the-blanket Shake crumbs from the blanket"],
  ["any",2,"home","rubbish-in-a-bag Put rubbish within reach into a bag\nclear-the-bedside Clear the place beside my bed\nchange-pillowcase Change one pillowcase\nask-for-a-hand-at-home Ask someone to share one chore\nnote-a-repair Write down one thing that wants fixing"],
  ["eve",1,"home","choose-tomorrows-task Choose one small job for tomorrow"],
  ["any",1,"people","name-someone-safe Write the name of someone safe\nthink-of-a-kind-face Picture the face of someone kind\nlook-at-a-photo Look at a photo of someone dear\nsend-one-emoji Send one heart or emoji\nsend-a-photo Send someone a photo\nthinking-of-you Send “thinking of you”\nreply-with-one-word Answer a message with one word\ntell-three-words Send how I am in three words"],
  ["any",2,"people","read-an-old-message Read a kind message again\nreply-to-one-message Reply to one message\nsay-slow-to-answer Send “I am slow, and I care”\nsend-a-voice-note Send a voice note\nask-small-question Ask someone one small question\ntell-how-i-am Tell someone I am having a hard day\nask-for-company Ask someone to keep me company\nask-for-no-advice Ask someone to listen without advice\nthank-someone Thank someone in writing\nsend-a-song Send someone a song I like"],
  ["am",1,"people","good-morning-at-home Say good morning to someone at home"],
  ["eve",1,"people","say-goodnight Wish someone a good night"],
  ["any",1,"paper","hold-the-pile Hold the pile of post for ten seconds\nturn-letter-over Look at the outside of one letter\nopen-one-letter Open one letter\nread-first-line Read the first line of a letter\nbin-one-leaflet Put one leaflet in the paper bin\ncircle-a-date Circle the date on one letter\nread-a-subject-line Read one email subject line\ndelete-one-email Delete one email that asks nothing\nsign-one-paper Sign one paper\nphoto-of-a-paper Take a photo of one paper"],
  ["any",2,"paper","write-next-action Write the next action on one letter\nfolder-for-letters Choose one place for letters to live\nread-one-email Read one email\nleave-one-list Leave one mailing list\nfind-one-number Find one number I will need\nfill-in-name Write my name on one form\nfill-one-box Fill in one box of a form\nput-date-in-calendar Put one date in the calendar\nwrite-three-tasks Write three paper jobs, smallest first\nnote-before-a-call Write what to say before a call\nask-someone-to-sit-with-me Ask someone to sit with me for papers"],
  ["any",1,"work","name-the-next-task Name the next task out loud\nopen-the-file Open the file and look at it\nwrite-the-title Write the title and nothing else\ncross-out-one-task Cross out one task that can wait\nsave-and-close Save the work and close it"],
  ["any",2,"work","write-one-sentence Write one sentence of the task\nread-one-paragraph Read one paragraph of the text\nclear-the-desk-corner Clear a corner of the desk"],
  ["am",1,"work","choose-todays-one Choose one task for today"],
  ["pm",1,"work","note-where-i-stopped Note where I stopped"],
  ["any",1,"joy","picture-i-like Look at a picture I like\nhum-a-tune Hum a tune\ntap-a-rhythm Tap a rhythm with my fingers\nsmell-something-good Smell something good\ntouch-something-soft Stroke something soft\ncolour-i-like Find a colour I like in the room\npick-up-the-brush Pick up the brush, yarn or instrument\ntake-one-photo Take a photo of something small\nwear-something-i-like Wear one thing I like"],
  ["any",2,"joy","sing-one-verse Sing one verse, out loud or under breath\nmake-badly-two-minutes Play or make for two minutes, badly\ndoodle Doodle on the back of an envelope\nread-a-poem Read one poem or verse\ntell-a-joke Send someone a joke"],
  ["any",1,"mind","write-one-word Write one word for today\nname-one-feeling Name one feeling, without fixing it\nthree-things-i-see Name three things I can see\ntwo-sounds Notice two sounds near me\none-texture Notice what my hand is touching\nten-slow-breaths Take ten slow breaths\ncount-back-from-twenty Count back from twenty\nread-an-old-win Read an old win again\nthought-as-a-thought Put “I notice the thought” before a thought\nwatch-one-minute Watch a candle or a leaf for a minute\nfeel-the-chair Feel the chair or bed hold me"],
  ["eve",2,"mind","write-what-i-managed Write one thing I managed today\nwrite-what-it-took Write what it took"],
  ["any",2,"mind","friend-sentence Write what I would tell a friend\nlearn-one-word Learn one new word\nmemory-of-a-place Remember a place where I was calm"],
  ["eve",1,"mind","one-good-thing Note one thing that went all right\nquestion-for-later Park one question until morning"],
  ["any",1,"meaning","kind-wish Wish someone well in my mind\nname-what-matters Write one thing that matters to me\none-line-of-thanks Write one line of thanks\nsay-thank-you Say thank you to someone\nforgive-one-thing Let myself off for one small thing\nlook-at-the-sky Look at the sky, even through glass\nhold-something-natural Hold a stone, shell or leaf"],
  ["any",2,"meaning","own-prayer Say a prayer or a line I trust\nwho-i-want-to-be Write who I would like to be today\ntell-them-they-matter Tell someone they matter to me\nlisten-to-nature Listen for birds, wind or rain\nobject-with-a-story Hold an object with a story\nplan-one-kindness Plan one small kindness for tomorrow"],
  ["eve",2,"meaning","find-the-moon Look for the moon or a star"],
];

export const SMALL_THINGS: readonly Offered[] = LISTS.flatMap(([time, minutes, area, lines]) =>
  lines.split('\n').map((line) => {
    const blank = line.indexOf(' ');
    const id = `${area}.${line.slice(0, blank)}`;
    return { id, area, text: line.slice(blank + 1), minutes, energy: 1, time };
  }),
);
