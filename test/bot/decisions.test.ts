import type { Dialog } from '../../sandbox/server';
import { buttonNames, inputsOf, noticeOf, read, readMessage } from '../support/cards';
import { apiAs, pageOf } from '../support/api';
import { inWorld } from '../support/inWorld';
import {
  countMessages,
  fillDialog,
  formFor,
  idOf,
  messageTo,
  openDialog,
  press,
  pressOn,
  replyIn,
  sendDialog,
  submitIdeaAs,
  threadOf,
  viewAs,
  voteOn,
  type SentIdea,
} from '../support/people';

const world = inWorld({ club: true });
beforeAll(async () => {
  const offer = world.teams.threads('Algemeen')[0]!.root;
  await press(world, 'Lidia', offer, 'appointLead', { person: idOf('Youssef') });
});

/** An idea on which the club has voted. */
async function votedIdea(title: string): Promise<SentIdea> {
  const idea = await submitIdeaAs(world, 'Fatima', { title });
  await voteOn(world, idea.number, { Tom: 'for', Marieke: 'for', Henk: 'doubt' });
  return idea;
}

const takeOn = {
  reason: 'Dit helpt iedereen aan de balie.',
  projectLeader: idOf('Tom'),
  firstStep: 'Een proef op maandag',
  firstStepDate: '2026-12-07',
};

describe('taking on', () => {
  let idea: SentIdea;
  beforeAll(async () => {
    idea = await votedIdea('E-weddings voor drukke stellen');
    const form = await formFor(world, 'Samira', 'Een e-wedding voor stellen die het druk hebben');
    await press(world, 'Samira', form, 'supportIdea');
  });

  test.each([
    ['reason', ' ', 'Schrijf op waarom. De indiener krijgt je reden te lezen.'],
    ['projectLeader', '', 'Kies een projectleider'],
    ['projectLeader', 'e9999999-0000-4000-8000-000000000001', 'Deze collega kan ik niet vinden.'],
    ['projectLeader', idOf('Pieter'), 'Deze collega kan ik niet vinden.'],
    ['firstStep', '', 'Schrijf een eerste kleine stap op.'],
    ['firstStepDate', '', 'Kies een datum.'],
    ['firstStepDate', '2026-11-20', 'Kies een datum na vandaag.'],
  ])('without a good %s (%j) the dialog says so and keeps the rest', async (field, value, sentence) => {
    const refused = await fillDialog(world, 'Lidia', idea.number, 'takeOn', { ...takeOn, [field]: value });
    expect(noticeOf(refused.dialog?.card)).toContain(sentence);
    const { [field as keyof typeof takeOn]: _wrong, ...rest } = takeOn;
    expect(inputsOf(refused.dialog?.card)).toMatchObject(rest);
    expect(countMessages(world, 'Fatima', 'We gaan met je idee')).toBe(0);
  });

  test('the dialog shows what the club advises', async () => {
    expect(read((await openDialog(world, 'Lidia', idea.number, 'takeOn')).card)).toContain(
      'De club adviseert: doen',
    );
  });

  test('the submitter and who supports it read it at once, with the reason and by whom', async () => {
    expect((await fillDialog(world, 'Lidia', idea.number, 'takeOn', takeOn)).outcome).toBe('closed');
    for (const [who, heading] of [
      ['Fatima', 'We gaan met je idee aan de slag'],
      ['Samira', 'We gaan aan de slag met het idee dat je steunt'],
    ] as const) {
      const response = readMessage(await messageTo(world, who, heading));
      expect(response).toContain('Dit helpt iedereen aan de balie.');
      expect(response).toContain('Lidia Bakker');
      expect(response).toContain('Een proef op maandag');
      expect(response).toContain('Projectleider\nTom Visser');
      expect(response).toContain('De eerste stap, klaar op maandag 7 december');
    }
  });

  test('the thread and the project leader read the first step with its day too', async () => {
    const inThread = readMessage(await replyIn(world, idea.number, 'We gaan hiermee aan de slag'));
    expect(inThread).toContain('**Projectleider:** Tom Visser');
    expect(inThread).toContain('**Klaar op:** maandag 7 december');
    const toLeader = readMessage(await messageTo(world, 'Tom', 'Je bent projectleider van dit idee'));
    expect(toLeader).toContain('Een proef op maandag');
    expect(toLeader).toContain('klaar op maandag 7 december');
  });

  test('who follows it hears that a step is done', async () => {
    const tom = await apiAs(world, 'Tom');
    const [step] = (await pageOf(tom, idea.ideaId)).steps;
    expect((await tom.post(`/steps/${step!.stepId}/done`)).status).toBe(200);
    const news = readMessage(await messageTo(world, 'Fatima', 'Nieuws over je idee'));
    expect(news).toContain('Tom Visser rondde een stap af: Een proef op maandag');
  });

  test('the card goes on to implementation and names the project leader', async () => {
    const card = read(await viewAs(world, 'Daan', idea.number));
    expect(card).toContain('Implementeren');
    expect(card).toContain('Tom Visser');
    expect(card).toContain('**Klaar op:** maandag 7 december');
    expect(card).toContain('De indiener heeft een reactie');
    expect(buttonNames(await viewAs(world, 'Lidia', idea.number))).not.toContain('decline');
  });
});

describe('parking', () => {
  test('keeps the idea until a date, which the submitter reads with the reason', async () => {
    const idea = await votedIdea('Klantreis in beeld');
    const dialog = await openDialog(world, 'Lidia', idea.number, 'park');
    const past = await sendDialog(world, 'Lidia', dialog, { reason: 'Nu geen tijd.', until: '2026-11-01' });
    expect(noticeOf(past.dialog?.card)).toBe('Kies een datum na vandaag.');
    expect(inputsOf(past.dialog?.card)['reason']).toBe('Nu geen tijd.');
    await sendDialog(world, 'Lidia', past.dialog!, { until: '2027-03-01' });
    const response = readMessage(await messageTo(world, 'Fatima', 'We bewaren je idee tot'));
    expect(response).toContain('1 maart');
    expect(response).toContain('Nu geen tijd.');
    expect(read(await viewAs(world, 'Tom', idea.number))).toContain('Geparkeerd');
  });
});

describe('declining', () => {
  let idea: SentIdea;
  beforeAll(async () => {
    idea = await votedIdea('Fotohokje aan de balie');
  });

  test('needs a reason, and keeps what was typed when it is too long', async () => {
    const empty = await fillDialog(world, 'Lidia', idea.number, 'decline', { reason: '' });
    expect(noticeOf(empty.dialog?.card)).toBe('Schrijf op waarom. De indiener krijgt je reden te lezen.');
    const long = await fillDialog(world, 'Lidia', idea.number, 'decline', { reason: 'omdat '.repeat(400) });
    expect(noticeOf(long.dialog?.card)).toContain('Er passen er 2.000.');
    expect(inputsOf(long.dialog?.card)['reason']).toContain('omdat omdat');
    expect(countMessages(world, 'Fatima', 'We voeren je idee nu niet uit')).toBe(0);
  });

  test('tells the submitter why, by whom, when, and that asking is fine', async () => {
    await fillDialog(world, 'Lidia', idea.number, 'decline', { reason: 'Er is geen plek voor.' });
    const response = readMessage(await messageTo(world, 'Fatima', 'We voeren je idee nu niet uit'));
    expect(response).toContain('Er is geen plek voor.');
    expect(response).toContain('Lidia Bakker besloot dit op vrijdag 20 november');
    expect(response).toContain('Dank dat je het vertelde.');
    expect(readMessage(await replyIn(world, idea.number, 'We voeren dit nu niet uit'))).toContain(
      'geen plek',
    );
  });
});

describe('merging', () => {
  let double: SentIdea;
  let target: SentIdea;
  beforeAll(async () => {
    target = await submitIdeaAs(world, 'Kees', { title: 'WhatsApp voor het klantcontactcentrum' });
    double = await submitIdeaAs(world, 'Fatima', { title: 'WhatsApp bij het klantcontact' });
  });

  test('offers look-alikes, and takes a number too', async () => {
    const dialog = await openDialog(world, 'Tom', double.number, 'mergeIdea');
    expect(JSON.stringify(dialog.card)).toContain(target.number);
    for (const [number, sentence] of [
      ['K-2026-9999', 'Dit nummer ken ik niet.'],
      [double.number, 'Kies een ander idee.'],
    ] as const) {
      const refused = await fillDialog(world, 'Tom', double.number, 'mergeIdea', {
        target: number,
        reason: 'Zelfde',
      });
      expect(noticeOf(refused.dialog?.card)).toContain(sentence);
    }
  });

  test('is a response to the submitter, who follows the other idea from then on', async () => {
    const merged = await fillDialog(world, 'Tom', double.number, 'mergeIdea', {
      target: target.ideaId,
      reason: 'Het is hetzelfde.',
    });
    expect(merged.outcome).toBe('closed');
    const response = readMessage(await messageTo(world, 'Fatima', 'Je idee gaat samen met een ander idee'));
    expect(response).toContain('Het is hetzelfde.');
    expect(response).toContain(target.number);
    expect(readMessage(await replyIn(world, target.number, 'Er komt een idee bij'))).toContain(double.number);
    expect(read(await viewAs(world, 'Tom', target.number))).toContain('1 collega steunt dit');
    await pressOn(world, 'Lidia', target.number, 'startVote');
    const told = await messageTo(world, 'Fatima', 'De club stemt over het idee dat je steunt');
    expect(readMessage(told)).toContain(target.number);
  });

  test('what was merged is not voted on, and nothing is merged into it', async () => {
    const { root } = await threadOf(world, double.number);
    const start = { verb: 'startVote', data: { ideaId: double.ideaId } };
    const refused = await world.teams.pressExecute('Tom', root, start);
    expect(noticeOf(refused.card)).toContain('samengevoegd met een ander idee');
    const again = await fillDialog(world, 'Tom', target.number, 'mergeIdea', {
      target: double.number,
      reason: 'Terug',
    });
    expect(noticeOf(again.dialog?.card)).toContain('is niet meer open');
  });
});

describe('asking for more time', () => {
  test('tells the submitter why and until when, and promises anew', async () => {
    const idea = await submitIdeaAs(world, 'Fatima', { title: 'Duurzame bedrijfskleding' });
    await fillDialog(world, 'Lidia', idea.number, 'explainDelay', {
      reason: 'De leverancier is ziek.',
      until: '2026-12-16',
    });
    const message = readMessage(await messageTo(world, 'Fatima', 'Het lukt niet voor vrijdag 4 december'));
    expect(message).toContain('De leverancier is ziek.');
    expect(message).toContain('woensdag 16 december');
    expect(read(await viewAs(world, 'Tom', idea.number))).toContain('Reactie uiterlijk woensdag 16 december');
  });
});

describe('who decides, and when', () => {
  let idea: SentIdea;
  let dialog: Dialog;
  beforeAll(async () => {
    idea = await submitIdeaAs(world, 'Fatima', { title: 'Bloemen bij de ingang' });
    const other = await votedIdea('Nog een idee om een dialoog van te lenen');
    dialog = await openDialog(world, 'Lidia', other.number, 'decline');
  });

  /** Sends what a client could make up: a decision by somebody, whatever their card offers. */
  const decline = (who: string) =>
    world.teams.submitDialog(who, dialog, {
      dialog: 'decline',
      ideaId: idea.ideaId,
      formId: `made up by ${who}`,
      reason: 'Verzonnen',
    });

  test('nobody before the vote, or while it runs', async () => {
    expect(noticeOf((await decline('Lidia')).dialog?.card)).not.toBe('');
    await pressOn(world, 'Tom', idea.number, 'startVote');
    expect(noticeOf((await decline('Lidia')).dialog?.card)).toContain('Sluit eerst de stemronde');
  });

  test('a lead, not a member', async () => {
    await pressOn(world, 'Lidia', idea.number, 'closeRound');
    const refused = await decline('Tom');
    expect(noticeOf(refused.dialog?.card) || refused.message).toContain(
      'Alleen de clubtrekker kan hierover besluiten.',
    );
    expect(buttonNames(await viewAs(world, 'Tom', idea.number))).not.toContain('decline');
    expect(countMessages(world, 'Fatima', 'Verzonnen')).toBe(0);
  });
});

describe('two leads decide at once', () => {
  test('the second hears who was first, when and what; one response goes out', async () => {
    const idea = await votedIdea('Koffie bij de wachtruimte');
    const lidia = await openDialog(world, 'Lidia', idea.number, 'decline');
    const youssef = await openDialog(world, 'Youssef', idea.number, 'park');
    const [first, second] = await Promise.all([
      sendDialog(world, 'Lidia', lidia, { reason: 'Te warm.' }),
      sendDialog(world, 'Youssef', youssef, { reason: 'In de winter.', until: '2027-01-04' }),
    ]);
    const lidiaWon = first.outcome === 'closed';
    const loser = lidiaWon ? second : first;
    expect([first.outcome, second.outcome].sort()).toEqual(['closed', 'dialog']);
    const notice = noticeOf(loser.dialog?.card);
    expect(notice).toContain(lidiaWon ? 'Lidia Bakker was je net voor' : 'Youssef Aydin was je net voor');
    expect(notice).toContain('10.30 uur');
    expect(notice).toContain(lidiaWon ? 'dit idee af te wijzen' : 'dit idee te bewaren');
    expect(notice).toContain('Er is niets dubbel gegaan.');
    expect(Object.values(inputsOf(loser.dialog?.card)).join()).toContain(
      lidiaWon ? 'In de winter.' : 'Te warm.',
    );
    await messageTo(world, 'Fatima', lidiaWon ? 'Te warm.' : 'In de winter.');
    await world.settle();
    const responses =
      countMessages(world, 'Fatima', 'Te warm.') + countMessages(world, 'Fatima', 'In de winter.');
    expect(responses).toBe(1);
  });

  test('the same form that arrives twice decides once', async () => {
    const idea = await votedIdea('Thee bij de wachtruimte');
    const dialog = await openDialog(world, 'Lidia', idea.number, 'decline');
    const both = await Promise.all(
      [1, 2].map(() => sendDialog(world, 'Lidia', dialog, { reason: 'Te koud.' })),
    );
    expect(both.map(({ outcome }) => outcome)).toEqual(['closed', 'closed']);
    await messageTo(world, 'Fatima', 'Te koud.');
    await world.settle();
    expect(countMessages(world, 'Fatima', 'Te koud.')).toBe(1);
  });
});

test('a response that comes later than was promised says sorry to the submitter, one in time does not', async () => {
  const sorry = 'Sorry dat je langer moest wachten dan beloofd';
  const inTime = await votedIdea('Een klok in de hal');
  await fillDialog(world, 'Lidia', inTime.number, 'decline', { reason: 'Er hangt al een klok.' });
  expect(readMessage(await messageTo(world, 'Fatima', 'Er hangt al een klok.'))).not.toContain(sorry);
  const late = await votedIdea('Een bel bij de deur');
  world.clock.moveTo(new Date('2026-12-28T09:00:00Z'));
  await fillDialog(world, 'Lidia', late.number, 'decline', { reason: 'De deur staat al open.' });
  expect(readMessage(await messageTo(world, 'Fatima', 'De deur staat al open.'))).toContain(sorry);
});
