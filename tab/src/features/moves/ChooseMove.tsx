import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Move } from '../../../../src/contracts/api';
import { DialogButtons } from '../../components/DialogButtons';
import { useFocusKeeper } from '../../lib/focusKeeper';
import { useTexts } from '../../lib/texts';
import styles from './ChooseMove.module.css';

interface Props {
  readonly number: string;
  readonly title: string;
  readonly moves: readonly Move[];
  readonly trouble: string | null;
  readonly isSending: boolean;
  readonly onChoose: (move: Move) => void;
  readonly onClose: () => void;
}

/** What is going to happen with an idea, when more than one thing can. */
export function ChooseMove({ number, title, moves, trouble, isSending, onChoose, onClose }: Props) {
  const { t } = useTexts();
  useFocusKeeper();
  const [move, setMove] = useState(moves[0]);
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('move.title', { number })}</DialogTitle>
          <DialogContent className={styles.content}>
            <p>{title}</p>
            {moves.length > 1 && (
              <RadioGroup
                aria-label={t('move.where')}
                value={move ?? ''}
                onChange={(_event, data) => setMove(moves.find((one) => one === data.value))}
              >
                {moves.map((one) => (
                  <Radio key={one} value={one} label={t(`move.${one}`)} />
                ))}
              </RadioGroup>
            )}
            {move === 'startVote' && <p className={styles.hint}>{t('move.startVoteIntro')}</p>}
            {trouble !== null && (
              <p className={styles.trouble} role="alert">
                {trouble}
              </p>
            )}
          </DialogContent>
          <DialogButtons>
            <Button onClick={onClose}>{t('app.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={isSending || move === undefined}
              onClick={() => move && onChoose(move)}
            >
              {t(move === 'startVote' ? 'move.startVoteSend' : 'move.goOn')}
            </Button>
          </DialogButtons>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
