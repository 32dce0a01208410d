import { parseArgs } from 'node:util'
import type { DetectorModels } from '../src/media/shots/detector-models.ts'
import { figuresOf, type Score, scoreBoundaries, sumScores } from '../test/media/score-boundaries.ts'
import { type FilmTruth, sharedFilms } from '../test/media/shared-films.ts'
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
const foreignWeight = 2

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
  if (asked('halves')) report['halves'] = leaveOut(made, made, ['first', 'second'])
  if (asked('reels'))
    report['reels'] = leaveOut(
      [...made, ...foreign],
      foreign.filter(({ truth }) => truth.name.startsWith('reel')),
    )
  if (asked('reels'))
    report['clips'] = leaveOut(
      [...made, ...foreign],
      foreign.filter(({ truth }) => !truth.name.startsWith('reel')),
    )
  const models = fitOn([...made, ...foreign])
  if (asked('held-out')) {
    const heldOut: LookedAt[] = []
    for (const reel of heldOutReels) heldOut.push(await lookAt(await makeReel(reel), 'held out'))
    report['held-out'] = say(heldOut.map(film => score(film, models)))
  }
  if (values.write) writeModels(models)
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
  groups = [...new Set(scored.map(({ group }) => group))],
) {
  const scores = groups.flatMap(group => {
    const models = fitOn(all.filter(film => film.group !== group))
    return scored.filter(film => film.group === group).map(film => score(film, models))
  })
  return say(scores)
}

function score({ truth, frames }: LookedAt, models: DetectorModels): { name: string; score: Score } {
  return { name: truth.name, score: scoreBoundaries(truth, detectIn(truth, frames, { models })) }
}

function say(scores: { name: string; score: Score }[]) {
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
