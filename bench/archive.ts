import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../src/db/dataSource';
import { Ideas, type IdeaRow } from '../src/db/entities/ideas';
import { Events, type EventRow } from '../src/db/entities/timeline';
import { Users } from '../src/db/entities/users';
import { repo } from '../src/db/entity';
import type { Tx } from '../src/db/transaction';
import { ideaNumber } from '../src/domain/idea';
import type { Outcome, Stage } from '../src/domain/stage';
import { indexIdea } from '../src/services/similarIdeas';
import { makeIdeas } from './corpus';

const ROOT = path.join(__dirname, '..', '..');
/** The seed of the ideas in the archive, so that a baseline can hold the same ones. */
export const ARCHIVE_SEED = 2;

const BATCH = 500;
const STATES: readonly { stage: Stage; outcome: Outcome }[] = [
  { stage: 'selection', outcome: 'declined' },
  { stage: 'anchoring', outcome: 'anchored' },
  { stage: 'selection', outcome: 'merged' },
  { stage: 'implementation', outcome: 'open' },
  { stage: 'anchoring', outcome: 'open' },
];

/** Ids that sort by age, as the application's do. */
function idOf(kind: number, number: number): string {
  const hex = number.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${kind.toString(16).padStart(12, '0')}`;
}

/** The archive belongs to a club that is no longer there, so that no other club takes its ideas over. */
const ARCHIVE_CLUB = idOf(8, 1);

function rowOf(number: number, content: { title: string; text: string }, submitterId: string): IdeaRow {
  const at = new Date(Date.UTC(2019, 0, 1) + number * 30 * 60_000);
  const state = STATES[number % STATES.length] ?? { stage: 'selection', outcome: 'declined' };
  return {
    id: idOf(1, number),
    number: ideaNumber(2019, number + 1),
    formId: idOf(2, number),
    title: content.title.slice(0, 120),
    text: content.text,
    problem: null,
    theme: null,
    seenElsewhere: null,
    unnamed: number % 7 === 0,
    submitterId,
    source: 'chat',
    clubId: ARCHIVE_CLUB,
    ...state,
    submittedAt: at,
    stageSince: at,
    respondBy: at.toISOString().slice(0, 10),
    respondedAt: at,
    searchEndsAt: null,
    parkedUntil: null,
    mergedIntoId: null,
    // No sign of life is due: the archive must not keep the clock busy while something else is measured.
    lastSignAt: new Date(Date.UTC(2100, 0, 1)),
    result: null,
    cardActivityId: null,
    version: 1,
  };
}

async function store(tx: Tx, ideas: readonly IdeaRow[]): Promise<void> {
  for (let start = 0; start < ideas.length; start += 50) {
    const part = ideas.slice(start, start + 50);
    await repo(tx, Ideas).insert(part);
    await repo(tx, Events).insert(
      part.map((idea, index): EventRow => {
        const id = idOf(3, Number(idea.number.split('-')[2]) * 100 + index);
        return {
          id,
          ideaId: idea.id,
          kind: 'submitted',
          at: idea.submittedAt,
          actorId: idea.submitterId,
          data: {},
        };
      }),
    );
  }
  for (const idea of ideas) await indexIdea(tx, idea.id, idea);
}

async function fill(file: string, count: number): Promise<void> {
  const database = await openDatabase(`sqlite:${file}`);
  const submitterId = idOf(9, 1);
  const now = new Date();
  await database.inTransaction((tx) =>
    repo(tx, Users).insert({
      id: submitterId,
      aadObjectId: 'archive',
      teamsId: null,
      name: 'Archief',
      language: 'nl',
      kind: 'employee',
      isManager: false,
      isAdministrator: false,
      conversationId: null,
      serviceUrl: null,
      unreachableSince: null,
      createdAt: now,
      updatedAt: now,
    }),
  );
  let rows: IdeaRow[] = [];
  let number = 0;
  const flush = async (): Promise<void> => {
    const part = rows;
    rows = [];
    await database.inTransaction((tx) => store(tx, part));
  };
  for (const content of makeIdeas(count, ARCHIVE_SEED)) {
    rows.push(rowOf(number, content, submitterId));
    number += 1;
    if (rows.length === BATCH) await flush();
  }
  await flush();
  await database.dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)');
  await database.close();
}

/** What an archive is made of: when that changes, it is made anew. */
function fingerprint(count: number): string {
  const hash = createHash('sha256').update(String(count));
  const migrations = path.join(ROOT, 'dist', 'src', 'db', 'migrations');
  const files = [
    ...readdirSync(migrations).map((name) => path.join(migrations, name)),
    path.join(ROOT, 'dist', 'src', 'services', 'similarIdeas.js'),
    path.join(ROOT, 'dist', 'src', 'services', 'textAnalysis.js'),
    path.join(ROOT, 'dist', 'bench', 'archive.js'),
    path.join(ROOT, 'dist', 'bench', 'corpus.js'),
  ];
  for (const file of files.filter((name) => name.endsWith('.js')).sort()) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/**
 * Puts a database with so many stored ideas into a folder of its own, as Kiem's data folder. Filling one takes
 * minutes, so it is kept in .cache until what it is made of changes.
 */
export async function archiveIn(folder: string, count: number): Promise<void> {
  const shelf = path.join(ROOT, '.cache', 'bench');
  const kept = path.join(shelf, `${count}-${fingerprint(count)}.db`);
  if (!existsSync(kept)) {
    mkdirSync(shelf, { recursive: true });
    for (const name of readdirSync(shelf)) if (name.startsWith(`${count}-`)) rmSync(path.join(shelf, name));
    process.stderr.write(`filling a database with ${count} ideas …\n`);
    await fill(`${kept}.part`, count);
    renameSync(`${kept}.part`, kept);
  }
  mkdirSync(folder, { recursive: true });
  copyFileSync(kept, path.join(folder, 'kiem.db'));
}
