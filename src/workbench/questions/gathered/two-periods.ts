import type { NarrowedTo, QuestionFilm } from '../../../findings/index.ts'
import { readFilmName } from '../../../findings/index.ts'
import type { TwoPeriodsWanted } from '../../../server/contracts/index.ts'
import type { StudyStore } from '../../../store/index.ts'
import type { Code, Result } from '../../../study/index.ts'
import { accepted, comesBefore, isInUse, reachedFrom, refused } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { narrowedTo } from '../narrowed-to.ts'
import { periodsAsked } from '../periods-asked.ts'
import { strataOfFilms } from '../strata-of-films.ts'
import { tableByPeriods } from '../tables.ts'
import { underVersion } from '../under-version.ts'
import type { Gathered, Wanted } from './gathered.ts'

export async function filmsInTwoPeriods(
  store: StudyStore,
  wanted: Wanted['films-in-two-periods'],
): Promise<Result<Gathered<'films-in-two-periods'>, Refusal>> {
  const found = await gatherTwoPeriods(store, wanted)
  if (!found.ok) return found
  const declared = (await store.findings.focalSymbols()).map(
    ({ codeId, direction, declared, declaredAt }) => ({ codeId, direction, declared, declaredAt }),
  )
  const { gathered: plain } = found.value
  const gathered: typeof plain =
    declared.length === 0
      ? plain
      : {
          ...plain,
          counted: { ...plain.counted, declared },
          digest: JSON.stringify([plain.digest, declared]),
        }
  if (wanted.strata === undefined) return accepted(gathered)
  const films = await divided(store, gathered.counted.films, wanted.strata)
  const strata = films.map(({ stratum }) => stratum ?? null)
  return accepted({
    ...gathered,
    counted: { ...gathered.counted, films },
    digest: JSON.stringify([gathered.digest, strata]),
  })
}

/** The films by what they were asked to be divided by, in the place of their kind. */
async function divided(
  store: StudyStore,
  films: readonly QuestionFilm[],
  by: string,
): Promise<QuestionFilm[]> {
  const stratumOf = await strataOfFilms(store, by)
  const byId = new Map((await store.films.all()).map(({ film }) => [film.id, film]))
  return films.map(({ stratum: _, ...film }) => {
    const own = byId.get(readFilmName(film.id).filmId)
    const stratum = own && stratumOf(own)
    return { ...film, ...(stratum !== undefined && { stratum }) }
  })
}

interface FoundTwoPeriods {
  gathered: Gathered<'films-in-two-periods'>
  codebook: readonly Code[]
  narrowed: NarrowedTo | null
}

/** Films counted in two periods, with the codebook that they were counted by; `value`: by marks that were given it alone. */
export async function gatherTwoPeriods(
  store: StudyStore,
  wanted: TwoPeriodsWanted,
  value?: { aspectId: string; valueId: string },
): Promise<Result<FoundTwoPeriods, Refusal>> {
  const asked = await periodsAsked(store, wanted)
  if (!asked.ok) return asked
  const { periodisation, first, second } = asked.value
  const found =
    wanted.codebookVersion === undefined ? accepted(null) : await underVersion(store, wanted.codebookVersion)
  if (!found.ok) return found
  const under = found.value
  const codebook = under?.version.codes ?? (await store.coding.codes())
  const inUse = codebook.filter(isInUse)
  const aspect = value && (await store.coding.aspects()).find(({ id }) => id === value.aspectId)
  if (value && !aspect) return refused({ kind: 'no-such-aspect' })
  const narrowed = value && aspect ? narrowedTo({ aspect, valueId: value.valueId }, inUse, under) : null
  const { films, digest: tableDigest } = await tableByPeriods(store, periodisation, narrowed ?? under)
  const codes = (narrowed?.codes ?? inUse).map(({ id }) => id)
  const entailed = entailedAmong(codebook, codes)
  const chosenAfterLooking = periodisation.declared === 'after'
  const codebookVersion = under && { number: under.version.number, untold: under.untold() }
  return accepted({
    gathered: {
      counted: {
        ...{ films, codes, periods: [first.name, second.name] },
        periodsInOrder: comesBefore(first, second),
        ...{ codebookVersion, entailed },
        ...(chosenAfterLooking && { chosenAfterLooking }),
      },
      about: { periodisation, tableDigest },
      digest: JSON.stringify([
        ...[tableDigest, codes, first.name, second.name, codebookVersion, entailed],
        chosenAfterLooking,
      ]),
    },
    codebook,
    narrowed: narrowed?.said() ?? null,
  })
}

/** Codes that stand wherever another does, by whatever way the codebook says it. */
function entailedAmong(codebook: readonly Code[], codes: readonly string[]) {
  const wanted = new Set(codes)
  return codes.flatMap(of =>
    [...reachedFrom(codebook, of, 'entailsIds')]
      .filter(entailed => entailed !== of && wanted.has(entailed))
      .map(entailed => ({ of, entailed })),
  )
}
