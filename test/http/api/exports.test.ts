import { apiAs, tell, tokenOf, type ApiOf } from '../../support/api';
import { inWorld } from '../../support/inWorld';
import { idOf } from '../../support/people';
import { unzip } from '../../support/zip';

const world = inWorld({ club: true });
let fatima: ApiOf;
beforeAll(async () => {
  fatima = await apiAs(world, 'Fatima');
  await tell(fatima, '=HYPERLINK("http://evil.example")', { text: '+31 6 12345678 bellen; "snel"\nen goed' });
  await tell(fatima, 'Een idee zonder naam', { unnamed: true });
  for (let index = 0; index < 3; index += 1) await tell(fatima, `@SOM ${index}`, { text: '-1' });
});

async function fileOf(format: string, query = ''): Promise<Response> {
  const token = await tokenOf(world, idOf('Tom'));
  return fetch(`${world.kiem.url}/api/v1/ideas/export?format=${format}${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
}

describe('an export', () => {
  test('as CSV has every idea that the filter finds, and no cell that runs', async () => {
    const response = await fileOf('csv');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toContain('kiem.csv');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8').slice(1);
    expect(text.split('\r\n')[0]).toMatch(/^Nummer;Titel;Idee;/);
    expect(text.match(/K-2026-\d{4}/g)).toHaveLength(5);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(text).toContain(`"'+31 6 12345678 bellen; ""snel""\nen goed"`);
    expect(text).toContain(`'@SOM 0;'-1`);
    expect(text).not.toMatch(/(^|;|")[=+@-]/m);
    const some = await (await fileOf('csv', '&q=K-2026-0002')).text();
    expect(some.match(/K-2026-\d{4}/g)).toEqual(['K-2026-0002']);
  });

  test('as XLSX has the same, without formulas and without the name of who stays unnamed', async () => {
    const files = unzip(Buffer.from(await (await fileOf('xlsx')).arrayBuffer()));
    const all = [...files.values()].join('\n');
    expect(files.size).toBeGreaterThan(3);
    expect(all.match(/K-2026-\d{4}/g)).toHaveLength(5);
    expect(all).not.toMatch(/<f>/);
    const unnamed = unzip(Buffer.from(await (await fileOf('xlsx', '&origin=unnamed')).arrayBuffer()));
    expect([...unnamed.values()].join('\n')).toContain('Een idee zonder naam');
    expect([...unnamed.values()].join('\n')).not.toContain('Fatima');
  });
});
