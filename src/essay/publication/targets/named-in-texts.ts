import type { Stretch } from '../../evidence/sight.ts'
import type { Publication } from '../publication.ts'
import { Site } from '../site.ts'
import { blocksIn, citedPlaces } from '../text/cited.ts'
import { citedStretches } from './cited-stretches.ts'

/** Every place of which a picture is shown; what is known of pictures already does not count. */
export function placesShown(publication: Publication): Stretch[] {
  return citedStretches(new Site(publication, publication.texts[0]!.language))
    .filter(({ isShown }) => isShown)
    .map(({ stretch }) => stretch)
}

/** By id, what the texts cite and show: films, parts, sources, plates, findings, lines of dialogue and single frames. */
export function namedInTexts({ texts }: Pick<Publication, 'texts'>): {
  filmIds: Set<string>
  partIds: Set<string>
  sourceIds: Set<string>
  plateIds: Set<string>
  findingIds: Set<string>
  lineIds: Set<string>
  frames: { partId: string; ms: number }[]
} {
  const cited = {
    filmIds: new Set<string>(),
    partIds: new Set<string>(),
    sourceIds: new Set<string>(),
    plateIds: new Set<string>(),
    findingIds: new Set<string>(),
    lineIds: new Set<string>(),
    frames: [] as { partId: string; ms: number }[],
  }
  for (const { blocks } of texts) {
    for (const { cites } of citedPlaces(blocks))
      for (const cite of cites)
        if (cite.what === 'cite') cited.sourceIds.add(cite.sourceId)
        else if (cite.what === 'cite-plate') cited.plateIds.add(cite.plateId)
        else {
          cited.filmIds.add(cite.filmId)
          const { stretch } = cite
          if (stretch && stretch.startMs === stretch.endMs)
            cited.frames.push({ partId: stretch.partId, ms: stretch.startMs })
        }
    for (const block of blocks.flatMap(blocksIn)) {
      if (block.what === 'still') cited.partIds.add(block.stretch.partId)
      if (block.what === 'plate') cited.plateIds.add(block.plateId)
      if (block.what === 'chart') cited.findingIds.add(block.findingId)
      if (block.what === 'dialogue') cited.lineIds.add(block.lineId)
    }
  }
  return cited
}
