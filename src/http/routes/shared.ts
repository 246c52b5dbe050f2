import type { IdeaView } from '../../contracts/api';
import { presentIdeaView } from '../../presenters/ideaView';
import { viewIdea, type IdeaViewData } from '../../services/ideaView';
import type { Call } from '../api/route';

/** What a page of a list ended with, as the client sends it back; it is ours to read. */
export function writeCursor(list: string, position: Readonly<Record<string, unknown>> | null): string | null {
  return position === null ? null : Buffer.from(JSON.stringify({ ...position, list })).toString('base64url');
}

/**
 * Reads a cursor of this list; null when there is none, undefined when it is no cursor of this list.
 */
export function readCursor(
  list: string,
  cursor: string | undefined,
): Record<string, unknown> | null | undefined {
  if (cursor === undefined) return null;
  try {
    const position = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Record<string, unknown>;
    return position['list'] === list && typeof position['id'] === 'string' ? position : undefined;
  } catch {
    return undefined;
  }
}

/** The position in a timeline, or in another list by instant, that a cursor tells; as `readCursor`. */
export function readInstantCursor(
  list: string,
  cursor: string | undefined,
): { at: Date; id: string } | null | undefined {
  const position = readCursor(list, cursor);
  if (position === null || position === undefined) return position;
  const at = new Date(String(position['at']));
  return Number.isNaN(at.getTime()) ? undefined : { at, id: String(position['id']) };
}

/** An idea as one reader sees it, as the contract has it. */
export function presentView(data: IdeaViewData): IdeaView {
  return presentIdeaView({ ...data, timelineCursor: writeCursor('events', data.timeline.next) });
}

/** The answer to every change of an idea: the idea as it is now, for whoever changed it. */
export async function ideaNow(
  call: Pick<Call<unknown, unknown>, 'kiem' | 'identity'>,
  ideaId: string,
): Promise<IdeaView> {
  return presentView(await viewIdea(call.kiem, call.identity, ideaId));
}
