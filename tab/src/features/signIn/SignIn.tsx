import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { localSignIn, setLocalPerson } from '../../lib/browserHost';
import { useTexts } from '../../lib/texts';
import styles from './SignIn.module.css';

/** Local mode in a plain browser: choose as whom you look. Elsewhere: open Kiem in Teams. */
export default function SignIn() {
  const { t } = useTexts();
  const [id, setId] = useState('');
  const [trouble, setTrouble] = useState<'unknown' | 'notHere' | null>(null);
  const signIn = async (event: SubmitEvent) => {
    event.preventDefault();
    const answer = await localSignIn(id.trim()).catch(() => ({ outcome: 'unknown' as const }));
    if (answer.outcome !== 'token') {
      setTrouble(answer.outcome);
      return;
    }
    setLocalPerson(id.trim());
    window.location.reload();
  };
  if (trouble === 'notHere')
    return (
      <main>
        <EmptyState title={t('signIn.teamsTitle')}>{t('signIn.teamsText')}</EmptyState>
      </main>
    );
  return (
    <main className={styles.page}>
      <form className={styles.form} onSubmit={(event) => void signIn(event)}>
        <h1>{t('signIn.title')}</h1>
        <p>{t('signIn.text')}</p>
        <Field label={t('signIn.id')} validationMessage={trouble === 'unknown' ? t('signIn.unknown') : null}>
          <Input value={id} onChange={(_event, data) => setId(data.value)} autoComplete="off" />
        </Field>
        <Button type="submit" appearance="primary">
          {t('signIn.go')}
        </Button>
      </form>
    </main>
  );
}
