import { ideaCard, receipt } from '../../bot/cards';
import { tabLinks } from '../../bot/links';
import { asJson, type Json } from '../../sandbox/server/json';
import { loadConfig } from '../../src/config';
import { readMessage } from '../support/cards';
import { inWorld } from '../support/inWorld';
import {
  fillDialog,
  idOf,
  lastMessage,
  messageTo,
  submitIdeaAs,
  viewAs,
  voteOn,
  type SentIdea,
} from '../support/people';
import { searchCard } from './cards/views';

const APP = '0b1e0000-1111-4222-8333-444455556666';

let idea: SentIdea;
const world = inWorld({ club: true, env: { KIEM_APP_ID: APP } });

beforeAll(async () => {
  idea = await submitIdeaAs(world, 'Fatima', { title: 'Afspraken op maandag' });
});

/** Every place of a card that leads somewhere: buttons and what can be pressed as a whole. */
function linksIn(card: unknown): { title: string; url: URL }[] {
  if (Array.isArray(card)) return card.flatMap(linksIn);
  if (typeof card !== 'object' || card === null) return [];
  const json = card as Json;
  const own = json['type'] === 'Action.OpenUrl' ? [json] : [];
  return [
    ...own.map(({ title, url }) => ({ title: String(title), url: new URL(String(url)) })),
    ...Object.values(json).flatMap(linksIn),
  ];
}

/** A link as Teams takes it: this app, its personal tab, and the page of the idea in it. */
function expectLinkTo({ ideaId, number }: SentIdea, card: unknown): void {
  const [link] = linksIn(card);
  expect(link?.title).toBe('Open in Kiem');
  expect(`${link!.url.origin}${link!.url.pathname}`).toBe(`https://teams.microsoft.com/l/entity/${APP}/kiem`);
  expect(link!.url.searchParams.get('label')).toBe(number);
  expect(JSON.parse(link!.url.searchParams.get('context')!)).toEqual({ subEntityId: `/ideas/${ideaId}` });
}

describe('a card leads to the idea in the tab', () => {
  test('from the receipt', () => {
    expectLinkTo(idea, idea.receipt);
  });

  test('from the card in the channel, also as one member sees it', async () => {
    expectLinkTo(idea, await viewAs(world, 'Tom', idea.number));
  });

  test('from my ideas, and from an idea that is opened there', async () => {
    await world.teams.say('Fatima', 'mijn ideeën');
    const list = lastMessage(world, 'Fatima');
    expectLinkTo(idea, list.cards[0]);
    const shown = { verb: 'showIdea', data: { ideaId: idea.ideaId } };
    expectLinkTo(idea, (await world.teams.pressExecute('Fatima', list, shown)).card);
  });

  test('from the response, and from the message to the project leader', async () => {
    await voteOn(world, idea.number, { Tom: 'for', Marieke: 'for', Ngozi: 'for' });
    await fillDialog(world, 'Lidia', idea.number, 'takeOn', {
      reason: 'Doen.',
      projectLeader: idOf('Tom'),
      firstStep: 'Een proef op maandag',
      firstStepDate: '2026-12-07',
    });
    expectLinkTo(idea, (await messageTo(world, 'Fatima', 'We gaan met je idee aan de slag')).cards[0]);
    expectLinkTo(idea, (await messageTo(world, 'Tom', 'Je bent projectleider')).cards[0]);
  });

  test('and every word on it stays readable where links do not work', async () => {
    const response = await messageTo(world, 'Fatima', 'We gaan met je idee aan de slag');
    expect(readMessage(response)).not.toContain('teams.microsoft.com');
  });
});

describe('the id of the app', () => {
  const production = {
    KIEM_MODE: 'production',
    KIEM_BOT_APP_ID: APP,
    KIEM_BOT_APP_PASSWORD: 'x',
    KIEM_TENANT_ID: 'tenant',
  };

  test('is not needed in production, and then no card has a link', () => {
    const { appId } = loadConfig(production);
    expect(appId).toBeNull();
    const none = tabLinks(appId, 'tenant');
    const view = {
      ...searchCard,
      respondBy: '2026-12-04',
      unnamed: false,
      hasClub: true,
      searchEndsOn: null,
    };
    expect(linksIn([ideaCard(searchCard, 'nl', none), receipt(view, 'nl', none)])).toEqual([]);
  });

  test('is there by itself on your own machine', () => {
    expect(loadConfig({}).appId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('must be one, and comes with the tenant, so that who has several lands in the right one', () => {
    expect(() => loadConfig({ ...production, KIEM_APP_ID: 'kiem' })).toThrow(
      'setting KIEM_APP_ID is wrong: use the id in the manifest of the app',
    );
    const url = tabLinks(APP, 'the-tenant').toIdea(searchCard);
    expect(new URL(url!).searchParams.get('tenantId')).toBe('the-tenant');
    expect(asJson(JSON.parse(new URL(url!).searchParams.get('context')!))['subEntityId']).toContain(
      '/ideas/',
    );
    expect(url).not.toMatch(/[+ ]/);
  });
});
