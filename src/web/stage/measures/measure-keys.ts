import type { KeyOfGroup } from '../../services/keyboard-map.ts'

export const measuring: readonly KeyOfGroup[] = [
  { act: 'find-similar', chords: ['f'] },
  { act: 'find-writing', chords: ['w'] },
]
