// Lints small files that do not exist, with the project's own configuration, in a process of its own (ESLint loads
// its configuration as an ES module, which jest's own module loader cannot). Reads {targets, cases: [{path, code}]} from
// standard input and writes, per case, what the lint says: [[{rule, message}, …], …].
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const project = fileURLToPath(new URL('../../', import.meta.url));
const { targets, cases } = JSON.parse(await text(process.stdin));

// An import is only judged when its target can be found: make an empty copy of the house.
const root = mkdtempSync(join(tmpdir(), 'kiem-fence-'));
try {
  for (const path of [...targets, ...cases.map((each) => each.path)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'export {};\n');
  }
  process.chdir(root);
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: join(project, 'eslint.config.mjs'),
    ignore: false,
    // These files are in no TypeScript project; the fence does not need types.
    overrideConfig: [
      { ...tseslint.configs.disableTypeChecked, files: ['**/*.{ts,mjs}'] },
      {
        files: ['**/*.{ts,mjs}'],
        settings: { 'boundaries/root-path': root },
        languageOptions: { parserOptions: { projectService: false } },
      },
    ],
  });
  const broken = [];
  for (const { path, code } of cases) {
    const [result] = await eslint.lintText(code, { filePath: join(root, path) });
    broken.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
  }
  process.stdout.write(JSON.stringify(broken));
} finally {
  rmSync(root, { recursive: true, force: true });
}
