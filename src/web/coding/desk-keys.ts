import type { Binding } from '../services/keyboard-map.ts'
import { turning, within } from '../services/keyboard-map.ts'
import { sayingOfMarks } from '../stage/inspector/inspecting-keys.ts'
import { playing } from '../stage/player/playing-keys.ts'
import { regionInHand } from '../stage/regions/region-keys.ts'

export const deskKeys: readonly Binding[] = [
  ...within('coding', [
    { act: 'accept-unit', chords: ['Enter'] },
    { act: 'begin-pass', chords: ['Shift+Enter'] },
    { act: 'finish-pass', chords: ['Control+Enter'] },
    { act: 'none-here', chords: ['n'] },
    { act: 'look-again', chords: ['Backspace'] },
    { act: 'next-left', chords: ['PageDown'], repeats: true },
    { act: 'previous-left', chords: ['PageUp'], repeats: true },
    { act: 'next-mark', chords: ['Control+ArrowRight'], repeats: true },
    { act: 'previous-mark', chords: ['Control+ArrowLeft'], repeats: true },
    { act: 'next-scene', chords: ['Control+ArrowDown'], repeats: true },
    { act: 'previous-scene', chords: ['Control+ArrowUp'], repeats: true },
    { act: 'new-code', chords: ['/'] },
    // A code may have a letter for its key; brackets and letters with Shift stay the desk's.
    { act: 'set-in', chords: ['i', '['] },
    { act: 'set-out', chords: ['o', ']'] },
    { act: 'go-to-in', chords: ['Shift+i'] },
    { act: 'go-to-out', chords: ['Shift+o'] },
    { act: 'clear-points', chords: ['Shift+x'] },
    { act: 'mark-last-code', chords: [';'] },
    { act: 'choose-mark', chords: ['m'] },
    { act: 'choose-edge', chords: ['s'] },
    { act: 'leave-mark', chords: ['Escape'] },
    { act: 'remove-mark', chords: ['Delete'] },
    { act: 'recode-mark', chords: ['Shift+r'] },
    { act: 'copy-marks', chords: ['Shift+d'] },
    { act: 'switch-to-none', chords: ['Shift+q'] },
    { act: 'draw-region', chords: ['Shift+b'] },
    { act: 'choose-region', chords: ['Shift+e'] },
    { act: 'show-regions', chords: ['Shift+h'] },
    { act: 'begin-scene', chords: ['Shift+s'] },
    { act: 'make-scene-here', chords: ['Shift+g'] },
    { act: 'join-scenes', chords: ['Shift+m'] },
    { act: 'mediate', chords: ['Control+e'] },
    { act: 'add-place', chords: ['Control+Shift+e'] },
    { act: 'link-here', chords: ['Shift+k'] },
    { act: 'quote-here', chords: ['Shift+c'] },
    { act: 'write-line', chords: ['Shift+y'] },
    { act: 'take-subtitle', chords: ['Shift+a'] },
    { act: 'next-found', chords: ['Shift+n'], repeats: true },
    { act: 'previous-found', chords: ['Shift+p'], repeats: true },
    { act: 'write-note', chords: ['Control+m'] },
    { act: 'read-reality', chords: ['Control+d'] },
    ...playing,
    ...turning,
  ]),
  ...within('marks', sayingOfMarks),
  // While a region is in hand its keys go before those of the desk.
  ...within('regions', regionInHand),
]
