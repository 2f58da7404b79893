// What is shown where the program itself has failed: that the plan is safe, where it is, and what to do.
import { Component, type ReactNode, useEffect } from 'react';
import { sentenceFor } from '../../shared/sentences.ts';
import { workingCopyError } from '../db/working-copy-error.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './crash-screen.module.css';

export interface CrashScreenProps {
  readonly error: unknown;
  /** Where the plan files are, for the person to read; "" where that is not known. */
  readonly dataFolder: string;
}

/** A new address of the program that is put in this tab differs in its fragment only, which loads nothing by itself. */
function useNewAddress(): void {
  useEffect(() => {
    const load = () => window.location.reload();
    window.addEventListener('hashchange', load);
    return () => window.removeEventListener('hashchange', load);
  }, []);
}

export function CrashScreen({ error, dataFolder }: CrashScreenProps) {
  useNewAddress();
  return (
    <main>
      <div role="alert" className={classNames(styles, 'screen')}>
        <h1>Tabled cannot go on</h1>
        <p>{sentenceFor(workingCopyError(error))}</p>
        {dataFolder !== '' && <p>Your plan is on this laptop, in {dataFolder}, with backups beside it.</p>}
        <Button kind="primary" onPress={() => window.location.reload()}>
          Load again
        </Button>
      </div>
    </main>
  );
}

interface BoundaryProps {
  readonly dataFolder: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failure: { readonly error: unknown } | undefined;
}

/** Shows the crash screen in place of its children once one of them has thrown. React has no other way than a class. */
export class CrashBoundary extends Component<BoundaryProps, BoundaryState> {
  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { error } };
  }

  override readonly state: BoundaryState = { failure: undefined };

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return <CrashScreen error={failure.error} dataFolder={this.props.dataFolder} />;
  }
}
