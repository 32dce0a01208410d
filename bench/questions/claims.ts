import { answerAppearance } from '../../src/findings/appearance/answer-appearance.ts'
import { answerCompanions } from '../../src/findings/companions/answer-companions.ts'
import { answerForm } from '../../src/findings/form/answer-form.ts'
import type {
  CompanionUnit,
  FilmsByDate,
  FilmsWithCodebook,
  PrevalenceFinding,
  QuestionName,
} from '../../src/findings/index.ts'
import { answerPrevalence, answerQuestion, answerSystem, isNotComputable } from '../../src/findings/index.ts'
import { answerResignification } from '../../src/findings/resignification/answer-resignification.ts'
import { answerWhen } from '../../src/findings/when/answer-when.ts'
import { unsaidCorpus } from '../../src/study/index.ts'
import { sayFinding } from '../../src/words/index.ts'
import type { QuestionCorpus } from './question-corpus.ts'

/** Sentences that claim something, of whatever is asked of a corpus; the same words that a page and a command say. */
export type Claims = (corpus: QuestionCorpus) => string[]

/** Fewer arrangements than a study walks: an answer of some hundredths of a second, and no other level. */
const draws = 499
const parameters = { draws, exactUpTo: draws }

/** What no sentence may say where nothing changed. */
const claiming: Readonly<Record<Exclude<QuestionName, 'otherwise' | 'contradiction'>, RegExp>> = {
  appearance: /^$/,
  prevalence: /by more than differences between/,
  companions: /by more than differences between/,
  resignification: /by more than differences between|\b[Ii]t (gains|loses) “/,
  reversal: /by more than differences between/,
  carrier: /by more than differences between/,
  channel: /by more than differences between/,
  course: /than chance would bring/,
  system: /differ more than (films|directors) dealt|They changed more than halves/,
  form: /more than (films|directors) dealt to the periods by lot would differ/,
  when: /is on screen (more|less) (after|from film to film|in later films)|the system changes/,
}

const nothingNamed = { films: [], codes: [], coders: [], contradictions: [], aspects: [], choiceLists: [] }

function said(name: keyof typeof claiming, finding: object): string[] {
  const whole = { ...finding, corpus: unsaidCorpus } as unknown as Parameters<typeof sayFinding>[1]
  const lines = sayFinding('en', whole, nothingNamed).split('\n')
  return lines.filter(line => claiming[name].test(line)).map(line => line.trim())
}

function inPeriods({ films, codes, book, periods }: QuestionCorpus): FilmsWithCodebook {
  return { films, codes, book, periods, periodsInOrder: true, codebookVersion: null, entailed: [] }
}

function byDate(corpus: QuestionCorpus, hasPeriods: boolean): FilmsByDate {
  const { films, codes, periods } = corpus
  return {
    ...{ films, codes, dated: 'release', periods: hasPeriods ? periods : null },
    ...{ periodsInOrder: true, codebookVersion: null },
  }
}

const known = new WeakMap<QuestionCorpus, PrevalenceFinding>()

/** Asked once, and read by each of its measures. */
function prevalenceOf(corpus: QuestionCorpus): PrevalenceFinding {
  const finding = known.get(corpus) ?? answerPrevalence({ ...inPeriods(corpus), parameters })
  known.set(corpus, finding)
  return finding
}

/** Corrected p at the level, by slices or by shots: what a table gives and no sentence claims. */
function prevalenceBy(measure: 'shots' | 'slices'): Claims {
  return corpus => {
    const { symbols, defaultTest } = prevalenceOf(corpus)
    return symbols.flatMap(symbol => {
      const { maxT, directorBlocks } = measure === 'shots' ? symbol : symbol.sliceShare
      const directors = isNotComputable(directorBlocks) ? directorBlocks : directorBlocks.maxT
      const corrected = defaultTest === 'directors' ? directors : maxT
      return !isNotComputable(corrected) && corrected.p <= 0.05 ? [`${symbol.symbol} p ${corrected.p}`] : []
    })
  }
}

function companionsBy(unit: CompanionUnit): Claims {
  return corpus =>
    said('companions', answerCompanions({ ...inPeriods(corpus), parameters: { ...parameters, unit } }))
}

function asked(name: 'reversal' | 'carrier' | 'channel'): Claims {
  return corpus =>
    said(name, answerQuestion({ name, counted: inPeriods(corpus), choices: {}, corpus: unsaidCorpus }))
}

export const claims = {
  appearance: corpus =>
    answerAppearance(byDate(corpus, true)).codes.flatMap(({ symbol, periods }) => {
      const test = periods?.test
      if (!test || isNotComputable(test) || isNotComputable(test.corrected)) return []
      return test.corrected <= 0.05 ? [`${symbol} p ${test.corrected}`] : []
    }),
  prevalence: corpus => said('prevalence', prevalenceOf(corpus)),
  'prevalence by slices': prevalenceBy('slices'),
  'prevalence by shots': prevalenceBy('shots'),
  companions: companionsBy('shots'),
  'companions within ten seconds': companionsBy('moments'),
  resignification: corpus =>
    said('resignification', answerResignification({ ...inPeriods(corpus), parameters })),
  reversal: asked('reversal'),
  carrier: asked('carrier'),
  channel: asked('channel'),
  course: ({ films, codes }) =>
    said(
      'course',
      answerQuestion({
        ...{ name: 'course', counted: { films, codes, codebookVersion: null } },
        ...{ choices: {}, corpus: unsaidCorpus },
      }),
    ),
  system: corpus =>
    said(
      'system',
      answerSystem({
        ...inPeriods(corpus),
        book: {
          codes: corpus.codes.map(id => ({ id, kind: 'symbol' as const, parentIds: [], entailsIds: [] })),
          ...{ groups: [], narrowed: null },
        },
        parameters: { ...parameters, bootstraps: 2 },
      }),
    ),
  form: corpus =>
    said(
      'form',
      answerForm({
        ...inPeriods(corpus),
        films: corpus.films,
        techniques: [],
        aspects: [
          {
            id: 'scale',
            names: { en: 'scale', 'zh-Hans': '' },
            values: ['near', 'middle', 'far'].map(id => ({ id, names: { en: id, 'zh-Hans': '' } })),
          },
        ],
        parameters,
      }),
    ),
  when: corpus => said('when', answerWhen(byDate(corpus, false), { draws })),
} satisfies Record<string, Claims>

export type Claimant = keyof typeof claims
export const claimants = Object.keys(claims) as Claimant[]
