// Made by packages/copy/generate.ts from locales/. Change the source and run it again.

import type { CompiledCatalogue } from '../../compiled-catalogue.ts';

export const messages: CompiledCatalogue = {
  'celebrate.breath': ["[","Íñ áš íţ ĝŕóŵš, óúţ áš íţ šéţţḷéš."," óñé ţŵó ţĥŕéé]"],
  'celebrate.breath.or': ["[","Óŕ ḷóóḱ áţ óñé ţĥíñĝ ñéáŕ ýóú."," óñé ţŵó ţĥŕ]"],
  'pause.prompt.felt': ["[","Ĥóŵ ḍíḍ íţ ḟééḷ ţó ĥáṿé ḍóñé íţ?"," óñé ţŵó ţĥŕé]"],
  'pause.prompt.possible': ["[","Ŵĥáţ ṁáḍé íţ ṗóššíḅḷé?"," óñé ţŵó ]"],
  'pause.prompt.cost': ["[","Ŵĥáţ ḍíḍ íţ çóšţ ýóú?"," óñé ţŵó ]"],
  'pause.prompt.morning': ["[","Ŵĥáţ ŵóúḷḍ ýóú ĥáṿé šáíḍ ţĥíš ṁóŕñíñĝ áḅóúţ ḍóíñĝ íţ?"," óñé ţŵó ţĥŕéé ḟóúŕ ḟí]"],
  'pause.about': ["[","Áḷḷ óḟ ţĥíš ṁáý šţáý úñšáíḍ."," óñé ţŵó ţĥŕ]"],
  'pause.noted': ["[","Ñóţéḍ."," óñ]"],
  'pause.end': ["[","Ţĥáţ íš áḷḷ"," óñé ]"],
  'gentle.offer': ["[","Áḟţéŕ á ḷóšš, Çáíŕñ çáñ ḅé qúíéţéŕ ḟóŕ á ŵĥíḷé: íţ šúĝĝéšţš ñóţĥíñĝ úñţíḷ ýóú ášḱ."," óñé ţŵó ţĥŕéé ḟóúŕ ḟíṿé šíẋ šéṿé]"],
  'gentle.offer.yes': ["[","Ṁáḱé íţ ĝéñţḷé"," óñé ţ]"],
  'gentle.offer.no': ["[","Ñó, ḷéáṿé íţ"," óñé ]"],
  'gentle.offer.done': ["[","Çáíŕñ íš ĝéñţḷé ñóŵ. Ýóú ḷéáṿé íţ óñ Ţóḍáý óŕ íñ Šéţţíñĝš."," óñé ţŵó ţĥŕéé ḟóúŕ ḟíṿé]"],
};
