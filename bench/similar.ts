// How long it takes to find the shots most like one among half a million: 500 films of 1,000 shots, held in a thread.
import { performance } from 'node:perf_hooks'
import { LookIndex } from '../src/media/index.ts'
import { median, printFigure, quantile, rounded } from './parts/measure.ts'

const films = 500
const shotsPerFilm = 1000
const questions = 40
const most = 60

const index = new LookIndex()
const { lookLength } = index

/** Looks as real ones lie: each film about a look of its own, each shot some way from it. */
let state = 42
const next = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}
const looksOfFilm = (): Uint8Array => {
  const middle = Array.from({ length: lookLength }, () => 40 + next() * 150)
  return Uint8Array.from({ length: shotsPerFilm * lookLength }, (_, at) =>
    Math.round(middle[at % lookLength]! + (next() - 0.5) * 80),
  )
}

const started = performance.now()
let some = looksOfFilm()
for (let film = 0; film < films; film++) {
  some = looksOfFilm()
  await index.hold(`film ${film}`, some)
}
const holdMs = performance.now() - started

const times: number[] = []
for (let question = 0; question < questions; question++) {
  const look = some.slice(question * 20 * lookLength, (question * 20 + 1) * lookLength)
  const before = performance.now()
  const { nearest, compared } = await index.nearest(look, most)
  times.push(performance.now() - before)
  if (compared !== films * shotsPerFilm || nearest[0]!.distance !== 0)
    throw new Error('The look itself was not found.')
}
printFigure({
  name: 'similar',
  shots: films * shotsPerFilm,
  questions,
  medianMs: rounded(median(times)),
  p95Ms: rounded(quantile(times, 0.95)),
  holdMs: rounded(holdMs),
  heldBytes: films * shotsPerFilm * lookLength,
})
process.exit(0)
