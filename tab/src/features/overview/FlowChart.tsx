import { useId, useState } from 'react';
import type { FlowPoint } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import { FlowDrawingView } from './FlowDrawingView';
import { FlowLegend } from './FlowLegend';
import { FlowPatterns } from './FlowPatterns';
import styles from './FlowChart.module.css';
import { BANDS, countIn, drawFlow, moveByKey, nearest, totalOf, type Frame } from './flowChart';
import { useWidth } from './useWidth';

interface Props {
  readonly flow: readonly FlowPoint[];
  /** The club that is counted; all of them when there is none. */
  readonly club: string | undefined;
}

/**
 * How many ideas were where, week by week. It is a slider over the weeks: by mouse, touch or arrow keys one week
 * is chosen, and its numbers stand beside the chart and are said.
 */
export function FlowChart({ flow, club }: Props) {
  const { t, day, number } = useTexts();
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const [chosen, setChosen] = useState<number | null>(null);
  const patterns = useId();
  const height = width < 480 ? 220 : 320;
  const frame: Frame = { left: 40, top: 10, width: Math.max(60, width - 52), height: height - 40 };
  const drawing = drawFlow(flow, frame);
  const last = flow.length - 1;
  const at = Math.min(chosen ?? last, last);
  const point = flow[at];
  if (!point) return null;
  const week = t('overview.chart.week', { date: day(point.day) });
  const said = BANDS.toReversed().map((band) =>
    t('overview.chart.value', { label: t(`overview.chart.${band}`), number: number(countIn(point, band)) }),
  );
  return (
    <div className={styles.chart}>
      <div
        ref={ref}
        className={styles.plot}
        role="slider"
        tabIndex={0}
        aria-label={t('overview.chart.label')}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={`${week}. ${said.join(', ')}. ${t('overview.chart.total')}: ${number(totalOf(point))}`}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setChosen(nearest(drawing.xs, event.clientX - box.left));
        }}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setChosen(null)}
        onBlur={() => setChosen(null)}
        onKeyDown={(event) => {
          const next = moveByKey(event.key, at, flow.length);
          if (next === null) return;
          event.preventDefault();
          setChosen(next);
        }}
      >
        <svg width={width} height={height} aria-hidden="true">
          <FlowPatterns id={patterns} />
          <FlowDrawingView {...{ flow, drawing, frame, patterns }} at={chosen === null ? null : at} />
        </svg>
      </div>
      <FlowLegend {...{ point, week, patterns, club }} />
    </div>
  );
}
