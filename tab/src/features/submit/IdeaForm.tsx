import { Button, Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { Receipt } from '../../../../src/contracts/api';
import { isBlank } from '../../../../src/domain/text/characters';
import { findPersonal } from '../../../../src/domain/text/personal';
import { proposeTitle } from '../../../../src/domain/text/title';
import { ApiError } from '../../lib/problem';
import { useDraft } from '../../lib/useDraft';
import { useTexts } from '../../lib/texts';
import { troubleText } from '../../lib/troubleText';
import { newFormId } from '../ideas/useChangeIdea';
import { useMe } from '../me/useMe';
import { DRAFT, EMPTY, isBegun } from './draft';
import styles from './IdeaForm.module.css';
import { SimilarIdeas } from './SimilarIdeas';
import { useSubmitIdea } from './useSubmitIdea';

const orNull = (text: string) => (isBlank(text) ? null : text);

/** The form of a new idea. What stands in it is kept until it has been sent. */
export function IdeaForm({ onSent }: { readonly onSent: (receipt: Receipt) => void }) {
  const texts = useTexts();
  const { t } = texts;
  const me = useMe();
  const draft = useDraft(DRAFT, me.personId, EMPTY);
  const { value, change } = draft;
  const [wasKept] = useState(() => isBegun(value));
  const [missing, setMissing] = useState<'title' | 'text' | null>(null);
  const [isOpen, setIsOpen] = useState(
    value.problem !== '' || value.theme !== '' || value.seenElsewhere !== '',
  );
  const send = useSubmitIdea();
  const form = useRef<HTMLFormElement>(null);
  const proposed = useRef('');
  const personal = findPersonal([value.title, value.text, value.problem, value.seenElsewhere].join('\n'));

  useEffect(() => {
    if (missing) form.current?.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus();
  }, [missing]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const lacking = isBlank(value.text) ? 'text' : isBlank(value.title) ? 'title' : null;
    setMissing(lacking);
    if (lacking !== null || send.isPending) return;
    const wasSent = value.formId !== '';
    const formId = value.formId || newFormId();
    if (!wasSent) change({ formId });
    const body = {
      ...{ formId, title: value.title, text: value.text, unnamed: value.unnamed },
      ...{ problem: orNull(value.problem), theme: orNull(value.theme) },
      seenElsewhere: orNull(value.seenElsewhere),
    };
    send.mutate(
      { body, wasSent },
      {
        onSuccess: (receipt) => {
          draft.clear();
          onSent(receipt);
        },
        // Somebody else's form has this id: what is sent next is another one.
        onError: (error) => {
          if (error instanceof ApiError && error.code === 'form_used') change({ formId: '' });
        },
      },
    );
  };

  /** A name for what has none yet; what somebody named themselves is left alone. */
  const propose = (): void => {
    if (!isBlank(value.title) && value.title !== proposed.current) return;
    proposed.current = proposeTitle(value.text);
    change({ title: proposed.current });
  };

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <p className={styles.intro}>{t(wasKept ? 'submit.restored' : 'submit.intro')}</p>
      <Field
        label={t('form.text')}
        required
        validationMessage={missing === 'text' ? t('submit.textError') : null}
      >
        <Textarea
          name="text"
          value={value.text}
          rows={5}
          resize="vertical"
          placeholder={t('form.textPlaceholder')}
          onChange={(_event, { value: text }) => change({ text })}
          onBlur={({ relatedTarget }) => {
            // Who goes on to the title is about to name it.
            if (relatedTarget?.getAttribute('name') !== 'title') propose();
          }}
        />
      </Field>
      <Field
        label={t('form.title')}
        required
        validationMessage={missing === 'title' ? t('submit.titleError') : null}
      >
        <Input
          name="title"
          value={value.title}
          placeholder={t(isBlank(value.text) ? 'form.titlePlaceholder' : 'form.titleAsked')}
          onChange={(_event, { value: title }) => change({ title })}
          onBlur={propose}
        />
      </Field>
      <SimilarIdeas text={`${value.title} ${value.text}`} />
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{t('submit.more')}</summary>
        <div className={styles.more}>
          <Field label={t('form.problem')}>
            <Textarea
              value={value.problem}
              resize="vertical"
              placeholder={t('form.problemPlaceholder')}
              onChange={(_event, { value: problem }) => change({ problem })}
            />
          </Field>
          <Field label={t('form.theme')}>
            <Select value={value.theme} onChange={(_event, { value: theme }) => change({ theme })}>
              <option value="">{t('submit.noTheme')}</option>
              {me.themes.map((theme) => (
                <option key={theme}>{theme}</option>
              ))}
            </Select>
          </Field>
          <Field label={t('form.seenElsewhere')}>
            <Input
              value={value.seenElsewhere}
              placeholder={t('form.seenElsewherePlaceholder')}
              onChange={(_event, { value: seenElsewhere }) => change({ seenElsewhere })}
            />
          </Field>
        </div>
      </details>
      <Field hint={t('form.unnamedNote')}>
        <Checkbox
          label={t('form.unnamed')}
          checked={value.unnamed}
          onChange={(_event, { checked }) => change({ unnamed: checked === true })}
        />
      </Field>
      {personal.length > 0 && (
        <p role="status">
          {t('personal.hint', { found: personal.map((kind) => t(`personal.${kind}`)).join(', ') })}
        </p>
      )}
      {send.isError && (
        <p role="alert" className={styles.trouble}>
          {troubleText(texts, send.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={send.isPending}>
          {t(send.isPending ? 'submit.sending' : 'submit.send')}
        </Button>
        {isBegun(value) && (
          <Button appearance="subtle" onClick={draft.clear}>
            {t('submit.clear')}
          </Button>
        )}
        <span className={styles.kept}>{t('submit.kept')}</span>
      </div>
    </form>
  );
}
