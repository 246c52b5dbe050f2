// @ts-check
/**
 * Packages that ship ES modules only: swc turns them into CommonJS for jest, as it does our own files. (Most packages
 * we use bring a CommonJS build as well, which jest finds by itself, and which Node's require() takes too.)
 */
const esModules = ['jose'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testSequencer: '<rootDir>/test/support/sequencer.cjs',
  testTimeout: 20_000,
  maxWorkers: 2,
  // A worker keeps the modules of every file it ran, and spends more and more of its time on collecting them.
  workerIdleMemoryLimit: '900MB',
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2023',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  // Its entry point is an ES module that pulls in a carousel for browsers; this build is whole.
  moduleNameMapper: { '^adaptivecards$': 'adaptivecards/dist/adaptivecards.js' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  cacheDirectory: '<rootDir>/.cache/jest',
  restoreMocks: true,
};
