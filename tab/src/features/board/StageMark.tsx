import { Beaker20Regular } from '@fluentui/react-icons/svg/beaker';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { PlantGrass20Regular } from '@fluentui/react-icons/svg/plant-grass';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { VoteRegular } from '@fluentui/react-icons/svg/vote';
import type { Column } from '../ideas/filter';

const marks = {
  search: Search20Regular,
  selection: VoteRegular,
  implementation: Beaker20Regular,
  anchoring: PlantGrass20Regular,
  finished: Checkmark20Regular,
} as const;

/** The sign of a stage, next to its name. */
export function StageMark({ column }: { readonly column: Column }) {
  const Mark = marks[column];
  return <Mark aria-hidden="true" />;
}
