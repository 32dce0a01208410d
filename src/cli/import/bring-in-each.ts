import path from 'node:path'
import type { Task } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { ForeignReport } from '../../tasks/index.ts'
import type { Refusal, Words } from '../../words/index.ts'
import { heardRefusal, sayRefusal, wordsIn } from '../../words/index.ts'
import type { Workbench } from '../../workbench/index.ts'
import { openStudyForCommand } from '../open-study-for-command.ts'
import { terminalLanguage } from '../outside-world.ts'
import { plainText } from '../plain-text.ts'

interface Bringing {
  json: boolean
  /** Has one file brought in. */
  order: (study: Workbench, file: string) => Promise<Result<Task, Refusal>>
}

/** Brings in files one after the other, each whole or not at all, and says of each what came of it. */
export async function bringInEach(
  folder: string,
  files: readonly string[],
  { json, order }: Bringing,
): Promise<number> {
  const { refusals, foreign } = wordsIn(terminalLanguage())
  const study = await openStudyForCommand(folder, { writes: true })
  if (!study.ok) {
    if (json) process.stdout.write(`${JSON.stringify({ refusal: study.refusal })}\n`)
    process.stderr.write(`${sayRefusal(refusals, study.refusal)}\n`)
    return 1
  }
  let code = 0
  try {
    for (const file of files) {
      const report = await reportOf(study.value, await order(study.value, file))
      if (report.ok) {
        process.stdout.write(
          `${json ? lineOf(file, report.value) : plainText(sayReport(foreign, file, report.value))}\n`,
        )
        continue
      }
      code = 1
      if (json) process.stdout.write(`${JSON.stringify({ file, refusal: report.refusal })}\n`)
      process.stderr.write(
        `${plainText(`${path.basename(file)}: ${sayRefusal(refusals, report.refusal)}`)}\n`,
      )
    }
  } finally {
    await study.value.close()
  }
  return code
}

async function reportOf(
  study: Workbench,
  ordered: Result<Task, Refusal>,
): Promise<Result<ForeignReport, Refusal>> {
  if (!ordered.ok) return ordered
  const task = await study.tasks.follow(ordered.value.id)
  if (!task.ok) return task
  const { id, state, reason } = task.value
  if (state !== 'done') return refused(reason ? heardRefusal(reason) : { kind: 'fault' })
  const report = await study.imports.foreignReport(id)
  return report.ok ? accepted(report.value) : report
}

function lineOf(
  file: string,
  { films, shots, annotations, measurements, byType, left, ...more }: ForeignReport,
) {
  return JSON.stringify({ file, films, shots, annotations, measurements, byType, left, ...more })
}

function sayReport(words: Words['foreign'], file: string, report: ForeignReport): string {
  const leftCount = report.left.reduce((sum, { count }) => sum + count, 0)
  return [
    `${path.basename(file)}: ${words.film(report)} ${words.counts(report)}`,
    ...(report.people.length > 0 ? [`  ${words.peopleAre(report.people)}`] : []),
    leftCount > 0 ? `  ${words.leftHeading(leftCount)}` : `  ${words.nothingLeft}`,
    ...report.left.map(({ what, count, why }) => `    ${words.left(what, count, why)}`),
    ...(report.notes.length > 0 ? [`  ${words.notesHeading}`] : []),
    ...report.notes.map(({ what, count, why }) => `    ${words.note(what, count, why)}`),
  ].join('\n')
}
