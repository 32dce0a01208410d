import type { Binding, KeyOfGroup } from '../services/keyboard-map.ts'
import { turning, within } from '../services/keyboard-map.ts'
import { inspecting } from '../stage/inspector/inspecting-keys.ts'
import { measuring } from '../stage/measures/measure-keys.ts'
import { playing } from '../stage/player/playing-keys.ts'

const correcting: readonly KeyOfGroup[] = [
  { act: 'split-shot', chords: ['s'] },
  { act: 'merge-with-previous', chords: ['m', 'Backspace'] },
  { act: 'retype-boundary', chords: ['t'] },
  { act: 'boundary-back', chords: [','], repeats: true },
  { act: 'boundary-forward', chords: ['.'], repeats: true },
  { act: 'boundary-here', chords: ['b'] },
  { act: 'begin-review', chords: ['r'] },
  { act: 'extend-on', chords: ['Shift+ArrowDown'], repeats: true },
  { act: 'extend-back', chords: ['Shift+ArrowUp'], repeats: true },
  { act: 'clear-choice', chords: ['Escape'] },
  { act: 'make-scene', chords: ['g'] },
  { act: 'begin-scene', chords: ['Shift+s'] },
  { act: 'join-scenes', chords: ['Shift+m'] },
  { act: 'name-scene', chords: ['n'] },
  { act: 'ungroup-scene', chords: ['u'] },
  { act: 'group-scenes', chords: ['Shift+g'] },
  { act: 'name-sequence', chords: ['Shift+n'] },
  { act: 'ungroup-sequence', chords: ['Shift+u'] },
  { act: 'propose-scenes', chords: ['p'] },
  { act: 'take-scenes', chords: ['Shift+p'] },
  { act: 'choose-still', chords: ['c'] },
  { act: 'keep-frame-jpeg', chords: ['i'] },
  { act: 'keep-frame-png', chords: ['Shift+i'] },
]

const reviewing: readonly KeyOfGroup[] = [
  { act: 'review-yes', chords: ['Enter'] },
  { act: 'review-no', chords: ['Backspace', 'Delete'] },
  { act: 'review-retype', chords: ['t'] },
  { act: 'review-boundary-back', chords: [','], repeats: true },
  { act: 'review-boundary-forward', chords: ['.'], repeats: true },
  { act: 'review-next', chords: ['PageDown'], repeats: true },
  { act: 'review-back', chords: ['PageUp'], repeats: true },
  { act: 'leave-review', chords: ['Escape'] },
]

/** A review is laid on the shots and hears its keys before them. */
export const shotKeys: readonly Binding[] = [
  ...within('shots', [...playing, ...correcting, ...turning]),
  ...within('review', [...reviewing, ...turning]),
  ...within('measures', measuring),
  // The pane stands on the coding desk as well: a key is said once, in whichever list.
  ...within('inspector', inspecting),
]
