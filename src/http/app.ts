import express, {
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import helmet from 'helmet';
import { createApi, type ApiOptions } from './api/router';
import { onlyLoopback } from './loopback';
import { sendProblem } from './problem';
import { apiRoutes } from './routes';
import { aboutRoutes } from './routes/about';
import { healthRoutes, type Readiness } from './routes/health';
import { tabRoutes } from './tab';

export interface AppOptions {
  /** In local mode nothing but this machine may speak to Kiem, also not by way of a browser. */
  readonly isLocal: boolean;
  readonly readiness: Readiness;
  /** The proxies whose word counts for where a request comes from: how many, or which. */
  readonly trustProxy: number | readonly string[];
  /** `POST /api/messages`: the bot. */
  readonly messages: RequestHandler[];
  /** What `/api/v1` needs apart from its routes. */
  readonly api: Omit<ApiOptions, 'routes' | 'onError'>;
  /** Where the built tab is, if it is. */
  readonly tabFolder: string;
  readonly onError: (message: string, error: unknown) => void;
}

/** The HTTP edge of Kiem. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', options.trustProxy);
  if (options.isLocal) app.use(onlyLoopback);
  // Before everything that only browsers need: this is where the votes come in.
  app.post('/api/messages', options.messages);
  // Its answers are JSON and have headers of their own.
  app.use('/api/v1', createApi({ ...options.api, routes: apiRoutes, onError: options.onError }));
  app.use(tabRoutes(options.tabFolder, options.isLocal));
  app.use(helmet());
  app.use(healthRoutes(options.readiness));
  app.use(aboutRoutes());
  app.use((_request: Request, response: Response) => {
    sendProblem(response, 404, 'Not found');
  });
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = (error as { status?: number }).status ?? 500;
    if (status >= 500) options.onError('http: a request failed', error);
    sendProblem(response, status, status >= 500 ? 'Internal error' : 'The request cannot be read');
  });
  return app;
}
