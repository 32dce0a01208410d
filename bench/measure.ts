// How long it takes to measure a film, against FFmpeg decoding the same file to nothing; and to measure its shots anew
// from what is kept. npm run bench -- measure [FILE…]; without files the real clips beside the checkout.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { openMedia, unpackSeries } from '../src/media/index.ts'
import { median, printFigure, rounded } from './parts/measure.ts'
import { repositoryRoot, timeCommand } from './parts/program.ts'

const rounds = 3
const shotMs = 3000
const files = process.argv.slice(2)
if (files.length === 0) {
  const shared = process.env['SILVERSCREEN_SHARED'] ?? path.join(repositoryRoot, '..', 'shared')
  const clips = path.join(shared, 'data', 'film')
  if (!existsSync(clips)) throw new Error('No clips: name film files, or set SILVERSCREEN_SHARED.')
  for (const name of readdirSync(clips)) if (/\.(mp4|webm)$/.test(name)) files.push(path.join(clips, name))
}
const opened = await openMedia()
if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
const media = opened.value
const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-bench-'))

try {
  for (const file of files) printFigure(await measure(file))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)

async function measure(file: string): Promise<Record<string, unknown>> {
  const floors: number[] = []
  const times: number[] = []
  let bytes = new Uint8Array()
  for (let round = 0; round < rounds; round++) {
    const decode = ['-v', 'error', '-threads', '2', '-i', file, '-map', '0:v:0', '-f', 'null', '-']
    floors.push(await timeCommand('ffmpeg', decode))
    const started = performance.now()
    const measured = await media.measureFilm(file)
    if (!measured.ok) throw new Error(JSON.stringify(measured.refusal))
    times.push(performance.now() - started)
    bytes = Uint8Array.from(measured.value)
  }
  const { frameCount, framesPerSecond } = unpackSeries(bytes)!
  const seriesPath = path.join(folder, 'series')
  writeFileSync(seriesPath, bytes)
  const shotFrames = Math.round((shotMs / 1000) * framesPerSecond)
  const spans = Array.from({ length: Math.max(1, Math.floor(frameCount / shotFrames)) }, (_, index) => ({
    startFrame: index * shotFrames,
    endFrame: (index + 1) * shotFrames,
    startMs: index * shotMs,
    endMs: (index + 1) * shotMs,
  }))
  await media.measureSpans(seriesPath, spans)
  const before = performance.now()
  await media.measureSpans(seriesPath, spans)
  const spanMs = (performance.now() - before) / spans.length
  return {
    name: 'measure',
    file: path.basename(file),
    rounds,
    measureMs: rounded(median(times)),
    floorMs: rounded(median(floors)),
    ratioToFloor: rounded(median(times) / median(floors), 2),
    msPerFrame: rounded(median(times) / frameCount, 2),
    keptBytesPerMinute: Math.round(bytes.length / (frameCount / framesPerSecond / 60)),
    msPerShotAnew: rounded(spanMs, 2),
  }
}
