import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { connectorRouter } from './connector';
import { controlRouter } from './control';
import { parseDirectory, type DirectoryInput } from './directory';
import { graphRouter } from './graph';
import { RateLimits } from './limits';
import { assertFree, hold, readSnapshot, Store } from './persist';
import { State } from './state';
import { Teams } from './teams';

export { loadDirectory, parseDirectory, type Directory, type Person, type Team } from './directory';
export { buttonsIn } from './cards';
export { Teams } from './teams';
export * from './types';

export interface TeamsOptions {
  /** Default 0: any free port. */
  port?: number;
  /** Where the bot takes activities: …/api/messages. */
  botUrl: string;
  directory: DirectoryInput;
  /** Where the tab of the app is; by default `/tab/` beside the bot. */
  tabUrl?: string;
  /** A JSON file in which the state is kept; without it the state is in memory. */
  dataFile?: string;
  now?: () => Date;
  /** Answer 429 beyond the limits of Teams for one conversation. */
  rateLimits?: boolean;
  /** The built client, served at `/`. */
  clientDir?: string;
}

/** Starts a small Teams on 127.0.0.1. */
export async function startTeams(options: TeamsOptions): Promise<Teams> {
  const now = options.now ?? (() => new Date());
  const state = new State(parseDirectory(options.directory), now);
  const { dataFile } = options;
  if (dataFile !== undefined) await assertFree(dataFile);
  const snapshot = dataFile === undefined ? undefined : readSnapshot(dataFile);
  if (snapshot) state.restore(snapshot);

  const teams = new Teams(state, options.botUrl, options.tabUrl);
  teams.dataFile = dataFile;
  teams.restored = snapshot !== undefined;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(
    '/teams',
    teams.faults.middleware,
    connectorRouter(state, options.rateLimits ? new RateLimits() : undefined),
  );
  app.use(
    '/graph',
    teams.faults.middleware,
    graphRouter(state, () => teams.graphUrl),
  );
  const control = controlRouter(teams);
  app.use('/api', control.router);
  if (options.clientDir !== undefined) {
    const { clientDir } = options;
    app.use(express.static(clientDir));
    app.get('/', (_request, response) => response.sendFile(join(clientDir, 'index.html')));
  }

  const server = http.createServer(app);
  server.keepAliveTimeout = 30_000;
  await listen(server, options.port ?? 0);
  teams.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const release = dataFile === undefined ? undefined : hold(dataFile, teams.url);
  const store = dataFile === undefined ? undefined : new Store(dataFile, state);

  teams.stop = async () => {
    control.close();
    teams.disconnect();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    await store?.close();
    release?.();
  };
  return teams;
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
