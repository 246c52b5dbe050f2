import { z } from 'zod';
import * as contracts from '../../contracts/api';
import type { Route } from './route';

type Json = Record<string, unknown>;

/** The contracts by name, so that each is described once. */
const NAMES = new Map<unknown, string>(
  Object.entries(contracts)
    .filter(([, value]) => value instanceof z.ZodType)
    .map(([name, value]) => [value, name]),
);

function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described;
}

class Components {
  readonly schemas: Json = {};

  /** A reference to a contract that has a name; any other schema as it is. */
  refer(schema: z.ZodType, io: 'input' | 'output'): Json {
    const name = NAMES.get(schema);
    if (name === undefined) return jsonSchemaOf(schema, io);
    this.schemas[name] ??= jsonSchemaOf(schema, io);
    return { $ref: `#/components/schemas/${name}` };
  }
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema:
      name === 'level'
        ? { type: 'string', enum: [...contracts.LEVELS] }
        : name === 'role'
          ? { type: 'string', enum: [...contracts.TEAM_ROLES] }
          : { type: 'string' },
  }));
}

function queryParameters(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = jsonSchemaOf(query, 'input') as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

const IF_MATCH = (required: boolean): Json => ({
  name: 'If-Match',
  in: 'header',
  required,
  description: 'The ETag of the idea as it was when the change was made, or *.',
  schema: { type: 'string' },
});

const PROBLEM = {
  description: 'Refused; `detail` is a sentence in the language of the reader.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
};

function operationOf(spec: Route, components: Components): Json {
  const status = spec.status ?? 200;
  const schema = spec.answer === null ? null : components.refer(spec.answer, 'output');
  const mediaTypes = spec.mediaTypes ?? (schema === null ? [] : ['application/json']);
  const content = Object.fromEntries(
    mediaTypes.map((type) => [type, { schema: schema ?? { type: 'string', format: 'binary' } }]),
  );
  const headers = {
    'API-Version': { schema: { type: 'string' } },
    ...(spec.etag === true ? { ETag: { schema: { type: 'string' } } } : {}),
  };
  const parameters = [
    ...pathParameters(spec.path),
    ...(spec.query === undefined ? [] : queryParameters(spec.query)),
    ...(spec.ifMatch === undefined ? [] : [IF_MATCH(spec.ifMatch === 'required')]),
  ];
  return {
    operationId: spec.operationId,
    summary: spec.summary,
    tags: [spec.path.split('/')[1] ?? ''],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(spec.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: components.refer(spec.body, 'input') } },
          },
        }),
    responses: {
      [status]: {
        description: status === 204 ? 'Done.' : 'As asked.',
        headers,
        ...(mediaTypes.length === 0 ? {} : { content }),
      },
      ...(spec.ifMatch === undefined
        ? {}
        : {
            412: {
              description: 'Somebody was first; `current` is the idea as it is now.',
              content: {
                'application/problem+json': { schema: components.refer(contracts.conflict, 'output') },
              },
            },
          }),
      default: PROBLEM,
    },
  };
}

/** The OpenAPI 3.1 document of these routes, made from the contracts by which they are parsed. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const components = new Components();
  components.refer(contracts.problem, 'output');
  const paths: Record<string, Json> = {};
  for (const spec of routes) {
    const path = spec.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [spec.method]: operationOf(spec, components) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kiem', version, description: 'Ideas of a municipality. See docs/api.md.' },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas: components.schemas,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}
