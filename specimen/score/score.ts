import type { SpecimenAudio, SpecimenKey, SpecimenTruth } from '../specimen-film.ts'
import { addDanceBeat } from './dance-beat.ts'
import { addMelody } from './melody.ts'
import { addBell, addDemolition, addFlash, addMurmur, addWind, addWorksHum } from './places.ts'
import { type Stretch, sampleRate, Tape } from './tape.ts'
import { addFastTrain, addSteamTrain } from './trains.ts'

export interface ScoreRequest {
  key: SpecimenKey
  truth: SpecimenTruth
  framesPerSecond: number
}

/** What is seen is heard: each symbol of the truth brings its own sound, joined where shots touch. */
export function composeScore(request: ScoreRequest): SpecimenAudio {
  const { truth, framesPerSecond, key } = request
  const tape = new Tape((truth.shots.at(-1)?.endFrame ?? 0) / framesPerSecond)
  const heard = (...codes: string[]) => joinStretches(truth, codes, framesPerSecond)
  if (key === 'then') addThen(tape, heard)
  else addNow(tape, heard)
  for (const stretch of heard('snow')) addWind(tape, stretch, 1)
  for (const flash of truth.flashes) addFlash(tape, flash.startFrame / framesPerSecond)
  return { sampleRate, channels: 1, samples: tape.finish() }
}

type Heard = (...codes: string[]) => Stretch[]

function addThen(tape: Tape, heard: Heard): void {
  for (const stretch of heard('works', 'chimney')) addWorksHum(tape, stretch, 1)
  for (const stretch of heard('furnace')) addWorksHum(tape, stretch, 1.6)
  for (const stretch of heard('train')) addSteamTrain(tape, stretch, 1)
  for (const stretch of heard('crowd', 'bicycle')) addMurmur(tape, stretch, 1)
  for (const stretch of heard('bicycle')) addBell(tape, stretch.startSeconds + 1.1)
  const tune = { homeHertz: 293.66, strength: 0.075, decay: 1.6 }
  addMelody(tape, { ...tune, startSeconds: 1, beatSeconds: 0.5 })
  addMelody(tape, { ...tune, startSeconds: 30, beatSeconds: 0.62 })
  addMelody(tape, { ...tune, startSeconds: 53, beatSeconds: 0.56, strength: 0.06 })
}

function addNow(tape: Tape, heard: Heard): void {
  for (const stretch of heard('ruin')) addWind(tape, stretch, 0.7)
  for (const stretch of heard('neon')) addDanceBeat(tape, stretch, true)
  for (const stretch of heard('rink')) addDanceBeat(tape, stretch, false)
  for (const stretch of heard('train')) addFastTrain(tape, stretch)
  for (const stretch of heard('demolition')) addDemolition(tape, stretch)
  const tune = { homeHertz: 220, strength: 0.06, decay: 1.1 }
  addMelody(tape, { ...tune, startSeconds: 2, beatSeconds: 0.8, forgets: 4 })
  addMelody(tape, { ...tune, startSeconds: 33, beatSeconds: 0.72, forgets: 3, strength: 0.05 })
  addMelody(tape, { ...tune, startSeconds: 54.5, beatSeconds: 0.7, strength: 0.05 })
}

function joinStretches(truth: SpecimenTruth, codes: readonly string[], framesPerSecond: number): Stretch[] {
  const spans = truth.symbols
    .filter(symbol => codes.includes(symbol.code))
    .sort((one, other) => one.startFrame - other.startFrame)
  const joined: Stretch[] = []
  for (const span of spans) {
    const [startSeconds, endSeconds] = [span.startFrame / framesPerSecond, span.endFrame / framesPerSecond]
    const last = joined.at(-1)
    if (last && startSeconds <= last.endSeconds) last.endSeconds = Math.max(last.endSeconds, endSeconds)
    else joined.push({ startSeconds, endSeconds })
  }
  return joined
}
