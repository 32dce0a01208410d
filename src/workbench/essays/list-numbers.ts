import { numberOfQuery } from '../../essay/index.ts'
import type { FindingOf, QuestionName } from '../../findings/index.ts'
import type { PrintableNumbersAnswer } from '../../server/contracts/index.ts'
import type { Result, SavedQuery } from '../../study/index.ts'
import { accepted, queryNumbers, refused } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { numberNames, outlineFinding, sayNumber, wordsIn } from '../../words/index.ts'
import { gatherNames } from '../films/gather-records.ts'
import type { OpenStudy } from '../open-study.ts'
import { printedNumber } from './printed-finding.ts'
import { foundBy } from './sights/look-at-queries.ts'

/** Every number of a kept finding, or of a saved query, as it can be printed in an essay. */
export async function listNumbers(
  { store }: Pick<OpenStudy, 'store'>,
  findingId: string,
): Promise<Result<PrintableNumbersAnswer, Refusal>> {
  const saved = (await store.essays.named('savedQuery', [findingId])).get(findingId)
  if (saved) return accepted({ numbers: await numbersOfQuery(store, saved) })
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

async function numbersOfQuery(
  store: OpenStudy['store'],
  saved: SavedQuery,
): Promise<PrintableNumbersAnswer['numbers']> {
  const found = await foundBy(store, saved)
  return queryNumbers.map(path => {
    const printed = String(numberOfQuery(found, path))
    return {
      ...{ path, name: '', printed: { en: printed, 'zh-Hans': printed } },
      of: {
        en: wordsIn('en').evidence.queryNumbers[path],
        'zh-Hans': wordsIn('zh-Hans').evidence.queryNumbers[path],
      },
    }
  })
}
