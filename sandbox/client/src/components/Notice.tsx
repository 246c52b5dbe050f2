import { useText } from '../lib/i18n';
import { CloseIcon, InfoIcon, WarningIcon } from './icons';

/** A line that says how something went. */
export function Notice({
  kind,
  text,
  onClose,
}: {
  kind: 'info' | 'problem';
  text: string;
  onClose: () => void;
}) {
  const { t } = useText();
  return (
    <div className={`notice ${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      {kind === 'problem' ? <WarningIcon /> : <InfoIcon />}
      <span>{text}</span>
      <button type="button" className="icon-button small" onClick={onClose} aria-label={t('close')}>
        <CloseIcon size={14} />
      </button>
    </div>
  );
}
