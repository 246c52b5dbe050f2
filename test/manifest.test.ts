import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

type Manifest = Record<string, unknown> & { manifestVersion: string };

const folder = join(__dirname, '..', 'manifest');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** What a deployment fills in: see the placeholders in manifest.json. */
const filledIn: Record<string, string> = {
  KIEM_APP_ID: '6b7a0c5e-0f0d-4c51-9d5b-1f5d1f4d9a01',
  KIEM_BOT_ID: '6b7a0c5e-0f0d-4c51-9d5b-1f5d1f4d9a02',
  KIEM_DOMAIN: 'kiem.voorbeeldstad.example',
};
const text = read('manifest.json').replace(
  /\$\{\{(\w+)\}\}/g,
  (placeholder, name: string) => filledIn[name] ?? placeholder,
);
const manifest = JSON.parse(text) as Manifest;
const english = JSON.parse(read('en.json')) as Record<string, string>;

function schemaErrors(schemaName: string, value: unknown) {
  const path = require.resolve(
    `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/${schemaName}.schema.json`,
  );
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  validate(value);
  return validate.errors ?? [];
}

/** Every text that Teams shows, by the name that a localisation file gives it. */
function textsIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, `${path}[${index}]`));
  if (value === null || typeof value !== 'object') return /\.(title|description)$/.test(path) ? [path] : [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, path === '' ? key : `${path}.${key}`));
}
const shown = [
  ...['staticTabs[0].name', 'name.short', 'name.full', 'description.short', 'description.full'],
  ...textsIn({ bots: manifest['bots'], composeExtensions: manifest['composeExtensions'] }, ''),
];

/** Width and height stand in the first chunk of every PNG. */
function sizeOf(name: string) {
  const png = readFileSync(join(folder, name));
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), hasAlpha: png[25] === 6 };
}

test('the manifest follows the schema of its version', () => {
  expect(schemaErrors('MicrosoftTeams', manifest)).toEqual([]);
  expect(text).not.toContain('${{');
});

test('a mistake in the manifest is seen', () => {
  expect(schemaErrors('MicrosoftTeams', { ...manifest, accentColor: 'green' })).not.toEqual([]);
});

test('the English file follows its schema and says everything that the Dutch manifest says', () => {
  expect(schemaErrors('MicrosoftTeams.Localization', english)).toEqual([]);
  const translated = Object.keys(english).filter((key) => key !== '$schema');
  expect(translated.sort()).toEqual([...shown].sort());
  for (const key of translated) expect(english[key]).not.toBe('');
});

test('the languages are Dutch by default, and English', () => {
  expect(manifest['localizationInfo']).toEqual({
    defaultLanguageTag: 'nl',
    additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
  });
});

test('the icons have the sizes that Teams asks for', () => {
  expect(sizeOf('color.png')).toMatchObject({ width: 192, height: 192 });
  expect(sizeOf('outline.png')).toEqual({ width: 32, height: 32, hasAlpha: true });
});

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(manifest['version']).toBe(version);
});

test('the tab opens as a personal tab and in a channel, where a page asks which club it shows', () => {
  const { staticTabs, configurableTabs } = manifest as unknown as Record<string, Record<string, unknown>[]>;
  expect(staticTabs![0]).toMatchObject({ entityId: 'kiem', scopes: ['personal'] });
  expect(staticTabs![0]!['contentUrl']).toBe(`https://${filledIn['KIEM_DOMAIN']}/tab/`);
  expect(configurableTabs![0]).toMatchObject({ scopes: ['team'], context: ['channelTab'] });
  expect(configurableTabs![0]!['configurationUrl']).toBe(`https://${filledIn['KIEM_DOMAIN']}/tab/config`);
  expect(manifest['validDomains']).toContain(filledIn['KIEM_DOMAIN']);
  expect(manifest['webApplicationInfo']).toMatchObject({
    resource: `api://${filledIn['KIEM_DOMAIN']}/botid-${filledIn['KIEM_BOT_ID']}`,
  });
});
