import { useFocusFinders } from '@fluentui/react-components';

/** Shows nothing. As long as it is there, Fluent's guard of the focus is (lib/focusKeeper.ts says why). */
export default function FocusKeeper() {
  useFocusFinders();
  return null;
}
