import type { DifferenceLabel as Label } from '@/engine/model.ts';
import { type MessageKey, t } from './wording.ts';

const WORDS = {
  sourcesDiffer: 'labelSourcesDiffer',
  revised: 'labelRevised',
  withdrawn: 'labelWithdrawn',
  updated: 'labelUpdated',
  laterOtherSource: 'labelLaterOtherSource',
  differentScope: 'labelDifferentScope',
  differentPeriod: 'labelDifferentPeriod',
  forecast: 'labelForecast',
  agrees: 'labelAgrees',
  repeats: 'labelRepeats',
  unclear: 'labelUnclear',
  notComparable: 'labelNotComparable',
} as const satisfies Record<Label, MessageKey>;

/** One shape for each word in a 12 by 12 box, so that no kind of difference is told by colour. */
const SHAPES: Record<Label, string> = {
  sourcesDiffer: 'M1.5 4.2h9M1.5 7.8h9M8.6 1.2 3.4 10.8',
  revised: 'M2.2 6.4a4 4 0 1 1 1.2 2.8M1.6 4l.6 2.6L4.8 6',
  withdrawn: 'M1.2 6h9.6M3.6 2.6h4.8v6.8H3.6z',
  updated: 'M1.2 6h9M6.8 2.6 10.2 6 6.8 9.4',
  laterOtherSource: 'M1.2 6h1.6M4.6 6h1.6M8 6h2.2M6.8 2.6 10.2 6 6.8 9.4',
  differentScope: 'M6 1.2a4.8 4.8 0 1 0 .01 0M6 5a2.2 2.2 0 1 0 .01 0',
  differentPeriod: 'M1.4 2.4v7.2M10.6 2.4v7.2M1.4 6h9.2',
  forecast: 'M2 9.8 4 7.6M5.4 6.2 7 4.6M8.4 3.2 10 1.6M6.6 1.4H10.2V5',
  agrees: 'M1.8 4.2h8.4M1.8 7.8h8.4',
  repeats: 'M3.6 3v3.6M5 3v3.6M7.2 3v3.6M8.6 3v3.6',
  unclear: 'M3.6 4.2a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.5M6 9.9v.4',
  notComparable: 'M2.4 6h7.2',
};

export function labelText(label: Label): string {
  return t(WORDS[label]);
}

export function DifferenceLabel({ label, counted }: { label: Label; counted: boolean }) {
  return (
    <span class={counted ? 'label label-counted' : 'label'}>
      <svg class="label-shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <path
          d={SHAPES[label]}
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      {labelText(label)}
    </span>
  );
}
