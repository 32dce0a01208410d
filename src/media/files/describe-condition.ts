import type { FrameClock, Stretch } from '../../study/index.ts'
import { frameCount, frameToMs } from '../../study/index.ts'
import { holdsRecordings } from '../frames/continuous-time.ts'
import type { Probe } from '../probe/probe.ts'
import type { HeardDamage } from '../reading/heard-damage.ts'
import type { Condition } from './condition.ts'

/** So much less than the container says is no rounding and no lost last frame. */
const lostAtEndMs = 500
/** A gap is as many steps as this, in a film whose frames lie evenly but for gaps. */
const gapSteps = 2.5
/** A gap as long as this is told even where nothing else says that the file is damaged. */
const plainGapMs = 1000
const evenShare = 0.9
/** A recording that is followed by another is called damaged at its end, in so many lines at most. */
const mostAtSeam = 8
/** A film that breaks off has its last damage so near its end; places so near each other are one. */
const nearEndMs = 1000
/** What is said of damage comes before the frame that it means, by this many at most. */
const saidBeforeFrames = 100

export function describeCondition(
  probe: Pick<Probe, 'video' | 'container' | 'startSeconds'>,
  seen: { clock: FrameClock; heard: HeardDamage; filesInOne: number | null },
): Condition {
  const { clock, heard, filesInOne } = seen
  const { joins } = heard
  const count = frameCount(clock)
  const runs = heard.runs.filter(run => !isSeam(run, joins))
  const stated = joins.length > 0 ? null : countedFrames(probe)
  const isShort = stated !== null && stated - count > 2
  const isHurt = runs.length + heard.corruptSeconds.length > 0 || heard.brokenAt !== null || isShort
  const missingEnd = joins.length > 0 ? null : endOf(probe, clock, isHurt)
  const isBroken =
    isEnd(heard.brokenAt, count) &&
    saidNearEnd(probe, { clock, heard }) &&
    !joins.some(join => join + saidBeforeFrames >= count)
  const endsEarly = missingEnd !== null || isBroken
  return {
    joins,
    gaps: gapsOf(clock, isHurt),
    missingEnd,
    breaksOff: isBroken && missingEnd === null,
    unread: Math.max(0, (filesInOne ?? 1) - 1 - joins.length),
    fewerFrames: isShort && missingEnd === null ? { stated, read: count } : null,
    damaged: damageIn(seen, { probe, runs, endsEarly }),
  }
}

/** Said before the first frame it comes of a look at the end, for how long the film is. */
function isEnd(brokenAt: number | null, count: number): boolean {
  return brokenAt !== null && (brokenAt === 0 || brokenAt + saidBeforeFrames >= count)
}

/** Program and transport streams say when the last damaged packet was to be decoded: far from the end it is another thing. */
function saidNearEnd(
  { container, startSeconds }: Pick<Probe, 'container' | 'startSeconds'>,
  { clock, heard }: { clock: FrameClock; heard: HeardDamage },
): boolean {
  const last = heard.corruptSeconds.at(-1)
  if (last === undefined || !holdsRecordings(container)) return true
  return clock.endMs - (last - startSeconds) * 1000 < nearEndMs
}

function damageIn(
  { clock, heard }: { clock: FrameClock; heard: HeardDamage },
  told: { probe: Pick<Probe, 'container' | 'startSeconds'>; runs: HeardDamage['runs']; endsEarly: boolean },
): Stretch[] {
  const { probe, endsEarly } = told
  const count = frameCount(clock)
  // The last picture is torn where the film is.
  const runs = told.runs.filter(({ from }) => !endsEarly || from + saidBeforeFrames < count)
  const seen = runs.map(({ from, to }) => ({
    startMs: frameToMs(clock, Math.min(from, count - 1)),
    endMs: frameToMs(clock, Math.min(to + 1, count)),
  }))
  return seen.length > 0 || heard.joins.length > 0
    ? seen
    : corruptStretches(probe, { clock, heard, endsEarly })
}

/** Where a program or transport stream calls its packets corrupt, by their own times. */
function corruptStretches(
  { container, startSeconds }: Pick<Probe, 'container' | 'startSeconds'>,
  { clock, heard, endsEarly }: { clock: FrameClock; heard: HeardDamage; endsEarly: boolean },
): Stretch[] {
  if (!holdsRecordings(container)) return []
  const lastMs = clock.endMs - (endsEarly ? nearEndMs : 0)
  const places = heard.corruptSeconds
    .map(seconds => Math.round((seconds - startSeconds) * 1000))
    .filter(ms => ms > -nearEndMs && ms < lastMs)
    .map(ms => Math.max(0, ms))
    .sort((a, b) => a - b)
  const stretches: Stretch[] = []
  for (const ms of places) {
    const last = stretches.at(-1)
    if (last && ms - last.endMs < nearEndMs) last.endMs = Math.max(last.endMs, ms)
    else stretches.push({ startMs: ms, endMs: ms })
  }
  return stretches
}

/** Where a recording follows another a transport stream counts its packets anew, which is called damage. */
function isSeam({ from, to, count }: HeardDamage['runs'][number], joins: readonly number[]): boolean {
  return count <= mostAtSeam && joins.some(join => from >= join - saidBeforeFrames && to <= join + 1)
}

/** In MP4 and its kin those are counted, too, that an edit list leaves out. */
function countedFrames({ video, container }: Pick<Probe, 'video' | 'container'>): number | null {
  return container === 'mp4' || container === 'mov' ? null : video.statedFrames
}

function endOf(
  probe: Pick<Probe, 'video' | 'container'>,
  clock: FrameClock,
  isHurt: boolean,
): Condition['missingEnd'] {
  const { numerator, denominator } = probe.video.frameRate
  const inFrames = (ms: number) => Math.round((ms * numerator) / (1000 * denominator))
  // FFmpeg reckons the length of an AVI from what there is of it, and its count of frames from its head.
  const counted = probe.container === 'avi' ? countedFrames(probe) : null
  const statedMs = Math.max(probe.video.statedMs ?? 0, ((counted ?? 0) * 1000 * denominator) / numerator)
  const endMs = frameToMs(clock, 0) + Math.round(statedMs)
  if (endMs - clock.endMs <= lostAtEndMs) return null
  // Where the rate varies the last picture may stand long: then something else must tell that the film is torn.
  if (clock.kind === 'variable' && !isHurt) return null
  return {
    startMs: clock.endMs,
    endMs,
    frames: clock.kind === 'constant' ? inFrames(endMs - clock.endMs) : null,
  }
}

function gapsOf(clock: FrameClock, isHurt: boolean): Stretch[] {
  if (clock.kind === 'constant' || clock.startsMs.length < 10) return []
  const { startsMs } = clock
  const steps = startsMs.slice(1).map((ms, frame) => ms - startsMs[frame]!)
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1]!
  const even = steps.filter(step => Math.abs(step - usual) <= Math.max(2, usual / 10)).length
  if (even < evenShare * steps.length) return []
  const least = isHurt ? gapSteps * usual : Math.max(gapSteps * usual, plainGapMs)
  return steps.flatMap((step, frame) =>
    step >= least ? [{ startMs: startsMs[frame]! + usual, endMs: startsMs[frame + 1]! }] : [],
  )
}
