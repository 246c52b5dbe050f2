import type { FlowPoint } from '../../../../src/contracts/api';
import { useTexts } from '../../lib/texts';
import styles from './FlowChart.module.css';
import { monthMarks, type FlowDrawing, type Frame } from './flowChart';

interface Props {
  readonly flow: readonly FlowPoint[];
  readonly drawing: FlowDrawing;
  readonly frame: Frame;
  readonly patterns: string;
  /** The week that is pointed at. */
  readonly at: number | null;
}

/** The scale, the bands with their names where they fit, the months, and a line at the chosen week. */
export function FlowDrawingView({ flow, drawing, frame, patterns, at }: Props) {
  const { t, number, language } = useTexts();
  const { areas, ticks, xs } = drawing;
  const right = frame.left + frame.width;
  const bottom = frame.top + frame.height;
  const months = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  });
  const x = at === null ? undefined : xs[at];
  return (
    <>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line className={styles.grid} x1={frame.left} x2={right} y1={y} y2={y} />
          <text className={styles.tick} x={frame.left - 8} y={y + 4} textAnchor="end">
            {number(value)}
          </text>
        </g>
      ))}
      {areas.map(({ band, shape, edge }) => (
        <g key={band} data-band={band} className={styles.band}>
          <path d={shape} className={styles.fill} />
          {band !== 'search' && band !== 'anchored' && <path d={shape} fill={`url(#${patterns}-${band})`} />}
          <path d={edge} className={styles.edge} />
        </g>
      ))}
      {areas
        .filter(({ endHeight }) => endHeight >= 22)
        .map(({ band, endMiddle }) => (
          <text key={band} className={styles.name} x={right - 8} y={endMiddle + 4} textAnchor="end">
            {t(`overview.chart.${band}`)}
          </text>
        ))}
      {monthMarks(flow, Math.floor(frame.width / 70)).map((index) => (
        <text key={index} className={styles.tick} x={xs[index]} y={bottom + 20}>
          {months.format(new Date(`${flow[index]?.day ?? ''}T12:00:00Z`))}
        </text>
      ))}
      {x !== undefined && <line className={styles.cursor} x1={x} x2={x} y1={frame.top} y2={bottom} />}
    </>
  );
}
