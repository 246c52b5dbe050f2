import { existsSync } from 'node:fs';
import path from 'node:path';
import { Router, type NextFunction, type Request, type Response } from 'express';
import staticGzip from 'express-static-gzip';
import helmet from 'helmet';

/** Where Teams, Outlook and Microsoft 365 may show the tab. */
const MICROSOFT_HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://outlook.office365.com',
];
const THIS_MACHINE = ['http://127.0.0.1:*', 'http://localhost:*'];
const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the built tab below `/tab`: files with a hash in their name are kept for a year, every other path gets
 * the page itself, which finds its own way. Teams frames it, so the page says by whom it may be framed.
 */
export function tabRoutes(folder: string, isLocal: boolean): Router {
  const router = Router();
  const page = path.join(folder, 'index.html');
  if (!existsSync(page)) return router;
  router.use(
    '/tab',
    helmet({
      frameguard: false,
      crossOriginOpenerPolicy: false,
      crossOriginResourcePolicy: { policy: 'same-origin' },
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          // Fluent UI makes its styles while it runs.
          'style-src': ["'self'", "'unsafe-inline'"],
          'img-src': ["'self'", 'data:'],
          'font-src': ["'self'", 'data:', 'https://res.cdn.office.net'],
          // teams-js asks there which hosts of Microsoft it may trust; local mode has none and asks nobody.
          'connect-src': ["'self'", ...(isLocal ? [] : ['https://res.cdn.office.net'])],
          'object-src': ["'none'"],
          'base-uri': ["'self'"],
          'form-action': ["'none'"],
          'frame-ancestors': ["'self'", ...MICROSOFT_HOSTS, ...(isLocal ? THIS_MACHINE : [])],
        },
      },
    }),
  );
  router.use(
    '/tab',
    // The build packed its scripts and styles; who cannot unpack them gets them as they are.
    staticGzip(folder, {
      index: false,
      serveStatic: {
        redirect: false,
        setHeaders: (response, file) => {
          const isHashed = file.startsWith(path.join(folder, 'assets') + path.sep);
          response.setHeader('Cache-Control', isHashed ? A_YEAR : 'no-cache');
        },
      },
    }),
    (request: Request, response: Response, next: NextFunction) => {
      // A file that is not there is not there; any other path is a page of the tab.
      if (request.method !== 'GET' || path.extname(request.path) !== '') {
        next();
        return;
      }
      response.setHeader('Cache-Control', 'no-cache');
      response.sendFile(page);
    },
  );
  return router;
}
