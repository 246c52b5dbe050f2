import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadDirectory, startTeams } from '../../sandbox/server';
import { temporaryFolder } from '../support/database';

const directory = loadDirectory('sandbox/voorbeeldstad.json');
const home = temporaryFolder();
afterAll(() => home.remove());
const start = (name: string) =>
  startTeams({ botUrl: 'http://127.0.0.1:1/', directory, dataFile: path.join(home.folder, name) });

describe('two sandboxes on one folder', () => {
  test('the second is refused, with where the first is; when that has stopped it starts', async () => {
    const first = await start('teams.json');
    await expect(start('teams.json')).rejects.toThrow(
      `another sandbox (${first.url}) keeps its state in ${home.folder}: stop that one, or choose another folder`,
    );
    const elsewhere = await start('others.json');
    await elsewhere.stop();
    await first.stop();
    const second = await start('teams.json');
    await second.stop();
  });

  test('one that was killed stands in nobody’s way, nor does another that has its port now', async () => {
    const other = await start('others.json');
    for (const url of ['http://127.0.0.1:1', other.url]) {
      writeFileSync(path.join(home.folder, 'teams.json.lock'), url);
      const again = await start('teams.json');
      await again.stop();
    }
    await other.stop();
  });
});
