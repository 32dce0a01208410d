import type { FilmCounts, Question } from '../../../findings/index.ts'
import { answerQuestion } from '../../../findings/index.ts'
import type { InEssayLanguages } from '../../../study/index.ts'
import type { NumberName, NumberUnit, OutlineLine } from '../../../words/index.ts'
import { numberNames, outlineFinding, sayNumber, wordsIn } from '../../../words/index.ts'

/** A number as it is published: of which line of its finding, under which name, and its value. */
export interface PublishedValue {
  line: string
  label: InEssayLanguages<string>
  unit: NumberUnit
  number: NumberName
  value: number
}

export interface CountedFinding {
  id: string
  name: InEssayLanguages<string>
  /** With the number of a film's counts in the place of the counts. */
  question: Question
  values: readonly PublishedValue[]
}

/** What `data/counts.js` holds: the counts of films, each once, and the questions that were put to them. */
export interface PublishedCounts {
  counts: readonly FilmCounts[]
  findings: readonly CountedFinding[]
}

export interface ComparedValue extends PublishedValue {
  computed: number | null
  agrees: boolean
}

/** Another engine may round the last bit otherwise. */
const tolerance = 1e-9

/** Puts the question of a published finding again, and sets every number of it beside the one that is published. */
export function recompute(finding: CountedFinding, counts: readonly FilmCounts[]): ComparedValue[] {
  const question = withCounts(finding.question, number => counts[number as unknown as number]!)
  const lines = new Map(linesOf(question).map(line => [line.key, line]))
  const published = new Set(finding.values.map(({ line, number }) => `${line}/${number}`))
  const compared = finding.values.map((one): ComparedValue => {
    const computed = lines.get(one.line)?.numbers[one.number] ?? null
    return { ...one, computed, agrees: computed !== null && isSame(one, computed) }
  })
  // A number that is computed and was not published does not agree either.
  const further = [...lines.values()].flatMap(line =>
    numberNames
      .filter(number => line.numbers[number] !== undefined && !published.has(`${line.key}/${number}`))
      .map(
        (number): ComparedValue => ({
          ...{ line: line.key, label: { en: line.label, 'zh-Hans': line.label }, unit: line.unit, number },
          ...{ value: Number.NaN, computed: line.numbers[number]!, agrees: false },
        }),
      ),
  )
  return [...compared, ...further]
}

/** A number as it is printed. */
export function printedValue(
  { unit, number }: Pick<PublishedValue, 'unit' | 'number'>,
  value: number,
): string {
  return wordsIn('en').kept.number(number, value, one => sayNumber(unit, one))
}

/** Questions with their counts taken out, each kept once. */
export function packCounts(questions: readonly Question[]): {
  counts: FilmCounts[]
  questions: Question[]
} {
  const numbers = new Map<string, number>()
  const counts: FilmCounts[] = []
  const numberOf = (one: FilmCounts): number => {
    const key = JSON.stringify(one)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, counts.length)
    return counts.push(one) - 1
  }
  return { questions: questions.map(question => withCounts(question, numberOf)), counts }
}

function linesOf(question: Question): readonly OutlineLine[] {
  const finding = answerQuestion(question)
  const nobody = { films: [], codes: [], coders: [], contradictions: [], aspects: [], choiceLists: [] }
  return outlineFinding('en', finding, nobody).lines
}

function isSame(published: PublishedValue, computed: number): boolean {
  const size = Math.max(Math.abs(published.value), Math.abs(computed))
  return (
    printedValue(published, published.value) === printedValue(published, computed) &&
    Math.abs(published.value - computed) <= tolerance * size
  )
}

function withCounts(question: Question, read: (counts: FilmCounts) => unknown): Question {
  const films = question.counted.films.map(film => ({
    ...film,
    counts: read(film.counts),
    ...(film.countsByCoder && {
      countsByCoder: Object.fromEntries(
        Object.entries(film.countsByCoder).map(([coderId, counts]) => [coderId, read(counts)]),
      ),
    }),
  }))
  return { ...question, counted: { ...question.counted, films } } as Question
}
