import { DomainError, type ErrorCode, type ErrorParams } from '../../src/domain/errors';

/** What a rule answered: the code of its refusal, or null when it had nothing against it. */
export function refusalOf(act: () => unknown): ErrorCode | null {
  return refusalWithParams(act)?.code ?? null;
}

/** The same with what the sentence of the refusal may name. */
export function refusalWithParams(act: () => unknown): { code: ErrorCode; params: ErrorParams } | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, params: error.params };
  }
}
