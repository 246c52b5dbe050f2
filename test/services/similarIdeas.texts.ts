import type { IdeaContent } from '../../src/services/similarIdeas';

const idea = (title: string, text: string, problem: string | null = null): IdeaContent => ({
  title,
  text,
  problem,
});

/** Ideas of one municipality on as many subjects. To a person no two of them are alike. */
export const DIFFERENT_IDEAS: readonly IdeaContent[] = [
  idea(
    'Hotel voor bijen',
    'Zet in elk park een hotel voor wilde bijen, gemaakt door leerlingen van de techniekschool.',
  ),
  idea(
    'Wachtrij bij de balie korter',
    'Op maandag staat de wachtrij tot buiten. Laat bezoekers een nummertje trekken en koffie drinken.',
  ),
  idea(
    'Alleen nog pinnen',
    'Stop met contant geld aan de balie. Het tellen van de kas kost ons elke avond een half uur.',
  ),
  idea(
    'Spraakherkenning voor open vragen',
    'Laat een computer de open antwoorden in het telefonische onderzoek uitschrijven en groeperen.',
  ),
  idea(
    'Veiling van hulpmiddelen',
    'Veil gebruikte rolstoelen en traplopers onder zorgaanbieders in plaats van ze weg te gooien.',
  ),
  idea(
    'Vitaliteitskaart van de wijken',
    'Een kaart waarop je per wijk ziet hoe gezond en eenzaam mensen zijn, met cijfers van de GGD.',
  ),
  idea(
    'WhatsApp bij het klantcontactcentrum',
    'Geef inwoners de kans om te appen met het klantcontactcentrum, ook om een foto te sturen.',
  ),
  idea(
    'Trouwen via een scherm',
    'Familie in het buitenland kijkt live mee bij de bruiloft in de trouwzaal, met camera en geluid.',
  ),
  idea(
    'Fotohokje in de hal',
    'Een hokje waar je een goedgekeurde pasfoto maakt voor je paspoort, dan hoef je niet terug te komen.',
  ),
  idea(
    'Losliggende stoeptegels melden',
    'Plak een code op lantaarnpalen, zodat je een scheve tegel direct kunt doorgeven.',
  ),
  idea(
    'Deelauto voor huisbezoek',
    'Wijkverpleegkundigen en consulenten delen drie elektrische wagens, te reserveren per uur.',
  ),
  idea(
    'Tweedehands schoolspullen',
    'Verzamel etuis en rugzakken en geef ze aan gezinnen met een laag inkomen.',
  ),
  idea(
    'Taalmaatje in de pauze',
    'Collega’s die Nederlands leren lunchen een keer per week met iemand die het vloeiend spreekt.',
  ),
  idea(
    'Brieven in gewone taal',
    'Laat een panel van laaggeletterden onze brieven lezen voordat ze de deur uitgaan.',
  ),
  idea(
    'Zwerfafval met schoolkinderen',
    'Groep 7 ruimt elke lente de sloot op en krijgt daarna limonade van de wethouder.',
  ),
  idea(
    'Zonnepanelen op de gymzaal',
    'Leg panelen op het dak van de gymzalen en laat de sportclub meedelen in de stroom.',
  ),
  idea(
    'Regenton met korting',
    'Wie een regenton plaatst, betaalt minder rioolheffing. Dat scheelt water bij hoosbuien.',
  ),
  idea(
    'Parkeervergunning zonder papier',
    'De scanauto kent het kenteken al. Schaf het kaartje achter de voorruit af.',
  ),
  idea('Speeltuin voor rolstoelen', 'Een schommel en draaimolen waar een kind in een rolstoel zo op rijdt.'),
  idea(
    'Verhuisbericht in een keer',
    'Wie verhuist, geeft dat bij ons door en wij sturen het naar de waterschappen en de bibliotheek.',
  ),
  idea(
    'Mantelzorgers een vrije middag',
    'Vrijwilligers passen op, zodat een mantelzorger naar de kapper of de film kan.',
  ),
  idea('Bomen adopteren', 'Buren geven een jonge boom water in droge zomers en mogen hem een naam geven.'),
  idea(
    'Oude vergunningen scannen',
    'Haal de bouwdossiers uit de kelder en maak ze doorzoekbaar, dat scheelt zoeken in dozen.',
  ),
  idea('Vergaderen zonder stoelen', 'Sta bij het weekoverleg. Het duurt dan nog maar een kwartier.'),
  idea(
    'Schuldhulp bij de huisarts',
    'Zet een keer per week een schuldhulpverlener in de wachtkamer van de huisartsenpost.',
  ),
  idea(
    'Hondenpoep in de prullenbak',
    'Meer bakken met zakjes langs de uitlaatroute, geleegd door de buitendienst.',
  ),
  idea('Nachtbus voor jongeren', 'Laat na het uitgaan een busje rijden naar de kernen, voor twee euro.'),
  idea(
    'Kerstpakket van lokale winkels',
    'Vul het kerstpakket met producten van boeren en winkeliers uit de streek.',
  ),
  idea(
    'Stagebureau voor mbo',
    'Een loket dat alle stageplekken verzamelt en studenten binnen een dag terugbelt.',
  ),
  idea(
    'Gladheid voorspellen met sensoren',
    'Sensoren in het asfalt zeggen wanneer de strooiwagen echt moet rijden.',
  ),
  idea(
    'Bijstand aanvragen met begeleiding',
    'Vul het aanvraagformulier voor de uitkering samen in, met een ervaringsdeskundige ernaast.',
  ),
  idea(
    'Muziek in het verpleeghuis',
    'De muziekschool oefent op donderdag in de huiskamer van het verpleeghuis.',
  ),
  idea(
    'Fietsenrekken bij het station',
    'Er staan honderd fietsen tegen het hek. Plaats dubbele rekken en haal weesfietsen weg.',
  ),
  idea(
    'Raadsvergadering met ondertitels',
    'Toon ondertitels onder de uitzending, zodat doven en slechthorenden de raad volgen.',
  ),
  idea('Energiecoach aan huis', 'Een coach loopt door je woning, plakt tochtstrips en stelt de ketel af.'),
  idea(
    'Vleermuizen tellen',
    'Natuurgidsen tellen met detectors de vleermuizen, voordat we spouwmuren isoleren.',
  ),
  idea('Leegstaande etalages vullen', 'Kunstenaars exposeren in lege winkelpanden tot er een huurder komt.'),
  idea('Sollicitaties zonder naam', 'Maak cv’s anoniem in de eerste ronde, dan kijken we naar ervaring.'),
  idea(
    'Lachgaspatronen inleveren',
    'Plaats een bak waar je lege cilinders kwijt kunt, nu liggen ze in het plantsoen.',
  ),
  idea(
    'Babypakket bij de geboorteaangifte',
    'Ouders krijgen bij de aangifte een boekje, een rompertje en een bon voor de bieb.',
  ),
  idea(
    'Koelte op het plein',
    'Span doeken en zet waterkunst op het plein, in juli is het er veertig graden.',
  ),
  idea(
    'Reparatiecafé voor apparaten',
    'Handige vrijwilligers herstellen broodroosters en lampen in het buurthuis.',
  ),
  idea(
    'Afspraak bij trouwambtenaar via video',
    'Bespreek de ceremonie per beeldbellen in plaats van op het gemeentehuis.',
  ),
  idea(
    'Eenzame ouderen bellen',
    'Bel tachtigplussers op hun verjaardag en vraag of ze nog iets nodig hebben.',
  ),
];

/** A question as somebody would put it, and the title of the idea above that it should find first. */
export const ALIKE: readonly { readonly text: string; readonly title?: string; readonly finds: string }[] = [
  { text: 'bijenhotel', finds: 'Hotel voor bijen' },
  { text: 'Een bijenhotel in het plantsoen bij de school', finds: 'Hotel voor bijen' },
  { text: 'bijenhottel', finds: 'Hotel voor bijen' },
  {
    text: 'Kunnen we bijenhotels neerzetten in de parken? Dat is goed voor de natuur.',
    finds: 'Hotel voor bijen',
  },
  { text: 'de wachtrijen aan de balies zijn te lang', finds: 'Wachtrij bij de balie korter' },
  {
    text: 'op maandag staat de wachtrij tot buiten, kunnen we afspraken invoeren?',
    finds: 'Wachtrij bij de balie korter',
  },
  { text: 'Op maandag is er een wachtrji tot op straat', finds: 'Wachtrij bij de balie korter' },
  { text: 'We moeten geen contant geld meer aannemen, iedereen kan pinnen', finds: 'Alleen nog pinnen' },
  { text: 'Leg zonnepaneel op daken van sporthallen en gymzalen', finds: 'Zonnepanelen op de gymzaal' },
  { text: 'zonepanelen op het dak', finds: 'Zonnepanelen op de gymzaal' },
  {
    text: 'Schrijf onze brieven in begrijpelijke taal voor laaggeletterden',
    finds: 'Brieven in gewone taal',
  },
  {
    title: 'Appen met de gemeente',
    text: 'Inwoners willen een whatsappbericht sturen naar het contactcentrum',
    finds: 'WhatsApp bij het klantcontactcentrum',
  },
  {
    text: 'Er zijn te weinig plekken voor fietsen bij het station, zet meer fietsenrekken neer',
    finds: 'Fietsenrekken bij het station',
  },
  { text: 'Laat buren een boom adopteren en water geven als het droog is', finds: 'Bomen adopteren' },
  { text: 'papieren parkeerkaart afschaffen, kenteken is genoeg', finds: 'Parkeervergunning zonder papier' },
  { text: 'Ouderen die eenzaam zijn opbellen met hun verjaardag', finds: 'Eenzame ouderen bellen' },
  { text: 'een pasfotohokje in de hal van het gemeentehuis', finds: 'Fotohokje in de hal' },
  { text: 'schommels voor kinderen in een rolstoel', finds: 'Speeltuin voor rolstoelen' },
];

/** Questions on subjects that no idea above is about. */
export const UNHEARD_OF: readonly string[] = [
  'Een zwembad met korting voor studenten in de vakantie',
  'Laat de brandweer uitleg geven over rookmelders in flats',
  'Maak een podcast over de geschiedenis van het kasteel',
  'De kantine moet vaker vegetarische soep en brood verkopen',
  'Meer verlichting op het fietspad langs het kanaal tegen inbrekers',
  'Wachtwoorden van collega’s verlopen elke maand, dat kost de helpdesk veel werk',
  'graag een idee voor de gemeente en de inwoners van de wijk',
  'de het een',
  '',
];
