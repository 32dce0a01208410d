import type { GeoPermissibleObjects } from 'd3-geo'
import { feature, mesh } from 'topojson-client'

/** What places are drawn upon: outlines only, and no names. */
export interface Ground {
  land: GeoPermissibleObjects
  borders: GeoPermissibleObjects
  /** Of the countries whose provinces are known. */
  provinces: GeoPermissibleObjects
}

/** From `world-atlas` and a collection of provinces, as they were read from their files. */
export function groundFrom(countries: unknown, provinces: unknown): Ground {
  const world = countries as World
  return {
    land: feature(world, world.objects.land),
    borders: mesh(world, world.objects.countries, (one, other) => one !== other),
    provinces: outlines(provinces as Provinces),
  }
}

type World = Parameters<typeof mesh>[0] & {
  objects: Record<'countries' | 'land', NonNullable<Parameters<typeof mesh>[1]>>
}

interface Provinces {
  features: readonly {
    geometry:
      | { type: 'Polygon'; coordinates: number[][][] }
      | { type: 'MultiPolygon'; coordinates: number[][][][] }
  }[]
}

/** As lines: they are never filled, whichever way round a file has written them. */
function outlines({ features }: Provinces): GeoPermissibleObjects {
  const coordinates = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  )
  return { type: 'MultiLineString', coordinates }
}
