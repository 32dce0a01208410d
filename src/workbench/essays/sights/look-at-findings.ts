import type { FindingOf, QuestionName } from '../../../findings/index.ts'
import type { KeptFinding } from '../../../study/index.ts'
import type { RecordNames } from '../../films/gather-records.ts'
import { gatherNames } from '../../films/gather-records.ts'
import { putQuestion, readQuestion } from '../../kept/put-question.ts'
import { countedDigest } from '../../questions/ask-question.ts'
import { printedFinding } from '../printed-finding.ts'
import type { Look, LookingStudy, Looks } from './looks.ts'

interface Answered {
  finding: FindingOf<QuestionName>
  names: RecordNames
  tableDigest: string
}

/** What the question of a kept finding is answered now; a question that is refused now has no answer. */
const finding: Look<'finding'> = async (study, targets) => {
  const kept = await study.store.essays.named(
    'keptFinding',
    targets.map(({ id }) => id),
  )
  const answers = new Map<string, Answered>()
  for (const one of kept.values()) {
    const answered = await answeredNow(study, one)
    if (answered) answers.set(one.id, answered)
  }
  return ({ id, path }) => {
    const answered = answers.get(id)
    return answered ? printedFinding(answered, { question: kept.get(id)!.question, path }) : null
  }
}

/** As it was kept, where everything that was counted for it is what it was. */
async function answeredNow(study: LookingStudy, kept: KeptFinding): Promise<Answered | null> {
  const read = readQuestion(kept)
  if (!read.ok) return null
  const digest = await countedDigest(study.store, read.value.name, read.value.wanted)
  if (!digest.ok) return null
  if (digest.value === kept.tableDigest)
    return {
      finding: kept.answer as unknown as FindingOf<QuestionName>,
      names: await gatherNames(study.store, kept.codebookVersion ?? undefined),
      tableDigest: digest.value,
    }
  const put = await putQuestion(study, kept)
  return put.ok
    ? { finding: put.value.finding, names: put.value.names, tableDigest: put.value.answered.tableDigest }
    : null
}

export const lookAtFindings = { finding } satisfies Partial<Looks>
