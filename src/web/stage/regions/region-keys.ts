import type { KeyOfGroup } from '../../services/keyboard-map.ts'

/** K with J or L still goes by single frames while the arrows have a region in hand. */
export const regionInHand: readonly KeyOfGroup[] = [
  { act: 'region-left', chords: ['ArrowLeft'], repeats: true },
  { act: 'region-right', chords: ['ArrowRight'], repeats: true },
  { act: 'region-up', chords: ['ArrowUp'], repeats: true },
  { act: 'region-down', chords: ['ArrowDown'], repeats: true },
  { act: 'region-narrower', chords: ['Shift+ArrowLeft'], repeats: true },
  { act: 'region-wider', chords: ['Shift+ArrowRight'], repeats: true },
  { act: 'region-lower', chords: ['Shift+ArrowUp'], repeats: true },
  { act: 'region-higher', chords: ['Shift+ArrowDown'], repeats: true },
  { act: 'keep-region', chords: ['Enter'] },
  { act: 'leave-region', chords: ['Escape'] },
  { act: 'remove-region', chords: ['Delete'] },
  { act: 'remove-region-key', chords: ['Shift+Delete'] },
]
