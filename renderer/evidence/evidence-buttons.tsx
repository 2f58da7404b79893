// The buttons of one piece of evidence: the same in the side panel and in the register.
import type { EvidenceFile, EvidenceItem, EvidenceLink } from '../../shared/plan/evidence.ts';
import { webAddress } from '../../shared/plan/web-address.ts';
import { loadLater } from '../load-later.ts';
import { PanelButton } from '../panel/panel-button.tsx';
import { attemptWith, bringUp, type EvidenceContext } from './evidence-view.ts';
import { copyLink, followLink, openFile, showFile } from './open-evidence.ts';

export interface EvidenceButtonsProps<Item extends EvidenceItem = EvidenceItem> {
  readonly planId: string;
  readonly item: Item;
  readonly context: EvidenceContext;
}

function FileButtons({ planId, item, context }: EvidenceButtonsProps<EvidenceFile>) {
  const attempt = attemptWith(context);
  const { title } = item;
  return (
    <>
      <PanelButton label={`Open ${title}`} onPress={() => attempt(() => openFile(planId, item, context))}>
        Open
      </PanelButton>
      <PanelButton label={`Show in folder: ${title}`} onPress={() => attempt(() => showFile(planId, item, context))}>
        Show in folder
      </PanelButton>
      <PanelButton
        label={`New version… of ${title}`}
        onPress={() => attempt(async () => (await loadLater()).chooseNewVersion(planId, item, context))}
      >
        New version…
      </PanelButton>
    </>
  );
}

function LinkButtons({ item, context }: EvidenceButtonsProps<EvidenceLink>) {
  const attempt = attemptWith(context);
  const { title } = item;
  return (
    <>
      {webAddress(item.target) !== undefined && (
        <PanelButton label={`Open in the browser: ${title}`} onPress={() => attempt(() => followLink(item, context))}>
          Open in the browser
        </PanelButton>
      )}
      <PanelButton label={`Copy the address of ${title}`} onPress={() => attempt(() => copyLink(item, context))}>
        Copy the address
      </PanelButton>
    </>
  );
}

export function EvidenceButtons({ planId, item, context }: EvidenceButtonsProps) {
  return (
    <>
      {item.kind === 'file' ? (
        <FileButtons planId={planId} item={item} context={context} />
      ) : (
        <LinkButtons planId={planId} item={item} context={context} />
      )}
      <PanelButton
        label={`Rename… ${item.title}`}
        onPress={() => bringUp(planId, { show: 'rename', seen: item }, context)}
      >
        Rename…
      </PanelButton>
    </>
  );
}
