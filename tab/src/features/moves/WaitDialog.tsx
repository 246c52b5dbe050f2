import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { DialogButtons } from '../../components/DialogButtons';
import { Skeleton } from '../../components/Skeleton';
import { useFocusKeeper } from '../../lib/focusKeeper';
import { useTexts } from '../../lib/texts';
import styles from './ChooseMove.module.css';

interface Props {
  readonly title: string;
  readonly trouble: string | null;
  readonly onClose: () => void;
}

/** Stands there while the idea is being read, or when that did not work. */
export function WaitDialog({ title, trouble, onClose }: Props) {
  const { t } = useTexts();
  useFocusKeeper();
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {trouble === null ? (
              <>
                <span className="visually-hidden" role="status">
                  {t('move.loading')}
                </span>
                <Skeleton />
                <Skeleton height={72} />
              </>
            ) : (
              <p className={styles.trouble} role="alert">
                {trouble}
              </p>
            )}
          </DialogContent>
          <DialogButtons>
            <Button onClick={onClose}>{t('app.close')}</Button>
          </DialogButtons>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
