import { useCallback, useEffect, useRef, useState } from 'react';
import { CardView, type Pressed } from '../cards/CardView';
import { act, type Dialog, type Outcome, type Person } from '../lib/api';
import { useText } from '../lib/i18n';
import { AppAvatar } from './Avatar';
import { CloseIcon } from './icons';
import { Notice } from './Notice';

/** A dialog of the app: keeps the focus inside, closes with Esc, keeps what was typed when sending fails. */
export function Modal({ person, first, onClose }: { person: Person; first: Outcome; onClose: () => void }) {
  const { t } = useText();
  const element = useRef<HTMLDialogElement>(null);
  const [dialog, setDialog] = useState<Dialog | undefined>(first.dialog);
  const [message, setMessage] = useState(first.message);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    element.current?.showModal();
  }, []);

  const close = useCallback(() => {
    if (dialog) void act(person.aadObjectId, 'closeDialog', { dialogId: dialog.id });
    onClose();
  }, [dialog, person.aadObjectId, onClose]);

  const dialogId = dialog?.id;
  const onPress = useCallback(
    async (pressed: Pressed) => {
      if (dialogId === undefined) return;
      setBusy(true);
      setProblem(undefined);
      const data =
        pressed.kind === 'execute' && pressed.verb ? { ...pressed.data, verb: pressed.verb } : pressed.data;
      const outcome = await act(person.aadObjectId, 'submitDialog', { dialogId, data });
      setBusy(false);
      if (outcome.outcome === 'failed' || !outcome.outcome) setProblem(t('problemKept'));
      else if (outcome.outcome === 'dialog') setDialog(outcome.dialog);
      else if (outcome.outcome === 'message') {
        setDialog(undefined);
        setMessage(outcome.message);
      } else onClose();
    },
    [dialogId, person.aadObjectId, onClose, t],
  );
  const press = useCallback((pressed: Pressed) => void onPress(pressed), [onPress]);

  return (
    <dialog
      ref={element}
      className="modal"
      aria-labelledby="modal-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <header className="modal-head">
        <AppAvatar size={28} />
        <h2 id="modal-title">{dialog?.title ?? ''}</h2>
        <button
          type="button"
          className="icon-button"
          onClick={close}
          aria-label={t('close')}
          title={t('close')}
        >
          <CloseIcon />
        </button>
      </header>
      <div className="modal-body">
        {problem && <Notice kind="problem" text={problem} onClose={() => setProblem(undefined)} />}
        {dialog?.card && <CardView key={dialog.id} card={dialog.card} busy={busy} onPress={press} />}
        {dialog?.url && <iframe className="modal-frame" src={dialog.url} title={dialog.title} />}
        {!dialog && (
          <>
            <p className="modal-message">{message}</p>
            <button type="button" className="button primary" onClick={onClose}>
              {t('close')}
            </button>
          </>
        )}
      </div>
    </dialog>
  );
}
