import { bandNoise } from './noise.ts'
import type { Stretch, Tape } from './tape.ts'

const turn = Math.PI * 2
const beatsPerSecond = 2.1
const bassSteps = [0, 0, 3, 5] as const

/** Drum, cymbal and bass of the skating rink; `muffled` when heard from the street. */
export function addDanceBeat(tape: Tape, stretch: Stretch, muffled: boolean): void {
  const cymbal = bandNoise(79, 4000, 9000)
  tape.add(stretch, 0.06, (_, at) => {
    const beat = at * beatsPerSecond
    const into = (beat % 1) / beatsPerSecond
    const drum = Math.sin(turn * (46 + 60 * Math.exp(-into * 30)) * into) * Math.exp(-into * 9)
    const off = ((beat + 0.5) % 1) / beatsPerSecond
    const hertz = 55 * 2 ** ((bassSteps[Math.floor(beat / 2) % bassSteps.length] as number) / 12)
    const bass = Math.sin(turn * hertz * at) + 0.4 * Math.sin(turn * hertz * 2 * at)
    const lead = Math.sin(turn * hertz * 8 * at) * (Math.floor(beat * 4) % 3 === 0 ? 1 : 0)
    if (muffled) return 0.16 * drum + 0.035 * bass
    return 0.34 * drum + 0.1 * bass + 0.05 * cymbal() * Math.exp(-off * 22) + 0.025 * lead
  })
}
