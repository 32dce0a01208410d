import type { MapLine, MapPlace } from '../../../charts/index.ts'
import type { PlaceShare, PlacesSummed } from '../../../findings/index.ts'
import type { Words } from '../../../words/index.ts'
import type { Size } from '../asked.ts'
import type { Atlas } from '../use-atlas.ts'

type Named = Pick<Atlas, 'places' | 'nameOfPlace' | 'nameOfFilm'>

export function placesOnMap(
  { places, nameOfPlace }: Named,
  { sums }: PlacesSummed,
  size: Size,
  words: Words['atlas'],
): MapPlace[] {
  const sumOf = new Map(sums.map(sum => [sum.placeId, sum]))
  return places.flatMap(({ id, longitude, latitude, radiusM }) => {
    const sum = sumOf.get(id)
    if (longitude === null || latitude === null || !sum) return []
    const { filmed, represented } = sum
    const name = nameOfPlace(id)
    const counted = { filmed: filmed.filmIds.length, represented: represented.filmIds.length }
    return {
      ...{ id, name, longitude, latitude, radiusM, said: words.saidOfPlace({ name, ...counted }) },
      ...{ filmed: sizeOf(filmed, size), represented: sizeOf(represented, size) },
    }
  })
}

export function linesOnMap(
  { nameOfPlace, nameOfFilm }: Named,
  { lines }: PlacesSummed,
  words: Words['atlas'],
): MapLine[] {
  return lines.map(({ filmedId, representedId, filmIds, scenes }) => ({
    ...{ filmedId, representedId, isOfScenes: scenes > 0 },
    said: words.saidOfLine({
      ...{ filmed: nameOfPlace(filmedId), represented: nameOfPlace(representedId), scenes },
      films: filmIds.map(nameOfFilm).join(words.between),
    }),
  }))
}

function sizeOf({ filmIds, scenes, ms }: PlaceShare, size: Size): number {
  return { films: filmIds.length, scenes, time: ms }[size]
}
