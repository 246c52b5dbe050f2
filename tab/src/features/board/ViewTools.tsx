import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { ShareAndroid20Regular } from '@fluentui/react-icons/svg/share-android';
import { Link, useNavigate } from 'react-router';
import { useHost } from '../../lib/hostContext';
import { useTexts } from '../../lib/texts';
import { showToast } from '../../lib/toasts';
import { useIsPhone } from '../../lib/useMedia';
import type { BoardAddress } from './useBoardAddress';
import styles from './ViewTools.module.css';

interface Props {
  readonly address: BoardAddress;
  readonly view: 'board' | 'list';
}

/** Board or list, sharing this view, and telling a new idea. */
export function ViewTools({ address, view }: Props) {
  const { t } = useTexts();
  const host = useHost();
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const search = address.search === '' ? '' : `?${address.search}`;
  const share = async () => {
    const answer = await host.share(`/${view}${search}`, t(`app.${view}`)).catch(() => null);
    if (answer === 'copied') showToast('done', t('app.linkCopied'));
  };
  return (
    <>
      <nav className={styles.views} aria-label={t('board.views')}>
        {(['board', 'list'] as const).map((one) => (
          <Link key={one} to={`/${one}${search}`} aria-current={one === view ? 'page' : undefined}>
            {t(`app.${one}`)}
          </Link>
        ))}
      </nav>
      <Button
        appearance="subtle"
        icon={<ShareAndroid20Regular />}
        aria-label={t('app.shareHint')}
        title={t('app.shareHint')}
        onClick={() => void share()}
      />
      <Button
        appearance="primary"
        icon={<Add20Regular />}
        aria-label={t('app.newIdea')}
        onClick={() => void navigate('/new')}
      >
        {isPhone ? null : t('app.newIdea')}
      </Button>
    </>
  );
}
