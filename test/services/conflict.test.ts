import { read, noticeOf } from '../support/cards';
import { apiAs, formId, tell, type ApiOf } from '../support/api';
import { inWorld } from '../support/inWorld';
import type { World } from '../support/kiem';
import { fillDialog, submitIdeaAs } from '../support/people';

/** Somebody else changes an idea each time just before we do: the database finds nothing left to change. */
async function alwaysTooLate(world: World): Promise<void> {
  await world.kiem.kiem.db.dataSource.query(
    'CREATE TRIGGER too_late BEFORE UPDATE ON ideas BEGIN SELECT RAISE(IGNORE); END',
  );
}

const world = inWorld({ club: true });
let lidia: ApiOf;
beforeAll(async () => {
  lidia = await apiAs(world, 'Lidia');
});

test('a change that others come before, again and again, is refused in words, and nothing is logged as a fault', async () => {
  const ideaId = await tell(await apiAs(world, 'Fatima'), 'Een idee waar iedereen aan zit');
  const inChat = await submitIdeaAs(world, 'Kees', { title: 'Nog een druk idee' });
  await alwaysTooLate(world);
  const refused = await lidia.post(`/ideas/${ideaId}/questions`, { formId: formId(), question: 'Hoe dan?' });
  expect([refused.status, refused.body['code']]).toEqual([412, 'changed_meanwhile']);
  expect(refused.body['detail']).toContain('Een collega veranderde dit net.');
  const dialog = await fillDialog(world, 'Lidia', inChat.number, 'askSubmitter', { question: 'Hoe dan?' });
  expect(noticeOf(dialog.dialog?.card)).toContain('Een collega veranderde dit net.');
  expect(read(dialog.dialog?.card)).toContain('Hoe dan?');
  expect(world.log.filter((line) => Number(line['level']) >= 50)).toEqual([]);
});
