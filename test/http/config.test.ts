import { writeFileSync } from 'node:fs';
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

  test.each([
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
