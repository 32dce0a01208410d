import type { KeyOfGroup } from '../../services/keyboard-map.ts'

/** The keys of the player and of the time line under it, the same on every screen that has them. */
export const playing: readonly KeyOfGroup[] = [
  { act: 'play-or-pause', chords: [' ', 'k'] },
  { act: 'frame-back', chords: ['ArrowLeft'], repeats: true },
  { act: 'frame-forward', chords: ['ArrowRight'], repeats: true },
  { act: 'second-back', chords: ['Shift+ArrowLeft'], repeats: true },
  { act: 'second-forward', chords: ['Shift+ArrowRight'], repeats: true },
  { act: 'previous-shot', chords: ['ArrowUp', 'j'], repeats: true },
  { act: 'next-shot', chords: ['ArrowDown', 'l'], repeats: true },
  { act: 'first-frame', chords: ['Home'] },
  { act: 'last-frame', chords: ['End'] },
  { act: 'zoom-in', chords: ['+', '='] },
  { act: 'zoom-out', chords: ['-'] },
  { act: 'zoom-whole', chords: ['0'] },
]
