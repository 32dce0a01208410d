import type { ContradictionFinding } from '../../findings/index.ts'
import type { Language } from '../language.ts'
import { wordsIn } from '../words-in.ts'
import type { Named } from './named.ts'
import { namesOf } from './named.ts'
import { namesOfBook } from './names-in-rows.ts'

export function sayContradiction(language: Language, finding: ContradictionFinding, named: Named): string {
  const { contradiction: words, rowPages, readings, analysis } = wordsIn(language)
  const names = { ...namesOf(language, named), ...namesOfBook(language, named) }
  const { contradictionId, periods, square, moves, mediations, reality, films } = finding
  if (contradictionId === null) return `${rowPages.noContradictions}\n`
  const position = (standing: Parameters<typeof names.position>[1] | null) =>
    standing === null ? readings.noPosition : names.position(contradictionId, standing)
  const titles = (filmIds: readonly string[]) => analysis.listOfTitles(filmIds.map(names.film))
  const lines = [
    words.plain(finding, names.contradiction(contradictionId)),
    words.meaning,
    ...(finding.codebookVersion ? [analysis.underVersion(finding.codebookVersion)] : []),
    '',
    words.square,
    ...square.flatMap(({ standing, before, after, marked }) =>
      (
        [
          [words.before, before],
          [words.after, after],
          [words.marked, marked],
        ] as const
      ).flatMap(([what, filmIds]) =>
        filmIds.length === 0 ? [] : [`  ${position(standing)}, ${what}: ${titles(filmIds)}`],
      ),
    ),
    '',
    words.moves,
    ...(moves.length === 0 ? [`  ${words.noMoves}`] : []),
    ...moves.flatMap(({ from, to, kind, first, second, neither }) => [
      `  ${words.move({ from: position(from), to: position(to) })} (${words.moveKinds[kind]})`,
      ...(periods
        ? [
            ...(first.length > 0 ? [`    ${periods.first}: ${titles(first)}`] : []),
            ...(second.length > 0 ? [`    ${periods.second}: ${titles(second)}`] : []),
          ]
        : []),
      ...(neither.length > 0 ? [`    ${titles(neither)}`] : []),
    ]),
    '',
    ...mediations.flatMap(({ filmId, before, after, codeIds, channels, reading }) => {
      const years = films.find(({ id }) => id === filmId)?.years
      const through = [...codeIds.map(names.code), ...channels.map(channel => readings.channelNames[channel])]
      return [
        `${names.film(filmId)}, ${years ? years.from : rowPages.undated}`,
        `  ${rowPages.fromTo({ before: position(before), after: position(after) })}`,
        ...(through.length > 0 ? [`  ${rowPages.through(through)}`] : []),
        ...(reading ? [`  ${reading.replace(/\s*\n\s*/g, ' ')}`] : []),
        '',
      ]
    }),
    words.reality,
    ...(reality.length === 0 ? [`  ${words.noReality}`] : []),
    ...reality.map(({ filmId, recordsOnly, questionsOnly, both }) => {
      const { records, questions, both: together } = words.realityColumns
      return `  ${names.film(filmId)}: ${records} ${recordsOnly}, ${questions} ${questionsOnly}, ${together} ${both}`
    }),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}
