import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../lib/api';
import { useTexts } from '../../lib/texts';
import { showToast } from '../../lib/toasts';
import { troubleText } from '../../lib/troubleText';
import { useIsPhone } from '../../lib/useMedia';
import type { Filter } from '../ideas/filter';
import { useMe } from '../me/useMe';

const FORMATS = ['csv', 'xlsx'] as const;
const SHORT = { csv: 'CSV', xlsx: 'Excel' } as const;

/** What the list shows, as a file. Only for who may export. */
export function ExportButtons({ filter }: { readonly filter: Filter }) {
  const texts = useTexts();
  const { t } = texts;
  const me = useMe();
  const isPhone = useIsPhone();
  const get = useMutation({
    mutationFn: (format: (typeof FORMATS)[number]) =>
      download({ path: '/ideas/export', query: { ...filter, format } }, `${t('list.file')}.${format}`),
    onMutate: () => showToast('done', t('list.exporting')),
    onSuccess: () => showToast('done', t('list.exported')),
    onError: (error) => showToast('trouble', troubleText(texts, error)),
  });
  if (!me.abilities.canExport) return null;
  return FORMATS.map((format) => (
    <Button
      key={format}
      size="small"
      icon={<ArrowDownload20Regular />}
      disabledFocusable={get.isPending}
      aria-label={t(`list.${format}`)}
      onClick={() => get.mutate(format)}
    >
      {isPhone ? SHORT[format] : t(`list.${format}`)}
    </Button>
  ));
}
