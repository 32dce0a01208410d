// Acts at random on a study with a claim on everything, and after each whether its claims stand as they are printed.
// npm run bench -- claims [--acts 10000] [--seed 1] [--look-each 1]
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { serveStudy } from '../test/server/served-study.ts'
import { claimStudy, encodeClaimedFilm } from './claims/claimed-study.ts'
import { holdStandings } from './claims/hold-standings.ts'
import { drawFrom } from './claims/random-acts.ts'
import { printFigure, rounded } from './parts/measure.ts'

const args = process.argv.slice(2)
const numberAfter = (flag: string, otherwise: number) => {
  const at = args.indexOf(flag)
  return at < 0 ? otherwise : Number(args[at + 1])
}
const acts = numberAfter('--acts', 10_000)
const seed = numberAfter('--seed', 1)

const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-'))
try {
  const film = path.join(folder, 'works.mp4')
  await encodeClaimedFilm(film)
  const study = await serveStudy({ roots: [folder] })
  try {
    const claimed = await claimStudy(study, film, { isWide: true })
    const startedMs = performance.now()
    const { stood, wrong } = await holdStandings(study, claimed, {
      ...{ acts, draw: drawFrom(seed), lookEach: numberAfter('--look-each', 1) },
    })
    const seconds = rounded((performance.now() - startedMs) / 1000)
    printFigure({ name: 'claims', acts, seed, stood, wrong: wrong.length, said: wrong.slice(0, 5), seconds })
  } finally {
    await study.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
