// Hurt film files against a running program: npm run bench -- fuzz [--count 10000] [--seed 1].
// Every file is a real clip, cut short and hurt at one to four places; the same seed hurts the same way. Prints how
// the program answered them, and every answer that was a fault of the program and not a sentence about the file.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { printFigure, quantile, rounded } from './parts/measure.ts'
import { mutate } from './parts/mutate-bytes.ts'
import { keyOf, repositoryRoot, startServer } from './parts/program.ts'
import { Random } from './reels/random.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
})
const count = Number(values.count)
const seed = Number(values.seed)
const atOnce = 20

/** As many containers and codecs as FFmpeg writes here; a form it cannot write is left out and said. */
const forms: [string, string[]][] = [
  ['mp4', ['-c:v', 'libx264', '-bf', '2', '-c:a', 'aac']],
  ['mov', ['-c:v', 'mjpeg', '-c:a', 'pcm_s16le']],
  ['mkv', ['-c:v', 'libx264', '-c:a', 'ac3']],
  ['webm', ['-c:v', 'libvpx-vp9', '-cpu-used', '8', '-c:a', 'libopus']],
  ['avi', ['-c:v', 'mpeg4', '-c:a', 'mp3']],
  ['mpg', ['-c:v', 'mpeg2video', '-c:a', 'mp2']],
  ['ts', ['-c:v', 'mpeg2video', '-c:a', 'mp2']],
  ['flv', ['-c:v', 'flv1', '-c:a', 'mp3', '-ar', '44100']],
  ['ogv', ['-c:v', 'libtheora', '-c:a', 'libvorbis']],
  ['mp4', ['-c:v', 'libx264', '-movflags', '+frag_keyframe+empty_moov', '-g', '4', '-an']],
]

const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-fuzz-'))
const seeds = makeSeeds()
const answers: Record<string, number> = {}
const faults: { number: number; form: string; hurts: string[]; reason: unknown }[] = []
const seconds: number[] = []
let [starts, ends, taken, largestMb] = [1, 0, 0, 0]
let server = await startFuzzedServer()

try {
  for (let first = 0; first < count; first += atOnce) await fuzzBatch(first, Math.min(count, first + atOnce))
} finally {
  await server.end()
  rmSync(folder, { recursive: true, force: true })
}
printFigure({
  name: 'fuzz',
  ...{ seed, count, forms: seeds.map(({ form }) => form), answers, faults },
  endsOfTheProgram: ends,
  batchesNotAnswered: starts - 1 - ends,
  takenIn: taken,
  slowestSeconds: rounded(Math.max(...seconds)),
  secondsAt99In100: rounded(quantile(seconds, 0.99), 2),
  residentMb: largestMb,
})

function makeSeeds(): { form: string; bytes: Uint8Array }[] {
  const shared = process.env['SILVERSCREEN_SHARED'] ?? path.join(repositoryRoot, '..', 'shared')
  const clips = path.join(shared, 'data', 'film')
  const clip = path.join(clips, readdirSync(clips).find(name => name.endsWith('.webm'))!)
  return forms.flatMap(([form, codec], index) => {
    const place = path.join(folder, `seed${index}.${form}`)
    const sound = ['-f', 'lavfi', '-i', 'sine=440:duration=1']
    try {
      execFileSync('ffmpeg', [
        ...[
          '-v',
          'error',
          '-y',
          '-ss',
          String(2 + index),
          '-i',
          clip,
          ...sound,
          '-map',
          '0:v',
          '-map',
          '1:a',
        ],
        ...['-vf', 'scale=96:54', '-frames:v', '14', '-t', '0.6', ...codec, place],
      ])
      return [{ form, bytes: Uint8Array.from(readFileSync(place)) }]
    } catch {
      process.stderr.write(`This FFmpeg writes no ${form} with ${codec.join(' ')}: left out.\n`)
      return []
    }
  })
}

function startFuzzedServer() {
  return startServer(path.join(folder, `study${starts}`), ['--root', folder])
}

async function fuzzBatch(first: number, end: number): Promise<void> {
  const batch = path.join(folder, 'batch')
  mkdirSync(batch, { recursive: true })
  const made = new Map<string, { number: number; form: string; hurts: string[] }>()
  for (let number = first; number < end; number++) {
    const random = new Random(seed * 1_000_003 + number)
    const [own, other] = [random.pick(seeds), random.pick(seeds)]
    const { bytes, done } = mutate(own.bytes, other.bytes, random)
    const form = random.chance(0.1) ? other.form : own.form
    const file = path.join(batch, `${number}.${form}`)
    writeFileSync(file, bytes)
    made.set(`${number}.${form}`, { number, form: own.form, hurts: done })
  }
  try {
    await addAndJudge(batch, made)
  } catch (cause) {
    if (server.hasEnded()) ends++
    const what = server.hasEnded() ? 'the program ended' : 'the program did not answer'
    faults.push({ number: first, form: 'batch', hurts: [], reason: `${what}: ${String(cause)}` })
    await server.end()
    starts++
    server = await startFuzzedServer()
  }
  rmSync(batch, { recursive: true, force: true })
  if (end % 500 < atOnce) process.stderr.write(`${end} of ${count}: ${JSON.stringify(answers)}\n`)
}

interface Task {
  id: string
  kind: string
  state: string
  subject: string
  subjectId: string | null
  reason: { kind: string } | null
}

async function addAndJudge(
  batch: string,
  made: ReadonlyMap<string, { number: number; form: string; hurts: string[] }>,
): Promise<void> {
  const startedMs = performance.now()
  const paths = [...made.keys()].map(name => path.join(batch, name))
  const added = await ask<{ tasks: Task[] }>('POST', 'api/add', { paths, asOneFilm: false })
  const ids = new Set(added.tasks.map(task => task.id))
  for (;;) {
    const { tasks } = await ask<{ tasks: Task[] }>('GET', 'api/tasks')
    const own = tasks.filter(task => ids.has(task.id))
    if (own.every(task => ['done', 'failed', 'cancelled'].includes(task.state))) {
      for (const task of own) judge(task, made.get(task.subject)!, batch)
      break
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  seconds.push((performance.now() - startedMs) / 1000 / made.size)
  await sweep()
  largestMb = Math.max(largestMb, server.residentMb())
}

function judge(task: Task, file: { number: number; form: string; hurts: string[] }, batch: string): void {
  const answer = task.state === 'done' ? 'taken-in' : (task.reason?.kind ?? task.state)
  answers[answer] = (answers[answer] ?? 0) + 1
  if (answer === 'taken-in') taken++
  if (['fault', 'driver-failed', 'ended-too-often', 'cancelled', 'took-too-long'].includes(answer)) {
    faults.push({ ...file, reason: task.reason })
    if (values.keep)
      writeFileSync(path.join(values.keep, task.subject), readFileSync(path.join(batch, task.subject)))
  }
}

/** Takes the films out again and forgets the tasks, so that the thousandth file meets the same study as the first. */
async function sweep(): Promise<void> {
  const { films } = await ask<{ films: { film: { id: string } }[] }>('GET', 'api/films')
  for (const { film } of films) await ask('POST', 'api/acts', { kind: 'remove-film', filmId: film.id })
  const { tasks } = await ask<{ tasks: Task[] }>('GET', 'api/tasks')
  for (const task of tasks)
    if (['done', 'failed', 'cancelled'].includes(task.state)) await ask('DELETE', `api/tasks/${task.id}`)
}

async function ask<Answer>(method: string, place: string, body?: unknown): Promise<Answer> {
  const response = await fetch(new URL(place, server.entrance), {
    method,
    headers: {
      ...keyOf(server.entrance),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(300_000),
  })
  if (response.status >= 500)
    throw new Error(`${place} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as Answer
}
