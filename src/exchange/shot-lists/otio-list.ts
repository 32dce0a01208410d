import type { FrameClock, Shot } from '../../study/index.ts'
import { frameCount, msToFrame } from '../../study/index.ts'
import { sourceCount } from './film-time-code.ts'
import type { ShotsOfFilm, WrittenShotList } from './shot-list.ts'
import { rateName } from './shot-list.ts'

/** Times are frames at the film's rate; of a variable rate they are milliseconds, that is, frames at 1000 a second. */
export interface OtioTime {
  rate: number
  frameOf: (ms: number) => number
}

export function otioTime(clock: FrameClock): OtioTime {
  if (clock.kind === 'variable') return { rate: 1000, frameOf: ms => ms }
  const frameOf = (ms: number) => (ms >= clock.endMs ? frameCount(clock) : msToFrame(clock, ms))
  return { rate: clock.rate.numerator / clock.rate.denominator, frameOf }
}

/**
 * The shots as an OpenTimelineIO timeline: one track of clips of the film, gradual transitions between them. What the
 * form has no field for stands in `metadata.silverscreen`, as its authors ask.
 */
export function writeOtioList({ shots, clock, title, fileName, timeCode }: ShotsOfFilm): WrittenShotList {
  const time = otioTime(clock)
  // A source range lies within the range that its media has by its own time code.
  const { first } = sourceCount(clock, timeCode)
  const rational = (value: number) => ({ OTIO_SCHEMA: 'RationalTime.1', rate: time.rate, value })
  const range = (from: number, to: number) => ({
    OTIO_SCHEMA: 'TimeRange.1',
    start_time: rational(from),
    duration: rational(to - from),
  })
  const media = {
    OTIO_SCHEMA: 'ExternalReference.1',
    ...{ name: fileName, target_url: fileName, available_image_bounds: null, metadata: {} },
    available_range: range(first, first + time.frameOf(clock.endMs)),
  }
  const plain = { effects: [], markers: [], enabled: true }
  const clip = (shot: Shot, index: number) => ({
    OTIO_SCHEMA: 'Clip.2',
    ...{ ...plain, name: `Shot ${index + 1}` },
    source_range: range(first + time.frameOf(shot.startMs), first + time.frameOf(shot.endMs)),
    media_references: { DEFAULT_MEDIA: media },
    active_media_reference_key: 'DEFAULT_MEDIA',
    metadata: { silverscreen: { confidence: shot.confidence, origin: shot.origin } },
  })
  const transition = (shot: Shot) => {
    const at = time.frameOf(shot.startMs)
    const { transitionStartMs: startMs, transitionEndMs: endMs } = shot
    const known = startMs !== null && endMs !== null
    return {
      OTIO_SCHEMA: 'Transition.1',
      name: shot.transitionIn,
      transition_type: shot.transitionIn === 'dissolve' ? 'SMPTE_Dissolve' : 'Custom_Transition',
      in_offset: rational(known ? Math.max(0, at - time.frameOf(startMs)) : 0),
      out_offset: rational(known ? Math.max(0, time.frameOf(endMs) + 1 - at) : 0),
      metadata: { silverscreen: { transition: shot.transitionIn, startMs, endMs } },
    }
  }
  const isGradual = ({ transitionIn }: Shot) => transitionIn !== 'start' && transitionIn !== 'cut'
  const track = {
    OTIO_SCHEMA: 'Track.1',
    ...{ ...plain, name: 'Shots', kind: 'Video', source_range: null, metadata: {} },
    children: shots.flatMap((shot, index) =>
      isGradual(shot) ? [transition(shot), clip(shot, index)] : [clip(shot, index)],
    ),
  }
  const timeline = {
    OTIO_SCHEMA: 'Timeline.1',
    ...{ name: title || fileName, global_start_time: null },
    metadata: { silverscreen: { frameRate: rateName(clock) } },
    tracks: {
      OTIO_SCHEMA: 'Stack.1',
      ...{ ...plain, name: 'tracks', source_range: null, metadata: {} },
      children: [track],
    },
  }
  return { text: `${JSON.stringify(timeline, null, 2)}\n`, misfits: [] }
}
