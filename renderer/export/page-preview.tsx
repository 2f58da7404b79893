// The document's pages as they will be saved, and above them the columns to be drawn wider or narrower.
import { useEffect, useRef, useState } from 'react';
import type { ExportSettings } from '../../shared/plan/export-settings.ts';
import type { PlanColumns } from '../../shared/plan/plan.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import { Choice } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import { ScrollArea } from '../ui/scroll-area.tsx';
import { drawnShares } from './column-shares.ts';
import { ColumnStrip } from './column-strip.tsx';
import styles from './page-preview.module.css';
import type { DrawnPages } from './pages/draw-pages.ts';
import { useDrawnPages } from './use-drawn-pages.ts';
import type { Making } from './use-made-document.ts';
import { usePageScale, ZOOMS, type Zoom } from './use-page-scale.ts';

export interface PagePreviewProps {
  readonly making: Making;
  readonly columns: PlanColumns;
  readonly settings: ExportSettings;
  readonly onShares: (shares: ExportSettings['columnShares']) => void;
}

function pagesInWords({ drawn, about }: DrawnPages): string {
  const pages = `about ${counted(about, 'page')}`;
  return drawn < about ? `${pages}, of which the first ${drawn} are drawn` : pages;
}

export function PagePreview({ making, columns, settings, onShares }: PagePreviewProps) {
  const { made, error, isStale } = making;
  const place = useRef<HTMLDivElement>(null);
  const drawing = useDrawnPages(made, place);
  const { pages, failure } = drawing;
  const [zoom, setZoom] = useState<Zoom>('fit');
  const frame = usePageScale(pages?.paper, zoom);
  const shares = pages && drawnShares(columns, settings, pages.tables);
  const isBehind = error === undefined && (isStale || drawing.of !== made);

  // By the element itself: the pages' own shadow tree is no part of React's.
  useEffect(() => {
    if (place.current !== null) place.current.dataset['behind'] = `${isBehind || error !== undefined}`;
  }, [isBehind, error]);

  return (
    <section className={classNames(styles, 'preview')} aria-label="Page preview">
      <div className={classNames(styles, 'bar')}>
        <p role="status" className={classNames(styles, 'said')}>
          {isBehind ? 'The pages are being drawn…' : pages && `Page preview: ${pagesInWords(pages)}`}
        </p>
        <div className={classNames(styles, 'zoom')}>
          <Choice label="Size of the pages" value={zoom} options={ZOOMS} onChoose={setZoom} />
        </div>
      </div>
      <div role="alert">
        {error !== undefined && <p className={classNames(styles, 'failure')}>{sentenceFor(error)}</p>}
        {error === undefined && failure !== '' && (
          <p className={classNames(styles, 'failure')}>
            The document is made, but its pages cannot be shown here ({failure}). It can be exported all the same.
          </p>
        )}
      </div>
      <ScrollArea className={classNames(styles, 'pages')} label="Pages">
        <div ref={frame} className={classNames(styles, 'frame')}>
          {shares !== undefined && (
            <div className={classNames(styles, 'ruler')}>
              <ColumnStrip shares={shares} onChange={onShares} />
            </div>
          )}
          <div ref={place} className={classNames(styles, 'place')} />
        </div>
      </ScrollArea>
    </section>
  );
}
