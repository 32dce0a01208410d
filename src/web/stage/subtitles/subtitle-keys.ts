import type { Binding } from '../../services/keyboard-map.ts'
import { within } from '../../services/keyboard-map.ts'

/** Wherever a film is on the desk. */
export const subtitleKeys: readonly Binding[] = within('subtitles', [
  { act: 'subtitles', chords: ['Shift+t'] },
])
