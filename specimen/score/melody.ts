import type { Tape } from './tape.ts'

const turn = Math.PI * 2

/** Our own tune in a pentatonic mode: steps of the scale and lengths in beats; null rests. */
const tune: readonly (readonly [step: number | null, beats: number])[] = [
  [2, 1],
  [3, 0.5],
  [4, 0.5],
  [5, 2],
  [4, 1],
  [3, 1],
  [2, 2],
  [0, 1],
  [2, 0.5],
  [3, 0.5],
  [2, 1],
  [1, 1],
  [0, 3],
  [null, 1],
  [4, 1],
  [5, 0.5],
  [6, 0.5],
  [7, 2],
  [6, 1],
  [5, 1],
  [4, 2],
  [3, 1],
  [4, 0.5],
  [3, 0.5],
  [2, 1],
  [1, 1],
  [0, 4],
]
const scale = [0, 2, 4, 7, 9] as const

export interface Playing {
  startSeconds: number
  beatSeconds: number
  /** Frequency of the tune's lowest step. */
  homeHertz: number
  strength: number
  /** How fast a note dies away: 2 for a plucked string, below 1 for a bowed one. */
  decay: number
  /** Leaves out notes, as one who remembers only half: every nth. */
  forgets?: number
}

export function addMelody(tape: Tape, playing: Playing): void {
  let at = playing.startSeconds
  for (const [index, [step, beats]] of tune.entries()) {
    const length = beats * playing.beatSeconds
    const forgotten = playing.forgets !== undefined && index % playing.forgets === playing.forgets - 1
    if (step !== null && !forgotten) addNote(tape, at, length, stepHertz(step, playing.homeHertz), playing)
    at += length
  }
}

function stepHertz(step: number, homeHertz: number): number {
  const octave = Math.floor(step / scale.length)
  return homeHertz * 2 ** (octave + (scale[step % scale.length] as number) / 12)
}

function addNote(tape: Tape, at: number, length: number, hertz: number, playing: Playing): void {
  const stretch = { startSeconds: at, endSeconds: at + length + 1.4 }
  tape.add(stretch, 0.012, into => {
    const phase = turn * hertz * into + 0.35 * Math.sin(turn * 5.1 * into) * Math.min(1, into)
    const tone =
      Math.sin(phase) +
      0.42 * Math.sin(2 * phase) * Math.exp(-into * 2) +
      0.2 * Math.sin(3 * phase) * Math.exp(-into * 4)
    return playing.strength * tone * Math.exp(-into * playing.decay)
  })
}
