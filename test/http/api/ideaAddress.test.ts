import { readIdeaNumber } from '../../../src/domain/idea';
import { apiAs, tell, tokenOf } from '../../support/api';
import { inWorld } from '../../support/inWorld';
import { idOf } from '../../support/people';

const world = inWorld({ club: true });

describe('the address of an idea', () => {
  test.each([
    ['K-2026-0009', 'K-2026-0009'],
    ['k-2026-0009', 'K-2026-0009'],
    ['k-2026-9', 'K-2026-0009'],
    ['K-2026-12345', 'K-2026-12345'],
    ['K-26-9', null],
    ['K-2026-', null],
    ['K-2026-0009x', null],
    ['0190a1b2-0000-7000-8000-000000000000', null],
  ])('%s is the number %s', (typed, number) => expect(readIdeaNumber(typed)).toBe(number));

  test('may be its id or its number, in capitals or not; another number is not there', async () => {
    const fatima = await apiAs(world, 'Fatima');
    await tell(fatima, 'Een bankje bij de balie', { text: 'Dan wacht je rustig.' });
    const token = await tokenOf(world, idOf('Tom'));
    const view = async (address: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${world.kiem.url}/api/v1/ideas/${address}`, { headers });
      return { status: response.status, body: (await response.json()) as { ideaId?: string } };
    };
    const { body } = await view('K-2026-0001');
    expect(body.ideaId).toMatch(/^[0-9a-f-]{36}$/);
    for (const address of ['k-2026-0001', 'k-2026-1', body.ideaId ?? ''])
      expect(await view(address)).toMatchObject({ status: 200, body: { ideaId: body.ideaId } });
    expect((await view('K-2026-0002')).status).toBe(404);
  });
});
