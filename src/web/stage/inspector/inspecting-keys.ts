import type { KeyOfGroup } from '../../services/keyboard-map.ts'

/** With Control, since the letters are the codes'. */
export const inspecting: readonly KeyOfGroup[] = [
  { act: 'fold-inspector', chords: ['Control+i'] },
  { act: 'gather', chords: ['Control+g'] },
  { act: 'gather-frame', chords: ['Control+Shift+g'] },
  // A code may have a letter for its key; with Shift it stays the desk's.
  { act: 'say-where', chords: ['Shift+w'] },
]

/** More of a mark is said by signs, for the same reason. */
export const sayingOfMarks: readonly KeyOfGroup[] = [
  { act: 'choose-aspects', chords: ['.'] },
  { act: 'write-memo', chords: [','] },
]
