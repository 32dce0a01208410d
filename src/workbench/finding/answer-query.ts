import type { KeepAtom, PartSum } from '../../findings/index.ts'
import { askPart, sumPart } from '../../findings/index.ts'
import type { StudyStore, WholeFilm } from '../../store/index.ts'
import type { Query, QueryAtom } from '../../study/index.ts'
import { atomsOf } from '../../study/index.ts'
import type { GatheredPart } from './gather-parts.ts'
import { gatherParts } from './gather-parts.ts'
import type { QueryGround } from './query-ground.ts'
import { groundOf } from './query-ground.ts'

export interface AnsweredQuery {
  films: readonly WholeFilm[]
  /** Part by part in the order of films. */
  parts: readonly { part: Pick<GatheredPart, 'filmId' | 'partId' | 'units'>; sum: PartSum }[]
}

/** Conditions whose answer is made of marks, shots, what was looked through and the codebook alone, which are at hand. */
const keptKinds: ReadonlySet<QueryAtom['is']> = new Set(['code', 'value', 'coder'])

/**
 * A query answered for the whole study. Of parts in which nothing has changed that it asks of, the answer is the one that
 * was given before: of the whole query where it asks of marks and films alone, else of each condition on marks.
 */
export async function answerQuery(store: StudyStore, query: Query): Promise<AnsweredQuery> {
  const ground = await groundOf(store)
  const gathered = await gatherParts(store, ground, query)
  const atoms = atomsOf(query)
  const keep = keeping(ground, atoms)
  const isKept = atoms.every(({ is }) => keptKinds.has(is) || is === 'film')
  const sumOf = isKept ? ground.sums.of(JSON.stringify(query)) : null
  return {
    films: gathered.films,
    parts: gathered.parts.map(part => {
      const ask = () => sumPart(part.units, askPart(query, part, gathered.codebook, keep(part)).truths)
      const sum = sumOf ? sumOf(part.partId, [...part.madeOf, ...atoms.flatMap(part.lanesOf)], ask) : ask()
      return { part, sum }
    }),
  }
}

/** What a part has answered to a condition on marks, for as long as neither its marks nor its shots have changed. */
function keeping(ground: QueryGround, atoms: readonly QueryAtom[]): (part: GatheredPart) => KeepAtom {
  const known = new Map(
    atoms.map(atom => [atom, keptKinds.has(atom.is) ? ground.atoms.of(JSON.stringify(atom)) : null]),
  )
  return part => (atom, make) => {
    const answers = known.get(atom)
    return answers ? answers(part.partId, [...part.madeOf, ...part.lanesOf(atom)], make) : make()
  }
}
