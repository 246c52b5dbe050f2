import { Component, type ReactNode } from 'react';
import { PageTrouble } from '../components/PageTrouble';

interface Props {
  readonly children: ReactNode;
  /** Another page is another chance: when this changes, the trouble is forgotten. */
  readonly place?: string;
}

interface State {
  readonly error: unknown;
  readonly place: string | undefined;
}

/** Catches what a page throws, and says so instead of going blank. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error ?? new Error('unknown') };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { error: null, place: props.place };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <PageTrouble error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
