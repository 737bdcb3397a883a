/**
 * Where each number of the helplines file was read: two places or more. For the check and for whoever verifies a row, never
 * for a page. Two lists that agree may share one mistake: agreement is no check with the provider. CC0-1.0.
 */

export interface SeenNumber {
  readonly iso2: string;
  /** Without spaces. */
  readonly dialled: string;
  /** https addresses. */
  readonly at: readonly string[];
}

export const seenNumbers: readonly SeenNumber[] = [
  {
    iso2: 'AR',
    dialled: '08009990091',
    at: [
      'https://lapostacomodorense.com.ar/2025/09/03/septiembre-mes-de-la-prevencion-del-suicidio-la-importancia-de-escuchar-acompanar-y-abrazar/',
      'https://www.ospia.org.ar/?p=1635',
    ],
  },
  {
    iso2: 'AR',
    dialled: '01152751135',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://lapostacomodorense.com.ar/2025/09/03/septiembre-mes-de-la-prevencion-del-suicidio-la-importancia-de-escuchar-acompanar-y-abrazar/',
    ],
  },
  {
    iso2: 'AR',
    dialled: '135',
    at: [
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://lapostacomodorense.com.ar/2025/09/03/septiembre-mes-de-la-prevencion-del-suicidio-la-importancia-de-escuchar-acompanar-y-abrazar/',
      'https://www.elonce.com/sociedad/destacaron-la-importancia-de-la-linea-135-en-prevencion-del-suicidio-y-apoyo-en-salud-mental.htm',
    ],
  },
  {
    iso2: 'AT',
    dialled: '142',
    at: [
      'https://burgenland.orf.at/stories/3207209/',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'AU',
    dialled: '131114',
    at: [
      'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'AU',
    dialled: '0477131114',
    at: [
      'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
      'https://www.theleader.com.au/story/7611333/lifeline-crisis-text-service-goes-247-to-help-more-in-need/',
    ],
  },
  {
    iso2: 'AU',
    dialled: '1300659467',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'AU',
    dialled: '1300224636',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'BD',
    dialled: '09612119911',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/342f3ba436c5a7809f8ce48c9b1adecfc2a5a65a/data/countries/bd/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    ],
  },
  {
    iso2: 'BE',
    dialled: '1813',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'BE',
    dialled: '080032123',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'BR',
    dialled: '188',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/4969f1f038ffb41caa1fdea0213747e85e9d1d8c/data/countries/br/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    ],
  },
  {
    iso2: 'CA',
    dialled: '988',
    at: [
      'https://dailyhive.com/canada/988-suicide-crisis-helpline-launch',
      'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    ],
  },
  {
    iso2: 'CH',
    dialled: '143',
    at: [
      'https://ch.ch/en/road-accident-what-should-i-do',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'CL',
    dialled: '*4141',
    at: [
      'https://www.eldinamo.cl/sociedad/2025/10/29/tres-anos-de-escucha-y-apoyo-linea-de-prevencion-del-suicidio-ha-recibido-mas-de-227-000-llamadas/',
      'https://www.latercera.com/nacional/noticia/fono-4141-de-prevencion-del-suicidio-mas-de-227000-llamadas-atendidas-en-tres-anos/',
    ],
  },
  {
    iso2: 'CY',
    dialled: '80007773',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'CZ',
    dialled: '116123',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.irozhlas.cz/zpravy-domov/bezplatna-linka-psychicke-pomoci-omezuje-provoz-prosinec-je-pritom_2412080600_job',
    ],
  },
  {
    iso2: 'DE',
    dialled: '08001110111',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/171161c201d8f6ed655a8114ede997398f195f21/data/countries/de/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'DE',
    dialled: '08001110222',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/171161c201d8f6ed655a8114ede997398f195f21/data/countries/de/helplines.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'DK',
    dialled: '70201201',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'EE',
    dialled: '116123',
    at: [
      'https://www.kadrina.ee/vajad-abi-',
      'https://www.sotsiaalkindlustusamet.ee/uudised/vaimse-tervise-tugiliini-teenust-pakub-nuud-emotsionaalse-toe-ja-hingehoiu-telefon-116-123',
    ],
  },
  {
    iso2: 'EE',
    dialled: '6558088',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'EE',
    dialled: '6555688',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'ES',
    dialled: '024',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.farodevigo.es/galicia/2025/10/11/medio-millar-gallegos-mes-024-linea-suicidio-122499662.html',
    ],
  },
  {
    iso2: 'ES',
    dialled: '717003717',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://maldita.es/malditaciencia/20220510/024-numero-telefono-atencion-suicidio-espana-gratuito',
    ],
  },
  {
    iso2: 'FI',
    dialled: '0925250111',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.keskipohjanmaa.fi/uutinen/570555',
      'https://www.sttinfo.fi/tiedote/paha-olo-ei-katso-kelloa-kriisipuhelin-siirtyy-24h-aukioloon-122020-alkaen',
    ],
  },
  {
    iso2: 'FI',
    dialled: '0925250112',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.keskipohjanmaa.fi/uutinen/570555',
    ],
  },
  {
    iso2: 'FJ',
    dialled: '1543',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.fbcnews.com.fj/news/youngest-suicide-victim-was-7-years-old-katonivere/',
      'https://www.parliament.gov.fj/lifeline-short-code-launched-by-the-speaker-of-parliament/',
    ],
  },
  {
    iso2: 'FR',
    dialled: '3114',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/44bb620aef621a553f8cae8e40855506ad946724/data/countries/fr/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    ],
  },
  {
    iso2: 'GB',
    dialled: '116123',
    at: [
      'https://civilsociety.co.uk/news/samaritans-helpline-now-free-to-call.html',
      'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
      'https://github.com/Kouki-odaka/open-helplines/blob/3bb2e1852012a08d111b5c1916503fcfa656f17c/data/countries/gb/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'GB',
    dialled: '85258',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/3bb2e1852012a08d111b5c1916503fcfa656f17c/data/countries/gb/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'GR',
    dialled: '1018',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://www.reader.gr/ygeia/pagkosmia-imera-psyhikis-ygeias-oles-oi-tilefonikes-grammes-kai-oi-foreis-poy-prosferoyn-dorean/618464',
    ],
  },
  {
    iso2: 'HK',
    dialled: '23892222',
    at: [
      'https://csrp.hku.hk/getting-help/',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    ],
  },
  {
    iso2: 'HK',
    dialled: '28960000',
    at: [
      'https://csrp.hku.hk/getting-help/',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    ],
  },
  {
    iso2: 'HK',
    dialled: '23820000',
    at: [
      'https://csrp.hku.hk/getting-help/',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    ],
  },
  {
    iso2: 'HU',
    dialled: '116123',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://gondola.hu/hirek/248389-Iden_is_korulbelul_170_ezer_hivast_fogadott_a_lelkielsosegely-szolgalat.html',
    ],
  },
  {
    iso2: 'IE',
    dialled: '116123',
    at: [
      'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'IE',
    dialled: '50808',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'IL',
    dialled: '1201',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://www.israel21c.org/mental-health-hotline-helps-israelis-cope-with-reform-crisis/',
    ],
  },
  {
    iso2: 'IN',
    dialled: '14416',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/3bb2e1852012a08d111b5c1916503fcfa656f17c/data/countries/in/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    ],
  },
  {
    iso2: 'IN',
    dialled: '9152987821',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/3bb2e1852012a08d111b5c1916503fcfa656f17c/data/countries/in/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    ],
  },
  {
    iso2: 'IS',
    dialled: '1717',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://www.raudikrossinn.is/um-okkur/frettir-og-utgefid-efni/frettayfirlit/innanlandsstarf/aldrei-fleiri-samtol-vegna-sjalfsvigshugsana',
    ],
  },
  {
    iso2: 'IS',
    dialled: '5522218',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.dv.is/frettir/2025/11/10/pieta-samtokin-fa-35-milljona-krona-styrk/',
    ],
  },
  {
    iso2: 'IT',
    dialled: '0223272327',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.agensir.it/quotidiano/2020/12/12/natale-2020-telefono-amico-italia-dalle-10-del-24-alla-mezzanotte-del-26-dicembre-i-volontari-risponderanno-h24-a-chi-si-sente-solo/',
    ],
  },
  {
    iso2: 'JP',
    dialled: '0120279338',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/3bb2e1852012a08d111b5c1916503fcfa656f17c/data/countries/jp/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://tascalne.com/?p=1098',
    ],
  },
  {
    iso2: 'JP',
    dialled: '0120061338',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://mashiroyuina.com/imakakaeteiruonayami/',
    ],
  },
  {
    iso2: 'JP',
    dialled: '08003008355',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/3bb2e1852012a08d111b5c1916503fcfa656f17c/data/countries/jp/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    ],
  },
  {
    iso2: 'KE',
    dialled: '+254722178177',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'KR',
    dialled: '109',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/c0cba53e9bf4426cfdc5956f68131ca471ad350a/data/countries/kr/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    ],
  },
  {
    iso2: 'KR',
    dialled: '15770199',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'LB',
    dialled: '1564',
    at: [
      'https://en.annahar.com/article/833319-embrace-the-first-suicide-prevention-hotline-in-lebanon',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'LK',
    dialled: '1926',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.srilankanewsnetwork.com/mental-health-emergency-support-available-via-1926-hotline',
      'https://www.sundaytimes.lk/201011/magazine/1926-those-who-suffer-in-silence-can-text-for-help-419206.html',
    ],
  },
  {
    iso2: 'LT',
    dialled: '116123',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://sc.bns.lt/view/item/pasikeite-dvieju-pagalbos-telefonu-numeriai-108766',
    ],
  },
  {
    iso2: 'LU',
    dialled: '454545',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://www.wort.lu/fr/luxembourg/sos-detresse-45-ans-d-ecoute-et-d-aide-au-bout-du-fil-638b1a9bde135b923628406c',
    ],
  },
  {
    iso2: 'LV',
    dialled: '116123',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://jauns.lv/raksts/sievietem/691200-kad-visa-ir-par-daudz-cilveki-arvien-vairak-zvana-krizes-talrunim-un-stasta-par-pasnavibas-domam',
    ],
  },
  {
    iso2: 'MT',
    dialled: '179',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'MX',
    dialled: '8009112000',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/',
    ],
  },
  {
    iso2: 'MX',
    dialled: '5552598121',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/c0cba53e9bf4426cfdc5956f68131ca471ad350a/data/countries/mx/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'MY',
    dialled: '0376272929',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.fslm-newsletter.com/post/befrienders-kuala-lumpur-here-to-listen-without-judgement',
    ],
  },
  {
    iso2: 'NL',
    dialled: '113',
    at: [
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://www.nrc.nl/nieuws/2020/07/07/zelfmoordpreventie-voortaan-bereikbaar-op-113-a4005179',
      'https://www.upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt',
    ],
  },
  {
    iso2: 'NL',
    dialled: '08000113',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://www.upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt',
    ],
  },
  {
    iso2: 'NO',
    dialled: '116123',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://www.nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352',
    ],
  },
  {
    iso2: 'NO',
    dialled: '22400040',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://www.nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352',
    ],
  },
  {
    iso2: 'NP',
    dialled: '1166',
    at: [
      'https://english.lokpath.com/2020/09/10/suicide-control-helpline-in-two-hospitals/',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
    ],
  },
  {
    iso2: 'NZ',
    dialled: '1737',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://nzfamilies.org.nz/?p=1578',
      'https://www.pegasus.health.nz/?p=6300',
    ],
  },
  {
    iso2: 'NZ',
    dialled: '0800543354',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://nzfamilies.org.nz/?p=1578',
    ],
  },
  {
    iso2: 'NZ',
    dialled: '0508828865',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://nzfamilies.org.nz/?p=1578',
    ],
  },
  {
    iso2: 'PH',
    dialled: '09178998727',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/44bb620aef621a553f8cae8e40855506ad946724/data/countries/ph/helplines.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'PH',
    dialled: '0288937603',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'PH',
    dialled: '0288044673',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'PL',
    dialled: '116123',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.sgmk.edu.pl/two-helplines-one-goal-a-nationwide-campaign-supporting-people-in-emotional-crisis',
    ],
  },
  {
    iso2: 'PL',
    dialled: '800702222',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://zdrowie.pap.pl/psyche/na-kryzys-telefon-800-70-2222',
    ],
  },
  {
    iso2: 'PT',
    dialled: '213544545',
    at: [
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://www.tsf.pt/portugal/artigo/ha-40-anos-que-a-sos-voz-amiga-ouve-quando-mais-ninguem-esta-disponivel/9972768',
    ],
  },
  {
    iso2: 'PT',
    dialled: '225506070',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'RO',
    dialled: '0800801200',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'RS',
    dialled: '0800300303',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://www.centarsrce.org/vesti.php',
    ],
  },
  {
    iso2: 'SE',
    dialled: '90101',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.kronprinsessparetsstiftelse.se/projekt/sjalvmordsupplysningen.html',
    ],
  },
  {
    iso2: 'SG',
    dialled: '1767',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.channelnewsasia.com/singapore/suicide-whatsapp-service-caretext-samaritans-singapore-help-2929241',
    ],
  },
  {
    iso2: 'SI',
    dialled: '116123',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'SI',
    dialled: '015209900',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'SK',
    dialled: '0800500333',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.nadaciaorange.sk/sk/vynimocna-podpora/krizova-linka-pomoci',
      'https://www.teraz.sk/slovensko/psychologovia-budu-pomahat-aj-pocas/516373-clanok.html',
    ],
  },
  {
    iso2: 'TH',
    dialled: '1323',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://thethaiger.com/th/news/1476607/',
      'https://www.khaosod.co.th/breaking-news/news_9993059',
    ],
  },
  {
    iso2: 'TW',
    dialled: '1925',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'TW',
    dialled: '1995',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'UA',
    dialled: '7333',
    at: [
      'https://dzerkalo.media/news/v-ukraini-zapratsyue-garyacha-liniya-psihologichnoi-pidtrimki-dlya-veteraniv-viyni',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'US',
    dialled: '988',
    at: [
      'https://github.com/EffigyMedia/freelief/blob/a6a7eb91c357d644d56f020a1b6e122c837a97e4/data/crisis-lines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://vidaysalud.com/988-linea-de-prevencion-del-suicidio-y-de-crisis',
    ],
  },
  {
    iso2: 'US',
    dialled: '741741',
    at: [
      'https://github.com/Kouki-odaka/open-helplines/blob/57949b257165beee2274d0a363aa06bc3acfebe9/data/countries/us/helplines.json',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'UY',
    dialled: '08000767',
    at: [
      'https://carmeloportal.com/46611-indice-de-suicidios-se-ubica-en-2025-por-cada-100-000-habitantes/amp',
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
    ],
  },
  {
    iso2: 'UY',
    dialled: '*0767',
    at: [
      'https://github.com/sashabaranov/suicide-hotlines/blob/752dd47ac057be6baf782782c1c17719e3d4b5f5/suicide-hotlines.json',
      'https://www.jbcdepiriapolis.com.uy/2020/07/linea-vida-0800-0767.html',
    ],
  },
  {
    iso2: 'ZA',
    dialled: '0800567567',
    at: [
      'https://github.com/sandunwira/CrisisHotlines/blob/516785780f96ff39f54e027fceb4e72fd4432dfc/information.json',
      'https://www.pressreader.com/south-africa/the-star-early-edition/20190212/281668256233737',
    ],
  },
];
