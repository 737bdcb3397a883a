// Made by packages/copy/generate.ts from locales/. Change the source and run it again.

import type { AboutLanguage } from '../about-language.ts';

export const ABOUT: Readonly<Record<string, AboutLanguage>> = {
  "en": {
    "name": "English",
    "english": "English",
    "offer": "In English",
    "writtenOn": "2026-11-22",
    "reviewedBy": null,
    "source": "The words that Cairn is written in. No clinician and nobody with lived experience has reviewed them yet."
  },
  "ar": {
    "name": "العربية",
    "english": "Arabic",
    "offer": "بالعربية (مسودة)",
    "writtenOn": "2026-11-27",
    "reviewedBy": null,
    "source": "Own words, written for Cairn after the English. Nobody has reviewed them yet."
  },
  "de": {
    "name": "Deutsch",
    "english": "German",
    "offer": "Auf Deutsch (ein Entwurf)",
    "writtenOn": "2026-11-27",
    "reviewedBy": null,
    "source": "Own words, written for Cairn after the English. Nobody has reviewed them yet."
  },
  "es": {
    "name": "Español",
    "english": "Spanish",
    "offer": "En español (borrador)",
    "writtenOn": "2026-11-27",
    "reviewedBy": null,
    "source": "Own words, written for Cairn after the English. Nobody has reviewed them yet."
  },
  "fr": {
    "name": "Français",
    "english": "French",
    "offer": "En français (une ébauche)",
    "writtenOn": "2026-11-27",
    "reviewedBy": null,
    "source": "Own words, written for Cairn after the English. Nobody has reviewed them yet."
  },
  "ja": {
    "name": "日本語",
    "english": "Japanese",
    "offer": "日本語で（下書き）",
    "writtenOn": "2026-11-27",
    "reviewedBy": null,
    "source": "Own words, written for Cairn after the English. Nobody has reviewed them yet."
  },
  "pl": {
    "name": "Polski",
    "english": "Polish",
    "offer": "Po polsku (wersja robocza)",
    "writtenOn": "2026-11-27",
    "reviewedBy": null,
    "source": "Own words, written for Cairn after the English. Nobody has reviewed them yet."
  },
  "pt-BR": {
    "name": "Português (Brasil)",
    "english": "Brazilian Portuguese",
    "offer": "Em português (rascunho)",
    "writtenOn": "2026-11-27",
    "reviewedBy": null,
    "source": "Own words, written for Cairn after the English. Nobody has reviewed them yet."
  }
};
