export type KeyGroup =
  | 'everywhere'
  | 'corpus'
  | 'shots'
  | 'review'
  | 'measures'
  | 'coding'
  | 'codebook'
  | 'analysis'

/** What a key does, by the name that the words room knows. */
export type KeyAct =
  | 'list-keys'
  | 'go-to-corpus'
  | 'go-to-shots'
  | 'go-to-codebook'
  | 'go-to-coding'
  | 'go-to-analysis'
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
  | 'find-similar'
  | 'find-writing'
  | 'boundary-back'
  | 'boundary-forward'
  | 'boundary-here'
  | 'extend-on'
  | 'extend-back'
  | 'clear-choice'
  | 'make-scene'
  | 'divide-scene'
  | 'join-scenes'
  | 'name-scene'
  | 'ungroup-scene'
  | 'group-scenes'
  | 'name-sequence'
  | 'ungroup-sequence'
  | 'propose-scenes'
  | 'take-scenes'
  | 'choose-still'
  | 'keep-frame-jpeg'
  | 'keep-frame-png'
  | 'begin-review'
  | 'review-yes'
  | 'review-no'
  | 'review-retype'
  | 'review-boundary-back'
  | 'review-boundary-forward'
  | 'review-next'
  | 'review-back'
  | 'leave-review'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-whole'
  | 'accept-unit'
  | 'begin-pass'
  | 'none-here'
  | 'look-again'
  | 'next-left'
  | 'previous-left'
  | 'new-code'
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

const playing: readonly Omit<Binding, 'group'>[] = [
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

const turning: readonly Omit<Binding, 'group'>[] = [
  { act: 'undo', chords: ['Control+z'], repeats: true },
  { act: 'redo', chords: ['Control+Shift+z', 'Control+y'], repeats: true },
]

const within = (group: KeyGroup, some: readonly Omit<Binding, 'group'>[]): Binding[] =>
  some.map(binding => ({ ...binding, group }))

export const bindings: readonly Binding[] = [
  { act: 'list-keys', group: 'everywhere', chords: ['?'] },
  { act: 'go-to-corpus', group: 'everywhere', chords: ['Alt+1'] },
  { act: 'go-to-shots', group: 'everywhere', chords: ['Alt+2'] },
  { act: 'go-to-codebook', group: 'everywhere', chords: ['Alt+3'] },
  { act: 'go-to-coding', group: 'everywhere', chords: ['Alt+4'] },
  { act: 'go-to-analysis', group: 'everywhere', chords: ['Alt+5'] },
  { act: 'find-film', group: 'corpus', chords: ['/'] },
  // Before those of the shots screen, on which a review is laid.
  { act: 'review-yes', group: 'review', chords: ['Enter'] },
  { act: 'review-no', group: 'review', chords: ['Backspace', 'Delete'] },
  { act: 'review-retype', group: 'review', chords: ['t'] },
  { act: 'review-boundary-back', group: 'review', chords: [','], repeats: true },
  { act: 'review-boundary-forward', group: 'review', chords: ['.'], repeats: true },
  { act: 'review-next', group: 'review', chords: ['PageDown'], repeats: true },
  { act: 'review-back', group: 'review', chords: ['PageUp'], repeats: true },
  { act: 'leave-review', group: 'review', chords: ['Escape'] },
  ...within('review', turning),
  ...within('shots', playing),
  { act: 'split-shot', group: 'shots', chords: ['s'] },
  { act: 'merge-with-previous', group: 'shots', chords: ['m', 'Backspace'] },
  { act: 'retype-boundary', group: 'shots', chords: ['t'] },
  { act: 'boundary-back', group: 'shots', chords: [','], repeats: true },
  { act: 'boundary-forward', group: 'shots', chords: ['.'], repeats: true },
  { act: 'boundary-here', group: 'shots', chords: ['b'] },
  { act: 'begin-review', group: 'shots', chords: ['r'] },
  { act: 'extend-on', group: 'shots', chords: ['Shift+ArrowDown'], repeats: true },
  { act: 'extend-back', group: 'shots', chords: ['Shift+ArrowUp'], repeats: true },
  { act: 'clear-choice', group: 'shots', chords: ['Escape'] },
  { act: 'make-scene', group: 'shots', chords: ['g'] },
  { act: 'divide-scene', group: 'shots', chords: ['Shift+s'] },
  { act: 'join-scenes', group: 'shots', chords: ['Shift+m'] },
  { act: 'name-scene', group: 'shots', chords: ['n'] },
  { act: 'ungroup-scene', group: 'shots', chords: ['u'] },
  { act: 'group-scenes', group: 'shots', chords: ['Shift+g'] },
  { act: 'name-sequence', group: 'shots', chords: ['Shift+n'] },
  { act: 'ungroup-sequence', group: 'shots', chords: ['Shift+u'] },
  { act: 'propose-scenes', group: 'shots', chords: ['p'] },
  { act: 'take-scenes', group: 'shots', chords: ['Shift+p'] },
  { act: 'choose-still', group: 'shots', chords: ['c'] },
  { act: 'keep-frame-jpeg', group: 'shots', chords: ['i'] },
  { act: 'keep-frame-png', group: 'shots', chords: ['Shift+i'] },
  ...within('shots', turning),
  { act: 'find-similar', group: 'measures', chords: ['f'] },
  { act: 'find-writing', group: 'measures', chords: ['w'] },
  { act: 'accept-unit', group: 'coding', chords: ['Enter'] },
  { act: 'begin-pass', group: 'coding', chords: ['Shift+Enter'] },
  { act: 'none-here', group: 'coding', chords: ['n'] },
  { act: 'look-again', group: 'coding', chords: ['Backspace'] },
  { act: 'next-left', group: 'coding', chords: ['PageDown'], repeats: true },
  { act: 'previous-left', group: 'coding', chords: ['PageUp'], repeats: true },
  { act: 'new-code', group: 'coding', chords: ['/'] },
  ...within('coding', playing),
  ...within('coding', turning),
  ...within('codebook', turning),
  ...within('analysis', turning),
]

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>

/** What a key press means in the groups at hand, or null. */
export function bindingOfKey(press: KeyPress, groups: ReadonlySet<KeyGroup>): Binding | null {
  const chord = chordOf(press)
  const binding = bindings.find(({ group, chords }) => groups.has(group) && chords.includes(chord))
  return binding && (!press.repeat || binding.repeats) ? binding : null
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
