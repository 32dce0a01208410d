import type { ForeignFilm, LeftCounter } from '../../exchange/index.ts'
import type { Shot } from '../../study/index.ts'
import { complaintAboutSpan } from './complaint-about-span.ts'
import type { FilmPlace } from './foreign-film-record.ts'
import type { Outcome } from './outcome.ts'
import type { RecordSink } from './record-sink.ts'
import type { Standing } from './standing.ts'

interface Ground {
  effects: { makeId: () => string }
  sink: RecordSink
  standing: Standing
  place: FilmPlace
  endMs: number
  counter: LeftCounter
  outcome: Outcome
}

/** The shots of a film, those that stand among them, by their spans (`startMs-endMs`). */
export async function placeShots(
  foreign: ForeignFilm,
  { effects, sink, standing, place, endMs, counter, outcome }: Ground,
): Promise<{ bySpan: ReadonlyMap<string, Shot> }> {
  const bySpan = new Map(standing.shots.map(shot => [`${shot.startMs}-${shot.endMs}`, shot]))
  const standingInOrder = [...standing.shots].sort((a, b) => a.startMs - b.startMs)
  const isStanding = new Set(bySpan.keys())
  let taken = 0
  let lastEndMs = Number.NEGATIVE_INFINITY
  for (const track of foreign.tracks.filter(({ use }) => use === 'shots')) {
    const rising = [...track.annotations].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
    for (const annotation of rising) {
      const { startMs, endMs: saidMs } = annotation
      const shotEndMs = Math.min(saidMs, endMs)
      const why =
        complaintAboutSpan({ startMs, endMs: saidMs }, endMs) ??
        (isStanding.has(`${startMs}-${shotEndMs}`) ? 'here-already' : null) ??
        (startMs < lastEndMs ? 'shots-overlap' : null) ??
        (overlapsOne(standingInOrder, startMs, shotEndMs) ? 'shots-stand' : null)
      if (why) {
        outcome.stayed(track.key, annotation, why)
        continue
      }
      if (shotEndMs < saidMs) counter.note(track.key, 'cut-at-the-end')
      const shot: Shot = {
        ...{ id: effects.makeId(), partId: place.partId, startMs, endMs: shotEndMs },
        transitionIn: taken === 0 && standing.shots.length === 0 ? 'start' : 'cut',
        ...{ transitionStartMs: null, transitionEndMs: null, confidence: null },
        origin: foreign.of?.shotsBy ?? (track.key === 'Shot' || foreign.form === 'elan' ? 'hand' : 'machine'),
      }
      lastEndMs = shotEndMs
      taken++
      outcome.came(annotation, 'shots')
      bySpan.set(`${startMs}-${shotEndMs}`, shot)
      await sink.add('shot', shot)
    }
  }
  return { bySpan }
}

function overlapsOne(shots: readonly Shot[], startMs: number, endMs: number): boolean {
  let low = 0
  let high = shots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (shots[middle]!.endMs > startMs) high = middle
    else low = middle + 1
  }
  const next = shots[low]
  return next !== undefined && next.startMs < endMs
}
