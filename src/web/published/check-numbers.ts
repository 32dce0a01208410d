// What a published page runs to compute its numbers again: no request, no module, nothing but what lies beside it.
import type { ComparedValue, PublishedCounts } from '../../essay/index.ts'
import { printedValue, recompute } from '../../essay/index.ts'
import { wordsIn } from '../../words/index.ts'

const published = (globalThis as { silverscreenCounts?: PublishedCounts }).silverscreenCounts
const said = document.getElementById('checked')
if (published && said) void check(published, said)

interface Differing extends ComparedValue {
  finding: string
}

async function check({ findings, counts }: PublishedCounts, line: HTMLElement): Promise<void> {
  const language = line.dataset['language'] === 'zh-Hans' ? 'zh-Hans' : 'en'
  const words = wordsIn(language)
  const own = words.publication.check
  const differing: Differing[] = []
  let [agree, of] = [0, 0]
  for (const [index, finding] of findings.entries()) {
    line.textContent = own.working({ done: index + 1, of: findings.length })
    // The line is drawn before the machine is busy.
    await new Promise(resolve => setTimeout(resolve, 20))
    try {
      for (const one of recompute(finding, counts)) {
        of++
        if (one.agrees) agree++
        else differing.push({ ...one, finding: finding.name[language] })
      }
    } catch (cause) {
      of += finding.values.length
      const failed = document.createElement('p')
      failed.textContent = own.failed(`${finding.name[language]}: ${String(cause)}`)
      document.getElementById('differing')?.append(failed)
    }
  }
  line.textContent = own.agree({ agree, of })
  line.dataset['agree'] = String(agree)
  line.dataset['of'] = String(of)
  if (differing.length > 0) document.getElementById('differing')?.append(tableOf(differing, language))
}

function tableOf(differing: readonly Differing[], language: 'en' | 'zh-Hans'): HTMLElement {
  const { kept, publication } = wordsIn(language)
  const { columns, missing, differing: caption } = publication.check
  const table = document.createElement('table')
  table.createCaption().textContent = caption
  const head = table.createTHead().insertRow()
  for (const column of [columns.finding, columns.of, columns.number, columns.printed, columns.computed]) {
    const cell = document.createElement('th')
    cell.scope = 'col'
    cell.textContent = column
    head.append(cell)
  }
  const body = table.createTBody()
  for (const one of differing) {
    const row = body.insertRow()
    const say = (value: number | null) =>
      value === null || Number.isNaN(value) ? missing : printedValue(one, value)
    const cells = [
      one.finding,
      one.label[language],
      kept.numberNames[one.number],
      say(one.value),
      say(one.computed),
    ]
    for (const text of cells) row.insertCell().textContent = text
  }
  return table
}
