/**
 * Emergency numbers and lines by country, as they stood in the public lists and pages named in each row. Nobody has
 * checked any of them with its provider yet: every row says so, and so does the app. Digits are as dialled in that country.
 *
 * To check a row: read the provider's own page (or call), set `verifiedOn`, `checked: 'provider-page'` and `url`. Where a
 * source gives a year alone, `sourceDate` is the first day of it; where it gives no date, an emergency source has `null`.
 * Hours and languages are those of any place in `seen-numbers.ts`; where none names a language, that of the line's own name.
 * A country without lines had none that two places agreed on: it shows its emergency number and the directory. CC0-1.0.
 */

import type { CountryRow } from '../country-row.ts';

export const helplineRows: readonly CountryRow[] = [
  {
    iso2: 'AR',
    emergency: ['107', '911'],
    emergencySource:
      'https://github.com/katiasioufii/EmergencyNumbers/blob/ed19973287dc1511eb45e9f68a2e566bb8e83457/EmergencyNumbers.json',
    emergencySourceDate: null,
    lines: [
      {
        name: 'Línea 0800 de salud mental',
        call: '0800 999 0091',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['es'],
        url: null,
        source:
          'https://lapostacomodorense.com.ar/2025/09/03/septiembre-mes-de-la-prevencion-del-suicidio-la-importancia-de-escuchar-acompanar-y-abrazar/',
        sourceDate: '2025-09-03',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Centro de Asistencia al Suicida',
        call: '011 5275 1135',
        sms: null,
        chat: null,
        hours: null,
        languages: ['es'],
        url: null,
        source:
          'https://lapostacomodorense.com.ar/2025/09/03/septiembre-mes-de-la-prevencion-del-suicidio-la-importancia-de-escuchar-acompanar-y-abrazar/',
        sourceDate: '2025-09-03',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Línea 135 (Greater Buenos Aires and some provinces)',
        call: '135',
        sms: null,
        chat: null,
        hours: null,
        languages: ['es'],
        url: null,
        source:
          'https://www.elonce.com/sociedad/destacaron-la-importancia-de-la-linea-135-en-prevencion-del-suicidio-y-apoyo-en-salud-mental.htm',
        sourceDate: '2026-02-26',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'AT',
    emergency: ['112', '144'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'TelefonSeelsorge',
        call: '142',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['de'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'AU',
    emergency: ['000'],
    emergencySource:
      'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
    emergencySourceDate: '2026-10-07',
    lines: [
      {
        name: 'Lifeline',
        call: '13 11 14',
        sms: {
          to: '0477 13 11 14',
          body: null,
        },
        chat: null,
        hours: '24/7',
        languages: ['en'],
        url: 'https://www.lifeline.org.au/',
        source:
          'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
        sourceDate: '2026-10-07',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Suicide Call Back Service',
        call: '1300 659 467',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['en'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Beyond Blue',
        call: '1300 22 4636',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['en'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'BD',
    emergency: ['999'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Kaan Pete Roi',
        call: '09612 119911',
        sms: null,
        chat: null,
        hours: '15:00–03:00 every day',
        languages: ['bn'],
        url: 'https://kaanpeteroi.org/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/342f3ba436c5a7809f8ce48c9b1adecfc2a5a65a/data/countries/bd/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'BE',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Zelfmoordlijn 1813',
        call: '1813',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['nl'],
        url: 'https://www.zelfmoord1813.be/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Centre de Prévention du Suicide',
        call: '0800 32 123',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['fr'],
        url: 'https://www.preventionsuicide.be/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'BG',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [],
  },
  {
    iso2: 'BR',
    emergency: ['192', '190'],
    emergencySource:
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    emergencySourceDate: '2021-01-01',
    lines: [
      {
        name: 'CVV – Centro de Valorização da Vida',
        call: '188',
        sms: null,
        chat: 'https://cvv.org.br/chat/',
        hours: '24/7',
        languages: ['pt'],
        url: 'https://cvv.org.br/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/4969f1f038ffb41caa1fdea0213747e85e9d1d8c/data/countries/br/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'CA',
    emergency: ['911'],
    emergencySource:
      'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
    emergencySourceDate: '2026-10-07',
    lines: [
      {
        name: '9-8-8: Suicide Crisis Helpline',
        call: '988',
        sms: {
          to: '988',
          body: null,
        },
        chat: null,
        hours: '24/7',
        languages: ['en', 'fr'],
        url: 'https://988.ca/',
        source:
          'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
        sourceDate: '2026-10-07',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'CH',
    emergency: ['144', '112'],
    emergencySource: 'https://ch.ch/en/road-accident-what-should-i-do',
    emergencySourceDate: null,
    lines: [
      {
        name: 'Die Dargebotene Hand – La Main Tendue – Telefono Amico',
        call: '143',
        sms: null,
        chat: null,
        hours: null,
        languages: ['de', 'fr', 'it'],
        url: 'https://www.143.ch/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'CL',
    emergency: ['131', '133'],
    emergencySource:
      'https://github.com/katiasioufii/EmergencyNumbers/blob/ed19973287dc1511eb45e9f68a2e566bb8e83457/EmergencyNumbers.json',
    emergencySourceDate: null,
    lines: [
      {
        name: 'Línea de Prevención del Suicidio (from a mobile)',
        call: '*4141',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['es'],
        url: null,
        source:
          'https://www.eldinamo.cl/sociedad/2025/10/29/tres-anos-de-escucha-y-apoyo-linea-de-prevencion-del-suicidio-ha-recibido-mas-de-227-000-llamadas/',
        sourceDate: '2025-10-29',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'CO',
    emergency: ['123'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [],
  },
  {
    iso2: 'CR',
    emergency: ['911'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [],
  },
  {
    iso2: 'CY',
    emergency: ['112', '199'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Cyprus Samaritans',
        call: '8000 7773',
        sms: null,
        chat: null,
        hours: null,
        languages: null,
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'CZ',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Linka první psychické pomoci',
        call: '116 123',
        sms: null,
        chat: null,
        hours: null,
        languages: ['cs'],
        url: null,
        source:
          'https://www.irozhlas.cz/zpravy-domov/bezplatna-linka-psychicke-pomoci-omezuje-provoz-prosinec-je-pritom_2412080600_job',
        sourceDate: '2024-12-08',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'DE',
    emergency: ['112', '110'],
    emergencySource:
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    emergencySourceDate: '2021-01-01',
    lines: [
      {
        name: 'TelefonSeelsorge',
        call: '0800 111 0 111',
        sms: null,
        chat: 'https://online.telefonseelsorge.de/',
        hours: '24/7',
        languages: ['de'],
        url: 'https://www.telefonseelsorge.de/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/171161c201d8f6ed655a8114ede997398f195f21/data/countries/de/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'TelefonSeelsorge (second number)',
        call: '0800 111 0 222',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['de'],
        url: 'https://www.telefonseelsorge.de/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/171161c201d8f6ed655a8114ede997398f195f21/data/countries/de/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'DK',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Livslinien',
        call: '70 201 201',
        sms: null,
        chat: null,
        hours: null,
        languages: ['da'],
        url: 'https://www.livslinien.dk/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'EE',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Emotsionaalse toe ja hingehoiu telefon',
        call: '116 123',
        sms: null,
        chat: null,
        hours: '10:00–24:00 every day',
        languages: ['et', 'ru', 'en'],
        url: 'https://www.sotsiaalkindlustusamet.ee/',
        source:
          'https://www.sotsiaalkindlustusamet.ee/uudised/vaimse-tervise-tugiliini-teenust-pakub-nuud-emotsionaalse-toe-ja-hingehoiu-telefon-116-123',
        sourceDate: '2023-01-16',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Eluliin',
        call: '655 8088',
        sms: null,
        chat: null,
        hours: null,
        languages: ['et'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Eluliin (Russian)',
        call: '655 5688',
        sms: null,
        chat: null,
        hours: null,
        languages: ['ru'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'EG',
    emergency: ['123', '122'],
    emergencySource:
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    emergencySourceDate: '2021-01-01',
    lines: [],
  },
  {
    iso2: 'ES',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Línea 024',
        call: '024',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['es'],
        url: null,
        source:
          'https://www.farodevigo.es/galicia/2025/10/11/medio-millar-gallegos-mes-024-linea-suicidio-122499662.html',
        sourceDate: '2025-10-11',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Teléfono de la Esperanza',
        call: '717 003 717',
        sms: null,
        chat: null,
        hours: null,
        languages: ['es'],
        url: 'https://www.telefonodelaesperanza.org/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'FI',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'MIELI Kriisipuhelin',
        call: '09 2525 0111',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['fi'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Kristelefonen',
        call: '09 2525 0112',
        sms: null,
        chat: null,
        hours: null,
        languages: ['sv'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'FJ',
    emergency: ['911', '917'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Lifeline Fiji',
        call: '1543',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: null,
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'FR',
    emergency: ['112', '15'],
    emergencySource:
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    emergencySourceDate: '2021-01-01',
    lines: [
      {
        name: '3114 – numéro national de prévention du suicide',
        call: '3114',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['fr'],
        url: 'https://3114.fr/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/44bb620aef621a553f8cae8e40855506ad946724/data/countries/fr/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'GB',
    emergency: ['999', '112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Samaritans',
        call: '116 123',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['en'],
        url: 'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
        source:
          'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
        sourceDate: '2026-10-07',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Shout',
        call: null,
        sms: {
          to: '85258',
          body: 'SHOUT',
        },
        chat: null,
        hours: '24/7',
        languages: ['en'],
        url: 'https://giveusashout.org/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/3bb2e1852012a08d111b5c1916503fcfa656f17c/data/countries/gb/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'GR',
    emergency: ['112', '166'],
    emergencySource:
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    emergencySourceDate: '2021-01-01',
    lines: [
      {
        name: 'Γραμμή Παρέμβασης για την Αυτοκτονία',
        call: '1018',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['el'],
        url: null,
        source:
          'https://www.reader.gr/ygeia/pagkosmia-imera-psyhikis-ygeias-oles-oi-tilefonikes-grammes-kai-oi-foreis-poy-prosferoyn-dorean/618464',
        sourceDate: '2025-10-10',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'HK',
    emergency: ['999'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'The Samaritan Befrienders Hong Kong',
        call: '2389 2222',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['yue', 'en'],
        url: 'https://sbhk.org.hk/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'The Samaritans',
        call: '2896 0000',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['en', 'yue', 'cmn'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Suicide Prevention Services',
        call: '2382 0000',
        sms: null,
        chat: null,
        hours: null,
        languages: ['yue'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'HR',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [],
  },
  {
    iso2: 'HU',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Telefonos Lelki Elsősegély',
        call: '116 123',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['hu'],
        url: 'https://sos116-123.hu/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'ID',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [],
  },
  {
    iso2: 'IE',
    emergency: ['112', '999'],
    emergencySource:
      'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
    emergencySourceDate: '2026-10-07',
    lines: [
      {
        name: 'Samaritans',
        call: '116 123',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['en'],
        url: 'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
        source:
          'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
        sourceDate: '2026-10-07',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Text 50808',
        call: null,
        sms: {
          to: '50808',
          body: 'HELLO',
        },
        chat: null,
        hours: '24/7',
        languages: ['en'],
        url: 'https://text50808.ie/',
        source:
          'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
        sourceDate: '2021-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'IL',
    emergency: ['101', '100'],
    emergencySource:
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    emergencySourceDate: '2021-01-01',
    lines: [
      {
        name: 'ERAN',
        call: '1201',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['he', 'ar', 'en', 'ru', 'am', 'fr', 'es'],
        url: 'https://www.eran.org.il/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'IN',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Tele MANAS',
        call: '14416',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['hi', 'en', 'bn', 'te', 'mr', 'ta', 'ur', 'gu', 'kn', 'ml', 'pa', 'as'],
        url: 'https://telemanas.mohfw.gov.in/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/3bb2e1852012a08d111b5c1916503fcfa656f17c/data/countries/in/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'iCALL',
        call: '9152987821',
        sms: null,
        chat: null,
        hours: 'Monday to Saturday, 10:00–20:00',
        languages: ['en', 'hi'],
        url: 'https://icallhelpline.org/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/3bb2e1852012a08d111b5c1916503fcfa656f17c/data/countries/in/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'IS',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Hjálparsími Rauða krossins',
        call: '1717',
        sms: null,
        chat: null,
        hours: null,
        languages: ['is'],
        url: 'https://www.raudikrossinn.is/',
        source:
          'https://www.raudikrossinn.is/um-okkur/frettir-og-utgefid-efni/frettayfirlit/innanlandsstarf/aldrei-fleiri-samtol-vegna-sjalfsvigshugsana',
        sourceDate: '2026-01-22',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Píeta',
        call: '552 2218',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['is'],
        url: 'https://pieta.is/',
        source: 'https://www.dv.is/frettir/2025/11/10/pieta-samtokin-fa-35-milljona-krona-styrk/',
        sourceDate: '2025-11-10',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'IT',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Telefono Amico Italia',
        call: '02 2327 2327',
        sms: null,
        chat: null,
        hours: null,
        languages: ['it'],
        url: 'https://www.telefonoamico.it/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'JP',
    emergency: ['119', '110'],
    emergencySource:
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    emergencySourceDate: '2021-01-01',
    lines: [
      {
        name: 'よりそいホットライン (Yorisoi Hotline)',
        call: '0120 279 338',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['ja', 'en', 'zh', 'ko', 'es', 'pt', 'th', 'vi', 'id'],
        url: 'https://www.since2011.net/yorisoi/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/3bb2e1852012a08d111b5c1916503fcfa656f17c/data/countries/jp/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: '#いのちSOS',
        call: '0120 061 338',
        sms: null,
        chat: null,
        hours: null,
        languages: ['ja'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'TELL Lifeline',
        call: '0800 300 8355',
        sms: null,
        chat: null,
        hours: null,
        languages: ['en'],
        url: 'https://www.telljp.com/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/3bb2e1852012a08d111b5c1916503fcfa656f17c/data/countries/jp/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'KE',
    emergency: ['999', '112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Befrienders Kenya',
        call: '+254 722 178 177',
        sms: null,
        chat: null,
        hours: null,
        languages: null,
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'KR',
    emergency: ['119', '112'],
    emergencySource:
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    emergencySourceDate: '2021-01-01',
    lines: [
      {
        name: '자살예방상담전화 109',
        call: '109',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['ko'],
        url: null,
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/c0cba53e9bf4426cfdc5956f68131ca471ad350a/data/countries/kr/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: '정신건강위기상담전화',
        call: '1577 0199',
        sms: null,
        chat: null,
        hours: null,
        languages: ['ko'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'LB',
    emergency: ['140', '112'],
    emergencySource:
      'https://github.com/katiasioufii/EmergencyNumbers/blob/ed19973287dc1511eb45e9f68a2e566bb8e83457/EmergencyNumbers.json',
    emergencySourceDate: null,
    lines: [
      {
        name: 'Embrace Lifeline',
        call: '1564',
        sms: null,
        chat: null,
        hours: null,
        languages: null,
        url: 'https://embracelebanon.org/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'LK',
    emergency: ['1990', '119'],
    emergencySource:
      'https://www.ft.lk/front-page/1990-Suwasariya-emergency-ambulance-service-gets-fresh-boost/44-646455',
    emergencySourceDate: '2018-01-04',
    lines: [
      {
        name: 'National Mental Health Helpline',
        call: '1926',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['si', 'ta', 'en'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'LT',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Vilties linija',
        call: '116 123',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['lt'],
        url: 'https://www.viltieslinija.lt/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'LU',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'SOS Détresse',
        call: '45 45 45',
        sms: null,
        chat: null,
        hours: null,
        languages: ['lb', 'de', 'fr', 'en'],
        url: 'https://454545.lu/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'LV',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Skalbes krīzes tālrunis',
        call: '116 123',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['lv', 'ru', 'en'],
        url: 'https://www.skalbes.lv/',
        source:
          'https://jauns.lv/raksts/sievietem/691200-kad-visa-ir-par-daudz-cilveki-arvien-vairak-zvana-krizes-talrunim-un-stasta-par-pasnavibas-domam',
        sourceDate: '2026-01-13',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'MT',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Supportline 179',
        call: '179',
        sms: null,
        chat: null,
        hours: null,
        languages: null,
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'MX',
    emergency: ['911'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Línea de la Vida',
        call: '800 911 2000',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['es'],
        url: null,
        source:
          'https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/',
        sourceDate: '2025-12-24',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'SAPTEL',
        call: '55 5259 8121',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['es'],
        url: 'https://www.saptel.org.mx/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/c0cba53e9bf4426cfdc5956f68131ca471ad350a/data/countries/mx/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'MY',
    emergency: ['999'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Befrienders Kuala Lumpur',
        call: '03 7627 2929',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: null,
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'NL',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: '113 Zelfmoordpreventie',
        call: '113',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['nl'],
        url: 'https://www.113.nl/',
        source:
          'https://www.upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt',
        sourceDate: '2025-10-03',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: '113 Zelfmoordpreventie (second number)',
        call: '0800 0113',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['nl'],
        url: 'https://www.113.nl/',
        source:
          'https://www.upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt',
        sourceDate: '2025-10-03',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'NO',
    emergency: ['113', '112'],
    emergencySource:
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    emergencySourceDate: '2021-01-01',
    lines: [
      {
        name: 'Mental Helse Hjelpetelefonen',
        call: '116 123',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['no'],
        url: 'https://mentalhelse.no/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Kirkens SOS',
        call: '22 40 00 40',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['no'],
        url: 'https://www.kirkens-sos.no/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'NP',
    emergency: ['102', '100'],
    emergencySource:
      'https://github.com/katiasioufii/EmergencyNumbers/blob/ed19973287dc1511eb45e9f68a2e566bb8e83457/EmergencyNumbers.json',
    emergencySourceDate: null,
    lines: [
      {
        name: 'National Suicide Prevention Helpline',
        call: '1166',
        sms: null,
        chat: null,
        hours: null,
        languages: ['ne'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'NZ',
    emergency: ['111'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: '1737 Need to talk?',
        call: '1737',
        sms: {
          to: '1737',
          body: null,
        },
        chat: null,
        hours: '24/7',
        languages: ['en'],
        url: null,
        source: 'https://nzfamilies.org.nz/?p=1578',
        sourceDate: '2025-12-22',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Lifeline Aotearoa',
        call: '0800 543 354',
        sms: null,
        chat: null,
        hours: null,
        languages: ['en'],
        url: null,
        source: 'https://nzfamilies.org.nz/?p=1578',
        sourceDate: '2025-12-22',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Suicide Crisis Helpline – Tautoko',
        call: '0508 828 865',
        sms: null,
        chat: null,
        hours: null,
        languages: ['en'],
        url: null,
        source: 'https://nzfamilies.org.nz/?p=1578',
        sourceDate: '2025-12-22',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'PH',
    emergency: ['911'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'NCMH Crisis Hotline',
        call: '0917 899 8727',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['fil', 'en'],
        url: 'https://ncmh.gov.ph/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/44bb620aef621a553f8cae8e40855506ad946724/data/countries/ph/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'In Touch Crisis Line',
        call: '02 8893 7603',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: null,
        url: 'https://www.in-touch.org/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Hopeline',
        call: '02 8804 4673',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: null,
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'PL',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: '116sos.pl – linia wsparcia dla dorosłych',
        call: '116 123',
        sms: null,
        chat: null,
        hours: null,
        languages: ['pl'],
        url: 'https://116sos.pl/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Centrum Wsparcia dla osób w kryzysie',
        call: '800 70 2222',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['pl'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'PT',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'SOS Voz Amiga',
        call: '213 544 545',
        sms: null,
        chat: null,
        hours: null,
        languages: ['pt'],
        url: null,
        source:
          'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
        sourceDate: '2021-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Voz de Apoio',
        call: '225 50 60 70',
        sms: null,
        chat: null,
        hours: null,
        languages: ['pt'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'RO',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'TelVerde Antisuicid',
        call: '0800 801 200',
        sms: null,
        chat: null,
        hours: '19:00–07:00',
        languages: ['ro'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'RS',
    emergency: ['194', '112'],
    emergencySource:
      'https://github.com/katiasioufii/EmergencyNumbers/blob/ed19973287dc1511eb45e9f68a2e566bb8e83457/EmergencyNumbers.json',
    emergencySourceDate: null,
    lines: [
      {
        name: 'Centar Srce',
        call: '0800 300 303',
        sms: null,
        chat: null,
        hours: '14:00–23:00 every day',
        languages: ['sr'],
        url: 'https://www.centarsrce.org/',
        source: 'https://www.centarsrce.org/vesti.php',
        sourceDate: '2024-02-22',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'SE',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Mind Självmordslinjen',
        call: '90101',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['sv'],
        url: 'https://mind.se/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'SG',
    emergency: ['995', '999'],
    emergencySource:
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    emergencySourceDate: '2021-01-01',
    lines: [
      {
        name: 'Samaritans of Singapore',
        call: '1767',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: null,
        url: 'https://sos.org.sg/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'SI',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Zaupni telefon Samarijan',
        call: '116 123',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['sl'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Klic v duševni stiski',
        call: '01 520 99 00',
        sms: null,
        chat: null,
        hours: null,
        languages: ['sl'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'SK',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    emergencySourceDate: '2021-01-01',
    lines: [
      {
        name: 'IPčko – Krízová linka pomoci',
        call: '0800 500 333',
        sms: null,
        chat: null,
        hours: null,
        languages: ['sk'],
        url: 'https://ipcko.sk/',
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'TH',
    emergency: ['1669', '191'],
    emergencySource:
      'https://github.com/katiasioufii/EmergencyNumbers/blob/ed19973287dc1511eb45e9f68a2e566bb8e83457/EmergencyNumbers.json',
    emergencySourceDate: null,
    lines: [
      {
        name: 'สายด่วนสุขภาพจิต',
        call: '1323',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['th'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'TR',
    emergency: ['112'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [],
  },
  {
    iso2: 'TW',
    emergency: ['119', '110'],
    emergencySource:
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    emergencySourceDate: '2021-01-01',
    lines: [
      {
        name: '1925 安心專線',
        call: '1925',
        sms: null,
        chat: null,
        hours: null,
        languages: ['cmn'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: '生命線 Lifeline 1995',
        call: '1995',
        sms: null,
        chat: null,
        hours: null,
        languages: ['cmn'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'UA',
    emergency: ['103', '112'],
    emergencySource:
      'https://github.com/katiasioufii/EmergencyNumbers/blob/ed19973287dc1511eb45e9f68a2e566bb8e83457/EmergencyNumbers.json',
    emergencySourceDate: null,
    lines: [
      {
        name: 'Lifeline Ukraine',
        call: '7333',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['uk'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'US',
    emergency: ['911'],
    emergencySource:
      'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
    emergencySourceDate: '2026-10-07',
    lines: [
      {
        name: '988 Suicide & Crisis Lifeline',
        call: '988',
        sms: {
          to: '988',
          body: null,
        },
        chat: 'https://chat.988lifeline.org/',
        hours: '24/7',
        languages: ['en', 'es'],
        url: 'https://988lifeline.org/',
        source:
          'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
        sourceDate: '2026-10-07',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Crisis Text Line',
        call: null,
        sms: {
          to: '741741',
          body: 'HOME',
        },
        chat: null,
        hours: '24/7',
        languages: ['en'],
        url: 'https://www.crisistextline.org/',
        source:
          'https://github.com/Kouki-odaka/open-helplines/blob/57949b257165beee2274d0a363aa06bc3acfebe9/data/countries/us/helplines.json',
        sourceDate: '2026-06-02',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'UY',
    emergency: ['911'],
    emergencySource:
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    emergencySourceDate: '2024-01-01',
    lines: [
      {
        name: 'Línea Vida',
        call: '0800 0767',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['es'],
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
      {
        name: 'Línea Vida (from a mobile)',
        call: '*0767',
        sms: null,
        chat: null,
        hours: '24/7',
        languages: ['es'],
        url: null,
        source:
          'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
        sourceDate: '2021-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
  {
    iso2: 'ZA',
    emergency: ['112', '10177'],
    emergencySource: 'https://statuscheck.co.za/?p=14569',
    emergencySourceDate: null,
    lines: [
      {
        name: 'SADAG Suicide Crisis Helpline',
        call: '0800 567 567',
        sms: null,
        chat: null,
        hours: null,
        languages: null,
        url: null,
        source:
          'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
        sourceDate: '2024-01-01',
        verifiedOn: null,
        checked: 'public-list',
      },
    ],
  },
];
