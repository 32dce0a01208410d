import { isDrawn } from '../../../charts/index.ts'
import type { PublishedFinding } from '../../../essay/index.ts'
import { nameFinding, writeFinding } from '../../../exchange/index.ts'
import type { FindingOf, Question, QuestionName } from '../../../findings/index.ts'
import type { AnsweredFinding, Gate, InEssayLanguages, KeptFinding } from '../../../study/index.ts'
import { essayLanguages } from '../../../study/index.ts'
import type { Language } from '../../../words/index.ts'
import { outlineFinding, sayFinding } from '../../../words/index.ts'
import type { RecordNames } from '../../films/gather-records.ts'
import { gatherNames } from '../../films/gather-records.ts'
import { numbersBeside } from '../../kept/kept-findings.ts'
import { drawingOf, howComputed } from '../../kept/out/take-out-finding.ts'
import { readQuestion } from '../../kept/put-question.ts'
import { askGathered, gatherQuestion } from '../../questions/ask-question.ts'
import type { PublishingStudy } from './wanted.ts'

interface Answered {
  finding: FindingOf<QuestionName>
  names: RecordNames
  tableDigest: string
  program: string
  /** Null where it cannot be put any more. */
  question: Question | null
}

/** Kept findings as they are answered now, with their pictures and tables; what is withheld is in none of them. */
export async function gatherFindings(
  study: Pick<PublishingStudy, 'store' | 'questions' | 'program'>,
  ids: readonly string[],
  { gate, day }: { gate: Gate; day: string },
): Promise<PublishedFinding[]> {
  const found = await study.store.essays.named('keptFinding', ids)
  const published: PublishedFinding[] = []
  for (const id of [...new Set(ids)].filter(one => found.has(one)).sort()) {
    const kept = found.get(id)!
    published.push(publishedFinding(kept, await answeredNow(study, kept, gate), { gate, day }))
  }
  return published
}

async function answeredNow(
  study: Pick<PublishingStudy, 'store' | 'questions' | 'program'>,
  kept: KeptFinding,
  gate: Gate,
): Promise<Answered> {
  const asKept = async (): Promise<Answered> => ({
    finding: kept.answer as unknown as FindingOf<QuestionName>,
    names: await gatherNames(study.store, kept.codebookVersion ?? undefined),
    tableDigest: kept.tableDigest,
    program: kept.softwareVersion,
    question: null,
  })
  const read = readQuestion(kept)
  if (!read.ok) return asKept()
  const gathered = await gatherQuestion(study.store, read.value.name, read.value.wanted)
  if (!gathered.ok) return asKept()
  const question = withoutNames(gathered.value.question, gate)
  return {
    finding: await askGathered(study, question),
    names: await gatherNames(study.store, read.value.wanted.codebookVersion),
    tableDigest: gathered.value.countedDigest,
    program: study.program,
    question,
  }
}

/** Directors are told apart by their names; one who is withheld is told apart by a number. */
function withoutNames(question: Question, gate: Gate): Question {
  const numbered = new Map<string, string>()
  const nameOf = (director: string) => {
    if (gate.text(director) === director) return director
    const known = numbered.get(director) ?? `director ${numbered.size + 1}`
    numbered.set(director, known)
    return known
  }
  const films = question.counted.films.map(film => ({
    ...film,
    ...('directorIds' in film && { directorIds: film.directorIds.map(nameOf) }),
  }))
  return { ...question, counted: { ...question.counted, films } } as Question
}

function publishedFinding(
  kept: KeptFinding,
  answered: Answered,
  { gate, day }: { gate: Gate; day: string },
): PublishedFinding {
  const question = answered.question && gate.value(answered.question)
  const { finding, names } = gate.value({ finding: answered.finding, names: answered.names })
  const before = gate.value(kept.answer) as unknown as FindingOf<QuestionName>
  const seed = (finding as { parameters?: { seed?: number } }).parameters?.seed ?? null
  const taken: AnsweredFinding = gate.value({
    ...{ asked: kept.asked, seed, codebookVersion: kept.codebookVersion },
    ...{ tableDigest: answered.tableDigest, softwareVersion: answered.program },
    ...{ said: kept.said, answer: kept.answer },
  })
  const inBoth = <Value>(of: (language: Language) => Value): InEssayLanguages<Value> => {
    const [en, zh] = essayLanguages
    return { [en]: of(en), [zh]: of(zh) }
  }
  const outline = inBoth(language => outlineFinding(language, finding, names))
  const hasPicture = isDrawn(finding, outline.en)
  const at = answered.question ? day : kept.keptAt.slice(0, 10)
  const going = { finding, names, answered: taken, at, leftOut: [] }
  return {
    ...{ id: kept.id, question: kept.question, keptAt: kept.keptAt, outline },
    said: inBoth(language => sayFinding(language, finding, names)),
    picture: inBoth(language => (hasPicture ? drawingOf(going, language) : null)),
    how: inBoth(language => howComputed(going, language)),
    csv: [...writeFinding(finding, names)].join(''),
    json: `${JSON.stringify({ ...nameFinding(finding, names), computed: { ...taken, said: undefined, answer: undefined, at } }, null, 1)}\n`,
    put: question,
    changed: answered.question
      ? numbersBeside(before, finding, names).filter(one => one.before !== one.now).length
      : 0,
  }
}
