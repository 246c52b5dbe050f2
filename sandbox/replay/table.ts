import type { Report } from './replay';

const TITLE = 56;

/** The value below which a part of the values lies, such as 0.95 of them. */
function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** What came of a replay, for people: a line an idea, and below it how fast it went and what is wrong. */
export function tableOf(report: Report): string {
  const { results, votes, tries, saidAgain, problems } = report;
  const cells = [
    ['idea', 'title', 'file', 'Kiem', ''],
    ...results.map((one) => [
      one.number,
      one.title.length > TITLE ? `${one.title.slice(0, TITLE - 1)}…` : one.title,
      String(one.expected),
      String(one.tally.for),
      one.isExact ? 'ok' : '✗',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 2 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const exact = results.filter((one) => one.isExact).length;
  const total = results.reduce((sum, one) => sum + one.tally.for, 0);
  const expected = results.reduce((sum, one) => sum + one.expected, 0);
  lines.push(
    '',
    `${exact} of ${results.length} ideas exact; ${total} votes counted, ${expected} in the file.`,
    `${Math.round(votes.turns.length / votes.seconds)} votes a second (${votes.turns.length} in ${votes.seconds.toFixed(1)} s); ` +
      `a turn took p50 ${percentile(votes.turns, 0.5).toFixed(0)} ms, p95 ${percentile(votes.turns, 0.95).toFixed(0)} ms.`,
  );
  if (tries.outages > 0)
    lines.push(`Kiem was away ${tries.outages} times; ${tries.again} actions were sent again.`);
  if (tries.faults > 0) lines.push(`${tries.faults} answers were a fault of Kiem (see its log); sent again.`);
  if (saidAgain > 0) lines.push(`${saidAgain} submitters got no form and had to say it again.`);
  lines.push(...problems.map((problem) => `✗ ${problem}`));
  return `${lines.join('\n')}\n`;
}
