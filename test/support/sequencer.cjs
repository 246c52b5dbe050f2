// @ts-check
const { default: Sequencer } = require('@jest/test-sequencer');
const { relative, sep } = require('node:path');

/** Fast feedback first: rules, then services and edges, then whole processes, a browser last. */
const order = [
  'domain',
  'contracts',
  'i18n',
  'presenters',
  'db',
  'outbox',
  'clock',
  'services',
  'http',
  'bot',
  'demo',
  '', // files in test/ itself
  'scripts',
  'sandbox',
  'replay',
  'process',
  'browser',
];

class FastFirst extends Sequencer {
  /** @param {import('@jest/test-result').Test[]} tests */
  async sort(tests) {
    const byTime = await super.sort(tests);
    /** @param {import('@jest/test-result').Test} test */
    const rank = (test) => {
      const parts = relative(`${test.context.config.rootDir}/test`, test.path).split(sep);
      const place = order.indexOf(parts.length > 1 ? (parts[0] ?? '') : '');
      return place === -1 ? order.indexOf('scripts') : place;
    };
    return [...byTime].sort((a, b) => rank(a) - rank(b));
  }
}

module.exports = FastFirst;
