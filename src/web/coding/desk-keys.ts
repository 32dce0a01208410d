import type { Binding } from '../services/keyboard-map.ts'
import { turning, within } from '../services/keyboard-map.ts'
import { playing } from '../stage/player/playing-keys.ts'

export const deskKeys: readonly Binding[] = within('coding', [
  { act: 'accept-unit', chords: ['Enter'] },
  { act: 'begin-pass', chords: ['Shift+Enter'] },
  { act: 'none-here', chords: ['n'] },
  { act: 'look-again', chords: ['Backspace'] },
  { act: 'next-left', chords: ['PageDown'], repeats: true },
  { act: 'previous-left', chords: ['PageUp'], repeats: true },
  { act: 'new-code', chords: ['/'] },
  ...playing,
  ...turning,
])
