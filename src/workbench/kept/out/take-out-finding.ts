import { asFile, drawFinding, isDrawn } from '../../../charts/index.ts'
import { nameFinding, writeFinding, writeRScript } from '../../../exchange/index.ts'
import type { FindingOf, QuestionName } from '../../../findings/index.ts'
import { readFilmName } from '../../../findings/index.ts'
import type { FindingForm } from '../../../server/contracts/index.ts'
import type { AnsweredFinding, Gate, LeftOut, Result } from '../../../study/index.ts'
import { accepted, refused, titleFor } from '../../../study/index.ts'
import type { Language, Refusal } from '../../../words/index.ts'
import { namesInFinding, outlineFinding, sayLeftOut, wordsIn } from '../../../words/index.ts'
import type { RecordNames } from '../../films/gather-records.ts'
import { findingDocx } from './finding-docx.ts'
import { paintPicture } from './picture-png.ts'

export interface TakenOutFinding {
  fileName: string
  /** The file's bytes, in base 64. */
  content: string
}

export interface FindingToTakeOut {
  finding: FindingOf<QuestionName>
  names: RecordNames
  answered: AnsweredFinding
  /** When it was kept; of one that is not, when it was asked. */
  at: string
}

/** What goes out of it, and what is left out since it is withheld. */
type GoingFinding = FindingToTakeOut & { leftOut: readonly LeftOut[] }

const endings: Record<FindingForm, string> = {
  ...{ json: 'json', csv: 'csv', svg: 'svg', png: 'png', docx: 'docx', r: 'R' },
}

const pictureWidth = 820

/** A finding of any question as a file, through the gate. */
export async function takeOutFinding(
  whole: FindingToTakeOut,
  form: FindingForm,
  { language, gate }: { language: Language; gate: Gate },
): Promise<Result<TakenOutFinding, Refusal>> {
  const taken = { ...gate.value(whole), leftOut: gate.leftOut() }
  const content = await write(taken, form, language)
  if (!content.ok) return content
  const fileName = `${taken.finding.question}.${endings[form]}`
  return accepted({ fileName, content: Buffer.from(content.value).toString('base64') })
}

async function write(
  taken: GoingFinding,
  form: FindingForm,
  language: Language,
): Promise<Result<string | Buffer, Refusal>> {
  const { finding, names, answered } = taken
  switch (form) {
    case 'json': {
      const { answer: _, said: __, ...how } = answered
      const named = nameFinding(finding, names)
      const withheld = taken.leftOut.length > 0 && { withheld: taken.leftOut }
      return accepted(
        `${JSON.stringify({ ...named, computed: { ...how, at: taken.at, ...withheld } }, null, 1)}\n`,
      )
    }
    case 'csv':
      return accepted([...writeFinding(finding, names)].join(''))
    case 'r':
      return accepted(scriptOf(taken, language))
    case 'svg':
      return accepted(drawingOf(taken, language))
    case 'png': {
      const painted = await paintPicture(drawingOf(taken, language))
      return painted ? accepted(painted.png) : refused({ kind: 'no-font-for-picture' })
    }
    case 'docx': {
      const outline = outlineFinding(language, finding, names)
      const hasPicture = isDrawn(finding, outline)
      return accepted(
        await findingDocx(
          {
            title: titleOf(finding, language),
            said: answered.said[language].split('\n'),
            picture: hasPicture ? await paintPicture(drawingOf(taken, language)) : null,
            outline,
            how: howComputed(taken, language),
          },
          language,
        ),
      )
    }
  }
}

function titleOf(finding: FindingOf<QuestionName>, language: Language): string {
  const { questions, analysis } = wordsIn(language)
  const { name } = questions[finding.question]
  const periods = 'periods' in finding ? finding.periods : null
  return periods ? `${name}: ${analysis.compared(periods)}` : name
}

export function drawingOf({ finding, names }: FindingToTakeOut, language: Language): string {
  const drawn = drawFinding({
    ...{ width: pictureWidth, title: titleOf(finding, language), finding },
    outline: outlineFinding(language, finding, names),
    ...{ names: namesInFinding(language, names), words: wordsIn(language) },
  })
  return asFile(drawn)
}

function scriptOf(taken: GoingFinding, language: Language): string {
  const { finding, names, answered } = taken
  const { kept } = wordsIn(language)
  const { unit, blocks, lines } = outlineFinding(language, finding, names)
  const film = titlesOf(names, language)
  return writeRScript({
    unit,
    comments: [
      titleOf(finding, language),
      '',
      ...howComputed(taken, language),
      '',
      ...kept.script.recomputes(recomputedIn(lines)),
      kept.script.tables,
      '',
      answered.said[language],
    ],
    lines: lines.map(({ label, test, dealt, side, numbers, films }) => ({
      ...{ label, test, dealt, numbers, side: side ?? 0 },
      films: films.map(({ filmId, side, value, at }) => ({
        ...{ title: film(filmId), side, value, block: blocks[filmId] ?? filmId },
        ...(at !== undefined && { at }),
      })),
    })),
  })
}

function recomputedIn(lines: readonly { test: string | null; films: readonly unknown[] }[]) {
  return {
    p: lines.filter(({ test, films }) => test && films.length > 0).length,
    means: lines.filter(({ test, films }) => !test && films.length > 0).length,
    nothing: lines.filter(({ films }) => films.length === 0).length,
  }
}

function titlesOf({ films }: RecordNames, language: Language): (filmId: string) => string {
  const { corpus, analysis } = wordsIn(language)
  const byId = new Map(films.map(film => [film.id, film]))
  return filmId => {
    const { filmId: whole, part } = readFilmName(filmId)
    const film = byId.get(whole)
    const title = (film && titleFor(film, language)) || corpus.untitled
    return part === null ? title : analysis.partOf({ title, part })
  }
}

/** All that somebody needs who computes it again. */
export function howComputed({ answered, at, leftOut }: GoingFinding, language: Language): string[] {
  const { kept } = wordsIn(language)
  const { asked, seed, codebookVersion, tableDigest, softwareVersion } = answered
  return [
    kept.how.asked(JSON.stringify(asked)),
    kept.how.seed(seed),
    kept.how.version(codebookVersion),
    kept.how.digest(tableDigest),
    kept.how.program({ version: softwareVersion, at }),
    ...[sayLeftOut(leftOut, language)].filter(said => said !== null),
  ]
}
