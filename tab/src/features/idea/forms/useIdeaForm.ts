import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { IdeaView } from '../../../../../src/contracts/api';
import { ApiError, isPassing } from '../../../lib/problem';
import { useTexts } from '../../../lib/texts';
import { showToast } from '../../../lib/toasts';
import { troubleText } from '../../../lib/troubleText';
import { ideaQuery } from '../../ideas/queries';
import { newFormId, useChangeIdea } from '../../ideas/useChangeIdea';
import { whatChanged } from '../whatChanged';
import { fieldOfProblem } from './fieldOfProblem';
import { keepSent, keepValues, keptSent, keptValues, type Sent } from './keptValues';
import { sameValues } from './sameValues';
import type { FieldErrors, IdeaForm, Values } from './types';

/** Why a form was not taken in. */
export interface FormTrouble {
  readonly text: string;
  readonly reference: string | null;
  /** Somebody was first: what changed since this form opened. Null when nobody was. */
  readonly changes: readonly string[] | null;
  /** What was asked cannot be done any more, whatever is sent. */
  readonly isFinal: boolean;
}

/** Refusals that no other words and no second try can mend. */
const FINAL: ReadonlySet<string> = new Set([
  ...['already_decided', 'idea_not_open', 'stage_order', 'edit_after_vote', 'vote_closed', 'vote_not_open'],
  ...['not_allowed', 'not_found', 'guest'],
]);

/** A form that is open: what stands in it, how sending goes, and what was wrong. */
export interface OpenIdeaForm {
  readonly values: Values;
  readonly setValue: (name: string, value: string) => void;
  readonly errors: FieldErrors;
  readonly trouble: FormTrouble | null;
  readonly isSending: boolean;
  /** What was typed came back from before. */
  readonly isKept: boolean;
  readonly send: () => Promise<boolean>;
  readonly forget: () => void;
}

/**
 * Holds a form on an idea. What is typed stays, whatever happens: a refusal, a lost connection, somebody who was
 * first. Then `trouble.changes` says what they changed, and sending again means: even so.
 */
export function useIdeaForm(key: string, idea: IdeaView, form: IdeaForm): OpenIdeaForm {
  const texts = useTexts();
  const client = useQueryClient();
  const change = useChangeIdea();
  const [kept] = useState(() => keptValues(key, form.initial));
  const [values, setValues] = useState(kept ?? form.initial);
  const latest = useRef(values);
  const [unanswered] = useState(() => keptSent(key));
  const sent = useRef(unanswered);
  const [opened] = useState(idea);
  const [version, setVersion] = useState(idea.version);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [trouble, setTrouble] = useState<FormTrouble | null>(null);

  const setValue = (name: string, value: string) => {
    latest.current = { ...latest.current, [name]: value };
    setValues(latest.current);
    keepValues(key, latest.current);
    setErrors((now) => (now[name] === undefined ? now : { ...now, [name]: '' }));
  };

  const noteSent = (what: Sent | null) => {
    sent.current = what;
    keepSent(key, what);
  };

  const refused = async (error: unknown) => {
    const apiError = error instanceof ApiError ? error : null;
    // It was refused, not done: what is sent next is another form.
    if (apiError !== null && !isPassing(apiError)) noteSent(null);
    const text = troubleText(texts, error);
    const reference = apiError?.reference ?? null;
    const field = fieldOfProblem(apiError?.code, form.fields, values);
    if (field !== null) {
      setErrors({ [field]: text });
      return;
    }
    const isOvertaken = apiError !== null && [403, 404, 409, 412].includes(apiError.status);
    if (!isOvertaken) {
      setTrouble({ text, reference, changes: null, isFinal: false });
      return;
    }
    const now =
      apiError.current ??
      (await client.query({ ...ideaQuery(opened.ideaId), staleTime: 0, retry: false }).catch(() => null));
    if (now !== null) setVersion(now.version);
    const changes = now === null ? null : whatChanged(texts, opened, now);
    setTrouble({
      text,
      reference,
      changes: changes?.length === 0 && apiError.status !== 412 ? null : changes,
      isFinal: FINAL.has(apiError.code ?? ''),
    });
  };

  const send = async () => {
    setTrouble(null);
    const wrong = form.check?.(values) ?? {};
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return false;
    const before = sent.current;
    const formId = before && sameValues(before.values, values) ? before.formId : newFormId();
    noteSent({ formId, values });
    try {
      await change.mutateAsync({
        ...form.toChange(values, formId),
        ...(form.needsVersion ? { version } : {}),
      });
    } catch (error) {
      await refused(error);
      return false;
    }
    noteSent(null);
    keepValues(key, null);
    showToast('done', form.done);
    return true;
  };

  return {
    values,
    setValue,
    errors: Object.fromEntries(Object.entries(errors).filter(([, text]) => text !== '')),
    trouble,
    isSending: change.isPending,
    isKept: kept !== null,
    send,
    forget: () => {
      noteSent(null);
      keepValues(key, null);
    },
  };
}
