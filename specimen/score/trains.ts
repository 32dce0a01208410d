import { bandNoise, lowNoise } from './noise.ts'
import type { Stretch, Tape } from './tape.ts'

const turn = Math.PI * 2

/** Four exhaust beats a turn of the wheels, and at the start a whistle of two pipes. */
export function addSteamTrain(tape: Tape, stretch: Stretch, strength: number): void {
  const steam = bandNoise(67, 220, 1900)
  const weight = lowNoise(71, 110)
  tape.add(stretch, 0.4, (into, at) => {
    const beat = (at * 5.2) % 1
    const accent = Math.floor(at * 5.2) % 4 === 0 ? 1 : 0.66
    const whistle = into > 0.35 && into < 1.5 ? Math.sin(Math.PI * ((into - 0.35) / 1.15)) : 0
    const pipes = Math.sin(turn * 392 * at) + 0.8 * Math.sin(turn * 466 * at) + 0.2 * steam()
    return (
      strength * (0.15 * accent * Math.exp(-beat * 5) * steam() + 0.08 * weight() + 0.035 * whistle * pipes)
    )
  })
}

/** One long breath that falls in pitch as it passes. */
export function addFastTrain(tape: Tape, stretch: Stretch): void {
  const rush = bandNoise(73, 300, 2600)
  const length = stretch.endSeconds - stretch.startSeconds
  tape.add(stretch, 0.7, (into, at) => {
    const near = Math.sin(Math.PI * Math.min(1, into / length)) ** 2
    const hertz = into < length / 2 ? 330 : 280
    return near * (0.16 * rush() + 0.012 * Math.sin(turn * hertz * at))
  })
}
