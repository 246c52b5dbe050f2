import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchApi } from './api';
import { archiveIn } from './archive';
import { benchSimilar } from './similar';
import { benchSubmit } from './submit';
import { benchTab, TAB_IDEAS } from './tab';
import { benchVoteTurn } from './voteTurn';

/** One line of the table: a figure, its target, and whether it is met. */
interface Figure {
  readonly what: string;
  readonly figure: string;
  readonly target: string;
  readonly ok: boolean;
}

const IDEAS = Number(process.env['BENCH_IDEAS'] ?? 100_000);
const FEW = 100;
const MEMORY_TARGET_MB = 300;

function say(figure: Figure): void {
  process.stdout.write(
    `${figure.ok ? 'ok  ' : 'MISS'}  ${figure.what.padEnd(58)} ${figure.figure.padStart(12)}   ${figure.target}\n`,
  );
}

const ratio = (value: number): string => `${value.toFixed(2)} ×`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;

/** Measures all figures in one run, each side by side with its baseline, and prints them as a table and as JSON. */
async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kiem-bench-'));
  const sub = (name: string): string => path.join(folder, name);
  try {
    await archiveIn(sub('vote'), IDEAS);
    const vote = await benchVoteTurn(sub('vote'));
    await archiveIn(sub('similar'), IDEAS);
    const similar = await benchSimilar({ folder: sub('similar'), ideas: IDEAS });
    await archiveIn(sub('many'), IDEAS);
    await archiveIn(sub('few'), FEW);
    const submit = await benchSubmit({ many: sub('many'), few: sub('few') });
    await archiveIn(sub('api'), IDEAS);
    const api = await benchApi(sub('api'));
    await archiveIn(sub('tab'), TAB_IDEAS);
    const tab = await benchTab(sub('tab'));
    const figures: Figure[] = [
      {
        what: 'vote turn against a bare echo bot, 32 at once',
        figure: ratio(vote.ratio),
        target: '≥ 0.5 ×',
        ok: vote.ok,
      },
      {
        what: `similar ideas among ${IDEAS} against FTS5, p95`,
        figure: ratio(similar.ratioP95),
        target: '≤ 5 ×',
        ok: similar.ok,
      },
      {
        what: `submitting with ${IDEAS} stored against ${FEW}, p95`,
        figure: ratio(submit.ratioP95),
        target: '≤ 1.5 ×',
        ok: submit.ok,
      },
      {
        what: `resident memory with ${IDEAS} ideas, after the load`,
        figure: `${vote.memoryMb.toFixed(0)} MB`,
        target: `< ${MEMORY_TARGET_MB} MB`,
        ok: vote.memoryMb > 0 && vote.memoryMb < MEMORY_TARGET_MB,
      },
      {
        what: 'shortest time between two updates of one card',
        figure: milliseconds(vote.cardUpdates.shortestGapMs),
        target: '≥ 1 s, and the last is the final state',
        ok: vote.cardUpdates.ok,
      },
      ...api.figures.map((figure) => ({
        what: `${figure.what} among ${IDEAS}, 32 at once`,
        figure: ratio(figure.ratio),
        target: `≥ ${api.target} × a bare route`,
        ok: figure.ok,
      })),
      {
        what: `the overview of ${IDEAS} ideas`,
        figure: milliseconds(api.overviewMs),
        target: '< 1 s',
        ok: api.overviewMs < 1000,
      },
      {
        what: 'JavaScript sent for the first page',
        figure: kilobytes(tab.sentBytes),
        target: '< 250 KB',
        ok: tab.ok.size,
      },
      {
        what: `board with ${TAB_IDEAS} open ideas: the first ones stand there`,
        figure: milliseconds(tab.firstIdeaMs),
        target: '< 1 s',
        ok: tab.ok.first,
      },
      {
        what: `longest task while scrolling ${TAB_IDEAS} ideas`,
        figure: milliseconds(tab.longestTaskMs),
        target: '≤ 100 ms',
        ok: tab.ok.scroll,
      },
      {
        what: 'a vote shows on an open board',
        figure: milliseconds(tab.liveMs),
        target: '< 5 s',
        ok: tab.ok.live,
      },
    ];
    process.stdout.write('\n');
    for (const figure of figures) say(figure);
    process.stdout.write(
      [
        '',
        `vote turn: Kiem ${vote.kiemPerSecond.toFixed(0)}/s (p95 ${milliseconds(vote.kiemP95Ms)}), echo bot ${vote.echoPerSecond.toFixed(0)}/s (p95 ${milliseconds(vote.echoP95Ms)}), card of ${vote.cardBytes} bytes`,
        `similar: Kiem p50 ${milliseconds(similar.kiemP50Ms)} p95 ${milliseconds(similar.kiemP95Ms)}, FTS5 p50 ${milliseconds(similar.baselineP50Ms)} p95 ${milliseconds(similar.baselineP95Ms)}`,
        `submit: many p50 ${milliseconds(submit.manyP50Ms)} p95 ${milliseconds(submit.manyP95Ms)}, few p50 ${milliseconds(submit.fewP50Ms)} p95 ${milliseconds(submit.fewP95Ms)}`,
        ...api.figures.map(
          (figure) =>
            `${figure.what}: Kiem ${figure.kiemPerSecond.toFixed(0)}/s (p95 ${milliseconds(figure.kiemP95Ms)}), bare ${figure.barePerSecond.toFixed(0)}/s (p95 ${milliseconds(figure.bareP95Ms)})`,
        ),
        `tab: first content ${milliseconds(tab.firstContentMs)}, first idea ${milliseconds(tab.firstIdeaMs)}; ${tab.files} scripts, ${kilobytes(tab.gzipBytes)} when packed; scrolled ${tab.scrolledPixels} pixels`,
        `card updates: ${vote.cardUpdates.updates} for ${vote.cardUpdates.votes} votes`,
        '',
        JSON.stringify({ vote, similar, submit, api, tab }),
        '',
      ].join('\n'),
    );
    process.exitCode = figures.every((figure) => figure.ok) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`bench: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
