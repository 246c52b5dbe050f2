import { Button } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { PlantGrass28Regular } from '@fluentui/react-icons/svg/plant-grass';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PageTrouble } from '../../components/PageTrouble';
import { Skeleton } from '../../components/Skeleton';
import { useTexts } from '../../lib/texts';
import { DraftHint } from './DraftHint';
import { MyData } from './MyData';
import { MyIdea } from './MyIdea';
import styles from './MyIdeasPage.module.css';
import { useMyIdeas } from './useMyIdeas';

/** What became of the ideas that I sent in or support. */
export default function MyIdeasPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const list = useMyIdeas();
  const ideas = list.data?.pages.flatMap((page) => page.items) ?? [];
  const tell = (
    <Button appearance="primary" icon={<Add20Regular />} onClick={() => void navigate('/new')}>
      {t('app.newIdea')}
    </Button>
  );
  return (
    <Page title={t('mine.title')} kind="narrow" actions={ideas.length > 0 ? tell : undefined}>
      <DraftHint />
      {list.isPending && (
        <div className={styles.list} aria-hidden="true">
          <Skeleton height={112} />
          <Skeleton height={112} />
          <Skeleton height={112} />
        </div>
      )}
      {list.isError && ideas.length === 0 && (
        <PageTrouble error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && ideas.length === 0 && (
        <EmptyState icon={<PlantGrass28Regular />} title={t('mine.emptyTitle')} actions={tell}>
          {t('mine.emptyText')}
        </EmptyState>
      )}
      {ideas.length > 0 && (
        <ul className={styles.list}>
          {ideas.map((idea) => (
            <li key={idea.ideaId}>
              <MyIdea idea={idea} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          className={styles.more}
          disabledFocusable={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('app.more')}
        </Button>
      )}
      {list.isSuccess && <MyData />}
    </Page>
  );
}
