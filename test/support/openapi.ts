import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

interface Operation {
  readonly operationId: string;
  readonly responses: Record<string, { content?: Record<string, unknown> }>;
}
/** The OpenAPI document, as far as the tests look at it. */
export interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object> };
}

const documents = new Map<string, Promise<Described>>();

interface Described {
  readonly document: Document;
  validatorOf(path: string, verb: string, status: number): ValidateFunction | null;
}

async function read(url: string): Promise<Described> {
  const document = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'api');
  const known = new Map<string, ValidateFunction | null>();
  const find = (path: string, verb: string, status: number): ValidateFunction | null => {
    const wanted = path.split('?')[0]!.split('/');
    const found = Object.keys(document.paths)
      .filter((one) => document.paths[one]![verb] !== undefined)
      .filter((one) => {
        const parts = one.split('/');
        return (
          parts.length === wanted.length &&
          parts.every((part, index) => part.startsWith('{') || part === wanted[index])
        );
      })
      // `/ideas/counts` before `/ideas/{id}`.
      .sort((a, b) => a.split('{').length - b.split('{').length)[0];
    if (found === undefined) return null;
    const { responses } = document.paths[found]![verb]!;
    const key = String(status) in responses ? String(status) : 'default';
    const type = Object.keys(responses[key]!.content ?? {}).find((one) => one.includes('json'));
    if (type === undefined) return null;
    const pointer = [found, verb, 'responses', key, 'content', type, 'schema']
      .map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1')))
      .join('/');
    return ajv.compile({ $ref: `api#/paths/${pointer}` });
  };
  return {
    document,
    validatorOf: (path, verb, status) => {
      const key = `${verb} ${path.split('?')[0]!.replace(/[0-9a-f-]{36}/g, 'id')} ${status}`;
      if (!known.has(key)) known.set(key, find(path, verb, status));
      return known.get(key)!;
    },
  };
}

/** The document that a running Kiem serves. */
export async function documentOf(url: string): Promise<Document> {
  return (await described(url)).document;
}

function described(url: string): Promise<Described> {
  const known = documents.get(url) ?? read(url);
  documents.set(url, known);
  return known;
}

/** Fails when an answer is not what the document promises for its path and status. */
export async function assertDescribed(
  url: string,
  verb: string,
  path: string,
  status: number,
  body: unknown,
): Promise<void> {
  const validate = (await described(url)).validatorOf(path, verb, status);
  if (validate === null || validate(body)) return;
  throw new Error(
    `${verb} ${path} → ${status} is not as described: ${JSON.stringify(validate.errors?.slice(0, 5))}\n${JSON.stringify(body).slice(0, 2000)}`,
  );
}
