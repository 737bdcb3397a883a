// Made by packages/copy/generate.ts from locales/. Change the source and run it again.

import type { CompiledCatalogue } from '../../compiled-catalogue.ts';

export const messages: CompiledCatalogue = {
  'supporter.heading': ["Something is shared with you"],
  'supporter.about': ["Someone picked a few things for you to see. They come from Cairn, a private place where a person keeps small wins."],
  'supporter.how': ["Nothing is asked of you. Open it when you have a quiet moment. It opens once or a few times, and then it is gone."],
  'supporter.open': ["Open it"],
  'supporter.opening': ["Opening it."],
  'supporter.picked': ["Picked for you"],
  'supporter.picture': ["A drawing of stones in a pile, beside a mountain. Each stone is a small win."],
  'supporter.stones': ["Small wins"],
  'supporter.read': ["You do not have to fix anything or find the right words. That you looked is already something."],
  'supporter.worried': ["If you think that someone is in danger now, call the emergency number where you are."],
  'supporter.gone': ["There is nothing here"],
  'supporter.gone.about': ["It may have ended, or the link may lack a letter. You can ask the person who sent it."],
  'supporter.no-key': ["Open the link again from the message that brought it. This page does not keep it."],
  'supporter.trouble': ["There is no answer right now. You can try again."],
  'supporter.wait': ["Much is going on here right now. Please try again in a minute."],
  'supporter.again': ["Try again"],
  'supporter.cheer': ["Send something back, if you like"],
  'supporter.cheer.about': ["It goes sealed to the person who shared this. They see it when they look. Nobody waits for it."],
  'supporter.cheer.line': ["A line from you"],
  'supporter.cheer.send': ["Send the line"],
  'supporter.cheer.stone': ["Send a stone"],
  'supporter.cheer.sent': ["Your line is on its way."],
  'supporter.cheer.sent-stone': ["Your stone is on its way."],
  'supporter.cheer.full': ["There is no room for more here. You can tell them yourself."],
  'supporter.private': ["This page keeps nothing on your device and asks for no name. The site that brings it cannot read what is shared. It sees that a link was opened."],
  'supporter.file': ["This is a file. Whoever has it can read it."],
};
