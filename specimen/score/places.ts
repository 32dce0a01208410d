import { bandNoise, lowNoise } from './noise.ts'
import type { Stretch, Tape } from './tape.ts'

const turn = Math.PI * 2

/** The hum of the works: mains and its overtones, a slow beat, machinery behind. */
export function addWorksHum(tape: Tape, stretch: Stretch, strength: number): void {
  const machinery = lowNoise(11, 160)
  tape.add(stretch, 0.35, (_, at) => {
    const mains =
      Math.sin(turn * 50 * at) + 0.6 * Math.sin(turn * 100.4 * at) + 0.22 * Math.sin(turn * 151 * at)
    const stroke = Math.max(0, Math.sin(turn * 1.1 * at)) ** 8
    return strength * (mains * 0.05 + machinery() * (0.03 + 0.09 * stroke))
  })
}

export function addWind(tape: Tape, stretch: Stretch, strength: number): void {
  const air = bandNoise(23, 260, 900)
  tape.add(stretch, 0.6, (_, at) => {
    const gust = 0.5 + 0.3 * Math.sin(turn * 0.13 * at) + 0.2 * Math.sin(turn * 0.31 * at + 1)
    return strength * 0.1 * gust * air()
  })
}

export function addMurmur(tape: Tape, stretch: Stretch, strength: number): void {
  const voices = bandNoise(37, 180, 620)
  tape.add(stretch, 0.25, (_, at) => {
    const rise =
      0.6 + 0.25 * Math.sin(turn * 2.3 * at) * Math.sin(turn * 0.7 * at) + 0.15 * Math.sin(turn * 5.1 * at)
    return strength * 0.075 * rise * voices()
  })
}

/** Two strokes of a bicycle bell. */
export function addBell(tape: Tape, atSeconds: number): void {
  for (const delay of [0, 0.17]) {
    tape.add({ startSeconds: atSeconds + delay, endSeconds: atSeconds + delay + 0.8 }, 0.002, into => {
      const ring =
        Math.sin(turn * 2637 * into) + 0.6 * Math.sin(turn * 3951 * into) + 0.3 * Math.sin(turn * 6271 * into)
      return 0.028 * ring * Math.exp(-into * 6)
    })
  }
}

/** A shutter and the bulb's small crack. */
export function addFlash(tape: Tape, atSeconds: number): void {
  const crack = bandNoise(41, 900, 5200)
  tape.add({ startSeconds: atSeconds, endSeconds: atSeconds + 0.4 }, 0.001, into => {
    return 0.35 * crack() * Math.exp(-into * 46) + 0.05 * Math.sin(turn * 4400 * into) * Math.exp(-into * 12)
  })
}

/** The charge, then the ground. */
export function addDemolition(tape: Tape, stretch: Stretch): void {
  const rumble = lowNoise(53, 90)
  const debris = bandNoise(59, 300, 2400)
  tape.add(stretch, 0.01, into => {
    const charge = Math.exp(-into * 3.2)
    const ground = into > 3.2 ? Math.exp(-(into - 3.2) * 1.1) : 0
    const boom = Math.sin(turn * (58 - 18 * Math.min(1, into)) * into)
    return (
      0.5 * charge * boom +
      (0.3 * charge + 0.42 * ground + 0.05) * rumble() +
      (0.1 * charge + 0.12 * ground) * debris()
    )
  })
}
