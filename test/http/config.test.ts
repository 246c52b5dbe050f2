import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { ConfigError, loadConfig } from '../../src/config';
import { start } from '../../src/main';
import { temporaryFolder } from '../support/database';
import { keptLog } from '../support/kiem';

/** What a start with these settings complains of; it must be one line. */
async function complaintOf(env: Record<string, string>): Promise<string> {
  try {
    const running = await start(loadConfig({ PORT: '0', ...env }), keptLog([]));
    await running.stop();
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    const { message } = error as ConfigError;
    expect(message).not.toContain('\n');
    return message;
  }
}

describe('settings', () => {
  test('have defaults with which it runs', () => {
    expect(loadConfig({})).toMatchObject({ port: 3978, mode: 'local', dataDir: path.resolve('data') });
    expect(loadConfig({}).databaseUrl).toBe(`sqlite:${path.resolve('data', 'kiem.db')}`);
  });

  test('that are empty count as not set', () => {
    expect(loadConfig({ PORT: '', KIEM_MODE: '' })).toEqual(loadConfig({}));
  });

  test('are lists where there can be more', () => {
    expect(loadConfig({ KIEM_ADMINISTRATORS: ' a, b ,,c' }).administrators).toEqual(['a', 'b', 'c']);
  });

  test('say which proxies Kiem believes: none, so many, or those', () => {
    const of = (value: string): unknown => loadConfig({ KIEM_TRUST_PROXY: value }).trustProxy;
    expect(loadConfig({}).trustProxy).toBe(0);
    expect(of('0')).toBe(0);
    expect(of('2')).toBe(2);
    expect(of('10.0.0.0/8, ::1,loopback')).toEqual(['10.0.0.0/8', '::1', 'loopback']);
  });

  test('give the audiences of the tab: the forms of the app, and what the manifest registers', () => {
    const env = { KIEM_BOT_APP_ID: 'ABC', KIEM_DOMAIN: 'Kiem.Gemeente.NL' };
    expect(loadConfig(env).tabAudiences).toEqual(['abc', 'api://abc', 'api://kiem.gemeente.nl/botid-abc']);
    expect(loadConfig({ ...env, KIEM_TAB_AUDIENCE: 'api://x' }).tabAudiences).toEqual(['api://x']);
    const manifest = readFileSync('manifest/manifest.json', 'utf8')
      .replaceAll('${{KIEM_DOMAIN}}', 'kiem.gemeente.nl')
      .replaceAll('${{KIEM_BOT_ID}}', 'abc');
    const { resource } = (JSON.parse(manifest) as { webApplicationInfo: { resource: string } })
      .webApplicationInfo;
    expect(loadConfig(env).tabAudiences).toContain(resource);
  });

  test.each([
    ...[
      'true',
      'yes',
      '-1',
      '10.0.0.0/99',
      '0.0.0.0/0',
      '::/0',
      '10.0.0.1/8/8',
      'proxy.example',
      '1,2',
      '1.5',
    ].map((value): [Record<string, string>, RegExp] => [
      { KIEM_TRUST_PROXY: value },
      /KIEM_TRUST_PROXY is wrong: use how many proxies stand before Kiem \(1\), or their addresses/,
    ]),
    ...['https://smba.example', 'smba.example:443', '*.example', '10.0.0.1', 'localhost', 'a b.example'].map(
      (value): [Record<string, string>, RegExp] => [
        { KIEM_TEAMS_HOSTS: value },
        /KIEM_TEAMS_HOSTS is wrong: use names of hosts such as smba.trafficmanager.net/,
      ],
    ),
    [{ KIEM_TEAMS_CLOUD: 'gcc' }, /KIEM_TEAMS_CLOUD is wrong: use public, usgov or china/],
    [
      { KIEM_DOMAIN: 'https://kiem.gemeente.nl' },
      /KIEM_DOMAIN is wrong: use a name such as kiem.gemeente.nl/,
    ],
    [{ PORT: 'tachtig' }, /PORT.*1 to 65535/],
    [{ PORT: '70000' }, /PORT/],
    [{ KIEM_MODE: 'cloud' }, /KIEM_MODE.*local or production/],
    [{ KIEM_DATABASE_URL: 'postgres://host/db' }, /KIEM_DATABASE_URL.*sqlite:<file> or mssql:/],
    [{ KIEM_CLOCK_SECONDS: 'soms' }, /KIEM_CLOCK_SECONDS/],
    [{ KIEM_LOG_LEVEL: 'luid' }, /KIEM_LOG_LEVEL/],
    [
      { KIEM_MODE: 'production' },
      /production needs KIEM_BOT_APP_ID, KIEM_BOT_APP_PASSWORD, KIEM_TENANT_ID: set/,
    ],
    [
      { KIEM_MODE: 'production', KIEM_BOT_APP_ID: 'a', KIEM_TENANT_ID: 't' },
      /production needs KIEM_BOT_APP_PASSWORD: set/,
    ],
  ])('%j: one line that names the setting and the fix', async (env, complaint) => {
    expect(await complaintOf(env)).toMatch(complaint);
  });

  test('production does not come with the people of a demonstration', async () => {
    const env = {
      KIEM_MODE: 'production',
      KIEM_BOT_APP_ID: 'a',
      KIEM_BOT_APP_PASSWORD: 'b',
      KIEM_TENANT_ID: 't',
      KIEM_DEMO_DIRECTORY: 'x.json',
    };
    expect(await complaintOf(env)).toContain('KIEM_DEMO_DIRECTORY is for local mode: unset it');
  });
});

describe('what is in the way', () => {
  const home = temporaryFolder();
  afterAll(() => home.remove());

  test('a busy port', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const complaint = await complaintOf({ PORT: String(port), KIEM_DATA_DIR: home.folder });
    await new Promise((resolve) => server.close(resolve));
    expect(complaint).toBe(`port ${port} is in use: stop what runs there or set PORT to another`);
  });

  test('a folder that cannot be written', async () => {
    const file = path.join(home.folder, 'a file');
    writeFileSync(file, '');
    const complaint = await complaintOf({ KIEM_DATA_DIR: path.join(file, 'data') });
    expect(complaint).toContain('make it writable or set KIEM_DATA_DIR to another folder');
  });

  test('a database that is none', async () => {
    const file = path.join(home.folder, 'holiday.jpg');
    writeFileSync(file, 'this is a picture of the sea, and by no means a database of any kind');
    const complaint = await complaintOf({ KIEM_DATA_DIR: home.folder, KIEM_DATABASE_URL: `sqlite:${file}` });
    expect(complaint).toContain('cannot open the database');
    expect(complaint).toContain('KIEM_DATABASE_URL');
  });
});

describe('what Kiem keeps', () => {
  const home = temporaryFolder();
  afterAll(() => home.remove());
  const rightsOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

  test.each(['local', 'a database elsewhere'])('can be read by its owner only: %s', async (where) => {
    const folder = path.join(home.folder, where, 'data');
    const elsewhere = path.join(home.folder, where, 'deep', 'kiem.db');
    const env = {
      KIEM_DATA_DIR: folder,
      ...(where === 'local' ? {} : { KIEM_DATABASE_URL: `sqlite:${elsewhere}` }),
    };
    const before = process.umask(0);
    try {
      const running = await start(loadConfig({ PORT: '0', ...env }), keptLog([]));
      const folders = where === 'local' ? [folder] : [folder, path.dirname(elsewhere)];
      const files = folders.flatMap((each) => readdirSync(each).map((name) => path.join(each, name)));
      expect(files.map((file) => path.basename(file))).toEqual(
        expect.arrayContaining(['kiem.db', 'kiem.db-shm', 'kiem.db-wal', 'local-issuer.json']),
      );
      expect(folders.map(rightsOf)).toEqual(folders.map(() => '700'));
      expect(files.map(rightsOf)).toEqual(files.map(() => '600'));
      await running.stop();
    } finally {
      process.umask(before);
    }
  });

  test('an older installation, whose files everybody could read, is mended', async () => {
    const folder = path.join(home.folder, 'older');
    const env = { PORT: '0', KIEM_DATA_DIR: folder };
    await (await start(loadConfig(env), keptLog([]))).stop();
    for (const name of readdirSync(folder)) chmodSync(path.join(folder, name), 0o644);
    const running = await start(loadConfig(env), keptLog([]));
    expect(readdirSync(folder).map((name) => rightsOf(path.join(folder, name)))).toEqual(
      readdirSync(folder).map(() => '600'),
    );
    await running.stop();
  });
});
