import { Button } from '@fluentui/react-components';
import { DataArea20Regular } from '@fluentui/react-icons/svg/data-area';
import { Table20Regular } from '@fluentui/react-icons/svg/table';
import { useState } from 'react';
import type { FlowPoint } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { Card } from './Card';
import { FlowChart } from './FlowChart';
import { FlowTable } from './FlowTable';
import page from './Overview.module.css';
import styles from './FlowChart.module.css';
import { fromFirst } from './flowChart';

interface Props {
  readonly flow: readonly FlowPoint[];
  /** The club that is counted; all of them when there is none. */
  readonly club: string | undefined;
}

/** The cumulative flow over time: as a chart, or the same numbers as a table. */
export function FlowCard({ flow: all, club }: Props) {
  const { t } = useTexts();
  const flow = fromFirst(all);
  const [asTable, setAsTable] = useState(false);
  return (
    <Card title={t('overview.chart.heading')} isWide>
      {flow.length < 2 ? (
        <p className={page.quiet}>{t('overview.chart.empty')}</p>
      ) : (
        <>
          {asTable ? <FlowTable flow={flow} /> : <FlowChart flow={flow} club={club} />}
          <div className={styles.foot}>
            <p className={page.quiet}>{t('overview.chart.endedNote')}</p>
            <Button
              appearance="subtle"
              icon={asTable ? <DataArea20Regular /> : <Table20Regular />}
              onClick={() => setAsTable(!asTable)}
            >
              {t(asTable ? 'overview.chart.asChart' : 'overview.chart.asTable')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
