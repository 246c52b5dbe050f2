// npm run types: every TypeScript project of this repository, without making anything.
import { types } from './lib/checks.mjs';

process.exitCode = await types();
