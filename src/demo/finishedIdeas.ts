import { votes, type Story } from './story';

/** Ideas of which the outcome is known: anchored, declined, parked, merged, withdrawn. */
export const FINISHED: readonly Story[] = [
  {
    key: 'whatsapp',
    by: 'Kees',
    at: [85, '10:05'],
    title: 'WhatsApp bij het klantcontactcentrum',
    text: 'Veel bellers willen iets kleins weten. Zijn jullie vanavond open? Moet mijn oude paspoort mee? Dat kan prima via WhatsApp. Dan help ik drie mensen tegelijk in plaats van één.',
    problem:
      'Op drukke dagen wachten bellers ruim zes minuten. Sommigen hangen op en staan dan bij de balie.',
    theme: 'Dienstverlening',
    seenElsewhere: 'Mijn zus werkt bij een buurgemeente, daar doen ze het al.',
    then: [
      {
        at: [84, '10:20'],
        does: 'ask',
        who: 'Tom',
        question: 'Wat doen jullie als iemand een BSN of een foto van een paspoort stuurt?',
      },
      {
        at: [84, '11:05'],
        does: 'answer',
        answer:
          'Dan vragen we om dat niet te doen en bellen we zelf terug. Het bericht gooien we weg. Met de mail gaat dat nu ook zo.',
      },
      {
        at: [83, '09:40'],
        does: 'precedent',
        who: 'Lidia',
        precedent: 'Een buurgemeente begon met twee uur per dag. Ik kreeg hun standaardantwoorden.',
      },
      { at: [83, '14:10'], does: 'startVote', who: 'Lidia' },
      ...votes(82, 80, {
        Youssef: ['for', 'Klein te beginnen, en je merkt het meteen in de wachtrij.'],
        Tom: ['doubt', 'Eerst goed afspreken wat we wel en niet bewaren.'],
        Henk: 'for',
        Ngozi: 'for',
        Lidia: 'for',
        Daan: 'for',
        Marieke: 'for',
        Priya: 'for',
      }),
      {
        at: [78, '11:30'],
        does: 'takeOn',
        who: 'Lidia',
        reason:
          'Bijna iedereen in de club is voor. Je kunt klein beginnen en na twee weken weten we of het helpt. Tom spreekt eerst met je af wat we bewaren en wat niet.',
        projectLeader: 'Kees',
        firstStep: 'Twee weken proberen, elke ochtend van 9 tot 11, met twee collega’s',
        firstStepOn: 66,
      },
      { at: [77, '13:10'], does: 'budget', who: 'Kees', euros: { asked: 1800 } },
      {
        at: [77, '13:30'],
        does: 'experiment',
        who: 'Kees',
        expected: 'Een appje kost ons minder tijd dan een telefoontje.',
        test: 'Twee weken lang, elke ochtend van 9 tot 11, met twee collega’s.',
        knownOn: 66,
      },
      { at: [75, '09:35'], does: 'budget', who: 'Henk', euros: { granted: 1800 } },
      { at: [74, '10:45'], does: 'appoint', who: 'Lidia', role: 'sparringPartner', person: 'Henk' },
      { at: [66, '11:25'], does: 'finishStep', who: 'Kees' },
      {
        at: [66, '11:40'],
        does: 'endExperiment',
        who: 'Kees',
        outcome: 'worked',
        findings: 'Eén collega hielp drie mensen tegelijk. Een vraag kostte gemiddeld twee minuten.',
        learned: 'Begin met standaardantwoorden. En zeg meteen: stuur ons geen BSN.',
      },
      { at: [64, '09:55'], does: 'budget', who: 'Kees', euros: { spent: 1450 } },
      { at: [60, '15:20'], does: 'toAnchoring', who: 'Lidia' },
      {
        at: [56, '16:05'],
        does: 'anchor',
        who: 'Lidia',
        level: 'governance',
        arranged:
          'Het college stelde de nieuwe belofte vast: op werkdagen binnen een uur antwoord op een appje.',
      },
      {
        at: [50, '09:25'],
        does: 'anchor',
        who: 'Kees',
        level: 'organisation',
        arranged: 'WhatsApp staat in het rooster en in het inwerkboek. Elke dienst heeft er iemand voor.',
      },
      {
        at: [43, '13:45'],
        does: 'anchor',
        who: 'Kees',
        level: 'information',
        arranged: 'Gesprekken zijn na dertig dagen weg. Dat staat ook in het verwerkingsregister.',
      },
      {
        at: [36, '10:50'],
        does: 'complete',
        who: 'Lidia',
        result:
          'Eén op de zes vragen komt nu via WhatsApp binnen.\nBellers wachten gemiddeld vier minuten in plaats van zes.',
        brought: {
          hours: 260,
          service: 'Antwoord binnen een uur, ook voor wie liever niet belt.',
        },
      },
    ],
  },
  {
    key: 'card-only',
    by: 'Ruth',
    at: [79, '16:45'],
    title: 'Card payments only at the passport desk',
    text: 'We count the cash drawer twice a day and it hardly ever adds up. Almost everybody pays by card anyway. Can we stop taking cash at the passport desk?',
    problem:
      'It keeps two of us for twenty minutes every evening, and I don’t like walking to the safe on my own.',
    theme: 'Dienstverlening',
    then: [
      {
        at: [78, '09:35'],
        does: 'ask',
        who: 'Henk',
        question: 'Hoeveel mensen op een dag betalen ongeveer nog contant?',
      },
      {
        at: [77, '16:20'],
        does: 'answer',
        answer: 'I kept count for two days: six and seven, out of about ninety. Mostly older people.',
      },
      ...votes(75, 72, {
        Daan: ['for', 'Scheelt elke avond gedoe.'],
        Ngozi: ['against', 'Er zijn mensen zonder pinpas, of met een bewindvoerder. Die sturen we dan weg.'],
        Henk: 'doubt',
        Lidia: ['against', 'Zes op een dag is weinig, maar juist zij kunnen vaak niet anders.'],
        Youssef: 'doubt',
        Tom: 'against',
      }),
      {
        at: [70, '10:15'],
        does: 'decline',
        who: 'Lidia',
        reason:
          'Your count helped us a lot. Some six people a day still pay in cash, often because they have no card or because somebody else looks after their money. We don’t want to send them away. What we did arrange: from now on you count once a day, and a colleague walks to the safe with you.',
      },
    ],
  },
  {
    key: 'feedback',
    by: 'Henk',
    at: [58, '13:15'],
    title: 'Vraag elke groep klanten apart wat ze van ons vinden',
    text: 'Onze vragenlijst is voor iedereen hetzelfde. Een ondernemer let op andere dingen dan iemand die hulp thuis krijgt. Vraag het per groep, dan weten we ook wat we moeten doen.',
    problem: 'We krijgen elk jaar ruim een zeven en weten nog steeds niet wat er beter kan.',
    theme: 'Dienstverlening',
    then: [
      {
        at: [57, '11:10'],
        does: 'precedent',
        who: 'Youssef',
        precedent:
          'Een andere gemeente stelt na elk contact één vraag, per groep een andere. Tien seconden werk.',
      },
      ...votes(54, 52, {
        Youssef: 'for',
        Tom: ['doubt', 'We zitten nog vast aan de oude vragenlijst. Twee lijsten naast elkaar is te veel.'],
        Ngozi: ['for', 'Begin met mensen die hulp thuis krijgen. Die vragen we nu niets.'],
        Lidia: 'for',
        Marieke: 'doubt',
      }),
      {
        at: [49, '15:30'],
        does: 'park',
        who: 'Lidia',
        reason:
          'We willen dit doen, maar we zitten nog een paar maanden vast aan de huidige vragenlijst. Op deze datum loopt die af. Ngozi zet intussen op een rij welke groepen we hebben, dan beginnen we niet bij nul.',
        until: -40,
      },
    ],
  },
  {
    key: 'swap-corner',
    by: 'Marieke',
    at: [55, '11:55'],
    title: 'Ruilhoek voor rollators en krukken',
    text: 'Bij de milieustraat gooien mensen krukken en rollators weg die nog prima zijn. Maak daar een hoek waar je ze kunt brengen en ophalen. Scheelt afval, en iemand anders is ermee geholpen.',
    theme: 'Duurzaamheid',
    then: [
      {
        at: [53, '14:05'],
        does: 'merge',
        who: 'Ngozi',
        into: 'care-aids',
        reason:
          'Dit gaat over dezelfde spullen als de veiling. We nemen de milieustraat daarin mee: wat daar binnenkomt en nog goed is, gaat naar het magazijn.',
      },
    ],
  },
  {
    key: 'quiet-wednesday',
    by: 'Tom',
    at: [38, '08:50'],
    title: 'Woensdagochtend zonder vergaderingen',
    text: 'Op woensdagochtend wil ik graag een paar uur doorwerken. Kunnen we afspreken dat niemand dan een vergadering plant?',
    theme: 'Organisatie',
    then: [
      {
        at: [37, '10:40'],
        does: 'ask',
        who: 'Henk',
        question: 'Geldt dat ook voor het overleg over het rooster van de balie?',
      },
      {
        at: [36, '13:20'],
        does: 'answer',
        answer: 'Goed punt. We spreken het nu gewoon in ons eigen team af. Ik trek het idee daarom in.',
      },
      { at: [36, '13:25'], does: 'withdraw' },
    ],
  },
];
