import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { IdeaView } from '../../../../../src/contracts/api';
import { DialogButtons } from '../../../components/DialogButtons';
import { STEADY_BACKDROP, useFocusKeeper } from '../../../lib/focusKeeper';
import { useTexts } from '../../../lib/texts';
import { FormField } from './FormField';
import { FormTroubleBar } from './FormTroubleBar';
import styles from './IdeaDialog.module.css';
import { useMe } from '../../me/useMe';
import { formKey, formOf } from './formOf';
import type { FormRef } from './types';
import { useExit } from './useExit';
import { useIdeaForm } from './useIdeaForm';

interface Props {
  readonly idea: IdeaView;
  readonly form: FormRef;
  readonly onClose: () => void;
}

/**
 * Asks what a step with an idea needs. It is made once, from the idea as it was when it opened: news that comes in
 * meanwhile does not change what somebody is typing.
 */
export function IdeaDialog({ idea, form: ref, onClose }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const me = useMe();
  useFocusKeeper();
  const [form] = useState(() => formOf({ texts, idea, me }, ref));
  // One window may be somebody else's later: each finds their own words.
  const open = useIdeaForm(`${formKey(idea.ideaId, ref)}.${me.personId}`, idea, form);
  const exit = useExit<undefined>(onClose);
  const body = useRef<HTMLDivElement>(null);
  const wrong = Object.keys(open.errors)[0];

  useEffect(() => {
    if (wrong !== undefined) {
      body.current
        ?.querySelector<HTMLElement>(`[data-field="${wrong}"] :is(input, textarea, select)`)
        ?.focus();
    }
  }, [wrong]);

  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void open.send().then((isDone) => isDone && exit.leave(undefined));
  };
  const cancel = () => {
    open.forget();
    exit.leave(undefined);
  };
  const isOvertaken = open.trouble !== null && (open.trouble.isFinal || open.trouble.changes !== null);
  return (
    <Dialog
      {...exit.dialog}
      modalType="modal"
      // A tap beside it is a slip, not a wish to stop typing.
      onOpenChange={(_, data) => !data.open && data.type !== 'backdropClick' && exit.leave(undefined)}
    >
      <DialogSurface className={styles.surface} backdrop={STEADY_BACKDROP}>
        <form onSubmit={onSubmit} noValidate>
          <DialogBody className={styles.body}>
            <DialogTitle>{form.title}</DialogTitle>
            <DialogContent>
              <div ref={body} className={styles.content}>
                {form.intro !== null && <p className={styles.intro}>{form.intro}</p>}
                {open.isKept && open.trouble === null && (
                  <p className={styles.kept}>{t('idea.form.draftBack')}</p>
                )}
                {open.trouble && <FormTroubleBar trouble={open.trouble} />}
                {form.fields.map((field) => (
                  <FormField
                    key={field.name}
                    field={field}
                    idea={idea}
                    values={open.values}
                    error={open.errors[field.name]}
                    onChange={open.setValue}
                  />
                ))}
              </div>
            </DialogContent>
            <DialogButtons>
              <Button onClick={cancel}>{t(isOvertaken ? 'idea.form.stop' : 'idea.form.cancel')}</Button>
              {open.trouble?.isFinal !== true && (
                <Button
                  type="submit"
                  appearance="primary"
                  className={form.isDanger ? styles.danger : undefined}
                  disabledFocusable={open.isSending}
                  icon={open.isSending ? <Spinner size="tiny" /> : null}
                >
                  {open.isSending
                    ? t('idea.form.sending')
                    : isOvertaken
                      ? t('idea.form.sendAnyway')
                      : open.trouble
                        ? t('idea.form.again')
                        : form.send}
                </Button>
              )}
            </DialogButtons>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
