import { Button } from '@fluentui/react-components';
import { CheckmarkCircle32Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Receipt as ReceiptView } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './Receipt.module.css';

interface Props {
  readonly receipt: ReceiptView;
  readonly onAnother: () => void;
}

/** The idea is in: its number, by when there is a response, and what happens now. */
export function Receipt({ receipt, onAnother }: Props) {
  const { t, date } = useTexts();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { searchEndsAt } = receipt;
  return (
    <section className={styles.receipt} aria-labelledby="receipt">
      <CheckmarkCircle32Filled aria-hidden="true" />
      <h2 id="receipt" ref={heading} tabIndex={-1}>
        {t('receipt.heading')}
      </h2>
      <p className={styles.number}>{t('submit.number', { number: receipt.number })}</p>
      <p className={styles.promise}>{t('submit.promise', { date: date(receipt.respondBy) })}</p>
      {receipt.hasClub ? (
        <>
          <h3>{t('receipt.next')}</h3>
          <ol>
            <li>{t('receipt.stepClub')}</li>
            <li>
              {searchEndsAt === null
                ? t('receipt.stepVote')
                : t('receipt.stepVoteOn', { date: date(searchEndsAt) })}
            </li>
            <li>{t('receipt.stepAnswer')}</li>
          </ol>
        </>
      ) : (
        <p>{t('receipt.noClub')}</p>
      )}
      <p className={styles.quiet}>{t(receipt.unnamed ? 'receipt.unnamed' : 'receipt.named')}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void navigate(`/ideas/${receipt.ideaId}`)}>
          {t('submit.toIdea')}
        </Button>
        <Button onClick={() => void navigate('/my-ideas')}>{t('submit.toMine')}</Button>
        <Button appearance="subtle" onClick={onAnother}>
          {t('submit.another')}
        </Button>
      </div>
    </section>
  );
}
