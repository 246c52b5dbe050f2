import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { personData } from '../../../../src/contracts/api';
import { call } from '../../lib/api';
import { saveJson } from '../../lib/saveJson';
import { useTexts } from '../../lib/texts';
import { showToast } from '../../lib/toasts';
import { troubleText } from '../../lib/troubleText';
import styles from './MyIdeasPage.module.css';

/** All that Kiem keeps about the reader, unnamed ideas and drafts too: nobody else may see those. */
export function MyData() {
  const texts = useTexts();
  const { t } = texts;
  const [isFetching, setIsFetching] = useState(false);
  const download = async () => {
    setIsFetching(true);
    try {
      saveJson(await call(personData, { path: '/me/data' }), `${t('mine.data.file')}.json`);
    } catch (error) {
      showToast('trouble', troubleText(texts, error));
    } finally {
      setIsFetching(false);
    }
  };
  return (
    <aside className={styles.data}>
      <p>{t('mine.data.text')}</p>
      <Button
        size="small"
        icon={<ArrowDownload20Regular />}
        disabledFocusable={isFetching}
        onClick={() => void download()}
      >
        {t('mine.data.download')}
      </Button>
    </aside>
  );
}
