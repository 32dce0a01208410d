import type { QueriedCodebook, QueriedPart } from '../../findings/index.ts'
import { codesMeant, textKey } from '../../findings/index.ts'
import type { QueriedMark, StudyStore, WholeFilm } from '../../store/index.ts'
import type { Periodisation, Query, QueryAtom, Span } from '../../study/index.ts'
import { atomsOf, placeFilm } from '../../study/index.ts'
import type { Lane, LaneName } from './mark-lanes.ts'
import type { QueryGround } from './query-ground.ts'

/** A part as a query asks it, with the very lists that it is made of: the same ones hold the same. */
export interface GatheredPart extends QueriedPart {
  madeOf: readonly unknown[]
  /** The marks that a condition is about, in lists that are kept at hand. */
  lanesOf: (atom: QueryAtom) => readonly (readonly QueriedMark[])[]
}

export interface GatheredParts {
  films: readonly WholeFilm[]
  parts: readonly GatheredPart[]
  codebook: QueriedCodebook
}

const none: readonly QueriedMark[] = []

/** Every part of every film with what a query asks of it, and no more. */
export async function gatherParts(
  store: StudyStore,
  ground: QueryGround,
  query: Query,
): Promise<GatheredParts> {
  const atoms = atomsOf(query)
  const asks = (...kinds: QueryAtom['is'][]) => atoms.some(({ is }) => kinds.includes(is))
  // All is asked for at once: while the database reads one, what another has read is put together here.
  const codesRead = ground.codes()
  const [films, codes, shots, looked, lanes, readings, links, places, texts, withTexts, periodisations] =
    await Promise.all([
      ...([ground.films(), codesRead, ground.shots(), ground.lookedThrough()] as const),
      codesRead.then(codes => lanesFor(ground, atoms, { codes })),
      asks('position', 'attitude') ? readingsByPart(store) : new Map(),
      asks('link') ? linksByPart(store) : new Map(),
      asks('place') ? placesOf(store) : { settings: new Map(), placings: new Map() },
      textsFor(store, atoms),
      asks('text', 'sound') ? store.queried.partsWithTexts() : new Set<string>(),
      asks('period') ? store.coding.periodisations() : [],
    ])
  const codebook = { codes }
  const { training } = looked
  const counts = ({ passId }: QueriedMark) => passId === null || !training.has(passId)
  const parts = films.flatMap(({ film, parts: own }) =>
    own.map((part): GatheredPart => {
      const units = ground.unitsOf(part, shots.get(part.id))
      const lookedThrough = looked.byPart.get(part.id) ?? none
      const lanesOf = (atom: QueryAtom) => (lanes.get(atom) ?? []).map(lane => lane.get(part.id) ?? none)
      return {
        filmId: film.id,
        partId: part.id,
        ...{ units, lanesOf, madeOf: [units, lookedThrough, training, codes] },
        marks: none,
        marksFor: atom => {
          const marks = lanesOf(atom).flat()
          return training.size === 0 ? marks : marks.filter(counts)
        },
        lookedThrough: lookedThrough as QueriedPart['lookedThrough'],
        readings: readings.get(part.id) ?? [],
        links: links.get(part.id) ?? [],
        settings: places.settings.get(part.id) ?? [],
        placeIds: places.placings.get(film.id) ?? [],
        periodIn: id => periodIn(periodisations, id, film),
        texts: new Map([...texts].map(([key, spans]) => [key, spans.get(part.id) ?? []])),
        hasTexts: withTexts.has(part.id),
      }
    }),
  )
  return { films, parts, codebook }
}

/** What each condition on marks is about: what can be said of marks of any code is asked of those of which anything is. */
async function lanesFor(
  ground: QueryGround,
  atoms: readonly QueryAtom[],
  codebook: QueriedCodebook,
): Promise<ReadonlyMap<QueryAtom, readonly Lane[]>> {
  const lanes = new Map<QueryAtom, Lane[]>()
  for (const atom of atoms)
    lanes.set(atom, await Promise.all(lanesNamed(atom, codebook).map(name => ground.marks.of(name))))
  return lanes
}

function lanesNamed(atom: QueryAtom, codebook: QueriedCodebook): LaneName[] {
  switch (atom.is) {
    case 'code':
      return [...codesMeant(codebook, atom)].map(codeId => ({ codeId }))
    case 'coder':
      return [{ coderId: atom.coderId }]
    case 'value':
    case 'position':
    case 'attitude':
      return ['said']
    default:
      return []
  }
}

function grouped<Item>(items: Iterable<readonly [string, Item]>): Map<string, Item[]> {
  const found = new Map<string, Item[]>()
  for (const [key, item] of items) found.set(key, [...(found.get(key) ?? []), item])
  return found
}

/** Positions before and after are both where a mediation stands. */
async function readingsByPart(store: StudyStore): Promise<Map<string, QueriedPart['readings'][number][]>> {
  const { mediations, spans } = await store.queried.readings()
  const byId = new Map(mediations.map(one => [one.id, one]))
  return grouped(
    spans.flatMap(({ mediationId, partId, startMs, endMs }) => {
      const read = byId.get(mediationId)
      if (!read) return []
      const { contradictionId, attitudeToFirst, attitudeToSecond, positionsBefore, positionsAfter } = read
      const said = { contradictionId, attitudeToFirst, attitudeToSecond }
      return [positionsBefore, positionsAfter].map(
        positions => [partId, { startMs, endMs, said: { ...said, positions } }] as const,
      )
    }),
  )
}

async function linksByPart(store: StudyStore): Promise<Map<string, QueriedPart['links'][number][]>> {
  const { links, ends } = await store.queried.links()
  const byId = new Map(links.map(link => [link.id, link]))
  return grouped(
    ends.flatMap(({ linkId, partId, startMs, endMs }) => {
      const link = byId.get(linkId)
      return link ? [[partId, { startMs, endMs, way: link.way, linkKindId: link.linkKindId }] as const] : []
    }),
  )
}

async function placesOf(store: StudyStore) {
  const { settings, placings } = await store.queried.places()
  return {
    settings: grouped<QueriedPart['settings'][number]>(
      settings.map(({ partId, startMs, endMs, filmedIds, representedIds }) => [
        partId,
        { startMs, endMs, placeIds: [...filmedIds, ...representedIds] },
      ]),
    ),
    placings: grouped<string>(placings.map(({ filmId, placeId }) => [filmId, placeId])),
  }
}

async function textsFor(store: StudyStore, atoms: readonly QueryAtom[]) {
  const found = new Map<string, Map<string, Span[]>>()
  for (const atom of atoms) {
    if (atom.is !== 'text' && atom.is !== 'sound') continue
    const by = atom.is === 'text' ? 'written' : 'sounded'
    const stretches = await store.texts.stretches({ typed: atom.text, by })
    found.set(textKey(atom), grouped(stretches.map(({ partId, ...span }) => [partId, span])))
  }
  return found
}

function periodIn(
  periodisations: readonly Periodisation[],
  id: string,
  film: WholeFilm['film'],
): string | null {
  const periodisation = periodisations.find(one => one.id === id)
  if (!periodisation) return null
  const place = placeFilm(periodisation, film)
  if (place.kind === 'in-period') return place.period
  // Of one that is dated, or was put into none by hand, it is known that it is in no period.
  return place.kind === 'without-date' ? null : ''
}
