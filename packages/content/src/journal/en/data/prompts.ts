/** Questions to begin a page with. Own words. None asks for thanks, for a reason, or for something good. */

import type { Prompt } from '../../prompt.ts';

export const prompts: readonly Prompt[] = [
  { id: 'prompt.around-you', text: 'What is around you right now? Name three things, and say how they are.' },
  { id: 'prompt.small-thing', text: 'What is one small thing that took place today?' },
  { id: 'prompt.nobody-saw', text: 'What did you do today that nobody saw?' },
  { id: 'prompt.harder', text: 'What was harder today than it looks from outside?' },
  { id: 'prompt.made-possible', text: 'Think of something you did. What made it possible?' },
  { id: 'prompt.this-morning', text: 'What would you have said this morning about how today went?' },
  { id: 'prompt.a-friend', text: 'If a friend had lived your day, what would you say to them tonight?' },
  { id: 'prompt.kind', text: 'Who or what was kind to you, even for a moment?' },
  { id: 'prompt.senses', text: 'What did you see, hear or taste that was all right?' },
  { id: 'prompt.set-down', text: 'What are you carrying? You can set it down here for a while.' },
  { id: 'prompt.no-answer', text: 'What would you like to say, if nobody had to answer?' },
  { id: 'prompt.can-wait', text: 'What can wait until another day?' },
  { id: 'prompt.tomorrow', text: 'What is one small thing you would like to find in tomorrow?' },
  { id: 'prompt.a-place', text: 'Where do you feel most at ease? Say what it is like there.' },
  { id: 'prompt.weather', text: 'If today were weather, what would it be?' },
  { id: 'prompt.one-word', text: 'Write one word for today. Then, if you like, one more.' },
];
