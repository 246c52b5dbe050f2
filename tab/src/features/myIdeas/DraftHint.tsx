import { Button } from '@fluentui/react-components';
import { useNavigate } from 'react-router';
import { useDraft } from '../../lib/useDraft';
import { useTexts } from '../../lib/texts';
import { useMe } from '../me/useMe';
import { DRAFT, EMPTY } from '../submit/draft';
import styles from './MyIdeasPage.module.css';

/** An idea that was begun and not sent yet. */
export function DraftHint() {
  const { t } = useTexts();
  const me = useMe();
  const navigate = useNavigate();
  const { value } = useDraft(DRAFT, me.personId, EMPTY);
  const typed = value.title.trim() || value.text.trim();
  if (typed === '') return null;
  return (
    <aside className={styles.draft}>
      <p>
        <strong>{t('mine.draft')}</strong>
        <span>{typed}</span>
      </p>
      <Button onClick={() => void navigate('/new')}>{t('mine.draftGo')}</Button>
    </aside>
  );
}
