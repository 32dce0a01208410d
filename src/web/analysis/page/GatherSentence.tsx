import { bounds, isSame } from '../../../study/index.ts'
import type { Language } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useGatherer } from '../../stage/gathering/use-gatherer.ts'
import { useShownTray } from '../../stage/gathering/use-shown-tray.ts'
import { useWords } from '../../use-app.ts'
import { usePlaceOnPage, useShownFinding } from './finding-context.ts'

/** What stands here goes into the tray, as it is said now, with the way back to it. */
export function GatherSentence({ say }: { say: (language: Language) => string }) {
  const { tray } = useWords()
  const { gatherFinding } = useGatherer()
  const { findings } = useShownTray()
  const finding = useShownFinding()
  const place = usePlaceOnPage()
  if (!finding) return null
  const { question, tableDigest } = finding
  const asked = { question, asked: withoutNothing(finding.asked), place }
  const said = { en: asLine(say('en')), 'zh-Hans': asLine(say('zh-Hans')) }
  const there = findings.find(one => isSame(one.asked, asked))
  const isAsSaid = there !== undefined && isSame(there.said, said)
  return (
    <Button
      look="quiet"
      icon={isAsSaid ? 'chosen' : 'gather'}
      onPress={() => gatherFinding({ asked, said, tableDigest })}
    >
      {there && !isAsSaid ? tray.renewFinding : tray.gatherFinding}
    </Button>
  )
}

/** As it comes back from the program: what was left open is not there at all. */
function withoutNothing(asked: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
}

function asLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').slice(0, bounds.sentence)
}
