import { Button } from '@fluentui/react-components';
import { PlantGrass28Regular } from '@fluentui/react-icons/svg/plant-grass';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/EmptyState';
import { useTexts } from '../../lib/texts';

interface Props {
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

/** No idea to show: because nothing fits the filters, or because there is none yet. */
export function NothingYet({ isFiltered, onClear }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  return isFiltered ? (
    <EmptyState
      title={t('board.noneFitTitle')}
      actions={<Button onClick={onClear}>{t('filter.clear')}</Button>}
    >
      {t('board.noneFitText')}
    </EmptyState>
  ) : (
    <EmptyState
      icon={<PlantGrass28Regular />}
      title={t('board.emptyTitle')}
      actions={
        <Button appearance="primary" onClick={() => void navigate('/new')}>
          {t('app.newIdea')}
        </Button>
      }
    >
      {t('board.emptyText')}
    </EmptyState>
  );
}
