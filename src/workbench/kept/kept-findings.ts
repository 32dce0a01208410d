import type { FindingOf, QuestionName } from '../../findings/index.ts'
import type { FindingForm, KeptFindingsAnswer, RecomputedAnswer } from '../../server/contracts/index.ts'
import type { KeptFinding, Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Language, OutlineLine, Refusal } from '../../words/index.ts'
import { numberNames, outlineFinding } from '../../words/index.ts'
import type { RecordNames } from '../films/gather-records.ts'
import { gatherNames } from '../films/gather-records.ts'
import type { OpenStudy } from '../open-study.ts'
import { countedDigest } from '../questions/ask-question.ts'
import { openGate } from '../withholding/open-gate.ts'
import type { TakenOutFinding } from './out/take-out-finding.ts'
import { takeOutFinding } from './out/take-out-finding.ts'
import { putQuestion, readQuestion } from './put-question.ts'

type Ground = Pick<OpenStudy, 'store' | 'questions' | 'program'>

type Listed = KeptFindingsAnswer['findings'][number]

/** Kept findings, each with whether what was counted for it is what it was. */
export async function listKept({ store }: Ground): Promise<KeptFindingsAnswer> {
  const coders = new Map((await store.coding.coders()).map(({ id, name }) => [id, name]))
  const findings: Listed[] = []
  for (const { answer: _, ...kept } of await store.findings.all()) {
    const digest = await digestNow(store, kept)
    findings.push({
      ...kept,
      coder: coders.get(kept.coderId) ?? '',
      standing: !digest.ok ? 'cannot-be-asked' : digest.value === kept.tableDigest ? 'as-it-stands' : 'stale',
      refusal: digest.ok ? null : digest.refusal,
    })
  }
  return { findings }
}

async function digestNow(
  store: Ground['store'],
  kept: Pick<KeptFinding, 'question' | 'asked'>,
): Promise<Result<string, Refusal>> {
  const read = readQuestion(kept)
  return read.ok ? countedDigest(store, read.value.name, read.value.wanted) : read
}

/** Puts the question of a kept finding again: what is said of it now, and its numbers, old beside new. */
export async function recomputeKept(study: Ground, id: string): Promise<Result<RecomputedAnswer, Refusal>> {
  const kept = await study.store.findings.find(id)
  if (!kept) return refused({ kind: 'no-such-finding' })
  const put = await putQuestion(study, kept)
  if (!put.ok) return put
  const { finding, names, answered } = put.value
  const { tableDigest, softwareVersion, said } = answered
  return accepted({
    ...{ tableDigest, softwareVersion, said },
    numbers: numbersBeside(kept.answer as unknown as FindingOf<QuestionName>, finding, names),
  })
}

/** Every number that either has. */
export function numbersBeside(
  before: FindingOf<QuestionName>,
  now: FindingOf<QuestionName>,
  names: RecordNames,
): RecomputedAnswer['numbers'] {
  const linesOf = (finding: FindingOf<QuestionName>, language: Language) =>
    new Map(outlineFinding(language, finding, names).lines.map(line => [line.key, line]))
  const [old, fresh] = [linesOf(before, 'en'), linesOf(now, 'en')]
  const inChinese = new Map([...linesOf(before, 'zh-Hans'), ...linesOf(now, 'zh-Hans')])
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap(key => {
    const lines: (OutlineLine | undefined)[] = [old.get(key), fresh.get(key)]
    const of = { en: (lines[1] ?? lines[0])!.label, 'zh-Hans': inChinese.get(key)!.label }
    return numberNames.flatMap(number => {
      const [value, other] = lines.map(line => line?.numbers[number] ?? null) as [
        number | null,
        number | null,
      ]
      const { unit } = (lines[1] ?? lines[0])!
      return value === null && other === null ? [] : [{ of, number, unit, before: value, now: other }]
    })
  })
}

/** A kept finding as a file, as it stood. */
export async function takeOutKept(
  { store }: Ground,
  id: string,
  { form, language }: { form: FindingForm; language: Language },
): Promise<Result<TakenOutFinding, Refusal>> {
  const kept = await store.findings.find(id)
  if (!kept) return refused({ kind: 'no-such-finding' })
  const names = await gatherNames(store, kept.codebookVersion ?? undefined)
  const finding = kept.answer as unknown as FindingOf<QuestionName>
  const gate = await openGate(store, language)
  return takeOutFinding({ finding, names, answered: kept, at: kept.keptAt }, form, { language, gate })
}
