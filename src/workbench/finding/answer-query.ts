import type { KeepAtom, PartSum } from '../../findings/index.ts'
import { askPart, codesMeant, sumPart } from '../../findings/index.ts'
import type { StudyStore, WholeFilm } from '../../store/index.ts'
import type { Query, QueryAtom } from '../../study/index.ts'
import { atomsOf } from '../../study/index.ts'
import type { GatheredPart, GatheredParts } from './gather-parts.ts'
import { gatherParts } from './gather-parts.ts'
import type { QueryGround } from './query-ground.ts'
import { groundOf } from './query-ground.ts'

export interface AnsweredQuery {
  films: readonly WholeFilm[]
  /** Part by part in the order of films. */
  parts: readonly { part: Pick<GatheredPart, 'filmId' | 'partId' | 'units'>; sum: PartSum }[]
}

/**
 * A query answered for the whole study. Of parts in which nothing has changed that it asks of, the answer is the one that
 * was given before: of the whole query where it asks of codes and films alone, else of each of its codes.
 */
export async function answerQuery(store: StudyStore, query: Query): Promise<AnsweredQuery> {
  const ground = await groundOf(store)
  const gathered = await gatherParts(store, ground, query)
  const keep = keeping(ground, gathered, query)
  const atoms = atomsOf(query)
  const codeIds = meantBy(atoms, gathered)
  const isKept = atoms.every(({ is }) => is === 'code' || is === 'film')
  const sumOf = isKept ? ground.sums.of(JSON.stringify(query)) : null
  return {
    films: gathered.films,
    parts: gathered.parts.map(part => {
      const ask = () => sumPart(part.units, askPart(query, part, gathered.codebook, keep(part)).truths)
      const sum = sumOf ? sumOf(part.partId, [...part.madeOf, ...codeIds.map(part.laneOf)], ask) : ask()
      return { part, sum }
    }),
  }
}

function meantBy(atoms: readonly QueryAtom[], { codebook }: GatheredParts): string[] {
  const meant = atoms.flatMap(atom => (atom.is === 'code' ? [...codesMeant(codebook, atom)] : []))
  return [...new Set(meant)]
}

/** What a part has answered to a condition on a code, for as long as neither its marks nor its shots have changed. */
function keeping(
  ground: QueryGround,
  gathered: GatheredParts,
  query: Query,
): (part: GatheredPart) => KeepAtom {
  const known = new Map(
    atomsOf(query).map(atom => {
      const answers = atom.is === 'code' ? ground.atoms.of(JSON.stringify(atom)) : null
      return [atom, { answers, codeIds: meantBy([atom], gathered) }]
    }),
  )
  return part => (atom, make) => {
    const { answers, codeIds } = known.get(atom)!
    if (!answers) return make()
    return answers(part.partId, [...part.madeOf, ...codeIds.map(part.laneOf)], make)
  }
}
