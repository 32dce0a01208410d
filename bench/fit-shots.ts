import { parseArgs } from 'node:util'
import type { Calibration } from '../src/media/shots/boosted-trees.ts'
import type { DetectorModels } from '../src/media/shots/detector-models.ts'
import { figuresOf, type Score, scoreBoundaries, sumScores } from '../test/media/score-boundaries.ts'
import { type FilmTruth, sharedFilms } from '../test/media/shared-films.ts'
import { adjust, calibrate, calibrationTable, type Told } from './fit/calibrate.ts'
import { fitModels } from './fit/fit-models.ts'
import { detectIn, type JudgedStretch, judgeFilm, smallFramesOf } from './fit/judged-film.ts'
import { writeModels } from './fit/write-models.ts'
import { fitReels, heldOutReels, makeReel } from './reels/made-reels.ts'

const usage = `npm run bench -- fit-shots [--write] [--errors] [--only halves|reels|held-out]

Fits the trees that weigh the evidence of cuts, dissolves and wipes, on reels that are made for it and on the reels
and clips beside the clone, and prints as JSON how well they hold on what they have not seen:

halves     fitted on reels from one half of the source material, scored on reels from the other
reels      each reel and clip beside the clone left out of the fitting and scored
held-out   fitted on all of them, scored on made reels from other seeds

Likelihoods are set right by the boundaries told of each half by trees that saw only the other; how right they are
on held-out reels and on reels left out is printed as a table, with and without that.

--write    puts the trees fitted on everything but the held-out reels into src/media/shots
--errors   names what was missed and what was false`

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
/** Reels that other hands made count more than ours. */
/** Boundaries are told down to this for the table of likelihoods. */
const lowest = { cutThreshold: 0.2, gradualThreshold: 0.2 }
const calibratedKinds = ['cut', 'dissolve', 'wipe'] as const
const foreignWeight = 5

interface LookedAt {
  truth: FilmTruth
  frames: Buffer
  judged: JudgedStretch[]
  group: string
}

if (values.help) console.log(usage)
else await main()

async function main() {
  const made: LookedAt[] = []
  for (const reel of fitReels) made.push(await lookAt(await makeReel(reel), reel.half!))
  const foreign: LookedAt[] = []
  for (const truth of [...sharedFilms('shots'), ...sharedFilms('film')])
    foreign.push(await lookAt(truth, truth.name))
  const asked = (name: string) => !values.only || values.only === name
  const report: Record<string, unknown> = {}
  const halves = leaveOut(made, made, { groups: ['first', 'second'] })
  const calibrations = calibrationsOf(halves)
  if (asked('halves')) report['halves'] = say(halves)
  const table: Outcome[] = []
  if (asked('reels')) {
    const reels = leaveOut([...made, ...foreign], foreign, { calibrations })
    report['reels'] = say(reels.filter(({ name }) => name.startsWith('reel')))
    report['clips'] = say(reels.filter(({ name }) => !name.startsWith('reel')))
    table.push(...reels)
  }
  const models = fitOn([...made, ...foreign])
  if (asked('held-out')) {
    const heldOut: Outcome[] = []
    for (const reel of heldOutReels)
      heldOut.push(outcomeOf(await lookAt(await makeReel(reel), 'held out'), models, calibrations))
    report['held-out'] = say(heldOut)
    table.push(...heldOut)
  }
  report['calibration'] = calibrationReport(table, calibrations)
  if (values.write) writeModels(calibrated(models, calibrations))
  console.log(JSON.stringify(report, null, 1))
}

async function lookAt(truth: FilmTruth, group: string): Promise<LookedAt> {
  const frames = await smallFramesOf(truth)
  return { truth, frames, judged: judgeFilm(truth, frames), group }
}

function fitOn(films: LookedAt[]): DetectorModels {
  return fitModels(
    films.map(({ judged, truth, group }) => ({ judged, weight: group === truth.name ? foreignWeight : 1 })),
  )
}

/** Fits once for each group without it, and scores the group. */
function leaveOut(
  all: LookedAt[],
  scored: LookedAt[],
  options: { groups?: string[]; calibrations?: Calibrations } = {},
): Outcome[] {
  const groups = options.groups ?? [...new Set(scored.map(({ group }) => group))]
  return groups.flatMap(group => {
    const models = fitOn(all.filter(film => film.group !== group))
    return scored
      .filter(film => film.group === group)
      .map(film => outcomeOf(film, models, options.calibrations))
  })
}

interface Outcome {
  name: string
  score: Score
  /** By kind, down to a likelihood of a fifth. */
  told: ToldBoundary[]
}

type ToldBoundary = Told & { kind: string }

/** Told without what sets likelihoods right, scored with it where it is known. */
function outcomeOf(
  { truth, frames }: LookedAt,
  models: DetectorModels,
  calibrations?: Calibrations,
): Outcome {
  const scoring = calibrations ? calibrated(models, calibrations) : models
  const boundaries = detectIn(truth, frames, { models, parameters: lowest })
  const wrong = new Set(scoreBoundaries(truth, boundaries).falseFrames.map(({ frame }) => frame))
  const told = boundaries
    .filter(({ frame }) =>
      [truth.opening, truth.ending].every(span => !span || frame < span.start || frame > span.end),
    )
    .map(({ kind, frame, confidence }) => ({ kind, likelihood: confidence, isRight: !wrong.has(frame) }))
  return {
    name: truth.name,
    score: scoreBoundaries(truth, detectIn(truth, frames, { models: scoring })),
    told,
  }
}

type Calibrations = Record<(typeof calibratedKinds)[number], Calibration>

function calibrationsOf(outcomes: Outcome[]): Calibrations {
  const told = outcomes.flatMap(outcome => outcome.told)
  const of = (kind: string) => calibrate(told.filter(one => one.kind === kind))
  return { cut: of('cut'), dissolve: of('dissolve'), wipe: of('wipe') }
}

function calibrated(models: DetectorModels, calibrations: Calibrations): DetectorModels {
  const entries = calibratedKinds.map(kind => [kind, { ...models[kind], calibration: calibrations[kind] }])
  return { ...models, ...Object.fromEntries(entries) }
}

function calibrationReport(outcomes: Outcome[], calibrations: Calibrations) {
  const told = outcomes.flatMap(outcome => outcome.told).filter(({ kind }) => kind !== 'fade')
  const after = told.map(one => ({
    ...one,
    likelihood: adjust(one.likelihood, calibrations[one.kind as 'cut']),
  }))
  return { calibrations, before: calibrationTable(told), after: calibrationTable(after) }
}

function say(scores: Outcome[]) {
  const all = figuresOf(sumScores(scores.map(one => one.score)))
  if (!values.errors) return all
  const wrong = scores
    .filter(({ score: { missed, falseFrames } }) => missed.length + falseFrames.length > 0)
    .map(({ name, score: { missed, falseFrames } }) => ({
      name,
      missed: missed.map(({ type, frame }) => `${type} ${frame}`),
      false: falseFrames.map(({ kind, frame, confidence }) => `${kind} ${frame} ${confidence}`),
    }))
  return { ...all, wrong }
}
