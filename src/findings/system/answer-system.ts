import { defaultDraws, defaultExactUpTo, filmMean, notComputable } from '../../statistics/index.ts'
import type { CodeKind } from '../../study/index.ts'
import { unequallyLookedThrough } from '../looked-through-unequally.ts'
import { chooseFamily } from '../prevalence/choose-family.ts'
import { compareShotLength } from '../prevalence/compare-shot-length.ts'
import { describeFilm } from '../prevalence/describe-film.ts'
import { directorBlocks } from '../prevalence/director-blocks.ts'
import { filmsLookedThrough } from '../prevalence/films-looked-through.ts'
import { findResolution } from '../prevalence/find-resolution.ts'
import type { SystemSettings } from '../prevalence/test-system.ts'
import { testSystem } from '../prevalence/test-system.ts'
import { warnOfFilms } from '../prevalence/warn-of-films.ts'
import type { CountedUnder, Measure, QuestionFilm } from '../question-film.ts'
import { codeInFilm } from '../question-film.ts'
import type { TwoPeriods } from '../two-periods.ts'
import { splitPeriods } from '../two-periods.ts'
import { countFamilies, countGroups, placeInBuilt, readBuilt } from './built-by-scholar.ts'
import { contrastTies } from './contrast-ties.ts'
import { correctClaims } from './correct-claims.ts'
import { countTies } from './count-ties.ts'
import { entailedPairs } from './entailed-pairs.ts'
import { findCommunities } from './find-communities.ts'
import { mapCodes } from './map-codes.ts'
import type { SystemBook, SystemFinding, SystemNode, SystemTie } from './system-finding.ts'
import { testExcess } from './test-excess.ts'

export interface SystemParameters {
  /** Only codes of these kinds; all, where none is said. */
  kinds?: readonly CodeKind[]
  /** What a film's mix is made of: shots. */
  measure?: Measure
  /** A code (or a tie) stands in at least so many films; set before looking. */
  minimumFilms?: number
  seed?: number
  draws?: number
  exactUpTo?: number
  bootstraps?: number
}

export interface SystemQuestion {
  films: readonly QuestionFilm[]
  codes: readonly string[]
  /** The two periods, the earlier first. */
  periods: readonly [string, string]
  periodsInOrder?: boolean
  chosenAfterLooking?: boolean
  codebookVersion?: CountedUnder | null
  book: SystemBook
  parameters?: SystemParameters
}

/** A pair stands together in so many shots at least, beside the films. */
const minimumShots = 5

/**
 * The system as a whole: do the codes of the family, their mix, their ties and their groups differ between two periods?
 *
 * Unit: the film, or the director where any has several films. Null: films are exchangeable between the periods. In:
 * films with counts and periods, and what the codebook says of the codes. Out: PERMANOVA with the difference of spread,
 * excess divergence of the mean mixes, the network of each period with its contrast, communities with their baseline,
 * the correspondence map with ellipses, and what the scholar built beside it. Pairs that stand together by definition
 * are no ties. Refuses nothing as a whole. See docs/methods/system.md.
 */
export function answerSystem(question: SystemQuestion): SystemFinding {
  const parameters = withDefaults(question)
  const { book } = question
  const codes = codesOfKinds(question)
  const periods = splitPeriods(question.films, question.periods)
  const family = chooseFamily(periods, codes, { ...parameters, focalCodes: null })
  const lookedThrough = filmsLookedThrough(periods, family.length > 0 ? family : codes)
  const blocks = directorBlocks(periods.films, lookedThrough)
  const { seed, draws, exactUpTo, measure, bootstraps } = parameters
  const settings: SystemSettings = { seed, draws, exactUpTo, measure, blocks }
  const shotLength = compareShotLength(periods)
  const resolution = findResolution(periods, {
    ...settings,
    lookedThrough,
    familySize: family.length,
  })
  const named = {
    ...{ first: question.periods[0], second: question.periods[1] },
    inOrder: question.periodsInOrder ?? true,
    ...(question.chosenAfterLooking && { chosenAfterLooking: true as const }),
  }
  const entailed = entailedPairs(book.codes, family)
  const rule = { minimumFilms: parameters.minimumFilms, minimumShots }
  const pairs = countTies(periods, family, { ...rule, entailed })
  const contrast = contrastTies(periods, pairs, settings)
  const built = readBuilt(book, codes)
  const ties = pairs.flatMap(({ first, second, p1, p2 }, place): SystemTie[] => {
    if (!p1.isTie && !p2.isTie) return []
    const state = p1.isTie && p2.isTie ? 'stays' : p2.isTie ? 'appears' : 'vanishes'
    return [
      {
        ...{ first, second, p1, p2, state },
        ...contrast.ofPair(place),
        ...placeInBuilt(built, first, second),
      },
    ]
  })
  const systemTest = testSystem(periods, family, settings)
  const isOfPace = measure === 'shots' && shotLength.paceDiffers
  const byScreenTime = isOfPace ? testSystem(periods, family, { ...settings, measure: 'screen-time' }) : null
  const communities = findCommunities(periods, family, { pairs, seed, blocks })
  return {
    question: 'system',
    ...(question.codebookVersion && { codebookVersion: question.codebookVersion }),
    periods: named,
    films: periods.films.map((film, index) => describeFilm(film, periods.isSecond[index] ? 2 : 1, family)),
    filmsOutside: periods.outside.map(({ id }) => id),
    family,
    resolution,
    defaultTest: blocks.nested ? 'directors' : 'films',
    shotLength,
    warnings: warnOfFilms(periods, { codes, named, shotLength, resolution }),
    entailedPairs: entailed.map(({ of, entailed: by }) => [of, by]),
    ...{ systemTest, byScreenTime },
    excess: testExcess(periods, family, settings),
    network: {
      ...rule,
      nodes: family.map(codeId => nodeOf(periods, book, codeId)),
      ties,
      contrast: contrast.whole,
      pairsPartlyKnown: pairs.filter(({ counts }) => counts.includes(null)).length,
    },
    communities,
    unequal: unequallyLookedThrough(periods),
    corrected: correctClaims({
      systemTest,
      byScreenTime,
      contrast: contrast.whole,
      change: communities.change,
    }),
    map: mapCodes(periods, family, { measure, draws: bootstraps, seed, entailed }),
    families: countFamilies(built, ties),
    groups: countGroups(built, ties, periods),
    parameters,
  }
}

function codesOfKinds({ codes, book, parameters = {} }: SystemQuestion): string[] {
  const { kinds } = parameters
  if (!kinds || kinds.length === 0) return [...codes]
  const kindOf = new Map(book.codes.map(({ id, kind }) => [id, kind]))
  return codes.filter(codeId => kinds.includes(kindOf.get(codeId)!))
}

function nodeOf({ films, isSecond }: TwoPeriods, book: SystemBook, codeId: string): SystemNode {
  const inFilms = films.map((film, index) => ({ ...codeInFilm(film, codeId), second: isSecond[index]! }))
  const side = (second: boolean) =>
    inFilms.filter(one => one.second === second && one.presence !== 'not-looked-for')
  const present = (second: boolean) => side(second).filter(one => one.presence === 'present').length
  const mean = (second: boolean) => {
    const shares = side(second).flatMap(({ screenTime }) =>
      screenTime ? [screenTime.present / screenTime.lookedThrough] : [],
    )
    return shares.length === 0 ? notComputable('not-looked-through-in-one-period') : filmMean(shares)
  }
  return {
    codeId,
    kind: book.codes.find(({ id }) => id === codeId)?.kind ?? 'symbol',
    ...{ presentP1: present(false), presentP2: present(true) },
    ...{ filmsP1: side(false).length, filmsP2: side(true).length },
    ...{ meanP1: mean(false), meanP2: mean(true) },
  }
}

function withDefaults({ films, book, parameters = {} }: SystemQuestion): SystemFinding['parameters'] {
  return {
    kinds: parameters.kinds?.length ? [...parameters.kinds] : null,
    narrowed: book.narrowed,
    measure: parameters.measure ?? 'shots',
    minimumFilms: parameters.minimumFilms ?? 3,
    seed: parameters.seed ?? 1,
    draws: parameters.draws ?? defaultDraws,
    exactUpTo: parameters.exactUpTo ?? defaultExactUpTo,
    bootstraps: parameters.bootstraps ?? 1000,
    sliceMs: films[0]?.counts.sliceMs ?? null,
  }
}
