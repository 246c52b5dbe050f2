import { Button } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Edit20Regular } from '@fluentui/react-icons/svg/edit';
import { Share20Regular } from '@fluentui/react-icons/svg/share';
import type { IdeaView } from '../../../../src/contracts/api';
import { useHost } from '../../lib/hostContext';
import { useTexts } from '../../lib/texts';
import { showToast } from '../../lib/toasts';
import { useOpenForm } from './openForm';

/** What the submitter may do with their own idea, and a link to it for everybody. */
export function IdeaActions({ idea }: { readonly idea: IdeaView }) {
  const { t } = useTexts();
  const host = useHost();
  const openForm = useOpenForm();
  const share = async () => {
    try {
      const how = await host.share(`/ideas/${idea.ideaId}`, `${idea.number} ${idea.title}`);
      if (how === 'copied') showToast('done', t('app.linkCopied'));
    } catch {
      showToast('trouble', t('trouble.unknown'));
    }
  };
  return (
    <>
      {idea.abilities.canEdit && (
        <Button icon={<Edit20Regular />} onClick={() => openForm({ kind: 'edit' })}>
          {t('idea.edit')}
        </Button>
      )}
      {idea.abilities.canWithdraw && (
        <Button icon={<ArrowUndo20Regular />} onClick={() => openForm({ kind: 'withdraw' })}>
          {t('idea.withdraw')}
        </Button>
      )}
      <Button icon={<Share20Regular />} onClick={() => void share()}>
        {t('app.share')}
      </Button>
    </>
  );
}
