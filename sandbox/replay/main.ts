import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ReplayStop } from './insist';
import { PabulibError, readElection } from './pabulib';
import { createReporter } from './progress';
import { replay, type ReplayOptions } from './replay';
import { tableOf } from './table';

const USAGE =
  'npm run replay -- FILE.pb [--url http://127.0.0.1:3978/api/messages] [--parallel 32] [--seed 1] [--patience 120] [--keep]';

/** Something wrong on the command line. */
class UsageError extends ReplayStop {}

interface Arguments extends Pick<ReplayOptions, 'url' | 'seed' | 'parallel' | 'patienceMs' | 'keep'> {
  readonly file: string;
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new UsageError(
      `--${name} is ${JSON.stringify(text)}; give a whole number from ${least} to ${most}.`,
    );
  return value;
}

function readArguments(args: readonly string[]): Arguments {
  const parsed = parseLine(args);
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(`Give one file: ${USAGE}`);
  if (!URL.canParse(values.url) || !/^https?:/.test(values.url))
    throw new UsageError(
      `--url is ${JSON.stringify(values.url)}; give an address such as http://127.0.0.1:3978/api/messages.`,
    );
  return {
    file,
    url: values.url,
    parallel: wholeNumber('parallel', values.parallel, 1, 64),
    seed: wholeNumber('seed', values.seed, 0, 2 ** 31),
    patienceMs: wholeNumber('patience', values.patience, 1, 86_400) * 1000,
    keep: values.keep,
  };
}

function parseLine(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: 'string', default: 'http://127.0.0.1:3978/api/messages' },
        parallel: { type: 'string', default: '32' },
        seed: { type: 'string', default: '1' },
        patience: { type: 'string', default: '120' },
        keep: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`);
  }
}

async function main(signal: AbortSignal): Promise<number> {
  const { file, ...options } = readArguments(process.argv.slice(2));
  const election = readElection(file);
  const count = election.ballots.reduce((sum, ballot) => sum + ballot.approves.length, 0);
  process.stdout.write(
    `${election.meta.get('description') ?? file}: ${election.projects.length} ideas, ${election.ballots.length} voters, ${count} votes.\n`,
  );
  for (const note of election.notes) process.stdout.write(`Note: ${note}.\n`);
  const report = await replay({
    ...options,
    election,
    runId: randomBytes(4).toString('hex'),
    reporter: createReporter(process.stdout),
    signal,
  });
  process.stdout.write(`\n${tableOf(report)}`);
  return report.problems.length === 0 ? 0 : 1;
}

/** What went wrong, as one line when the reader can mend it. */
function explain(error: unknown): { line: string; code: number } {
  if (error instanceof PabulibError || error instanceof ReplayStop) return { line: error.message, code: 2 };
  if (error instanceof Error && 'code' in error && 'path' in error && typeof error.path === 'string') {
    const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    return { line: `${error.path}: ${why}.`, code: 2 };
  }
  return { line: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 1 };
}

/** Ctrl-C: 128 and the number of the signal, as shells say it. */
const STOPPED = { line: 'stopped; the bot has left its team.', code: 130 };

const stopping = new AbortController();
process.on('SIGINT', () => {
  if (stopping.signal.aborted) process.exit(130);
  stopping.abort();
});
main(stopping.signal).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const { line, code } = stopping.signal.aborted ? STOPPED : explain(error);
    process.stderr.write(`replay: ${line}\n`);
    process.exit(code);
  },
);
