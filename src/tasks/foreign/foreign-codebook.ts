import type { ForeignFilm, ForeignTrack, ValueCourse } from '../../exchange/index.ts'
import { courseAspectNames, courseNames, valueCourses } from '../../exchange/index.ts'
import type { Aspect, Code, MarkAspect } from '../../study/index.ts'
import { asLine, bounds, nameKey, namesGiven, plainMeaning } from '../../study/index.ts'
import type { RecordSink } from './record-sink.ts'

/** The codes of one track: its own, which holds what its vocabulary does not, and one for each value. */
export interface TrackCodes {
  own: Code
  byValue: ReadonlyMap<string, Code>
}

interface Ground {
  makeId: () => string
  sink: RecordSink
  codes: readonly Code[]
  aspects: readonly Aspect[]
}

const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#8a7f00', '#777777']

/**
 * The codes that the tracks of a film become: those of the study that are called the same, and new ones for the rest. A
 * type is a code with a code for each of its values under it, and stands under the level that it belongs to.
 */
export class ForeignCodebook {
  readonly #ground: Ground
  readonly #film: ForeignFilm
  readonly #known = new Map<string, Code>()
  /** New ones, headings too. */
  #all = 0
  #made = 0
  #courses: Aspect | null = null
  readonly #aspectsOfColumns = new Map<string, { aspect: Aspect; idOf: ReadonlyMap<string, string> }>()

  constructor(ground: Ground, film: ForeignFilm) {
    this.#ground = ground
    this.#film = film
    for (const code of ground.codes) this.#know(code)
  }

  get made(): number {
    return this.#made
  }

  async codesOf(track: ForeignTrack): Promise<TrackCodes> {
    const aspectIds = [
      ...(hasCourses(track) ? [(await this.#courseAspect()).id] : []),
      ...(await this.#idsOfRowAspects(track)),
    ]
    const colour = track.colour ?? colours[this.#made % colours.length]!
    const parent = await this.#above(track)
    const under = parent ? [parent.id] : []
    const kind = parent?.kind ?? kindOf(track)
    const own = await this.#code(track.name, {
      ...{ kind, colour, aspectIds, parentIds: under, isHeading: false },
      definition: asWriting(track.definition),
    })
    const byValue = new Map<string, Code>()
    for (const { value, definition } of track.vocabulary) {
      const code = await this.#code(nameOfValue(track, value), {
        ...{ kind, colour, aspectIds, parentIds: [own.id], isHeading: false },
        definition: asWriting(definition),
      })
      byValue.set(value, code)
    }
    return { own, byValue }
  }

  /** How a value stands to its neighbours, as what is said of its mark. */
  async course(courses: readonly ValueCourse[]): Promise<MarkAspect[]> {
    if (courses.length === 0) return []
    const aspect = await this.#courseAspect()
    const values = courses.flatMap(
      course => aspect.values.find(({ names }) => names.en === courseNames[course].en)?.id ?? [],
    )
    return [{ aspectId: aspect.id, values, reason: '' }]
  }

  /** What a row of a table says of its marks, as aspects that are called as its columns are, with the values of their fields. */
  async aspectsOfRow(said: readonly { name: string; value: string }[]): Promise<MarkAspect[]> {
    const found: MarkAspect[] = []
    for (const { name, value } of said) {
      const { aspect, idOf } = this.#aspectsOfColumns.get(nameKey(name)) ?? (await this.#aspectOfColumn(name))
      const id = idOf.get(nameKey(value))
      if (id !== undefined) found.push({ aspectId: aspect.id, values: [id], reason: '' })
    }
    return found
  }

  /** The aspects that rows say of marks of a track: its codes ask for them. */
  async #idsOfRowAspects({ annotations }: ForeignTrack): Promise<string[]> {
    const said = new Map<string, { name: string; value: string }>()
    for (const { aspects = [] } of annotations) for (const one of aspects) said.set(nameKey(one.name), one)
    return (await this.aspectsOfRow([...said.values()])).map(({ aspectId }) => aspectId)
  }

  /** The aspect of the study that is called so and has all of the values, else a new one. */
  async #aspectOfColumn(name: string) {
    const wanted = new Map<string, string>()
    for (const { annotations } of this.#film.tracks)
      for (const { aspects = [] } of annotations)
        for (const one of aspects)
          if (nameKey(one.name) === nameKey(name) && !wanted.has(nameKey(one.value)))
            wanted.set(nameKey(one.value), one.value)
    const same = this.#ground.aspects.find(({ names, values }) => {
      const there = new Set(values.flatMap(value => namesGiven(value.names).map(nameKey)))
      return (
        namesGiven(names).some(one => nameKey(one) === nameKey(name)) &&
        [...wanted.keys()].every(key => there.has(key))
      )
    })
    const aspect: Aspect = same ?? {
      ...{ id: this.#ground.makeId(), names: { en: name, 'zh-Hans': '' } },
      values: [...wanted.values()]
        .slice(0, bounds.aspectValues)
        .map(value => ({ id: this.#ground.makeId(), names: { en: value, 'zh-Hans': '' }, retired: false })),
      ...{ takesSeveral: false, takesReason: false, meaning: '' },
      ...{ position: this.#ground.aspects.length + this.#aspectsOfColumns.size, retired: false },
    }
    if (!same) await this.#ground.sink.add('aspect', aspect)
    const idOf = new Map(
      aspect.values.flatMap(({ id, names }) => namesGiven(names).map(one => [nameKey(one), id] as const)),
    )
    const known = { aspect, idOf }
    this.#aspectsOfColumns.set(nameKey(name), known)
    return known
  }

  async #above({ under }: ForeignTrack): Promise<Code | null> {
    if (under === '') return null
    const track = this.#film.tracks.find(({ key }) => key === under)
    if (this.#film.form === 'elan' && track && track.use !== 'shots') return this.#ownOf(track)
    return this.#code(under, {
      ...{ kind: kindOfLevel(under), colour: '#777777', aspectIds: [], parentIds: [], definition: '' },
      isHeading: true,
    })
  }

  /** A parent tier that has come, or will. One that leads back to itself stands under nothing. */
  async #ownOf(track: ForeignTrack): Promise<Code> {
    return this.#code(track.name, {
      ...{ kind: kindOf(track), colour: colours[this.#made % colours.length]!, aspectIds: [], parentIds: [] },
      ...{ definition: asWriting(track.definition), isHeading: false },
    })
  }

  async #code(
    name: string,
    said: Pick<Code, 'kind' | 'colour' | 'aspectIds' | 'parentIds' | 'definition'> & { isHeading: boolean },
  ): Promise<Code> {
    for (let number = 1; ; number++) {
      const called = number === 1 ? name : `${asLine(name, bounds.name - 8)} (${number})`
      const known = this.#known.get(nameKey(called))
      if (known && Boolean(known.isHeading) === said.isHeading) return known
      if (known) continue
      const code: Code = {
        id: this.#ground.makeId(),
        ...plainMeaning,
        names: { en: called, 'zh-Hans': '' },
        ...{ key: null, position: this.#ground.codes.length + this.#all, retired: false },
        ...said,
        unit: 'span',
      }
      this.#know(code)
      this.#all++
      if (!said.isHeading) this.#made++
      await this.#ground.sink.add('code', code)
      return code
    }
  }

  #know(code: Code): void {
    for (const name of namesGiven(code.names))
      if (!this.#known.has(nameKey(name))) this.#known.set(nameKey(name), code)
  }

  async #courseAspect(): Promise<Aspect> {
    this.#courses ??=
      this.#ground.aspects.find(
        ({ names, values }) =>
          names.en === courseAspectNames.en &&
          valueCourses.every(course => values.some(value => value.names.en === courseNames[course].en)),
      ) ?? null
    if (this.#courses) return this.#courses
    const aspect: Aspect = {
      id: this.#ground.makeId(),
      names: courseAspectNames,
      values: valueCourses.map(course => ({
        ...{ id: this.#ground.makeId(), names: courseNames[course], retired: false },
      })),
      ...{ takesSeveral: true, takesReason: false, meaning: '' },
      ...{ position: this.#ground.aspects.length, retired: false },
    }
    this.#courses = aspect
    await this.#ground.sink.add('aspect', aspect)
    return aspect
  }
}

/**
 * Values of different types are often called the same: in a table they are told apart by their type. A tag is what it says,
 * so that one which the codebook has is that.
 */
function nameOfValue({ name, use }: Pick<ForeignTrack, 'name' | 'use'>, value: string): string {
  return use === 'tags' ? value : asLine(`${name}: ${value}`, bounds.name)
}

function hasCourses({ annotations, isList, use }: ForeignTrack): boolean {
  return use === 'values' && isList && annotations.some(({ content }) => /\[(?:TO|VS)\]/.test(content))
}

function kindOf({ under }: ForeignTrack): Code['kind'] {
  return kindOfLevel(under)
}

/** What AdA writes under the level of motifs is seen; all its other levels are means of film. */
function kindOfLevel(level: string): Code['kind'] {
  return adaTechniques.has(level) ? 'technique' : 'symbol'
}

const adaTechniques = new Set([
  ...['Segmentation', 'Language', 'Image Composition', 'ImageComposition', 'Camera', 'Montage', 'Acoustics'],
  ...['Bodily Expressivity', 'BodilyExpressivity'],
])

function asWriting(text: string): string {
  return asLine(text.replace(/\s+/g, ' '), bounds.writing)
}
