import { phrases, slotOf } from './phrases';

/** What people say, in Dutch and English, by what they mean by it. See `understanding.ts` for how it is read. */

/** Said before the matter itself, or alone. */
export const GREETING = slotOf(
  'hoi|hallo|hey|hee|hai|hi|hello|dag|goedemorgen|goedemiddag|goedenavond|goedendag|goeiemorgen|goede|goeie|morgen|' +
    'middag|avond|moi|yo|kiem|beste|team|allemaal|good|morning|afternoon|evening|there|dear|👋|he|hiya|ey|joe|hoihoi',
);
export const THANKING = slotOf(
  'dank|dankje|dankjewel|dankjulliewel|dankuwel|bedankt|thanks|thank|thx|tnx|merci|fijn|top|super|mooi|geweldig|' +
    'goed|lief|leuk|prima|perfect|prachtig|tof|helder|duidelijk|great|nice|cool|cheers|lovely|perfect|wonderful|' +
    'awesome|appreciated|👍|🙏|🙂|😊|😀|😃|😄|❤|👏|🎉|👌|💪|🥳|😍|🤩|💚|✅|okido|oke|ok|okay|jij|je|jullie|wel|u|you|so|' +
    'much|very|heel|erg|hartstikke|hoor|voor|for|de|het|the|je|your|that|is|was|dat|reactie|response|antwoord|answer|' +
    'hulp|help|snelle|quick|uitleg|explanation|bericht|message|moeite|weer|alvast|nogmaals|again|al|a|lot|info|alles|' +
    'kiem|really|many|zo|mijn|idee|my|idea|doen|updat*|tip|gedaan|done|job|well|work|goeie|goede|fijne|dag|informatie|namens|mij|ook|dat|' +
    'er|ernaar|naar|kijken|kijkt|gekeken|hebt|hebben|laten|weten|meedenken|oppakken|tijd|time|letting|me|know|getting|back|' +
    'looking|into|to|it|helping|zeg|joh|nou|laat|weet|me|ik|i|hear|read|this|good|lezen|horen',
);
export const THANKS_CORE = slotOf(
  'dank|dankje|dankjewel|dankjulliewel|dankuwel|bedankt|thanks|thank|thx|tnx|merci|fijn|top|super|mooi|geweldig|prima|' +
    'perfect|prachtig|tof|helder|great|nice|cool|cheers|lovely|wonderful|awesome|👍|🙏|🙂|😊|😀|😃|😄|❤|👏|🎉|👌|💪|🥳|😍|🤩|💚|' +
    '✅|oke|ok|okay|okido|leuk|goed|duidelijk|lief|appreciated',
);
export const YES_OR_NO = slotOf(
  'ja|nee|yes|no|jawel|neen|nope|yep|yeah|jep|jup|klopt|inderdaad|precies|misschien|maybe|zeker|correct|👎|graag|' +
    'please|liever|niet|not|sure|is|dat|that|akkoord|agreed|doe|maar|natuurlijk|hoor|tuurlijk|yup|nah|nou',
);
export const YES_OR_NO_CORE = slotOf(
  'ja|nee|yes|no|jawel|neen|nope|yep|yeah|jep|jup|klopt|inderdaad|precies|misschien|maybe|zeker|correct|👎|graag|sure|' +
    'akkoord|agreed|natuurlijk|please|liever|tuurlijk|yup|nah',
);

/** A yes or no of more words. */
export const SAYS_YES_OR_NO = phrases(`
  ^ is goed $
  ^ dat is goed $
  ^ dat mag $
  ^ mag wel $
  ^ is prima $
  ^ dat is prima $
  ^ doe maar $
  ^ doen $
  ^ doen we $
  ^ go ahead $
  ^ fine by me $
  ^ sounds good $
  ^ that is fine $
  ^ thats fine $
`);

/** Words that change nothing of what is asked: left out where a text has to be one phrase and no more. */
export const FILLER = slotOf(
  'graag|aub|svp|alsjeblieft|alstublieft|please|pls|plz|sorry|hoor|oh|even|ff|effe|eventjes|hier|nou|gewoon|eens|just|' +
    'jou|you|dan|ook|here|wel|dus|allang|actually|eigenlijk|🙏|😅|🙈|😊|🙂',
);

/** Talk among people, an answer to something that Kiem did not hear: not to build on. */
export const CHATS = phrases(`
  ^ haha*|hihi*|lol|grapje|joke
  lekker|mooi|slecht|rot|heerlijk|lelijk|wat|nice|lovely|bad +weer|weertje|weather vandaag|buiten|today|he|zeg|hoor|outside
  ^ lekker|mooi|slecht|heerlijk weer $
  ^ ik|ben|zit|ga ziek|lunchen|lunch|pauze|pauzeren|naar huis|thuis
  ^ fijn|goed|prettig|nice weekend
  ^ fijne avond|vakantie|vrijdag|feestdagen
  ^ tot morgen|straks|zo|maandag|later
  ^ see you
  ^ eet smakelijk
  ^ ok|oke|okay|ja|nee|yes|no|hm|hmm|huh but|maar|welke|which|die|dat|wat|what|wie|who
  ^ welke|die|deze|which bedoel|bedoelde|mean
  ^ wat bedoel|bedoelen
  ^ ik bedoel|bedoelde
  ^ bel|call +me|mij|even|ff $
  ^ ik bel|call je|jou|zo|straks|later
  ^ be right back
  ^ running late
  ^ i am|im late|sick|ill|home|back
  ^ ik|i +ben|am vandaag|morgen|ziek|sick ziek|vrij|weg|sick|off
  ^ morgen|vandaag vrij|ziek
`);

/** Somebody proposes something: then it is an idea, whatever else the sentence asks. */
export const PROPOSES = phrases(`
  kunnen|kun|kan|kon|konden +we|wij|jullie|men|ze
  ^ kan|kun +er|het|dit|de|een|je|die
  zou|zouden|zal|zullen +we|wij|ze|het|er|jullie|de|een
  we|wij|je|jullie|ze|er|men|het +zou|zouden|moeten|moet
  dat|dit +zou|scheelt|scheelde
  laten we|wij
  ik stel voor
  ik zou willen|graag dat
  mijn|een|n|nieuw idee is|om|voor|over
  heb|had een|n|nog|ook idee
  ^ mijn +voorstel
  mijn +voorstel +is
  voorstel om|voor
  het is|zou handig|fijn|beter|slim|handiger|makkelijker|goed
  is het mogelijk|misschien|niet handig*|mogelijk|slim*|fijn*|beter om|als|dat
  waarom hebben|heeft|gebruiken|doen|moeten|kunnen|is|zijn|staat|maken|werken|printen|sturen|krijgen we|er|wij|dit|dat|het|de|bewoners|burgers|inwoners|klanten|collegas|mensen|bezoekers
  hoe kunnen|zou|kan we|wij|je|het
  wat als|dacht|vinden
  could|can|should|shall|might we|they|there|it
  we|they|you should|could|need|ought
  lets
  let us
  how about
  what if
  why dont|not|do|are|is|cant we|the|there|they|people|it|residents
  wouldnt|would it|be
  it would be
  i suggest|propose
  an|my|another|new idea is|about|for|to
  have|had an|another idea
  kan|kon|kunnen +dat|dit|het|die|er +niet|ook
  ^ wanneer|als|when|if iemand|mensen|bewoners|inwoners|burgers|klanten|bezoekers|someone|somebody|people|residents|visitors|customers
  hoe lang|lange blijven|gebruiken|printen|sturen|werken +we|wij
  hoelang blijven|gebruiken|printen|sturen|werken +we|wij
  how long|much longer do|will +we keep|go|continue
  snap|begrijp +niet +waarom +de|we|wij|bewoners|burgers|inwoners|klanten|iedereen|elke|een|er|collegas
  dont +understand|get +why +we|residents|people|everyone|every|there
`);

export const COMPLAINS = phrases(`
  ik|me|mij|i word|werd|voel|voelde|am|was|been door|by +mijn|mn|my +leidinggevende|baas|chef|manager|teamleider|collega|collegas|boss|supervisor|colleague|colleagues
  door|by +mijn|mn|my +leidinggevende|baas|chef|manager|teamleider|boss|supervisor genegeerd|gepest|uitgelachen|vernederd|gekleineerd|bullied|ignored|humiliated
  ik|i word|ben|voel|voelde|werd|was gepest|genegeerd|uitgelachen|vernederd|buitenspel|uitgesloten|gemeden|aangeraakt|geintimideerd|gediscrimineerd|lastiggevallen|uitgescholden|onveilig|bedreigd|buitengesloten|geterroriseerd|gekleineerd
  pest|treitert|discrimineert|intimideert|kleineert|bedreigt|vernedert mij|me|mn|mijn|ons|haar|hem|collega*
  scheldt|schreeuwt mij|me|ons|tegen
  ik|mijn|een klacht over|indienen|melden|tegen mijn|leidinggevende|baas|chef|manager|collega|teamleider|directeur|hem|haar
  ik wil|ga|moet|kan klacht|klagen indienen|doen|melden|over|kwijt
  waar|hoe kan|dien|meld|doe klacht|misstand|melding ongewenst*|indienen|in|doen|melden|over|kwijt
  mijn leidinggevende|baas|chef|manager|teamleider|teamleidster|collega luistert|doet|behandelt|liegt|schreeuwt|scheldt|negeert|pest|zit|maakt|bedreigt|discrimineert|dreigt|valt|raakt|kleineert|is|heeft|gedraagt|intimideert niet|nooit|vervelend|oneerlijk|slecht|mij|me|mn|tegen|onbeschoft|gemeen|racis*|seksis*|agressief|lastig|onmogelijk|respectloos|altijd
  wie|waar|hoe|is|ik vertrouwenspersoon
  ongewenst|grensoverschrijdend gedrag ik|van|door|meemaak*|meegemaakt|melden
  ik ongewenst|grensoverschrijdend gedrag
  seksueel|seksuele geintimideerd|lastiggevallen|intimidatie|opmerkingen
  ik|er racisme|integriteitsschending|fraude|corruptie|diefstal|misstand|melden
  integriteitsmelding
  ik misstand|fraude|integriteit* melden|meld|gezien
  i complaint|complain about|against|file|make
  file|make|submit|lodge|raise complaint|grievance
  i am|feel|was|being|been bullied|harassed|discriminated|threatened|unsafe|intimidated|humiliated
  bullies|harasses|bullying|harassing|threatens|humiliates me|us
  my manager|boss|supervisor|colleague|lead is|does|keeps|never|treats|shouts|yells rude|bullying|unfair*|badly|me|at|listens|racist|sexist|mean|aggressive|harassing|lying
  confidential adviser|advisor|counsellor|counselor
  collega*|baas|chef|manager|teamleider|leidinggevende|iemand|hij|zij +zit|blijft steeds|altijd|telkens|weer aan +mij|me
  collega*|baas|chef|manager|teamleider|leidinggevende|iemand|hij +raakt|betast|grijpt mij|me aan|vast|steeds
  collega*|baas|chef|manager|teamleider|leidinggevende|hij|zij|ze maakt|maken opmerkingen|grappen|grapjes|geintjes over|tegen +mij|me|mijn|mn
  colleague|manager|boss|supervisor|lead|he|she|they makes|make|making jokes|comments|remarks about|to|at +me|my|us
  colleague|manager|boss|supervisor|lead|he|she|keeps +touches|touching|grabs|groping +me
`);

export const WITHDRAWS = phrases(`
  ^ intrekken $
  ^ withdraw $
  ^ trek in $
  ik|wil|mag|kan|idee|deze|dit|graag|hoe|het intrekken|terugtrekken|ingetrokken|terugnemen
  intrekken|terugtrekken|terugnemen idee|graag|aub|svp|alsjeblieft|k
  trek|neem|haal idee|dit|dat|deze|het|m|hem|mn in|terug|weg|eruit|eraf
  ik|we trek|trekken|neem in|terug
  verwijder|wis|schrap|delete|remove|haal mijn|mn|dit|het|my|this|the|that idee|idea|bericht
  mag|kan|moet mijn|mn|dit +idee weg|eruit|verwijderd
  idee|idea mag|moet|kan|can|may|must|should weg|verwijderd|eruit|deleted|removed|verwijderen|wissen|withdrawn
  idee verwijderen|wissen|weghalen|verwijderd
  withdraw|retract|cancel|pull my|this|the|that idea
  take|pull my|it|this|the|that idea|it back|down
  take|pull it|that back
  how|want|like|can|please withdraw|retract
  kan|mag|wil|can|may|want ik|i idee|idea verwijderen|weghalen|wissen|weg|schrappen
  delete|remove|verwijder|wis|schrap|withdraw|retract idee|idea $
  mag|kan|moet|can +idee|idea weg|verwijderd|eruit|deleted|removed|gone
`);

export const CANCELS = phrases(`
  ^ stop $
  ^ stop maar $
  ^ stop hiermee $
  ^ stop ermee $
  ^ stop it $
  ^ ophouden $
  ^ laat maar $
  ^ laat maar zitten $
  ^ laat zitten $
  ^ toch niet $
  ^ nee toch niet $
  ^ toch maar niet $
  ^ doe maar niet $
  ^ annuleer $
  ^ annuleren $
  ^ cancel $
  ^ cancel that $
  ^ never mind $
  ^ nevermind $
  ^ forget it $
  ^ forget that $
  ^ forget about it $
  ^ vergeet het $
  ^ vergeet het maar $
  ^ vergeet maar $
  ^ niks $
  ^ niets $
  ^ nothing $
  ^ foutje $
  ^ sorry foutje $
  ^ oeps $
  ^ oops $
  ^ vergissing $
  ^ was een vergissing $
  ^ dit was per ongeluk $
  ^ per ongeluk $
  ^ by accident $
  ^ verkeerde chat $
  ^ wrong chat $
  ^ test $
  ^ testje $
  ^ test test $
  ^ even testen $
  ^ dit is een test $
  ^ this is a test $
  ^ sluit $
  ^ weg $
  ^ quit $
  ^ exit $
  ^ no thanks $
  ^ nee dank je $
  ^ nee dankje $
  ^ nee bedankt $
  ^ nee laat maar $
  ^ stop met berichten|sturen|meldingen
  wil geen|niet berichten|meldingen|reminders meer
  stop|stoppen met berichten|meldingen|sturen
  geen berichten|meldingen meer
  ^ unsubscribe $
  stop sending|messaging me|messages|this
  no more messages|notifications
  ^ afmelden $
  ^ verkeerd $
  ^ verkeerde persoon|app|gesprek|venster $
  ^ wrong person|window|channel $
  ^ dit was voor iemand anders $
  ^ niet voor bedoeld $
  ^ was niet voor bedoeld $
  ^ that was not for $
  ^ annuleer dit|maar $
  ^ cancel this|it $
  ^ hoeft niet meer $
  ^ hoeft niet $
  ^ hoeft al niet meer $
`);

export const ASKS_WHY = phrases(`
  ^ waarom $
  ^ why $
  ^ hoezo $
  ^ hoezo niet $
  ^ hoezo nee $
  ^ why not $
  ^ why no $
  ^ waarom nee $
  ^ waarom niet $
  ^ waarom dan $
  ^ waarom dan niet $
  ^ waarom eigenlijk $
  ^ waarom eigenlijk niet $
  ^ en waarom niet $
  ^ waarom doen jullie het niet $
  ^ waarom gaan jullie het niet doen $
  ^ waarom afgewezen $
  ^ waarom geparkeerd $
  waarom|hoezo|why mijn|mn|ons|my|our|dit|het|this|the idee|idea|voorstel|plan
  waarom|hoezo|why idee|idea|voorstel|het|is|was|it|hebben|heeft|did|has|wordt afgewezen|geweigerd|geparkeerd|afgekeurd|uitgesteld|rejected|declined|refused|parked|samengevoegd|merged|afwijzing|niet|turned|afgeschoten
  waarom wijzen|wees|wijst|weigeren|weigert jullie|je|lidia|hij|zij|de|ze|mijn|dit|mn
  waarom doen|gaan|voeren|willen jullie mijn|dit|mn|er
  wat|welke is|was reden|motivatie|argument*
  om welke|wat reden
  reden van|voor|achter besluit|afwijzing|beslissing|keuze|nee
  snap|begrijp|volg niet|geen besluit|beslissing|afwijzing|keuze|reden|reactie
  snap|begrijp niet waarom mijn|mn|jullie|idee|voorstel|afgewezen|nee
  snap|begrijp besluit|beslissing|afwijzing|keuze|reden niet|geen
  eens|oneens met besluit|beslissing|afwijzing|keuze|jullie|uitkomst
  niet|helemaal eens besluit|beslissing|afwijzing|keuze|hiermee|met
  ben|ik oneens|teleurgesteld besluit|beslissing|afwijzing|hiermee|met|over
  ben|ik|heel|erg teleurgesteld
  vraag over|bij besluit|beslissing|afwijzing|reactie
  bezwaar|beroep maken|tegen|aantekenen
  wie heeft|nam|besloot|beslist|heb besloten|dit|besluit|beslissing|over|daarover|beslist
  wie besloot|besliste|beslist
  who decided|made|decides|declined|rejected
  disagree|agree with|decision
  dont|not|do understand|agree|get|accept decision|why|reason|rejection|outcome|this|it
  question|questions about|on decision|response|answer
  what is|was|are|were reason|reasons|grounds
  reason for|behind decision|rejection|this
  appeal|object decision|against|to
  ^ snap|begrijp niet waarom $
  ^ ik snap|begrijp niet waarom $
  niet +mee +eens $
  niet +mee +eens dat +jullie|je|het|dit|mijn|mn
  oneens dat +jullie|je|het|dit|mijn|mn
  waarom|hoezo|why gaat|mag|kan|is|wordt|cant|isnt|wont idee|idea niet|door|not|happening|nee|stopped|gestopt
`);

export const ASKS_WHO_SEES = phrases(`
  dit|het|is|kan|blijf|ben|ik|wil|mag|idee|insturen +anoniem|naamloos
  ^ anoniem $
  ^ anoniem of|insturen|blijven
  anoniem insturen|indienen|blijven|blijf|idee
  kan|kun|kunnen het|dit|ik ook|wel|dan|hier|idee +anoniem
  anonymous|anonymously|anonymity|anonimiteit
  wie ziet|zien|leest|lezen|kan|kunnen|krijgt|weet|weten mijn|mn|dit|het|wie|dat|ik|bericht*|naam|idee|zien|lezen
  wie kan|kunnen|mag dit|mijn|het zien|lezen|meelezen
  ziet|leest|weet|ziet|hoort|krijgt|zien|weten|lezen mijn|mn leidinggevende|baas|chef|manager|teamleider|collega*
  kan|kunnen|gaat|mag mijn|mn leidinggevende|baas|chef|manager|teamleider|collega* zien|meelezen|lezen|weten
  wordt|komt|staat|blijft|is mijn|mn naam
  mijn|mn naam geheim|zichtbaar|bekend|genoemd|erbij|vermeld|weg|verbergen|getoond
  is|blijft|gaat dit|het|alles vertrouwelijk|geheim|prive|privacy|veilig|openbaar
  ^ vertrouwelijk $
  ^ privacy $
  privacy hoe|zit|met|van|verklaring|gegevens
  wat doen|gebeurt|doe jullie|er|je met mijn|mn gegevens|data|naam|privacy
  wat bewaar*|weet|slaat je|jullie|kiem van|over mij|me|mn
  zonder|met mijn|mn naam
  onder mijn|eigen naam
  who sees|can|will|reads|gets|knows see|read|this|my|it|that|i
  can|will|does my manager|boss|supervisor|colleague|colleagues|team|they see|read|know
  is|will|does my|the name visible|shown|hidden|known|appear|secret
  is|are|stays this|it|chat|conversation private|confidential|secret|public
  what do|happens|does you|with|to my|data
  does|do|can|will|could anyone|anybody|people|others|everyone|everybody|someone +see|read|know|find my|this|who|me|it|that|out
  kan|ziet|weet|leest|zien|weten|mag iedereen|iemand|anderen|collegas +mijn|mn|wie|dit|dat naam|ik|zien|lezen|schrijf|insturen
`);

export const WANTS_TO_JOIN = phrases(`
  ik|wil|graag|mag|kan|hoe|kunnen|wij meedoen|meehelpen|meewerken|aansluiten|helpen|bijdragen mee
  ik|wil|graag|mag|hoe|kan|kunnen|wij meedoen|meehelpen|meewerken|aansluiten
  ^ meedoen $
  ^ meehelpen $
  ^ ik doe mee $
  ik doe graag mee
  doe|help|werk graag|wel mee
  kan|mag|wil ik helpen|iets|ergens met|mee|doen|bij|uitvoer*
  ik help|helpen graag|wil|kan|mee
  ik|wil|kan helpen met|bij|mijn|het|dit uitvoer*|idee|plan|experiment|proef
  waar|hoe kan|mag ik mee|meedoen|aansluiten|helpen
  wil|wil ik|graag betrokken|onderdeel blijven|zijn|worden|uitmaken
  want|like|love|can|may|could|how i|to|join|help join|help|participate|involved|contribute|part|in
  ^ count me in $
  ^ join $
  id|i would|like|love|d to join|help|participate|take|contribute
  sign me up
  hoe|kan|wil word|worden|ik +ik|lid|clublid lid|clublid|worden
  ik +lid|clublid +worden
  how do|can|to i|become|join member|club|group
  i become +a|member member|of
  ik lid +worden
`);

export const ASKS_WHEN = phrases(`
  ^ wanneer $
  ^ when $
  ^ en wanneer $
  wanneer|hoelang hoor|krijg|verneem|weet|kan|mag|horen|krijgen|verwacht ik|we|wij iets|antwoord|reactie|wat|meer|bericht|besluit|uitslag|het|verwachten|horen|nieuws
  wanneer|hoelang hoor|krijg|weet|verneem ik|we
  wanneer komt|is|wordt|volgt|valt er|het|de|een|jullie|dit|besluit antwoord|reactie|besluit|uitslag|bekend|besloten|beslist|iets|nieuws|beslissing|duidelijk*|stemming|klaar|uitsluitsel|behandeld|bekeken
  wanneer beslis*|besluit*|beslist|stemt|stemmen|kijken jullie|de|ze|club|lidia|men|jullie
  hoe lang|lange|lang duurt|gaat|moet|nog|wachten|blijft|kan|tijd het|dit|ik|nog|duren|wachten
  hoelang duurt|moet|nog|gaat
  ik wacht al|nog|op|steeds
  wacht|wachten nog|al|lang|steeds antwoord|reactie|op
  nog|al|geen|nooit niets|niks|iets|geen|wat|antwoord|reactie|nieuws gehoord|ontvangen|gekregen|bekend|vernomen|terug
  ^ is|zijn +er +al|nog nieuws|iets|meer
  wanneer wordt|worden +er gestemd|besloten|beslist|gekozen|gekeken
  al|is|er|heb|hebben iets|nieuws|antwoord|reactie|besluit|uitslag|meer bekend|binnen|gehoord|genomen|duidelijk
  hoor|krijg|verneem ik nog|hier|daar|wel|ooit|binnenkort|snel|ook iets|wat|antwoord|reactie|van|bericht|terug
  welke|op dag|datum hoor|krijg|antwoord|reactie
  voor wanneer
  binnen hoeveel|welke dagen|tijd|termijn
  wat is termijn|deadline
  when will|do|can|should|am i|we|you|they|there|it hear|know|get|expect|decide|be|going|something|answer|response|decided|anything
  when is|will|does decision|vote|answer|response|it|my
  how long will|does|do|until|till|til|before|is|to|must|have it|this|take|i|the|wait|we
  any|is|there news|update|answer|response yet|on|about|soon
  ^ any news $
  ^ any updates $
  ^ any update $
  ^ nog nieuws $
  ^ al nieuws $
  ^ iets gehoord $
  havent|still|not heard|hear|waiting anything|back|yet|for|from
  still waiting
  ik|we +zou|zouden wat|iets|antwoord|reactie|bericht horen|krijgen
  ik +zou horen|krijgen maar|nog
  maar|al|weken|dagen|week|maand|tijd +niks|niets|nix gehoord|vernomen|ontvangen
  antwoord|reactie|bericht|answer|response|reply was|is|were +beloofd|promised
  was|were +beloofd|promised an|a|een +answer|response|reply|antwoord|reactie
  had al|allang|iets|antwoord|reactie moeten +horen|krijgen|hebben
  how long|soon till|til|until|can|will|before i +get|hear|know
  antwoord|reactie|bericht|answer|response|reply +beloofd|promised
`);

/** Asks for news, and of what: then the idea itself is the answer, not only the date. */
export const ASKS_NEWS_OF_IDEA = phrases(`
  nieuws|bekend|update|news|updates|gebeurd|happened|besloten|decided over|van|met|rond|on|about|of|to|with|for mijn|mn|my|ons|our +idee|ideetje|voorstel|plan|idea|suggestion|proposal
  nieuws|bekend|update|news|updates over|van|met|on|about|of +idee|idea
`);

export const ASKS_STATUS = phrases(`
  hoe gaat|staat|loopt|ver|vordert|is het|met|mijn|mn|ons|dit|dat|er|voor|m idee|ideeen|voorstel|plan|ermee|mee|voor|ervoor|k|stemming
  hoe staat|gaat|loopt|zit|vordert het|ie|t ermee|ervoor|nu|mee|met
  hoe ver|staat zijn|is|ben jullie|we|het|mijn|je
  hoever zijn|is|ben|staat
  wat is|was|wordt stand|status|voortgang|uitslag|besluit|uitkomst|stemuitslag
  ^ status $
  ^ stand van zaken $
  ^ voortgang $
  ^ update $
  ^ uitslag $
  stand van zaken
  status|voortgang|update|stand|uitslag van|over|voor|bij mijn|mn|het|dit|de|ons|onze|k idee|ideeen|stemming|voorstel|k
  wat gebeurt|gebeurde|doen|gaan er|nu|jullie|is|we met mijn|mn|dit|het|m|ons|ermee idee|voorstel
  wat gebeurt|gebeurde er|nu mee|nu|met|verder|hierna|ermee
  wat is er|ervan|daarmee|daarvan|met|van gebeurd|geworden|gedaan|besloten|terechtgekomen|terecht
  wat doen|gaan jullie met|ermee|er|nu|mee mijn|dit|mn|mee|doen
  wie heeft|behandelt|bekijkt|gaat|kijkt|pakt|beoordeelt|doet|leest mijn|dit|het|mn|over|naar|ermee|er idee|nu|dit|op|naar|voorstel
  wie is bezig|verantwoordelijk|trekker|projectleider|er|ermee
  waar|bij ligt|is|blijft|staat|wie mijn|mn|het|ligt idee|ideeen|voorstel|nu
  is|wordt|gaat|zijn mijn|mn|het|ons|er|onze idee|ideeen|voorstel|iemand goedgekeurd|bekeken|besproken|afgewezen|binnen|aangekomen|gelezen|opgepakt|behandeld|goed|door|uitgevoerd|al|geland|bezig|ontvangen|door|gezien
  hebben|heb|heeft jullie|je|iemand|club mijn|mn|het|dit|er idee|bericht|voorstel|gestemd|al|naar|ontvangen|gezien|gelezen
  hoeveel|hoe stemmen|mensen|stemden|collega*|er|steun|is steunen|heeft|hebben|gestemd|zijn|voor|mijn
  nieuws|update over|van|met mijn|mn|het|dit idee|voorstel
  al|nog nieuws|update
  hoe is er gestemd
  how is|are|does|goes my|the|it|things|this|our idea|ideas|going|go|proposal|doing
  hows my|it|the idea|going
  what is|happened|happens|s|became|about|are status|to|with|of|happening|now|my|next|you idea|my|status|it|now|proposal|next|doing
  whats happening|status|the|going with|my|of|status|on
  where is|are|does|do my|we|it|things|the idea|stand|proposal
  who has|is|looks|handles|s my|working|looking|responsible|handling idea|on|at|it|for
  is|has|was my|the|it|anyone|anybody idea|approved|looked|read|seen|received|accepted|it|been|proposal
  did you|anyone|they get|read|receive|see|look my|it|idea
  status of|on
  update on|about
  progress on|of
`);

export const WANTS_TO_EDIT = phrases(`
  ik|wil|kan|mag|hoe|graag|idee aanpassen|wijzigen|veranderen|bewerken|verbeteren|corrigeren|aanvullen
  ^ aanpassen $
  ^ wijzigen $
  ^ bewerken $
  pas|wijzig|verander|bewerk|corrigeer mijn|mn|het|dit|de idee|ideeen|tekst|titel
  iets|typfout|fout|foutje aanpassen|toevoegen|wijzigen|veranderen|vergeten|verbeteren
  toevoegen|aanvullen aan|bij mijn|het idee
  ik ben|heb iets|wat|nog vergeten|toevoegen|aanvullen
  can|want|like|how|may i|to|do change|edit|update|correct|add my|the|it|this|something
  change|edit|correct my|the|this|it idea|text|title
  ^ edit $
  ^ wil|kan|mag|moet wat|iets|nog toevoegen|aanvullen|veranderen|wijzigen|aanpassen $
  ^ wil|kan|mag|moet iets|wat|nog +toevoegen|aanvullen|veranderen|wijzigen|aanpassen aan|bij|in|van idee|mijn|mn
  wil|kan|mag|moet nog|wat|iets +toevoegen|aanvullen|veranderen|wijzigen|aanpassen +aan|bij|in|van idee|mijn|mn|bericht|tekst
  fout|foutje|typfout|tikfout|verkeerd* +bedrag|datum|getal|naam|in|adres|woord|titel in idee|ik|bericht|tekst net|stuurde|gestuurd|schreef|idee|ingestuurd
  fout|foutje|typfout|tikfout +in +mijn|mn +idee|ideetje|voorstel|bericht|tekst
  typo|mistake|wrong in +my|what idea|text|message|i
  can|want|like|may|could|need i|to +change|edit|update|correct|fix what|text|idea +i|my|idea
  can|may|could i still +change|edit|update|correct|fix|add
  ^ can|may|could|how i|can still|i edit|change|correct|fix it|that|this $
  verkeerd*|fout|fouten in +het|mijn|mn|dat +bericht|idee|ideetje|tekst
`);

export const ASKS_HELP = phrases(`
  ^ help $
  ^ hulp $
  ^ help me $
  ^ hulp nodig $
  ^ info $
  ^ uitleg $
  ^ menu $
  ^ start $
  ^ commands $
  ^ opties $
  hoe werkt|gebruik|gaat dit|het|kiem|dat|deze|je|ik|jij
  hoe|wat doe|moet|kan|mag|dien|stuur|lever ik hier|een|iets|doen|idee|nu|dit in|idee|doen|hier|mee|indienen|insturen|met
  wat kun|kan|doe|doet|mag|ben je|jij|ik|kiem|dit|deze|hier
  wat|wie is|ben kiem|dit|jij|je|jou|deze
  waar is|dient|ben dit|kiem|jij|je voor|goed|bot
  waarvoor is|dient|ben|kan
  ik snap|begrijp dit|het|er|niet|niks|kiem niet|niks|niets|werkt
  leg|kun uit
  wat zijn mogelijkheden|opties|regels
  wat is|betekent club|innovatieclub|quorum|stemronde
  wie zit*|zijn in|de|leden club|innovatieclub
  ben|bent je|jij|u een|n bot|robot|mens|computer|echt
  how does|do|can|to this|it|you|i|use|submit work|use|submit|send|kiem|an
  what can|is|are|do|does you|this|i|kiem do|for|here|kiem|who
  who are you
  are you a|human|real|bot|robot
  i dont|do understand|get|not this|it|how
  need help
`);

export const ASKS_MY_IDEAS = phrases(`
  ^ mijn ideeen $
  ^ mijn idee $
  ^ mn ideeen $
  ^ my ideas $
  ^ my idea $
  ^ mijn lijst $
  ^ overzicht $
  ^ ideeen $
  ^ lijst $
  toon|laat|bekijk|zie|geef|open|waar|show|see|view|list|where|find|vind|zien|zijn|zoek mijn|mn|my|ik|the|me|i|all|alle|al ideeen|ideas|idee|idea|zien|terug|submitted|my
  welke|which ideeen|ideas heb|did|have|had|zijn
  laat|toon|geef|zie|waar|show|see|where|list wat|alles|everything|what|things|all +ik|i ingestuurd|gestuurd|opgestuurd|ingediend|bedacht|sent|submitted|posted|wrote
  ^ wat|what heb|have|did +ik|i ingestuurd|gestuurd|opgestuurd|ingediend|sent|submitted|send|submit
`);

export const ASKS_FORM = phrases(`
  ^ nieuw idee $
  ^ idee $
  ^ nieuw $
  ^ een idee $
  ^ een nieuw idee $
  ^ nog een idee $
  ^ ik heb een idee $
  ^ ik heb een nieuw idee $
  ^ ik heb nog een idee $
  ^ ik heb ook een idee $
  ^ ik wil een idee insturen $
  ^ ik wil een idee indienen $
  ^ ik wil een nieuw idee insturen $
  ^ ik wil graag een idee indienen $
  ^ ik wil iets voorstellen $
  ^ idee insturen $
  ^ idee indienen $
  ^ formulier $
  ^ het formulier $
  ^ new idea $
  ^ idea $
  ^ an idea $
  ^ i have an idea $
  ^ i have a new idea $
  ^ i have another idea $
  ^ ive an idea $
  ^ ive got an idea $
  ^ i want to submit an idea $
  ^ submit an idea $
  ^ form $
  ^ voorstel $
  ^ ik heb een voorstel $
  ^ ik wil|wou|moet iets|wat|idee|ideetje|ideeen|tip insturen|indienen|doorgeven|melden|inbrengen|delen|aandragen|opsturen|inleveren|kwijt|voorstellen $
  ^ ik wil|wou|moet een|n|nog|mijn|wat|nieuw idee|ideetje|tip|voorstel|ideeen insturen|indienen|doorgeven|melden|inbrengen|delen|aandragen|opsturen|inleveren|kwijt|voorstellen $
  ^ kan|mag|waar|wil ik iets|wat|idee|ideetje|ideeen|tip insturen|indienen|doorgeven|melden|inbrengen|delen|aandragen|opsturen|inleveren|kwijt|voorstellen $
  ^ kan|mag|waar|wil ik een|n|nog|mijn|wat|nieuw idee|ideetje|tip|voorstel|ideeen insturen|indienen|doorgeven|melden|inbrengen|delen|aandragen|opsturen|inleveren|kwijt|voorstellen $
  ^ waar|hoe kan ik iets|wat|idee|ideetje|ideeen|tip insturen|indienen|doorgeven|melden|inbrengen|delen|aandragen|opsturen|inleveren|kwijt|voorstellen $
  ^ waar|hoe kan ik een|n|nog|mijn|wat|nieuw idee|ideetje|tip|voorstel|ideeen insturen|indienen|doorgeven|melden|inbrengen|delen|aandragen|opsturen|inleveren|kwijt|voorstellen $
  ^ ik zou|kom iets|wat|idee|ideetje|ideeen|tip insturen|indienen|doorgeven|melden|inbrengen|delen|aandragen|opsturen|inleveren|kwijt|voorstellen $
  ^ ik zou|kom een|n|nog|mijn|wat|nieuw idee|ideetje|tip|voorstel|ideeen insturen|indienen|doorgeven|melden|inbrengen|delen|aandragen|opsturen|inleveren|kwijt|voorstellen $
  ^ ik wil|wou iets|wat insturen|indienen|doorgeven|melden|inbrengen|delen|aandragen|opsturen|inleveren|kwijt|voorstellen wat|dat|die beter|anders|handiger kan|moet $
  ^ ik weet|zie iets|wat wat|dat beter|anders|handiger kan|moet $
  ^ ik heb iets|wat|tip|ideetje $
  ^ ik heb een|n|nog tip|ideetje|suggestie $
  ^ ideetje|tip|suggestie $
  ^ id|i like|want|would to submit|share|send|give|suggest an|my|a idea|suggestion|tip|something $
  ^ id|i like|want to submit|share|send|suggest something|ideas|ideas $
  ^ i would like to submit|share|send|give|suggest an|my|a|something idea|suggestion|tip $
  ^ i would like to suggest|share something $
  ^ can|may|could|where|how i|can submit|share|send|i an|my|a|submit idea|suggestion|something $
  ^ how|where can|do i submit|share|send an|my|a idea|suggestion $
  ^ i have|got a|another suggestion|tip|proposal $
  ^ can|may|could i send|submit|share|give an idea|suggestion $
`);

export const ASKS_ADMIN = phrases(`
  ^ beheer $
  ^ admin $
  ^ instellingen|settings|beheerpagina|beheerscherm|adminpagina|configuratie|beheerder $
  ^ open|naar|toon|show|start|ga|go|waar beheer|admin|instellingen|settings|beheerpagina $
  ^ open|naar|toon|show|to|is de|het|the beheer|admin|instellingen|settings|beheerpagina $
  ^ open|toon|show|naar de|het|the beheer|admin|settings page|pagina|scherm|screen $
  ^ open|go|ga to|naar de|het|the beheer|admin|instellingen|settings|beheerpagina $
  ^ waar|where zijn|vind|is|are de|the|ik instellingen|settings|beheer $
  ^ admin|beheer page|pagina|scherm|screen $
`);

/** Words with which people speak to each other, rather than of the work. */
export const TALK = slotOf(
  'ik|mij|me|mn|mijn|jij|je|jou|jouw|jullie|u|uw|kiem|sorry|hoor|ah|oh|nou|toch|maar|ff|even|i|im|ive|ill|my|mine|you|' +
    'your|youre|oops|well|just|anyway',
);

/** How a question begins. */
export const QUESTION_WORD = slotOf(
  'wanneer|waarom|hoezo|hoe|wie|wat|waar|welke|hoeveel|hoelang|wiens|when|why|how|who|what|where|which|whose|is|zijn|' +
    'ben|heb|heeft|hebben|mag|kan|kun|krijg|moet|wordt|do|does|did|can|may|are|am|will|has|have|weet',
);
