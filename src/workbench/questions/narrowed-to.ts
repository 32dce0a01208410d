import type { NarrowedTo } from '../../findings/index.ts'
import type { Aspect, Code, Mark, Names } from '../../study/index.ts'
import { noNames } from '../../study/index.ts'
import type { ReadAnew } from './under-version.ts'

/** One value of an aspect. */
interface Value {
  aspect: Aspect
  valueId: string
}

interface Narrowed extends ReadAnew {
  /** The codes of whose marks the aspect is asked; the others are not asked about. */
  codes: Code[]
  /** What was left out, once every film has been read. */
  said: () => NarrowedTo
}

/**
 * Only marks that were given one value of an aspect are counted. A mark to which no value was given is not counted and
 * numbered: nobody knows what it would be.
 */
export function narrowedTo(
  { aspect, valueId }: Value,
  codes: readonly Code[],
  before: ReadAnew | null,
): Narrowed {
  const aspectId = aspect.id
  const asked = codes.filter(({ aspectIds }) => aspectIds.includes(aspectId))
  const askedIds = new Set(asked.map(({ id }) => id))
  const unanswered = new Map<string, number>()
  return {
    codes: asked,
    read: (filmId, coded) => {
      const read = before ? before.read(filmId, coded) : coded
      const own = read.marks.filter(({ codeId }) => askedIds.has(codeId))
      unanswered.set(
        filmId,
        own.filter(mark => isCounted(mark) && valuesOf(mark, aspectId).length === 0).length,
      )
      return { ...read, marks: own.filter(mark => valuesOf(mark, aspectId).includes(valueId)) }
    },
    said: () => ({
      ...{ aspectId, valueId },
      names: { aspect: aspect.names, value: valueNames(aspect, valueId) },
      unanswered: [...unanswered.values()].reduce((sum, count) => sum + count, 0),
      codesNotAsked: codes.filter(({ id }) => !askedIds.has(id)).map(({ id }) => id),
    }),
  }
}

/** A value that the aspect has no more is called nothing. */
function valueNames({ values }: Aspect, valueId: string): Names {
  return values.find(({ id }) => id === valueId)?.names ?? noNames
}

function isCounted({ passId }: Mark): boolean {
  return passId !== null
}

function valuesOf({ said }: Mark, aspectId: string): readonly string[] {
  return said?.aspects.find(aspect => aspect.aspectId === aspectId)?.values ?? []
}
