import type { Texts } from '../../lib/texts';
import type { Column } from '../ideas/filter';

/** The name of a column. */
export function columnText(t: Texts['t'], column: Column): string {
  return column === 'finished' ? t('board.finished') : t(`stage.${column}`);
}
