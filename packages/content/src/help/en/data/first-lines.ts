/**
 * First lines for reaching out, one's own to change before anything is sent. They ask for one small thing and leave the
 * other person a way to say yes with little. Own words. CC0-1.0.
 */

import type { TrustedRole } from '../../help-structure.ts';

export const firstLines: Readonly<Record<TrustedRole, readonly string[]>> = {
  company: [
    'Hey, would you sit with me for a bit today? We do not have to talk.',
    'I could use some company. Are you free for a short walk or a call?',
    'Thinking of you. Tell me one thing about your day?',
  ],
  'practical-help': [
    'Could you help me with one small thing this week?',
    'I am stuck with a letter. Would you look at it with me?',
    'Could you bring me some bread and milk? It is a slow week.',
  ],
  'hard-moments': [
    'It is a hard moment. Can you call me, or stay on the phone with me?',
    'I am not doing well. Could you come over, or can I come to you?',
    'I do not feel safe on my own right now. Please stay with me.',
  ],
};
