import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ffmpegDriver } from '../../src/media/driver/ffmpeg-driver.ts'
import { findFfmpeg } from '../../src/media/driver/ffmpeg-programs.ts'
import { readSmallFrames } from '../../src/media/frames/read-small-frames.ts'
import { openMedia } from '../../src/media/index.ts'
import type { Boundary } from '../../src/media/shots/boundary.ts'
import { findBoundaries } from '../../src/media/shots/detect-from-features.ts'
import type { DetectorModels } from '../../src/media/shots/detector-models.ts'
import type { ShotParameters } from '../../src/media/shots/parameters.ts'
import { chromaSize, fullHeight, fullSize, fullWidth } from '../../src/media/shots/pictures/picture.ts'
import { PictureFrames } from '../../src/media/shots/repeats/picture-frames.ts'
import { ShotMeasurer } from '../../src/media/shots/shot-measurer.ts'
import type { FilmTruth, TrueTransition } from '../../test/media/shared-films.ts'

const frameBytes = fullSize + chromaSize

/** A stretch that the detector judged, with what a hand or the maker of the reel says about it. */
export interface JudgedStretch {
  kind: 'cut' | 'dissolve' | 'wipe'
  start: number
  end: number
  evidence: Uint8Array
  /** 1 for a transition of this kind, 0 for none, null where neither is quite true: it is not fitted on. */
  label: 0 | 1 | null
}

/** The small frames of a film, kept in the folder for temporary files from one run to the next. */
export async function smallFramesOf(film: FilmTruth): Promise<Buffer> {
  const stats = statSync(film.path)
  const name = createHash('sha256')
    .update(`${film.path} ${stats.size} ${stats.mtimeMs}`)
    .digest('hex')
    .slice(0, 16)
  const kept = path.join(os.tmpdir(), `silverscreen-small-frames-${name}.yuv`)
  if (existsSync(kept)) return readFileSync(kept)
  const frames = await decode(film.path)
  writeFileSync(kept, frames)
  return frames
}

async function decode(file: string): Promise<Buffer> {
  const media = await openMedia({ driver: 'ffmpeg' })
  const programs = await findFfmpeg()
  if (!media.ok || !programs) throw new Error('There is no FFmpeg.')
  const probe = await media.value.probe(file)
  if (!probe.ok) throw new Error(JSON.stringify(probe.refusal))
  const size = { width: fullWidth, height: fullHeight }
  const plan = ffmpegDriver(programs).planDecode({ path: file, probe: probe.value, ...size })
  const frames: Buffer[] = []
  const end = await readSmallFrames(plan, {
    onFrame: (_, bytes, offset) => frames.push(Buffer.from(bytes.subarray(offset, offset + frameBytes))),
  })
  if (!end.ok) throw new Error(JSON.stringify(end.refusal))
  return Buffer.concat(frames)
}

/** What the detector finds in small frames under other models or parameters. */
export function detectIn(
  film: FilmTruth,
  frames: Buffer,
  choice: { models?: DetectorModels; parameters?: Partial<ShotParameters> },
): Boundary[] {
  const measurer = new ShotMeasurer(choice.models ? { models: choice.models } : {})
  for (let at = 0; at < frames.length; at += frameBytes) measurer.add(frames, at)
  return findBoundaries(measurer.finish(rateOf(film)), choice.parameters)
}

/** Every stretch of the film that the detector judges, with its label; in frames of the file. */
export function judgeFilm(film: FilmTruth, frames: Buffer): JudgedStretch[] {
  const judged: Omit<JudgedStretch, 'label'>[] = []
  const measurer = new ShotMeasurer({
    take: ({ kind, start, end, evidence }) => judged.push({ kind, start, end, evidence: evidence.slice() }),
  })
  for (let at = 0; at < frames.length; at += frameBytes) measurer.add(frames, at)
  const shown = new PictureFrames(measurer.finish(rateOf(film)).repeated)
  return judged.map(stretch => {
    const start = shown.firstFrame(stretch.start)
    const end = stretch.kind === 'cut' ? start : shown.lastFrame(stretch.end)
    return { ...stretch, start, end, label: labelOf(film, { kind: stretch.kind, start, end }) }
  })
}

type Span = Pick<JudgedStretch, 'kind' | 'start' | 'end'>

function labelOf(film: FilmTruth, span: Span): 0 | 1 | null {
  if ([film.opening, film.ending].some(ignored => ignored && share(ignored, span) > 0)) return null
  return span.kind === 'cut' ? labelOfCut(film, span.start) : labelOfGradual(film, span)
}

function labelOfCut(film: FilmTruth, frame: number): 0 | 1 | null {
  const nearest = Math.min(
    ...film.transitions.filter(({ type }) => type === 'cut').map(cut => Math.abs(cut.frame - frame)),
  )
  if (nearest <= 1) return nearest === 0 ? 1 : null
  // A fade may begin or end with a cut to or from its colour.
  const fades = film.transitions.filter(({ type }) => type === 'fade')
  return fades.some(seen => share(spanOf(seen), { start: frame - 1, end: frame + 1 }) > 0) ? null : 0
}

const enoughInCommon = 0.5
const littleInCommon = 0.1

function labelOfGradual(film: FilmTruth, span: Span): 0 | 1 | null {
  const shares = film.transitions
    .filter(({ type }) => type !== 'cut')
    .map(seen => ({ type: seen.type, share: share(spanOf(seen), span) }))
  const same = Math.max(0, ...shares.filter(({ type }) => type === span.kind).map(seen => seen.share))
  if (same >= enoughInCommon) return 1
  if (same > littleInCommon) return null
  const fades = shares.some(({ type, share: common }) => type === 'fade' && common > 0)
  return fades ? null : 0
}

function spanOf({ start, end, frame }: TrueTransition): { start: number; end: number } {
  return { start: start ?? frame, end: end ?? frame }
}

/** What two stretches have in common, as a share of both together. */
function share(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1
  return Math.max(0, common) / (Math.max(a.end, b.end) - Math.min(a.start, b.start) + 1)
}

function rateOf({ fps }: FilmTruth): number {
  const [numerator, denominator = 1] = String(fps).split('/').map(Number)
  return numerator! / denominator
}
