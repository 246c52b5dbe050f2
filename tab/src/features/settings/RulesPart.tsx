import { useTexts } from '../../lib/texts';
import { PartFrame } from './PartFrame';
import { RulesForm } from './RulesForm';
import { useSettings } from './queries';

/** How long things may take, and how many votes make an advice. */
export function RulesPart() {
  const { t } = useTexts();
  const settings = useSettings();
  return (
    <PartFrame title={t('settings.rules')} intro={t('settings.rulesPart.intro')} query={settings}>
      {(now) => <RulesForm settings={now} />}
    </PartFrame>
  );
}
