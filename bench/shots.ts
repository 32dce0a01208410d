import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { build } from 'esbuild'
import type * as MediaRoom from '../src/media/index.ts'
import {
  type Detection,
  figuresOf,
  type Score,
  scoreBoundaries,
  sumScores,
} from '../test/media/score-boundaries.ts'
import { type FilmTruth, sharedFilms } from '../test/media/shared-films.ts'
import { heldOutReels, makeReel } from './reels/made-reels.ts'

const usage = `npm run bench -- shots [--made] [--command] [--driver ffmpeg|node-av] [--large] [--long] [--csv FOLDER]

Scores the detector on the reels and clips beside the clone and prints JSON: per film and in all, by kind of cut and
transition, what was found, missed and false; wall and processor time as ratios to FFmpeg decoding the same file in
the same run; resident memory. How well it holds on reels left out of its fitting is told by fit-shots.

--made         scores it on made reels instead that nothing was fitted on, also by what is in them: cuts, gradual,
               moving, oldprint, hard, places, trailer, wipes, ends, slow, repeated
--command      also times \`silverscreen shots FILE --json\` as a process of its own, with nothing warm
--large        also times a 1080p copy of the first reel
--long         also times all reels four times over, as one film of half an hour
--csv FOLDER   scores another detector instead: FOLDER/NAME.csv for each reel NAME, with a column "frame"
               (counted from 0) and if it has one "type", or PySceneDetect's scene list ("Start Frame", from 1)`

const { values } = parseArgs({
  options: {
    driver: { type: 'string' },
    csv: { type: 'string' },
    made: { type: 'boolean', default: false },
    command: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const run = promisify(execFile)

if (values.help) console.log(usage)
else {
  const films = values.made ? await madeFilms() : [...sharedFilms('shots'), ...sharedFilms('film')]
  console.log(JSON.stringify(values.csv ? scoreCsv(films, values.csv) : await scoreOurs(films), null, 2))
}

function scoreCsv(films: FilmTruth[], folder: string) {
  const scores = new Map<string, Score>()
  for (const film of films) {
    const file = path.join(folder, `${path.parse(film.name).name}.csv`)
    if (existsSync(file))
      scores.set(film.name, scoreBoundaries(film, readDetections(readFileSync(file, 'utf8'))))
  }
  return report(scores, { detector: path.resolve(folder) })
}

async function madeFilms(): Promise<FilmTruth[]> {
  const films: FilmTruth[] = []
  for (const reel of heldOutReels) films.push(await makeReel(reel))
  return films
}

function readDetections(text: string): Detection[] {
  const rows = text.split(/\r?\n/).map(line => line.split(',').map(cell => cell.trim()))
  const headAt = rows.findIndex(row => row.some(cell => /^(start )?frame$/i.test(cell)))
  if (headAt < 0) throw new Error('The CSV has no column "frame" or "Start Frame".')
  const head = rows[headAt]!.map(cell => cell.toLowerCase())
  const fromOne = head.includes('start frame')
  const frameAt = head.findIndex(cell => cell === 'frame' || cell === 'start frame')
  const typeAt = head.indexOf('type')
  return rows
    .slice(headAt + 1)
    .filter(row => row[frameAt])
    .map(row => ({ frame: Number(row[frameAt]) - (fromOne ? 1 : 0), kind: row[typeAt] ?? 'unknown' }))
    .filter(({ frame }) => frame > 0)
}

async function scoreOurs(films: FilmTruth[]) {
  const { detectorVersion, openMedia } = await bundledRoom()
  const opened = await openMedia(values.driver ? { driver: values.driver as 'ffmpeg' | 'node-av' } : {})
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const media = opened.value
  const scores = new Map<string, Score>()
  const times: Record<string, unknown> = {}
  await media.readShots(films[0]!.path)
  for (const film of films) {
    const { detections, time } = await timed(film.path)
    scores.set(film.name, scoreBoundaries(film, detections))
    times[film.name] = time
  }
  if (values.large) times['1080p'] = await timeLarge(films[0]!.path)
  if (values.long) times['half an hour'] = await timeLong()
  return report(scores, { detector: detectorVersion, driver: `${media.name} ${media.version}`, times })

  async function timed(file: string) {
    const floor = await timeFloor(file)
    const before = { wall: performance.now(), cpu: cpuSeconds() }
    const reading = await media.readShots(file)
    if (!reading.ok) throw new Error(`${file}: ${JSON.stringify(reading.refusal)}`)
    const wall = (performance.now() - before.wall) / 1000
    const cpu = cpuSeconds(before.cpu)
    const floorAgain = await timeFloor(file)
    const mean = (floor.wall + floorAgain.wall) / 2
    return {
      detections: reading.value.boundaries,
      time: {
        wallRatio: hundredths(wall / mean),
        wallRatioToFastest: hundredths(wall / Math.min(floor.wall, floorAgain.wall)),
        cpuRatio: hundredths((2 * cpu) / (floor.cpu + floorAgain.cpu)),
        residentMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
        featureBytes: reading.value.features.length,
        ...(values.command && { commandWallRatio: hundredths((await timeCommand(file)) / mean) }),
      },
    }
  }

  async function timeLong() {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-shots-'))
    try {
      const list = path.join(folder, 'list.txt')
      const reels = sharedFilms('shots').map(({ path: reel }) => `file '${reel}'`)
      await writeFile(list, [...reels, ...reels, ...reels, ...reels].join('\n'))
      const long = path.join(folder, 'long.mp4')
      const joined = ['-f', 'concat', '-safe', '0', '-i', list, '-c', 'copy', long]
      await run('ffmpeg', ['-nostdin', '-v', 'error', ...joined])
      return (await timed(long)).time
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  async function timeLarge(file: string) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-shots-'))
    try {
      const large = path.join(folder, 'large.mp4')
      await run('ffmpeg', [
        '-nostdin',
        '-v',
        'error',
        '-t',
        '30',
        '-i',
        file,
        '-vf',
        'scale=1920:1080',
        '-preset',
        'veryfast',
        '-crf',
        '20',
        large,
      ])
      return (await timed(large)).time
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** The room as it is shipped: one bundle with its threads beside it, without a compiler at start. */
async function bundledRoom(): Promise<typeof MediaRoom> {
  const source = fileURLToPath(new URL('../src/media/', import.meta.url))
  // Beside the packages that the room leaves outside its bundle.
  const outdir = await mkdtemp(fileURLToPath(new URL('../node_modules/.bench-room-', import.meta.url)))
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }))
  await build({
    // Threads are looked for beside the bundle, whatever folder they have in the source.
    entryPoints: ['index', 'reading/detection-thread', 'av/av-child'].map(name => ({
      in: path.join(source, `${name}.ts`),
      out: path.basename(name),
    })),
    ...{ bundle: true, platform: 'node', format: 'esm', outdir, packages: 'external', logLevel: 'error' },
    outExtension: { '.js': '.js' },
  })
  await writeFile(path.join(outdir, 'package.json'), '{"type":"module"}')
  return import(pathToFileURL(path.join(outdir, 'index.js')).href)
}

async function timeFloor(file: string): Promise<{ wall: number; cpu: number }> {
  const { stderr } = await run('ffmpeg', [
    '-nostdin',
    '-threads',
    '2',
    '-benchmark',
    '-i',
    file,
    '-map',
    '0:v:0',
    '-f',
    'null',
    '-',
  ])
  const [, user, system, real] = /utime=([\d.]+)s stime=([\d.]+)s rtime=([\d.]+)s/.exec(stderr) ?? []
  return { wall: Number(real), cpu: Number(user) + Number(system) }
}

function hundredths(value: number): number {
  return Math.round(100 * value) / 100
}

async function timeCommand(file: string): Promise<number> {
  const command = fileURLToPath(new URL('../bin/silverscreen', import.meta.url))
  const before = performance.now()
  await run(process.execPath, [command, 'shots', file, '--json'], { maxBuffer: 1e8 })
  return (performance.now() - before) / 1000
}

/** Of this process and the children it has waited for, where the system tells. */
function cpuSeconds(since = 0): number {
  const { user, system } = process.cpuUsage()
  const stat = existsSync('/proc/self/stat')
    ? readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ')
    : []
  const children = (Number(stat[13] ?? 0) + Number(stat[14] ?? 0)) / 100
  return (user + system) / 1e6 + children - since
}

function report(scores: Map<string, Score>, head: Record<string, unknown>) {
  const ofKind = (isKind: (name: string) => boolean) =>
    figuresOf(sumScores([...scores].filter(([name]) => isKind(name)).map(([, score]) => score)))
  const isReel = (name: string) => /^(reel|held-out)/.test(name)
  return {
    ...head,
    films: Object.fromEntries(
      [...scores].map(([name, score]) => [
        name,
        { ...figuresOf(score), missed: score.missed, false: score.falseFrames },
      ]),
    ),
    reels: ofKind(isReel),
    ...(values.made
      ? {
          styles: Object.fromEntries(
            stylesOf(scores).map(style => [style, ofKind(name => name.startsWith(`held-out-${style}-`))]),
          ),
        }
      : { clips: ofKind(name => !isReel(name)) }),
  }
}

/** Held-out reels are named by what is in them. */
function stylesOf(scores: Map<string, Score>): string[] {
  return [...new Set([...scores.keys()].map(name => name.split('-')[2]!))]
}
