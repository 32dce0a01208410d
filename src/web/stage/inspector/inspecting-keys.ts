import type { KeyOfGroup } from '../../services/keyboard-map.ts'

/** With Control, since the letters are the codes'. */
export const inspecting: readonly KeyOfGroup[] = [
  { act: 'fold-inspector', chords: ['Control+i'] },
  { act: 'gather', chords: ['Control+g'] },
  { act: 'gather-frame', chords: ['Control+Shift+g'] },
]
