import { Link, Navigate, useParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { PageTrouble } from '../../components/PageTrouble';
import { ApiError } from '../../lib/problem';
import { useTexts } from '../../lib/texts';
import { useIdea } from '../ideas/queries';
import { IdeaSkeleton } from './IdeaSkeleton';
import { OneIdea } from './OneIdea';

/** Everything about one idea, and everything that the reader may do with it. */
export default function IdeaPage() {
  const { t } = useTexts();
  const { id = '' } = useParams();
  const idea = useIdea(id);
  // Opened by its number: from here on it goes by its id, as everything that keeps it up to date does.
  if (idea.data && idea.data.ideaId !== id) return <Navigate to={`/ideas/${idea.data.ideaId}`} replace />;
  if (idea.data) return <OneIdea key={id} idea={idea.data} />;
  if (idea.error instanceof ApiError && idea.error.status === 404) {
    return (
      <Page title={t('idea.goneTitle')} hideTitle>
        <EmptyState title={t('idea.goneTitle')} actions={<Link to="/board">{t('trouble.toBoard')}</Link>}>
          {t('idea.goneText')}
        </EmptyState>
      </Page>
    );
  }
  if (idea.isError) return <PageTrouble error={idea.error} onRetry={() => void idea.refetch()} />;
  return <IdeaSkeleton />;
}
