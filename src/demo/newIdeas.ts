import { votes, type Story } from './story';

/** Ideas that the club is looking at, voting on, or that wait for a decision: there is something to do. */
export const NEW: readonly Story[] = [
  {
    // Was parked, came back on its day, and is being voted on again.
    key: 'vitality-map',
    by: 'Ngozi',
    at: [50, '15:10'],
    title: 'Vitaliteitskaart van onze wijken',
    text: 'Ik wil op één kaart zien hoe het met een wijk gaat: bewegen, eenzaamheid, groen, schulden. Nu staat alles in losse lijstjes. Met een kaart zie je waar je het eerst naartoe moet.',
    problem: 'Het wijkteam, de GGD en wij praten over dezelfde buurt en weten dat niet van elkaar.',
    theme: 'Zorg en welzijn',
    then: [
      {
        at: [49, '11:25'],
        does: 'ask',
        who: 'Priya',
        question: 'Hoe klein wordt een gebied op de kaart? Ik denk aan de privacy.',
      },
      {
        at: [48, '09:55'],
        does: 'answer',
        answer: 'Per buurt, nooit per straat. Gaat het om minder dan vijftig mensen, dan laten we het weg.',
      },
      ...votes(46, 44, {
        Lidia: 'for',
        Tom: ['doubt', 'De nieuwe cijfers van de GGD komen pas over een paar weken.'],
        Youssef: 'for',
        Daan: 'doubt',
        Henk: 'for',
        Priya: 'for',
      }),
      { at: [43, '09:10'], does: 'closeRound', who: 'Lidia' },
      {
        at: [43, '14:20'],
        does: 'park',
        who: 'Lidia',
        reason:
          'We willen dit. Maar de nieuwe cijfers van de GGD zijn er nog niet, en met oude cijfers doe je het werk straks dubbel. Op deze dag zijn ze er en kijken we opnieuw.',
        until: 7,
      },
      ...votes(3, 1, {
        Tom: ['for', 'De nieuwe cijfers zijn er. Nu kan het snel.'],
        Marieke: 'for',
        Lidia: 'for',
      }),
    ],
  },
  {
    key: 'bin-code',
    by: 'Marieke',
    at: [14, '09:25'],
    title: 'Een code op de afvalbak',
    text: 'Een inwoner ziet eerder dan wij dat een bak vol is. Plak er een code op. Scannen, en de ploeg weet welke bak het is. Dan rijden we ook niet meer voor niets langs lege bakken.',
    theme: 'Openbare ruimte',
    then: [
      {
        at: [13, '10:30'],
        does: 'ask',
        who: 'Tom',
        question: 'Komt zo’n melding in het systeem van de buitendienst terecht?',
      },
      {
        at: [12, '08:45'],
        does: 'answer',
        answer: 'Volgens de leverancier wel. Maar ik heb het zelf nog niet gezien.',
      },
      ...votes(10, 8, {
        Youssef: 'for',
        Tom: ['doubt', 'Eerst zien dat het met ons systeem werkt.'],
        Daan: ['for', 'Dit wil ik ook voor losse tegels.'],
        Ngozi: 'for',
        Lidia: 'for',
      }),
      {
        at: [7, '15:15'],
        does: 'explainDelay',
        who: 'Lidia',
        reason:
          'We willen eerst met eigen ogen zien dat een melding bij de ploeg aankomt. De leverancier kon niet eerder langskomen. Daarna besluiten we meteen.',
        until: -6,
      },
    ],
  },
  {
    // Overdue: the club is divided, and the decision is left lying.
    key: 'speech',
    by: 'Priya',
    at: [12, '11:15'],
    title: 'Zeg waarvoor je belt, in plaats van ‘toets 1’',
    text: 'Ons telefoonmenu heeft zes keuzes en veel mensen kiezen verkeerd. Met spraakherkenning kun je een open vraag stellen: waarvoor belt u? De computer verbindt dan goed door.',
    problem: 'Eén op de vijf bellers komt verkeerd terecht en moet daarna weer wachten.',
    theme: 'Digitaal werken',
    seenElsewhere: 'Op een beurs liet een grote gemeente het horen. Dat ging best goed.',
    then: [
      {
        at: [11, '09:35'],
        does: 'ask',
        who: 'Ngozi',
        question: 'Verstaat de computer ook mensen met een accent, of die nog Nederlands leren?',
      },
      {
        at: [10, '13:05'],
        does: 'answer',
        answer: 'De leverancier zegt van wel. Ik zou het eerst testen, met echte bellers.',
      },
      ...votes(8, 5, {
        Tom: ['for', 'Het kan klein: één lijn, één week.'],
        Ngozi: ['against', 'Wie slecht Nederlands spreekt, komt er straks niet meer door.'],
        Henk: ['against', 'Ik hoor van bellers juist dat ze een mens willen.'],
        Youssef: 'doubt',
        Marieke: 'doubt',
        Daan: ['doubt', 'Wat kost het?'],
        Lidia: 'for',
      }),
    ],
  },
  {
    // Due tomorrow: the vote is closed, the lead decides.
    key: 'contact-monitor',
    by: 'Kees',
    at: [9, '10:45'],
    title: 'Contactmonitor: waarover zoeken mensen contact?',
    text: 'Elke avond weten wij waarover er gebeld is, maar dat blijft bij ons. Zet de top tien op een scherm: telefoon, balie, mail en app bij elkaar. Dan kan een afdeling de volgende dag al iets doen.',
    problem:
      'Laatst belden er honderden mensen over één onduidelijke zin. Wij wisten dat na een dag, de afdeling na drie weken.',
    theme: 'Dienstverlening',
    then: [
      {
        at: [8, '13:30'],
        does: 'precedent',
        who: 'Tom',
        precedent: 'Een gemeente in de buurt deelt elke week zo’n lijstje. Begonnen op een vel papier.',
      },
      { at: [8, '15:40'], does: 'startVote', who: 'Lidia' },
      { at: [6, '12:20'], does: 'support', who: 'Ruth' },
      ...votes(7, 5, {
        Youssef: ['for', 'Begin met een lijstje per week.'],
        Henk: ['for', 'Hier kan elke afdeling iets mee.'],
        Daan: ['doubt', 'Spreek wel af wie er iets mee doet.'],
        Lidia: 'for',
        Tom: 'for',
        Marieke: 'for',
      }),
    ],
  },
  {
    key: 'appointments',
    by: 'Daan',
    at: [5, '09:15'],
    title: 'Balie en vergunningen: alles op afspraak',
    text: 'Op maandag staat de wachtrij bij de balie tot buiten, en bij ons loopt iedereen op de gok binnen. Laat mensen vooraf een afspraak maken. Wie geen internet heeft, belt.',
    problem: 'De ene ochtend is het veel te druk, de andere ochtend zitten we te wachten.',
    theme: 'Dienstverlening',
    then: [
      {
        at: [4, '10:05'],
        does: 'ask',
        who: 'Henk',
        question: 'Blijft er een uur waarop je zo kunt binnenlopen?',
      },
      {
        at: [4, '11:50'],
        does: 'answer',
        answer: 'Ja. Ik denk elke ochtend het eerste uur, voor spoed en voor wie niet kan bellen.',
      },
      {
        at: [4, '14:25'],
        does: 'precedent',
        who: 'Marieke',
        precedent: 'Een buurgemeente werkt al jaren zo. Zij houden één balie vrij voor spoed.',
      },
      { at: [3, '09:50'], does: 'startVote', who: 'Youssef' },
      ...votes(2, 1, {
        Youssef: ['for', 'Rust in de hal, en je weet wie er komt.'],
        Ngozi: ['doubt', 'Bellen moet dan wel echt makkelijk zijn.'],
        Henk: 'for',
      }),
    ],
  },
  {
    // Unnamed, with a question that waits: its submitter has no other part in any story.
    key: 'sweeper',
    by: 'JanWillem',
    at: [2, '07:40'],
    title: 'De veegwagen rijdt een oude route',
    text: 'De route van de veegwagen is nog van voor de nieuwbouw. In de oude straten kom je twee keer, en in de nieuwe wijk blijft het liggen. Vraag het de chauffeurs. Die weten zo waar het anders kan.',
    problem: 'Dit is al een paar keer gezegd en er gebeurt niks.',
    theme: 'Openbare ruimte',
    unnamed: true,
    then: [
      {
        at: [1, '11:45'],
        does: 'ask',
        who: 'Marieke',
        question: 'Welke straten zou je als eerste omdraaien? Dan neem ik ze mee naar de planning.',
      },
    ],
  },
  {
    // In search: for the newcomer to start the vote on.
    key: 'tablet',
    by: 'Samira',
    at: [1, '12:30'],
    title: 'Met de tablet op huisbezoek',
    text: 'Bij mensen thuis schrijf ik alles op papier en ’s avonds typ ik het over. Met een tablet vullen we het formulier samen in. Dan is het meteen goed, en ziet iemand wat ik opschrijf.',
    problem: 'Overtypen kost me elke dag een uur. En soms kan ik mijn eigen handschrift niet lezen.',
    theme: 'Digitaal werken',
    then: [
      {
        at: [1, '15:35'],
        does: 'precedent',
        who: 'Tom',
        precedent: 'De wijkverpleging doet dit al, met een pasje om in te loggen. Zo kan het bij ons ook.',
      },
    ],
  },
];
