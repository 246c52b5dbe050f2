import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../lib/texts';
import { useIsPhone } from '../../lib/useMedia';
import type { Doing } from './doing';
import { useWaiting } from './useWaiting';
import { WaitingLine } from './WaitingLine';
import styles from './WaitingPanel.module.css';

const ChooseDecision = lazy(() => import('./ChooseDecision'));
const FormInPlace = lazy(() => import('./FormInPlace'));

/** So many lines before somebody asks for all of them: the board is to be seen too. */
const SHOWN = 3;
const SHOWN_ON_PHONE = 1;

/** What waits for the reader, above everything else, with the buttons to act at once; nothing when nothing waits. */
export function WaitingPanel() {
  const { t, number } = useTexts();
  const isPhone = useIsPhone();
  const items = useWaiting().data?.items ?? [];
  const [isOpen, setIsOpen] = useState(false);
  const [doing, setDoing] = useState<Exclude<Doing, { readonly to: string }> | null>(null);
  const close = () => setDoing(null);
  const few = isPhone ? SHOWN_ON_PHONE : SHOWN;
  const shown = isOpen ? items : items.slice(0, few);
  return (
    <>
      {items.length > 0 && (
        <section className={styles.panel} aria-labelledby="waiting">
          <h2 id="waiting" className={styles.head}>
            {t('waiting.title')} <span className={styles.count}>{number(items.length)}</span>
          </h2>
          <ul className={styles.lines}>
            {shown.map((item) => (
              <WaitingLine
                key={`${item.kind} ${item.idea?.ideaId ?? ''} ${item.refId ?? item.what ?? ''}`}
                item={item}
                onDo={setDoing}
              />
            ))}
          </ul>
          {items.length > few && (
            <Button
              appearance="subtle"
              size="small"
              className={styles.more}
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              {isOpen ? t('waiting.fewer') : t('waiting.more', { count: items.length })}
            </Button>
          )}
        </section>
      )}
      {doing !== null && (
        <Suspense fallback={null}>
          {'decide' in doing ? (
            <ChooseDecision idea={doing.decide} onClose={close} />
          ) : (
            <FormInPlace idea={doing.idea} form={doing.form} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
}
