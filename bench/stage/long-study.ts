import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Call } from '../parts/program.ts'
import { callsTo, repositoryRoot, startServer, timeCommand } from '../parts/program.ts'

export interface LongStudy {
  partId: string
  /** The keys of the codes that the pass looks for. */
  keys: readonly string[]
}

export interface Card {
  film: { id: string }
  parts: { id: string }[]
}

interface ListedShot {
  id: string
  startMs: number
  endMs: number
}

const shotMs = 2000
const keys = ['1', '2', '3', '4', '5', '6', '7', '8']
const colours = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442', '#999999']

/**
 * A study of one film of so many shots of two seconds, its pictures those of a real clip where the shared ones are at
 * hand, with scenes of thirty shots, a pass for eight codes and a mark on every fourth shot.
 */
export async function makeLongStudy(folder: string, shots: number): Promise<LongStudy> {
  const { partId } = await makeLongFilm(folder, shots, async (call, card) => {
    await code(call, card, card.parts[0]!.id)
  })
  return { partId, keys }
}

/** The film alone, taken in with its shots, and what is coded in it. */
export async function makeLongFilm(
  folder: string,
  shots: number,
  codeIt: (call: Call, card: Card) => Promise<void>,
): Promise<{ partId: string }> {
  const study = path.join(folder, 'study')
  const film = path.join(folder, 'long.mp4')
  await writeFilm(folder, film, (shots * shotMs) / 1000)
  const list = path.join(folder, 'shots.csv')
  const lines = Array.from({ length: shots }, (_, at) => `${at * shotMs},${(at + 1) * shotMs},cut`)
  writeFileSync(list, ['startMs,endMs,transition', ...lines, ''].join('\n'))
  await silverscreen('add', film, '--study', study)
  await silverscreen('import', list, '--film', 'long', '--study', study)
  const server = await startServer(study)
  try {
    const call = callsTo(server.entrance)
    const { films } = await call<{ films: Card[] }>('/api/films')
    const [card] = films
    const partId = card!.parts[0]!.id
    await codeIt(call, card!)
    await leaveUnmeasured(call)
    return { partId }
  } finally {
    await server.end()
  }
}

/** Measuring would go on beside what is timed, each time that the study is opened. */
async function leaveUnmeasured(call: Call): Promise<void> {
  const { tasks } = await call<{ tasks: { id: string; kind: string }[] }>('/api/tasks')
  for (const { id, kind } of tasks) if (kind === 'measure-shots') await call(`/api/tasks/${id}/cancel`, {})
}

function silverscreen(...words: string[]): Promise<number> {
  return timeCommand(process.execPath, ['bin/silverscreen', ...words])
}

/** Encoded once for a short stretch, and then repeated without encoding. */
async function writeFilm(folder: string, film: string, seconds: number): Promise<void> {
  const shared = process.env['SILVERSCREEN_SHARED'] ?? path.join(repositoryRoot, '..', 'shared')
  const clip = path.join(shared, 'data', 'film', 'tears_of_steel_battle.webm')
  const input = existsSync(clip)
    ? ['-i', clip, '-vf', 'scale=320:132']
    : ['-f', 'lavfi', '-i', 'testsrc2=size=320x132:rate=24:duration=70']
  const short = path.join(folder, 'short.mp4')
  const written = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '30', '-g', '24', '-bf', '0']
  await timeCommand('ffmpeg', ['-y', ...input, '-an', ...written, '-pix_fmt', 'yuv420p', short])
  await timeCommand('ffmpeg', [
    '-y',
    '-stream_loop',
    '-1',
    '-i',
    short,
    '-t',
    `${seconds}`,
    '-c',
    'copy',
    film,
  ])
}

async function code(call: Call, { film: { id: filmId } }: Card, partId: string): Promise<void> {
  const { shots } = await call<{ shots: ListedShot[] }>(`/api/parts/${partId}`)
  const act = (body: object) => call('/api/acts', body)
  const codeIds = keys.map(key => `01900000-0000-7000-8000-0000000000c${key}`)
  for (const [at, key] of keys.entries()) {
    const names = { en: `code ${key}`, 'zh-Hans': '' }
    await act({
      kind: 'add-code',
      code: { id: codeIds[at], kind: 'symbol', names, colour: colours[at], key },
    })
  }
  const passId = '01900000-0000-7000-8000-0000000000d1'
  await act({ kind: 'start-pass', passId, filmId, codeIds })
  for (let at = 0; at < shots.length; at += 30) {
    const last = shots[Math.min(shots.length, at + 30) - 1]!
    const span = { startMs: shots[at]!.startMs, endMs: last.endMs }
    await act({
      kind: 'make-scene',
      partId,
      ...span,
      newId: crypto.randomUUID(),
      name: `part ${at / 30 + 1}`,
    })
  }
  for (let at = 0; at < shots.length; at += 4) {
    const { id: shotId, startMs, endMs } = shots[at]!
    const unit = { partId, startMs, endMs, shotId }
    const codeId = codeIds[(at / 4) % codeIds.length]
    await act({ kind: 'set-mark', filmId, codeId, passId, unit, newMarkId: crypto.randomUUID() })
  }
}
