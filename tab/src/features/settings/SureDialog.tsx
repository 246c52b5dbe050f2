import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { DialogButtons } from '../../components/DialogButtons';
import { STEADY_BACKDROP, useFocusKeeper } from '../../lib/focusKeeper';
import { useTexts } from '../../lib/texts';
import { useExit } from '../idea/forms/useExit';
import styles from './SureDialog.module.css';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly onClose: (isSure: boolean) => void;
}

/** Asks for a yes before something goes away. */
export function SureDialog({ title, text, yes, onClose }: Props) {
  const { t } = useTexts();
  useFocusKeeper();
  const exit = useExit(onClose);
  return (
    <Dialog {...exit.dialog} modalType="alert" onOpenChange={(_, data) => !data.open && exit.leave(false)}>
      <DialogSurface className={styles.surface} backdrop={STEADY_BACKDROP}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogButtons>
            <Button onClick={() => exit.leave(false)}>{t('app.cancel')}</Button>
            <Button appearance="primary" onClick={() => exit.leave(true)}>
              {yes}
            </Button>
          </DialogButtons>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
