import { startWorld, type World } from '../support/kiem';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

test('from a sentence in the chat to the response with its reason', async () => {
  const { teams } = world;
  await teams.installPersonal('Fatima');
  console.log(JSON.stringify(teams.chat('Fatima').messages.map((m) => [m.text, m.cards]), null, 1).slice(0, 600));
  await teams.installInTeam();
  const offer = teams.threads('Algemeen').at(-1) ?? teams.threads('Innovatieclub').at(-1);
  console.log(JSON.stringify(offer?.root.cards).slice(0, 300));
  const setUp = await teams.press('Lidia', offer!.root, 'setUpClub', { name: 'Slimmer werken', themes: '' });
  console.log(JSON.stringify(setUp).slice(0, 1500));
  const said = await teams.say('Fatima', 'Op maandag staat de wachtrij tot buiten. Kunnen we met afspraken werken?');
  console.log(said);
  const form = teams.chat('Fatima').messages.at(-1)!;
  const sent = await teams.press('Fatima', form, 'submitIdea', { title: 'Afspraken op maandag', text: 'Op maandag staat de rij tot buiten.' });
  console.log(JSON.stringify(sent).slice(0, 1500));
  const thread = await teams.waitFor(() => teams.threads('Algemeen').find((t) => JSON.stringify(t.root.cards).includes('K-2026-0001')));
  console.log(JSON.stringify(thread.root.cards).slice(0, 800));
  const looked = await teams.look('Lidia', thread.root);
  console.log(JSON.stringify(looked).slice(0, 300));
  console.log(JSON.stringify(await teams.press('Lidia', thread.root, 'startVote')).slice(0, 300));
  for (const who of ['Lidia', 'Youssef', 'Marieke', 'Tom']) {
    await teams.look(who, thread.root);
    const vote = await teams.pressExecute(who, thread.root, { verb: 'castVote', data: { ideaId: JSON.stringify(thread.root.cards).match(/"ideaId":"([^"]+)"/)![1], choice: 'for' } }, {});
    console.log(who, JSON.stringify(vote).slice(0, 200));
  }
  console.log(JSON.stringify(await teams.press('Lidia', thread.root, 'closeRound')).slice(0, 300));
  const dialog = await teams.press('Lidia', thread.root, 'takeOn');
  console.log(JSON.stringify(dialog).slice(0, 1500));
}, 30000);
