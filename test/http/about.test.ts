import { readFileSync } from 'node:fs';
import { inWorld } from '../support/inWorld';

const { developer } = JSON.parse(readFileSync('manifest/manifest.json', 'utf8')) as {
  developer: { privacyUrl: string; termsOfUseUrl: string };
};
const PATHS = [developer.privacyUrl, developer.termsOfUseUrl].map((url) =>
  url.replace(/^https:\/\/\$\{\{\w+\}\}/, ''),
);

const world = inWorld();

const read = async (path: string, languages: string): Promise<string> => {
  const answer = await fetch(world.kiem.url + path, { headers: { 'accept-language': languages } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  return answer.text();
};
const headingIn = (page: string): string | undefined => /<h1>(.*)<\/h1>/.exec(page)?.[1];

describe('the pages to which the manifest leads', () => {
  test('are there for everybody, in the language of the browser or the one that is asked for', async () => {
    expect(PATHS).toEqual(['/privacy', '/terms']);
    const headings = await Promise.all(
      PATHS.map(async (path) => headingIn(await read(path, 'nl-NL,nl;q=0.9'))),
    );
    expect(headings).toEqual(['Privacy in Kiem', 'Afspraken bij Kiem']);
    expect(headingIn(await read('/terms', 'en-GB'))).toBe('How we use Kiem');
    const asked = await read('/privacy?lang=en', 'nl');
    expect(asked).toContain('<html lang="en">');
    expect(asked).toContain('href="?lang=nl" lang="nl"');
    for (const [path, languages] of [
      ['/privacy?lang[]=<script>', 'nl'],
      ['/privacy?lang=xx', 'nl'],
      ['/privacy', 'fy-NL,nl;q=0.9,en;q=0.5'],
      ['/privacy', 'de'],
    ] as const)
      expect(await read(path, languages)).toContain('<html lang="nl">');
  });

  test('show words only: no code of ours or of anybody else', async () => {
    for (const path of PATHS) {
      const page = await read(path, 'nl');
      expect(page).not.toMatch(/about\.|\{\{|<script/);
    }
  });
});
