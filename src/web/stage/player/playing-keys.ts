import type { KeyOfGroup } from '../../services/keyboard-map.ts'

/** The keys of the player and of the time line under it, the same on every screen that has them. */
export const playing: readonly KeyOfGroup[] = [
  { act: 'play-or-pause', chords: [' '] },
  { act: 'play-back', chords: ['j'] },
  { act: 'pause', chords: ['k'] },
  { act: 'play-on', chords: ['l'] },
  { act: 'slower-back', chords: ['Shift+j'] },
  { act: 'slower-on', chords: ['Shift+l'] },
  { act: 'loop', chords: ['Shift+ '] },
  { act: 'frame-back', chords: ['ArrowLeft', 'k+j'], repeats: true },
  { act: 'frame-forward', chords: ['ArrowRight', 'k+l'], repeats: true },
  { act: 'second-back', chords: ['Shift+ArrowLeft'], repeats: true },
  { act: 'second-forward', chords: ['Shift+ArrowRight'], repeats: true },
  { act: 'previous-shot', chords: ['ArrowUp'], repeats: true },
  { act: 'next-shot', chords: ['ArrowDown'], repeats: true },
  { act: 'first-frame', chords: ['Home'] },
  { act: 'last-frame', chords: ['End'] },
  { act: 'zoom-in', chords: ['+', '='] },
  { act: 'zoom-out', chords: ['-'] },
  { act: 'zoom-whole', chords: ['0'] },
]
