import { useTexts } from '../../lib/texts';
import { CalendarForm } from './CalendarForm';
import { PartFrame } from './PartFrame';
import { useSettings } from './queries';

/** Which days are no working days here. */
export function CalendarPart() {
  const { t } = useTexts();
  const settings = useSettings();
  return (
    <PartFrame title={t('settings.calendar')} intro={t('settings.calendarPart.intro')} query={settings}>
      {(now) => <CalendarForm settings={now} />}
    </PartFrame>
  );
}
