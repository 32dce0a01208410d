import type { Code, Mark, Region } from '../../../study/index.ts'
import { frameToMs, regionsOf } from '../../../study/index.ts'
import type { Playback } from '../player/playback.ts'
import type { CodingOfPart } from '../timeline/tracks/code-lanes.ts'

export interface DrawnRegion {
  region: Region
  mark: Mark
  code: Code
}

interface Drawn extends Pick<CodingOfPart, 'codes' | 'partId'> {
  coding: Pick<CodingOfPart['coding'], 'marks' | 'regionKeys'>
}

/** The regions of a part with what they are of. */
export function drawnRegions({ coding, codes, partId }: Drawn): DrawnRegion[] {
  if (coding.regionKeys.length === 0) return []
  const drawn = new Set(coding.regionKeys.map(({ markId }) => markId))
  const marks = new Map(coding.marks.filter(({ id }) => drawn.has(id)).map(mark => [mark.id, mark]))
  const codeOf = new Map(codes.map(code => [code.id, code]))
  return regionsOf(coding.regionKeys).flatMap(region => {
    const mark = marks.get(region.markId)
    const code = mark && codeOf.get(mark.codeId)
    return mark?.partId === partId && code ? [{ region, mark, code }] : []
  })
}

/** The ids of those whose marks hold a moment, as one line that is the same while they are. */
export function idsAt(regions: readonly DrawnRegion[], ms: number): string {
  return regions
    .filter(({ mark }) => mark.startMs <= ms && ms < mark.endMs)
    .map(({ region }) => region.id)
    .join(' ')
}

/** The moment of the frame that the picture shows. */
export function msShown({ clock, shownFrame, frame }: Playback): number {
  return frameToMs(clock, shownFrame ?? frame)
}
