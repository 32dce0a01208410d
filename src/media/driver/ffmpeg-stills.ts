import { copyFile, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { accepted, frameToMs, type Result, refused } from '../../study/index.ts'
import { writeRefusal } from '../files/write-in-place.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { refusalOfEnd } from '../programs/refusal-of-end.ts'
import { runProgram } from '../programs/run-program.ts'
import { frameWindow } from '../stills/frame-window.ts'
import { groupStills } from '../stills/group-stills.ts'
import type { StillForm } from '../stills/still-filter.ts'
import { stillFilter, stillForm } from '../stills/still-filter.ts'
import type { StillRequest, StillsJob } from '../work.ts'
import type { FfmpegPrograms } from './ffmpeg-programs.ts'
import { fileAddress, guardArguments } from './input-arguments.ts'

const atOnce = 2
/** Earlier than the frame by this much, so that the key frame before it is found whatever the order of packets. */
const seekMarginSeconds = 0.6

export async function writeStillsWithFfmpeg(
  programs: FfmpegPrograms,
  job: StillsJob,
): Promise<Result<null, MediaRefusal>> {
  const waiting = groupStills(job.requests, isCounted(job)).flatMap(splitByLook)
  const total = job.requests.length
  let done = 0
  let refusal: MediaRefusal | null = null
  const work = async () => {
    for (let group = waiting.shift(); group && !refusal; group = waiting.shift()) {
      const result = await writeGroup(programs, job, group)
      if (!result.ok) refusal ??= result.refusal
      else {
        done += group.length
        job.onProgress?.({ done, total })
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return refusal ? refused(refusal) : accepted(null)
}

/** Where recordings are joined a time stands in several places: frames are counted from the first. */
function isCounted({ probe }: StillsJob): boolean {
  return (probe.condition?.joins.length ?? 0) > 0
}

/** One run of the program writes pictures of one size and one kind. */
function splitByLook(group: StillRequest[]): StillRequest[][] {
  const byLook = new Map<string, StillRequest[]>()
  for (const request of group) {
    const look = `${request.maxWidth} ${stillForm(request.outPath)}`
    byLook.set(look, [...(byLook.get(look) ?? []), request])
  }
  return [...byLook.values()]
}

async function writeGroup(
  programs: FfmpegPrograms,
  job: StillsJob,
  group: StillRequest[],
): Promise<Result<null, MediaRefusal>> {
  let folder: string | null = null
  try {
    folder = await mkdtemp(path.join(path.dirname(group[0]!.outPath), '.stills-'))
    if (isCounted(job)) return await extract(programs, job, { group, folder, seek: false })
    const sought = await extract(programs, job, { group, folder, seek: true })
    if (sought.ok || sought.refusal.kind !== 'frame-not-found') return sought
    return await extract(programs, job, { group, folder, seek: false })
  } catch (cause) {
    return refused(writeRefusal(cause))
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true })
  }
}

async function extract(
  programs: FfmpegPrograms,
  job: StillsJob,
  how: { group: StillRequest[]; folder: string; seek: boolean },
): Promise<Result<null, MediaRefusal>> {
  const frames = [...new Set(how.group.map(({ frame }) => frame))]
  const windows = frames.map(frame => frameWindow(job.clock, job.probe, frame))
  const written: number[] = []
  const end = await runProgram({
    program: programs.ffmpeg,
    args: stillArguments(job, { ...how, frames, windows }),
    cwd: how.folder,
    signal: job.signal,
    onErrorLine: line => {
      const pts = /showinfo.*\bn:\s*\d+\s+pts:\s*(-?\d+)/.exec(line)?.[1]
      if (pts) written.push(Number(pts))
    },
  })
  if (end.kind !== 'exited') return refused(refusalOfEnd('ffmpeg', end))
  for (const [index, frame] of frames.entries()) {
    const window = windows[index]!
    const place = isCounted(job) ? index : written.findIndex(pts => pts >= window.low && pts <= window.high)
    const picture = path.join(how.folder, pictureName(place + 1, formOf(how.group)))
    // A picture that was announced and not drawn is a fault of the film, not of the folder it was meant for.
    if (place < 0 || !(await stat(picture).catch(() => null)))
      return refused(missingFrame(end.code === 0 ? null : refusalOfEnd('ffmpeg', end), frame))
    await deliver(picture, how.group, frame)
  }
  return accepted(null)
}

function missingFrame(said: MediaRefusal | null, frame: number): MediaRefusal {
  return said?.kind === 'disk-full' ? said : { kind: 'frame-not-found', frame }
}

async function deliver(picture: string, group: StillRequest[], frame: number): Promise<void> {
  for (const [index, request] of group.filter(wanted => wanted.frame === frame).entries()) {
    const whole = `${picture}.${index}`
    await copyFile(picture, whole)
    await rename(whole, request.outPath)
  }
}

function pictureName(number: number, form: StillForm): string {
  return `${String(number).padStart(6, '0')}.${endings[form]}`
}

const endings: Record<StillForm, string> = { jpeg: 'jpg', png: 'png', tiff: 'tif' }

const encoders: Record<StillForm, string[]> = {
  jpeg: ['-c:v', 'mjpeg', '-q:v', '3'],
  png: ['-c:v', 'png'],
  tiff: ['-c:v', 'tiff', '-compression_algo', 'lzw'],
}

function formOf(group: StillRequest[]): StillForm {
  return stillForm(group[0]!.outPath)
}

function stillArguments(
  job: StillsJob,
  how: {
    group: StillRequest[]
    frames: number[]
    windows: { low: number; high: number }[]
    seek: boolean
  },
): string[] {
  const { probe } = job
  const { timeBase } = probe.video
  const form = formOf(how.group)
  const fromSeconds = frameToMs(job.clock, how.frames[0]!) / 1000 - seekMarginSeconds
  const fromStart = fromSeconds + probe.startSeconds - probe.containerStartSeconds
  const seek = how.seek && fromStart > 0 ? ['-noaccurate_seek', '-ss', fromStart.toFixed(3)] : []
  const chosen = isCounted(job)
    ? how.frames.map(frame => `eq(n\\,${frame})`).join('+')
    : how.windows.map(({ low, high }) => `between(pts\\,${low}\\,${high})`).join('+')
  return [
    ...['-nostdin', '-hide_banner', '-nostats', '-v', 'info', '-copyts', '-filter_threads', '1'],
    ...guardArguments(),
    ...(isCounted(job) ? ['-reinit_filter', '0'] : []),
    ...['-threads', '1', ...seek, '-i', fileAddress(job.path), '-map', `0:${probe.video.streamIndex}`],
    ...[
      '-an',
      '-sn',
      '-dn',
      '-vf',
      `select=${chosen},showinfo=checksum=0,${isCounted(job) ? 'setpts=N,' : ''}${stillFilter(probe.video, how.group[0]!.maxWidth, form)}`,
    ],
    ...['-fps_mode', 'passthrough', '-enc_time_base', `${timeBase.numerator}/${timeBase.denominator}`],
    ...['-frames:v', String(how.frames.length)],
    ...encoders[form],
    ...['-threads', '1', '-map_metadata', '-1', '-f', 'image2', `%06d.${endings[form]}`],
  ]
}
