import type { NextFunction, Request, Response } from 'express';
import { answerError, TeamsError } from './errors';
import type { FailHow, Failure, LoggedRequest } from './types';

const LOG_LIMIT = 50_000;

/** Failures on demand, and a log of what the bot asked. */
export class Faults {
  readonly requests: LoggedRequest[] = [];
  private failures: { failure: Failure; left: number }[] = [];

  /** Makes the next matching request(s) of the bot fail; returns how to stop. */
  add(failure: Failure): () => void {
    const entry = { failure, left: failure.times ?? 1 };
    this.failures.push(entry);
    return () => {
      this.failures = this.failures.filter((one) => one !== entry);
    };
  }

  clear(): void {
    this.failures = [];
  }

  private take(request: Request, conversationId: string | undefined): FailHow | undefined {
    const entry = this.failures.find(({ failure: { when = {} } }) => {
      if (when.method !== undefined && when.method.toUpperCase() !== request.method) return false;
      if (
        when.path !== undefined &&
        !new RegExp(when.path.source, when.path.flags.replace(/[gy]/g, '')).test(decodedPath(request))
      )
        return false;
      return when.conversationId === undefined || when.conversationId === conversationId;
    });
    if (!entry) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.failures = this.failures.filter((one) => one !== entry);
    return entry.failure.how;
  }

  /** The middleware in front of all that the bot may call. */
  readonly middleware = (request: Request, response: Response, next: NextFunction): void => {
    const conversationId = conversationIn(request);
    const entry = this.log(request, conversationId);
    const how = this.take(request, conversationId);
    response.on('close', () => {
      entry.ms = Date.now() - entry.at;
      if (entry.status === 0 && response.writableFinished) entry.status = response.statusCode;
    });
    if (!how) {
      next();
      return;
    }
    if ('delayMs' in how) {
      setTimeout(next, how.delayMs);
    } else if ('drop' in how && how.drop === 'before') {
      request.socket.destroy();
    } else if ('drop' in how) {
      response.end = () => {
        request.socket.destroy();
        return response;
      };
      next();
    } else {
      answerError(response, errorOf(how));
    }
  };

  private log(request: Request, conversationId: string | undefined): LoggedRequest {
    const entry: LoggedRequest = {
      method: request.method,
      path: decodedPath(request),
      ...(conversationId === undefined ? {} : { conversationId }),
      status: 0,
      at: Date.now(),
      ms: 0,
    };
    this.requests.push(entry);
    if (this.requests.length > LOG_LIMIT) this.requests.splice(0, LOG_LIMIT / 10);
    return entry;
  }
}

function errorOf(how: { status: number; retryAfter?: number; code?: string; message?: string }): TeamsError {
  const usual: Record<number, [string, string]> = {
    403: ['BotNotInConversationRoster', 'The bot is not part of the conversation roster.'],
    404: ['ConversationNotFound', 'Conversation not found.'],
    412: ['PreconditionFailed', 'Precondition failed, please try again.'],
    413: ['MessageSizeTooBig', 'Message size too large.'],
    429: ['Throttled', 'Too many requests.'],
  };
  const [code, message] = usual[how.status] ?? ['ServiceError', 'An error occurred.'];
  return new TeamsError(how.status, how.code ?? code, how.message ?? message, how.retryAfter);
}

function decodedPath(request: Request): string {
  const path = request.originalUrl.split('?')[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function conversationIn(request: Request): string | undefined {
  return /\/v3\/conversations\/([^/]+)/.exec(decodedPath(request))?.[1];
}
