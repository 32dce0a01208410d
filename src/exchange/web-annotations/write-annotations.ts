import type {
  Aspect,
  Code,
  Coder,
  Contradiction,
  Film,
  Mark,
  Names,
  Part,
  Region,
} from '../../study/index.ts'
import { corners, wholePicture } from '../../study/index.ts'

/** What annotations of a film are written from. */
export interface AnnotatedFilm {
  film: Pick<Film, 'id' | 'titles'>
  parts: readonly (Pick<Part, 'id' | 'name'> & {
    /** The file in use: what it was called, and its SHA-256 where that is known. */
    file: { name: string; digest: string | null } | null
  })[]
  /** In the order in which they are to stand. */
  marks: readonly Mark[]
  regions: readonly Region[]
}

export interface AnnotationBook {
  codes: readonly Code[]
  coders: readonly Coder[]
  aspects: readonly Aspect[]
  contradictions: readonly Contradiction[]
}

/** What a Web Annotation does not hold, or holds otherwise: how many marks or regions it was so with. */
export type AnnotationMisfit = {
  kind: 'looked-through' | 'attached' | 'moving-regions' | 'said-in-words' | 'examples'
  count: number
}

/**
 * The marks of a film as a collection of the W3C Web Annotation Data Model (2017), text piece by piece: each mark an
 * annotation that tags its stretch of the file, in seconds (Media Fragments URI 1.0), and where it has a region the place
 * of its first key in hundredths of the picture; names of codes in their languages; what is said of it as descriptions and
 * comments.
 */
export function* writeAnnotations(film: AnnotatedFilm, book: AnnotationBook): Generator<string> {
  const { titles, id } = film.film
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: urn(id),
    type: 'AnnotationCollection',
    ...(titles.length > 0 && { label: titles[0]!.text }),
    total: film.marks.length,
  }
  const head = JSON.stringify(collection, null, 1).replace(/\n\}$/, '')
  if (film.marks.length === 0) {
    yield `${head}\n}\n`
    return
  }
  const page = `"first": {\n  "id": "${urn(id)}#page-1",\n  "type": "AnnotationPage",\n  "startIndex": 0,\n  "items": [`
  yield `${head},\n ${page}`
  const known = knownBook(book)
  const regions = new Map<string, Region[]>()
  for (const region of film.regions)
    regions.set(region.markId, [...(regions.get(region.markId) ?? []), region])
  const parts = new Map(film.parts.map(part => [part.id, part]))
  let isFirst = true
  for (const mark of film.marks) {
    const annotation = annotationOf(mark, {
      ...{ known, part: parts.get(mark.partId), film: film.film, regions: regions.get(mark.id) ?? [] },
    })
    yield `${isFirst ? '' : ','}\n   ${JSON.stringify(annotation)}`
    isFirst = false
  }
  yield '\n  ]\n }\n}\n'
}

/** What of these marks Web Annotations do not hold, or hold as words only. */
export function annotationMisfits({ marks, regions }: AnnotatedFilm): AnnotationMisfit[] {
  const misfits: AnnotationMisfit[] = [
    { kind: 'looked-through', count: marks.filter(({ passId }) => passId !== null).length },
    { kind: 'examples', count: marks.filter(({ passId }) => passId === null).length },
    { kind: 'attached', count: marks.filter(({ attachedTo }) => attachedTo !== null).length },
    { kind: 'moving-regions', count: regions.filter(({ keys }) => keys.length > 1).length },
    {
      kind: 'said-in-words',
      count: marks.filter(({ said }) => said && said.aspects.length + said.positions.length > 0).length,
    },
  ]
  return misfits.filter(({ count }) => count > 0)
}

interface KnownBook {
  codes: ReadonlyMap<string, Code>
  coders: ReadonlyMap<string, Coder>
  aspects: ReadonlyMap<string, Aspect>
  contradictions: ReadonlyMap<string, Contradiction>
}

function knownBook({ codes, coders, aspects, contradictions }: AnnotationBook): KnownBook {
  const byId = <Of extends { id: string }>(list: readonly Of[]) => new Map(list.map(one => [one.id, one]))
  return {
    ...{ codes: byId(codes), coders: byId(coders) },
    ...{ aspects: byId(aspects), contradictions: byId(contradictions) },
  }
}

function annotationOf(
  mark: Mark,
  one: {
    known: KnownBook
    part: AnnotatedFilm['parts'][number] | undefined
    film: AnnotatedFilm['film']
    regions: readonly Region[]
  },
): object {
  const { known, part, film, regions } = one
  const coder = known.coders.get(mark.coderId)
  return {
    id: urn(mark.id),
    type: 'Annotation',
    motivation: 'tagging',
    creator: { id: urn(mark.coderId), type: 'Person', ...(coder?.name && { name: coder.name }) },
    body: bodiesOf(mark, known),
    target: {
      type: 'SpecificResource',
      source: {
        id: part?.file?.digest ? `urn:sha256:${part.file.digest}` : urn(mark.partId),
        type: 'Video',
        ...(part?.file && { label: part.file.name }),
      },
      scope: urn(film.id),
      selector: {
        type: 'FragmentSelector',
        conformsTo: 'http://www.w3.org/TR/media-frags/',
        value: fragmentOf(mark, regions),
      },
    },
  }
}

/** The tag in its languages, the code itself, and what is said of the mark. */
function bodiesOf({ codeId, said }: Mark, known: KnownBook): object[] {
  const words = (purpose: string, value: string, language?: string) => ({
    ...{ type: 'TextualBody', purpose, value, format: 'text/plain' },
    ...(language && { language }),
  })
  const code = known.codes.get(codeId)
  const tags = code ? inLanguages(code.names).map(([language, name]) => words('tagging', name, language)) : []
  return [
    ...tags,
    { type: 'SpecificResource', purpose: 'identifying', source: urn(codeId) },
    ...(said ? descriptionsOf(said, known).map(text => words('describing', text)) : []),
    ...(said?.memo ? [words('commenting', said.memo)] : []),
  ]
}

/** Aspects, positions and connotations in words; of names that are in two languages the English one, where there is one. */
function descriptionsOf(said: NonNullable<Mark['said']>, known: KnownBook): string[] {
  const aspects = said.aspects.map(({ aspectId, values, reason }) => {
    const aspect = known.aspects.get(aspectId)
    const chosen = values.map(id => nameOf(aspect?.values.find(value => value.id === id)?.names) || id)
    return `${nameOf(aspect?.names) || aspectId}: ${chosen.join('; ')}${reason ? ` (${reason})` : ''}`
  })
  const positions = said.positions.map(({ contradictionId, positions: taken }) => {
    const contradiction = known.contradictions.get(contradictionId)
    const shown = corners.filter(corner => taken.includes(corner))
    return `${nameOf(contradiction?.names) || contradictionId}: ${shown.join(' + ')}`
  })
  const codes = said.connotesIds.map(id => nameOf(known.codes.get(id)?.names) || id)
  const connotes = [...codes, said.connotes].filter(text => text !== '')
  return [...aspects, ...positions, ...(connotes.length > 0 ? [`connotes: ${connotes.join('; ')}`] : [])]
}

function nameOf(names: Names | undefined): string {
  return names ? (inLanguages(names)[0]?.[1] ?? '') : ''
}

function inLanguages(names: Names): [string, string][] {
  return Object.entries(names).filter(([, name]) => name !== '')
}

/** Normal play time, and hundredths of the picture where a region stands. */
function fragmentOf({ startMs, endMs }: Mark, regions: readonly Region[]): string {
  const time = `t=${startMs / 1000},${endMs / 1000}`
  const key = regions[0]?.keys[0]
  if (!key) return time
  const share = (part: number) => (part / wholePicture) * 100
  return `xywh=percent:${[key.x, key.y, key.width, key.height].map(share).join(',')}&${time}`
}

function urn(id: string): string {
  return `urn:uuid:${id}`
}
