import type { Response } from 'express';
import type { z } from 'zod';
import type { Cost } from '../../domain/cost';
import type { Kiem } from '../../services/kiem';
import type { Identity } from '../../services/people';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One request that was authenticated and fits its contract. */
export interface Call<Query, Body> {
  /** Commands of this Kiem refuse when the idea is no longer at the version of `If-Match`. */
  readonly kiem: Kiem;
  readonly identity: Identity;
  /** What stands in the path under this name. */
  readonly param: (name: string) => string;
  readonly query: Query;
  readonly body: Body;
}

interface Described<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType> {
  readonly method: Method;
  /** As Express writes it, below `/api/v1`: `/ideas/:id`. */
  readonly path: string;
  readonly summary: string;
  /** What makes the id of the operation, with the noun of the path. */
  readonly operationId: string;
  /** What it takes of the sender's budget; left out, a `look` for what is read and a `change` for what is changed. */
  readonly cost?: Cost;
  readonly query?: Query;
  readonly body?: Body;
  /** 200 unless said otherwise. */
  readonly status?: 200 | 201 | 204;
  /** Null: no content, or (with `send`) not JSON. */
  readonly answer: Answer | null;
  /**
   * The idea is named by `id` in the path and its version is looked at: `required` when somebody else's change
   * could make wrong what is sent. The answer then carries the new version as ETag.
   */
  readonly ifMatch?: 'required' | 'accepted';
  /** The answer is an idea with its version: it gets an ETag. */
  readonly etag?: boolean;
}

/** A route whose answer is JSON. */
interface JsonRoute<
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> extends Described<Query, Body, Answer> {
  handle(call: Call<z.output<Query>, z.output<Body>>): Promise<z.input<Answer> | undefined>;
}

/** A route that writes its answer itself, such as a download. */
interface RawRoute<Query extends z.ZodType> extends Described<Query, z.ZodUndefined, z.ZodNever> {
  readonly mediaTypes: readonly string[];
  send(call: Call<z.output<Query>, undefined>, response: Response): Promise<void>;
}

/** A route as the router and the OpenAPI document look at it. */
export interface Route extends Described<z.ZodType, z.ZodType, z.ZodType> {
  readonly mediaTypes?: readonly string[];
  handle?(call: Call<unknown, unknown>): Promise<unknown>;
  send?(call: Call<unknown, unknown>, response: Response): Promise<void>;
}

/** What a request to this route takes of its sender's budget. */
export function costOf(spec: Route): Cost {
  return spec.cost ?? (spec.method === 'get' ? 'look' : 'change');
}

/** Describes a route, and checks that it answers what it promises. */
export function route<
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodUndefined,
>(described: JsonRoute<Query, Body, Answer>): Route {
  return described;
}

/** Describes a route that writes its answer itself. */
export function download<Query extends z.ZodType>(described: RawRoute<Query>): Route {
  return described;
}
