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
    expect(response.headers.get('content-disposition')).toMatch(/"ideeen-\d{4}-\d\d-\d\d\.csv"/);
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
    expect(some.match(/^K-2026-\d{4}/gm)).toEqual(['K-2026-0002']);
  });

  test('says at its end which filter, when and by whom', async () => {
    const text = await (await fileOf('csv', '&q=%3D1%2B1&outcome=ended&origin=unnamed')).text();
    const lines = text.split('\r\n').map((line) => line.split(';').slice(0, 2));
    expect(lines).toContainEqual(['Gemaakt door', expect.stringContaining('Tom')]);
    expect(lines).toContainEqual(['Gemaakt op', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
    expect(lines).toContainEqual(['Uitkomst', 'Afgerond zonder borging']);
    expect(lines).toContainEqual(['Van wie', 'Zonder naam']);
    expect(lines).toContainEqual(['Zoekwoorden', "'=1+1"]);
    expect(await (await fileOf('csv')).text()).toContain('Alle ideeën, zonder filter');
  });

  test('as XLSX has the same, without formulas and without the name of who stays unnamed', async () => {
    const files = unzip(Buffer.from(await (await fileOf('xlsx')).arrayBuffer()));
    const all = [...files.values()].join('\n');
    expect(files.size).toBeGreaterThan(3);
    const [ideas, about] = [1, 2].map((sheet) => files.get(`xl/worksheets/sheet${sheet}.xml`) ?? '');
    // A day is a number of days since 1900, not a text; each column has its width.
    expect(about).toMatch(/<v>4\d{4}<\/v>/);
    expect(ideas?.match(/<col /g)).toHaveLength(33);
    expect(all.match(/K-2026-\d{4}/g)).toHaveLength(5);
    expect(all).not.toMatch(/<f>/);
    const unnamed = unzip(Buffer.from(await (await fileOf('xlsx', '&origin=unnamed')).arrayBuffer()));
    expect([...unnamed.values()].join('\n')).toContain('Een idee zonder naam');
    expect([...unnamed.values()].join('\n')).not.toContain('Fatima');
  });
});
