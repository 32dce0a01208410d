import type { CslItem, DatedEvent, Excerpt, Fact, Place, Source } from '../../study/index.ts'
import type { Sight } from './sight.ts'
import { seeing } from './sight.ts'

/** Of a reference these are no part of what is printed. */
const unprinted = new Set(['id', 'note', 'abstract', 'keyword', 'annote'])

export function seeSource(source: Source): Sight {
  return { seen: seeing({ sources: [source.id, ...printedOf(source.item)] }), whole: source, layer: null }
}

/** An excerpt whose source is gone is still quoted, and says so. */
export function seeExcerpt(excerpt: Excerpt, source: Source | null): Sight {
  return {
    seen: seeing({
      words: [excerpt.quotation, excerpt.translation],
      sources: [
        `${excerpt.locatorKind} ${excerpt.locator}`,
        excerpt.sourceId,
        ...(source ? printedOf(source.item) : ['gone']),
      ],
    }),
    whole: [excerpt, source],
    layer: null,
  }
}

export function seeEvent(event: DatedEvent): Sight {
  return {
    seen: seeing({ words: [event.names.en, event.names['zh-Hans']], values: [event.date] }),
    whole: event,
    layer: null,
  }
}

/** A place is seen by its names, and where it lies on the map. */
export function seePlace(place: Place): Sight {
  return {
    seen: seeing({ words: [place.names.en, place.names['zh-Hans']], values: [coordinatesAsSeen(place)] }),
    whole: place,
    layer: null,
  }
}

/** `41.79, 123.35`; nothing of a place that is named only. */
export function coordinatesAsSeen({ latitude, longitude }: Pick<Place, 'latitude' | 'longitude'>): string {
  return latitude === null || longitude === null ? '' : `${latitude}, ${longitude}`.replaceAll('-', '−')
}

/** A fact is seen with all that is said of its field: that it is disputed is part of it. */
export function seeFact(fact: Fact, ofSameField: readonly Fact[]): Sight {
  return {
    seen: seeing({
      values: [fact.value],
      sources: ofSameField.map(({ value, says, locator, standing, isUsed }) =>
        [value, says, locator, standing, isUsed ? 'used' : ''].join(' · '),
      ),
    }),
    whole: ofSameField,
    layer: null,
  }
}

function printedOf(item: CslItem): string[] {
  return Object.entries(item)
    .filter(([field]) => !unprinted.has(field))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, value]) => `${field} ${JSON.stringify(value)}`)
}
