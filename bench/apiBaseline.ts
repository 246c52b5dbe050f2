import BetterSqlite3 from 'better-sqlite3';
import express from 'express';

/**
 * The baseline of the API: a bare Express route that reads the same ideas with better-sqlite3 and sends them as
 * they are. No token, no rights, no counting of votes and supporters, nothing worked out for a reader.
 */
const db = new BetterSqlite3(process.env['BASELINE_DB'] ?? '', { readonly: true });
const COLUMNS = `i.id, i.number, i.title, i.theme, i.clubId, i.stage, i.outcome, i.submittedAt, i.stageSince,
  i.lastSignAt, i.respondBy, i.respondedAt, i.parkedUntil, i.version, i.unnamed, s.name AS submitter`;
const FROM = 'FROM ideas i LEFT JOIN users s ON s.id = i.submitterId';
const ORDER = 'ORDER BY i.submittedAt DESC, i.id DESC LIMIT 20';
const all = db.prepare(`SELECT ${COLUMNS} ${FROM} WHERE i.submittedAt <= ? ${ORDER}`);
const some = db.prepare(
  `SELECT ${COLUMNS} ${FROM} WHERE i.outcome = ? AND i.stage = ? AND i.submittedAt <= ? ${ORDER}`,
);
const one = db.prepare(`SELECT i.*, s.name AS submitter ${FROM} WHERE i.id = ?`);
const timeline = db.prepare(
  `SELECT e.id, e.kind, e.at, e.data, u.name AS actor FROM events e LEFT JOIN users u ON u.id = e.actorId
   WHERE e.ideaId = ? ORDER BY e.at DESC, e.id DESC LIMIT 20`,
);

const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.get('/healthz', (_request, response) => {
  response.json({ status: 'ok' });
});
app.get('/ideas', (request, response) => {
  const { before, outcome, stage } = request.query as Record<string, string>;
  response.json({ items: stage === undefined ? all.all(before) : some.all(outcome, stage, before) });
});
app.get('/ideas/:id', (request, response) => {
  const { id } = request.params;
  response.json({ ...(one.get(id) as object), timeline: timeline.all(id) });
});
app.listen(Number(process.env['PORT']), '127.0.0.1');
