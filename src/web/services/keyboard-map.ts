export type KeyGroup = 'everywhere' | 'corpus' | 'shots'

/** What a key does, by the name that the words room knows. */
export type KeyAct =
  | 'list-keys'
  | 'go-to-corpus'
  | 'go-to-shots'
  | 'find-film'
  | 'play-or-pause'
  | 'frame-back'
  | 'frame-forward'
  | 'second-back'
  | 'second-forward'
  | 'previous-shot'
  | 'next-shot'
  | 'first-frame'
  | 'last-frame'
  | 'split-shot'
  | 'merge-with-previous'
  | 'retype-boundary'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-whole'
  | 'undo'
  | 'redo'

export interface Binding {
  act: KeyAct
  group: KeyGroup
  /** The first is the one that hints show. `Control+` stands for the command key on a Mac too. */
  chords: readonly string[]
  /** Goes on while the key is held down. */
  repeats?: true
}

export const bindings: readonly Binding[] = [
  { act: 'list-keys', group: 'everywhere', chords: ['?'] },
  { act: 'go-to-corpus', group: 'everywhere', chords: ['Alt+1'] },
  { act: 'go-to-shots', group: 'everywhere', chords: ['Alt+2'] },
  { act: 'find-film', group: 'corpus', chords: ['/'] },
  { act: 'play-or-pause', group: 'shots', chords: [' ', 'k'] },
  { act: 'frame-back', group: 'shots', chords: ['ArrowLeft'], repeats: true },
  { act: 'frame-forward', group: 'shots', chords: ['ArrowRight'], repeats: true },
  { act: 'second-back', group: 'shots', chords: ['Shift+ArrowLeft'], repeats: true },
  { act: 'second-forward', group: 'shots', chords: ['Shift+ArrowRight'], repeats: true },
  { act: 'previous-shot', group: 'shots', chords: ['ArrowUp', 'j'], repeats: true },
  { act: 'next-shot', group: 'shots', chords: ['ArrowDown', 'l'], repeats: true },
  { act: 'first-frame', group: 'shots', chords: ['Home'] },
  { act: 'last-frame', group: 'shots', chords: ['End'] },
  { act: 'split-shot', group: 'shots', chords: ['s'] },
  { act: 'merge-with-previous', group: 'shots', chords: ['m', 'Backspace'] },
  { act: 'retype-boundary', group: 'shots', chords: ['t'] },
  { act: 'zoom-in', group: 'shots', chords: ['+', '='] },
  { act: 'zoom-out', group: 'shots', chords: ['-'] },
  { act: 'zoom-whole', group: 'shots', chords: ['0'] },
  { act: 'undo', group: 'shots', chords: ['Control+z'], repeats: true },
  { act: 'redo', group: 'shots', chords: ['Control+Shift+z', 'Control+y'], repeats: true },
]

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>

/** The act of a key press in the groups at hand, or null. */
export function actOfKey(press: KeyPress, groups: ReadonlySet<KeyGroup>): KeyAct | null {
  const chord = chordOf(press)
  const binding = bindings.find(({ group, chords }) => groups.has(group) && chords.includes(chord))
  return binding && (!press.repeat || binding.repeats) ? binding.act : null
}

export function chordsOf(act: KeyAct): readonly string[] {
  return bindings.find(binding => binding.act === act)?.chords ?? []
}

function chordOf(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const isSign = press.key.length === 1 && !/[a-z0-9 ]/i.test(press.key)
  return [
    press.ctrlKey || press.metaKey ? 'Control+' : '',
    press.altKey ? 'Alt+' : '',
    // A sign is written with Shift on one keyboard and without on the next.
    press.shiftKey && !isSign ? 'Shift+' : '',
    key,
  ].join('')
}
