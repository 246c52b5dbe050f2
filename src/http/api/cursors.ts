import { InvalidRequestError } from './invalid';

/**
 * The position of a cursor that was read.
 * @throws InvalidRequestError when it is a cursor of another list, or none of ours
 */
export function mustBeOurs<Position>(position: Position | null | undefined): Position | null {
  if (position === undefined)
    throw new InvalidRequestError([{ path: 'cursor', message: 'is not a cursor of this list' }]);
  return position;
}
