/**
 * Invented Dutch ideas, as many as are wanted and every time the same: some seven thousand content words, mostly
 * compounds as the language makes them, used as often as words are (Zipf), in sentences with small words between.
 */

const FIRST_PARTS = `
  afval|afval afspraak|afspraken auto|auto bal|ballen balie|balie bedrijf|bedrijfs beeld|beeld begraafplaats|begraafplaats
  belasting|belasting bestuur|bestuurs bewoner|bewoners bezoeker|bezoekers bibliotheek|bibliotheek bij|bijen bloem|bloemen
  boek|boeken boer|boeren boom|bomen boot|boten bos|bos bouw|bouw brand|brand brief|brieven brood|brood brug|brug
  buurt|buurt camera|camera cultuur|cultuur daglicht|daglicht dak|dak dans|dans data|data deur|deur dier|dieren dorp|dorps
  drempel|drempel drug|drugs dijk|dijk energie|energie fiets|fiets film|film foto|foto gas|gas gebied|gebieds geboorte|geboorte
  geld|geld geluid|geluids gezin|gezins gezondheid|gezondheids glas|glas gras|gras grond|grond groen|groen groep|groeps
  haven|haven herfst|herfst hond|honden huis|huis huur|huur hulp|hulp ijs|ijs industrie|industrie inkomen|inkomens
  jeugd|jeugd jongere|jongeren kaart|kaart kabel|kabel kamer|kamer kapper|kappers kast|kasten kat|katten kennis|kennis
  kerk|kerk kerst|kerst kind|kinder klacht|klachten kleding|kleding klimaat|klimaat koffie|koffie kunst|kunst lamp|lampen
  land|land leerling|leerlingen lente|lente licht|licht lijn|lijn lokaal|lokaal lucht|lucht lunch|lunch mantelzorg|mantelzorg
  markt|markt medicijn|medicijn meet|meet melding|meldingen meubel|meubel milieu|milieu molen|molen motor|motor museum|museum
  muur|muur muziek|muziek nacht|nacht natuur|natuur nood|nood ouder|ouder oven|oven pad|paden papier|papier park|park
  parkeer|parkeer paspoort|paspoort pauze|pauze pensioen|pensioen plaag|plagen plant|planten plastic|plastic plein|plein
  politie|politie post|post prijs|prijs pomp|pomp raad|raads raam|raam regen|regen reis|reis reken|reken riool|riool rolstoel|rolstoel
  rivier|rivier rook|rook ruimte|ruimte school|school schuld|schulden schuur|schuur speel|speel sport|sport spoor|spoor
  stad|stads stage|stage station|stations steen|stenen stem|stem stof|stof stoel|stoelen straat|straat strand|strand stroom|stroom
  student|studenten sneeuw|sneeuw taal|taal tafel|tafel tand|tand team|team telefoon|telefoon theater|theater thuis|thuis
  toegang|toegangs trap|trap trein|trein trouw|trouw tuin|tuin tunnel|tunnel uitkering|uitkerings vaccinatie|vaccinatie
  veiligheid|veiligheids verhuis|verhuis verkeer|verkeers vergader|vergader vergunning|vergunningen verzekering|verzekerings
  vlieg|vlieg vloer|vloer vogel|vogel voedsel|voedsel vrijwilliger|vrijwilligers vuur|vuur wacht|wacht wal|wal warmte|warmte
  wasmachine|wasmachine water|water web|web weg|wegen welzijn|welzijns werk|werk wijk|wijk wind|wind winkel|winkel winter|winter
  woning|woning zand|zand zee|zee zorg|zorg zomer|zomer zon|zonne zwem|zwem zwerf|zwerf`;
const HEADS = `
  aanvraag actie adviseur agenda alarm apparaat avond bak bank bankje beheer beleid bericht beurs bezoek bord boom box brigade
  bus café campagne camping centrum coach code commissie container controle corner cursus dag dak dienst doek doos dorp
  feest fonds formulier functie gebouw gebruik gesprek gids groep hal hek hoek hokje hotel huis idee inspectie kaart kamer
  kanaal kast kelder kennis kiosk klas koffer korting kring laan lamp last les lijn lijst loket loods maatje machine markt
  meter meting middag museum nota onderhoud onderzoek oever opleiding opslag opvang overleg paal pad pagina pakket paneel park
  pas paviljoen plan plein plek ploeg poort post prijs proef project punt raad rand rapport recht regeling register rek route
  ruimte scan school scherm sensor sluis spel spreekuur stal stalling steiger straat strook student systeem taak team
  tegel tent terras test toets toeslag tocht tool toren trap training trein tuin uitleen uur vak veld vereniging verhaal
  verhuur verlichting verslag vest vloer voorraad vraag wacht wagen wand wedstrijd week weg wensen winkel wijzer zaal zone zorg`;
const ADJECTIVES = `
  slimme schone veilige groene lege drukke oude verouderde tijdelijke gezamenlijke gratis betaalbare tweedehands elektrische
  lokale eenvoudige toegankelijke zichtbare warme koele stille luide vrolijke gezonde eerlijke snelle langzame mobiele vaste
  dubbele enkele losse kapotte versleten moderne klassieke duurzame goedkope dure anonieme persoonlijke telefonische
  schriftelijke wekelijkse maandelijkse jaarlijkse dagelijkse landelijke provinciale plaatselijke openbare besloten overdekte
  verlichte beschutte donkere vieze natte droge gladde steile smalle brede hoge lage zware lichte gevaarlijke rustige
  kwetsbare eenzame laaggeletterde dove blinde slechtziende jonge zelfstandige werkloze gepensioneerde drukbezette`;
const VERBS = `
  repareren verhuren uitlenen verzamelen planten snoeien schilderen verlichten verwarmen koelen isoleren scannen printen
  mailen appen bellen filmen fotograferen tekenen zingen dansen sporten wandelen fietsen rijden parkeren laden tanken
  poetsen vegen ophalen bezorgen verdelen inzamelen recyclen hergebruiken verkopen ruilen veilen schenken sparen betalen
  declareren vergoeden subsidiëren toetsen meten tellen registreren melden klagen bedanken vieren herdenken openen sluiten
  verbouwen slopen bouwen ontwerpen adviseren begeleiden oefenen trainen leren lezen schrijven vertalen voorlezen luisteren
  overleggen vergaderen stemmen besluiten plannen inroosteren ruimen strooien sproeien maaien baggeren bestraten asfalteren
  verplaatsen vervangen vernieuwen verbeteren vereenvoudigen versnellen vertragen beperken voorkomen bestrijden handhaven
  controleren inspecteren beveiligen bewaken waarschuwen alarmeren redden verzorgen verplegen troosten bezoeken uitnodigen
  ontmoeten koken bakken eten drinken proeven serveren inrichten opknappen versieren verven timmeren lassen naaien breien`;
const EVERYDAY = `
  idee inwoners gemeente mensen collega's bewoners medewerkers klanten wijk buurt straat dag week maand jaar tijd balie
  kantoor gemeentehuis probleem vraag werk project proef plek ouderen kinderen jongeren ouders buren vrijwilligers scholen
  bedrijven winkels auto's fietsen afspraak afspraken website formulier brief telefoon geld kosten water groen afval`;
const SMALL_WORDS = `
  de het een en van in op te dat die is voor met aan er om niet zijn ook als bij naar door over uit dan nog maar wel of
  we ze ik je hun onze kunnen moeten willen worden wordt kan moet wil hebben heeft zou graag vaak altijd nu daar hier zo
  meer minder veel elke deze dit al tot tegen onder tussen zonder omdat zodat waar wanneer hoe wat wie`;

/** Luck that can be repeated (mulberry32). */
export function luck(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const list = (words: string): string[] => words.trim().split(/\s+/);

function makeVocabulary(): string[] {
  const random = luck(20_26);
  const firsts = list(FIRST_PARTS).map((entry) => entry.split('|') as [string, string]);
  const heads = list(HEADS);
  const compounds = firsts.flatMap(([word, linked]) =>
    heads.filter((head) => head !== word && random() < 0.2).map((head) => `${linked}${head}`),
  );
  const simple = [...firsts.map(([word]) => word), ...heads, ...list(ADJECTIVES), ...list(VERBS)];
  const shuffled = (words: string[]): string[] =>
    words
      .map((word) => ({ word, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ word }) => word);
  // The words of every day first, then simple words among some compounds, then the long tail.
  const mixed = shuffled(compounds);
  return [
    ...new Set([...list(EVERYDAY), ...shuffled([...simple, ...mixed.slice(0, 400)]), ...mixed.slice(400)]),
  ];
}

/** All content words, the most used first. */
const VOCABULARY: readonly string[] = makeVocabulary();
const SMALL = list(SMALL_WORDS);

function cumulative(count: number, flatten: number): Float64Array {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + flatten);
    sums[rank] = sum;
  }
  return sums;
}
const CONTENT_SUMS = cumulative(VOCABULARY.length, 8);
const SMALL_SUMS = cumulative(SMALL.length, 2);

function pick(words: readonly string[], sums: Float64Array, random: () => number): string {
  const target = random() * (sums[sums.length - 1] ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < target) low = middle + 1;
    else high = middle;
  }
  return words[low] ?? '';
}

/** A word as people write it: now and then with a slip. */
function written(word: string, random: () => number): string {
  if (word.length < 6 || random() > 0.01) return word;
  const at = 1 + Math.floor(random() * (word.length - 2));
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

/** A text of exactly so many words, about half of them small. */
export function makeText(words: number, random: () => number): string {
  const text: string[] = [];
  // A text keeps to its subject: a few words come back.
  const subject = Array.from({ length: 4 }, () => pick(VOCABULARY, CONTENT_SUMS, random));
  for (let at = 0; at < words; at += 1) {
    const chance = random();
    if (chance < 0.48) text.push(pick(SMALL, SMALL_SUMS, random));
    else if (chance < 0.6) text.push(subject[Math.floor(random() * subject.length)] ?? '');
    else text.push(written(pick(VOCABULARY, CONTENT_SUMS, random), random));
  }
  return text.join(' ');
}

export interface CorpusIdea {
  readonly title: string;
  readonly text: string;
}

/** So many ideas, one by one. */
export function* makeIdeas(count: number, seed = 1): Generator<CorpusIdea> {
  const random = luck(seed);
  for (let made = 0; made < count; made += 1) {
    const text = makeText(30 + Math.floor(random() * 31), random);
    const title = [...text.split(' ').slice(0, 3), pick(VOCABULARY, CONTENT_SUMS, random)].join(' ');
    yield { title, text };
  }
}
