import type { CodeKind, CorpusStatement } from '../study/index.ts'
import type { OfCoders } from './agreement/agreement-of-codes.ts'
import { agreementOfCodes } from './agreement/agreement-of-codes.ts'
import { answerAppearance } from './appearance/answer-appearance.ts'
import type { CarrierChoices } from './carrier/answer-carrier.ts'
import { answerCarrier } from './carrier/answer-carrier.ts'
import type { ChannelChoices } from './channel/answer-channel.ts'
import { answerChannel } from './channel/answer-channel.ts'
import type { ColumnMemory } from './column-memory.ts'
import { answerCompanions } from './companions/answer-companions.ts'
import type { CompanionUnit } from './companions/counts/companion-counts.ts'
import type { ContradictionChoices, FilmsRead } from './contradiction/answer-contradiction.ts'
import { answerContradiction } from './contradiction/answer-contradiction.ts'
import type { CourseChoices, WholeFilms } from './course/answer-course.ts'
import { answerCourse } from './course/answer-course.ts'
import type { FilmsByDate } from './films-by-date.ts'
import type { FilmsInTwoPeriods, FilmsWithCodebook } from './films-in-two-periods.ts'
import { answerForm } from './form/answer-form.ts'
import type { FormAspect, FormFilm } from './form/form-finding.ts'
import { answerOtherwise } from './otherwise/answer-otherwise.ts'
import { answerPrevalence } from './prevalence/answer-prevalence.ts'
import type { Measure } from './question-film.ts'
import { answerResignification } from './resignification/answer-resignification.ts'
import { answerReversal } from './reversal/answer-reversal.ts'
import type { RowsChoices } from './rows/compare-rows.ts'
import { answerSystem } from './system/answer-system.ts'
import type { SystemBook } from './system/system-finding.ts'
import type { WhenChoices } from './when/answer-when.ts'
import { answerWhen } from './when/answer-when.ts'

/** The same with what the codebook says of the codes, and what the scholar holds against each other. */
export interface SystemInTwoPeriods extends FilmsInTwoPeriods {
  book: SystemBook
}

/** Films with their shots, what was measured of them and what aspects their marks were given, in two periods. */
export interface FormInTwoPeriods extends Omit<FilmsInTwoPeriods, 'films' | 'codes'> {
  films: readonly FormFilm[]
  techniques: readonly string[]
  aspects: readonly FormAspect[]
}

/** The same, with where films stand once the border between the two periods has moved, and what examples are of. */
export interface FilmsUnderMovedBorders extends FilmsInTwoPeriods {
  borders: readonly { years: number; periodOf: Readonly<Record<string, string | null>> }[]
  /** By code, the films from which the codebook takes its examples. */
  exampleFilmIds: Readonly<Record<string, readonly string[]>>
}

/** What a question can need counted, by name; whoever puts it gathers that, and knows nothing else of the question. */
export interface Countable {
  'films-in-two-periods': FilmsInTwoPeriods
  /** With their periods, where there are any. */
  'films-by-date-and-period': FilmsByDate
  'films-by-date': FilmsByDate
  'films-with-codebook': FilmsWithCodebook
  'whole-films': WholeFilms
  'system-in-two-periods': SystemInTwoPeriods
  'form-in-two-periods': FormInTwoPeriods
  'films-under-moved-borders': FilmsUnderMovedBorders
  /** Films by date, with periods where there are any, and what the coder at home read in them. */
  'films-read': FilmsRead
}

export type Need = keyof Countable

interface QuestionRow<Some extends Need, Choices, Finding> {
  needs: Some
  answer: (counted: Countable[Some], choices: Choices, how: AnsweredHow) => Finding
}

/** What changes nothing of what is answered. */
export interface AnsweredHow {
  /** What was reckoned before, which need not be reckoned again. */
  memory?: ColumnMemory
  /** Lists that no page shows are left empty. */
  isForPage?: boolean
}

/** What a scholar chooses in asking: codes that were declared before looking. */
export interface PrevalenceChoices {
  focalCodeIds?: readonly string[]
  /** By what films are divided, so that a change is one within and not one of their mix. */
  strata?: string
}

/** What counts as together, and whose companions are asked for; without a code, those of all. */
export interface CompanionChoices {
  unit?: CompanionUnit
  codeId?: string
}

/** What counts as together, and codes that were declared before looking. */
export interface ResignificationChoices {
  unit?: CompanionUnit
  focalCodeIds?: readonly string[]
}

/** Only codes of these kinds, and what a film's mix is made of. */
export interface SystemChoices {
  kinds?: readonly CodeKind[]
  measure?: Measure
}

/** Of one symbol; without one of the first in the codebook. */
export interface OtherwiseChoices {
  codeId?: string
}

/**
 * Every question that can be put to a study: its name, what it needs counted, what a scholar chooses in asking, and how
 * it is answered.
 */
export const questions = {
  appearance: row({
    needs: 'films-by-date-and-period',
    answer: (counted, _: object) => answerAppearance(counted),
  }),
  prevalence: row({
    needs: 'films-in-two-periods',
    answer: (counted, { focalCodeIds, strata }: PrevalenceChoices, how) =>
      answerPrevalence({
        ...{ ...counted, how },
        parameters: {
          ...(focalCodeIds?.length && { focalCodes: focalCodeIds }),
          ...(strata !== undefined && { strata }),
        },
      }),
  }),
  companions: row({
    needs: 'films-in-two-periods',
    answer: (counted, { unit, codeId }: CompanionChoices) =>
      answerCompanions({
        ...counted,
        parameters: { ...(unit && { unit }), ...(codeId && { chosen: codeId }) },
      }),
  }),
  resignification: row({
    needs: 'films-in-two-periods',
    answer: (counted, { unit, focalCodeIds }: ResignificationChoices) =>
      answerResignification({
        ...counted,
        parameters: { ...(unit && { unit }), ...(focalCodeIds?.length && { focalCodes: focalCodeIds }) },
      }),
  }),
  reversal: row({
    needs: 'films-with-codebook',
    answer: (counted, choices: RowsChoices) => answerReversal(counted, choices),
  }),
  carrier: row({
    needs: 'films-with-codebook',
    answer: (counted, choices: CarrierChoices) => answerCarrier(counted, choices),
  }),
  channel: row({
    needs: 'films-with-codebook',
    answer: (counted, choices: ChannelChoices) => answerChannel(counted, choices),
  }),
  course: row({
    needs: 'whole-films',
    answer: (counted, choices: CourseChoices) => answerCourse(counted, choices),
  }),
  system: row({
    needs: 'system-in-two-periods',
    answer: (counted, { kinds, measure }: SystemChoices) =>
      answerSystem({ ...counted, parameters: { ...(kinds && { kinds }), ...(measure && { measure }) } }),
  }),
  form: row({ needs: 'form-in-two-periods', answer: (counted, _: object) => answerForm(counted) }),
  when: row({
    needs: 'films-by-date',
    answer: (counted, { measure }: WhenChoices) => answerWhen(counted, measure && { measure }),
  }),
  contradiction: row({
    needs: 'films-read',
    answer: (counted, choices: ContradictionChoices) => answerContradiction(counted, choices),
  }),
  otherwise: row({
    needs: 'films-under-moved-borders',
    answer: ({ exampleFilmIds, codes, ...counted }, { codeId }: OtherwiseChoices) => {
      const asked = codeId ?? codes[0] ?? ''
      return answerOtherwise({ ...counted, codeId: asked, exampleFilmIds: exampleFilmIds[asked] ?? [] })
    },
  }),
}

export type QuestionName = keyof typeof questions

type Rows = typeof questions

export type NeedOf<Name extends QuestionName> = Rows[Name]['needs']
export type ChoicesOf<Name extends QuestionName> = Parameters<Rows[Name]['answer']>[1]
/** The answer, with the statement of the films that it speaks of, and how far their coders agree. */
export type FindingOf<Name extends QuestionName> = ReturnType<Rows[Name]['answer']> & {
  corpus: CorpusStatement
} & OfCoders

export const questionNames = Object.keys(questions) as QuestionName[]

/** A question with all that it is answered from. */
export interface Question<Name extends QuestionName = QuestionName> {
  name: Name
  counted: Countable[NeedOf<Name>]
  choices: ChoicesOf<Name>
  corpus: CorpusStatement
}

export function answerQuestion<Name extends QuestionName>(
  question: Question<Name>,
  how: AnsweredHow = {},
): FindingOf<Name> {
  const { name, counted, choices, corpus } = question
  const { answer } = questions[name] as unknown as QuestionRow<NeedOf<Name>, ChoicesOf<Name>, FindingOf<Name>>
  const finding = answer(counted, choices, how)
  return { ...finding, corpus, ...agreementBeside(name, counted, finding) } as FindingOf<Name>
}

/** Prevalence says it of each of its lines, and one symbol counted otherwise is all that it speaks of. */
function agreementBeside(name: QuestionName, counted: object, finding: object): OfCoders {
  if (name === 'prevalence') return {}
  const { symbol } = finding as { symbol?: string }
  const agreement = agreementOfCodes(counted, name === 'otherwise' && symbol ? symbol : null)
  return agreement === null ? {} : { agreement }
}

function row<Some extends Need, Choices, Finding>(
  question: QuestionRow<Some, Choices, Finding>,
): QuestionRow<Some, Choices, Finding> {
  return question
}
