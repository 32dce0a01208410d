import type { QueriedCodebook, QueriedPart } from '../../findings/index.ts'
import { codesMeant, textKey } from '../../findings/index.ts'
import type { QueriedMark, StudyStore, WholeFilm } from '../../store/index.ts'
import type { Periodisation, Query, QueryAtom, Span } from '../../study/index.ts'
import { atomsOf, placeFilm } from '../../study/index.ts'
import type { QueryGround } from './query-ground.ts'
import { byPart } from './query-ground.ts'

/** A part as a query asks it, with the very lists that it is made of: the same ones hold the same. */
export interface GatheredPart extends QueriedPart {
  madeOf: readonly unknown[]
  /** The marks of a code, as they are kept at hand. */
  laneOf: (codeId: string) => readonly QueriedMark[]
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
  const films = await ground.films()
  const codes = await ground.codes()
  const codebook = { codes }
  const shots = await ground.shots()
  const looked = await ground.lookedThrough()
  const lanes = await lanesFor(ground, atoms, codebook)
  const more = byPart(await otherMarks(store, atoms, new Set(lanes.keys())))
  const readings = asks('position', 'attitude') ? await readingsByPart(store) : new Map()
  const links = asks('link') ? await linksByPart(store) : new Map()
  const places = asks('place') ? await placesOf(store) : { settings: new Map(), placings: new Map() }
  const texts = await textsFor(store, atoms)
  const withTexts = asks('text', 'sound') ? await store.queried.partsWithTexts() : new Set<string>()
  const periodisations = asks('period') ? await store.coding.periodisations() : []
  const { training } = looked
  const counts = ({ passId }: QueriedMark) => passId === null || !training.has(passId)
  const parts = films.flatMap(({ film, parts: own }) =>
    own.map((part): GatheredPart => {
      const units = ground.unitsOf(part, shots.get(part.id))
      const lookedThrough = looked.byPart.get(part.id) ?? none
      const laneOf = (codeId: string) => lanes.get(codeId)?.get(part.id) ?? none
      const marks = [...lanes.keys()].flatMap(laneOf).concat(more.get(part.id) ?? none)
      return {
        filmId: film.id,
        partId: part.id,
        ...{ units, laneOf, madeOf: [units, lookedThrough, training, codes] },
        marks: training.size === 0 ? marks : marks.filter(counts),
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

type Lanes = ReadonlyMap<string, ReadonlyMap<string, readonly QueriedMark[]>>

async function lanesFor(
  ground: QueryGround,
  atoms: readonly QueryAtom[],
  codebook: QueriedCodebook,
): Promise<Lanes> {
  const codeIds = new Set(atoms.flatMap(atom => (atom.is === 'code' ? [...codesMeant(codebook, atom)] : [])))
  const lanes = new Map<string, ReadonlyMap<string, readonly QueriedMark[]>>()
  for (const codeId of codeIds) lanes.set(codeId, await ground.marksOf(codeId))
  return lanes
}

/** What is asked of marks of any code; of marks that are there already by their code none comes twice. */
async function otherMarks(
  store: StudyStore,
  atoms: readonly QueryAtom[],
  codeIds: ReadonlySet<string>,
): Promise<QueriedMark[]> {
  const more: QueriedMark[] = []
  const isNew = ({ codeId }: QueriedMark) => !codeIds.has(codeId)
  const isSaid = atoms.some(({ is }) => is === 'value' || is === 'position' || is === 'attitude')
  if (isSaid) more.push(...(await store.queried.marksSaid()).filter(isNew))
  const coders = new Set(atoms.flatMap(atom => (atom.is === 'coder' ? [atom.coderId] : [])))
  for (const coderId of coders)
    more.push(
      ...(await store.queried.marksOfCoder(coderId)).filter(
        mark => isNew(mark) && !(isSaid && mark.said !== null),
      ),
    )
  return more
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
