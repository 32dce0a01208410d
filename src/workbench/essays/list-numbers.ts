import type { FindingOf, QuestionName } from '../../findings/index.ts'
import type { PrintableNumbersAnswer } from '../../server/contracts/index.ts'
import type { Result } from '../../study/index.ts'
import { accepted, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { numberNames, outlineFinding, sayNumber, wordsIn } from '../../words/index.ts'
import { gatherNames } from '../films/gather-records.ts'
import type { OpenStudy } from '../open-study.ts'
import { printedNumber } from './printed-finding.ts'

/** Every number of a kept finding as it can be printed in an essay, line by line as it was kept. */
export async function listNumbers(
  { store }: Pick<OpenStudy, 'store'>,
  findingId: string,
): Promise<Result<PrintableNumbersAnswer, Refusal>> {
  const kept = (await store.essays.named('keptFinding', [findingId])).get(findingId)
  if (!kept) return refused({ kind: 'no-such-finding' })
  const finding = kept.answer as unknown as FindingOf<QuestionName>
  const names = await gatherNames(store, kept.codebookVersion ?? undefined)
  const [english, chinese] = [outlineFinding('en', finding, names), outlineFinding('zh-Hans', finding, names)]
  const numbers = english.lines.flatMap((line, index) => {
    const label = chinese.lines[index]?.label ?? line.label
    return numberNames.flatMap(name => {
      const printed = printedNumber(line, name)
      if (printed === null) return []
      const inChinese = wordsIn('zh-Hans').kept.number(name, line.numbers[name]!, one =>
        sayNumber(line.unit, one),
      )
      return [
        {
          ...{ path: `${line.key}/${name}`, name },
          of: { en: line.label, 'zh-Hans': label },
          printed: { en: printed, 'zh-Hans': inChinese },
        },
      ]
    })
  })
  return accepted({ numbers })
}
