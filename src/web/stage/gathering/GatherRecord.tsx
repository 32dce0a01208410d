import type { GatheredRecordWhat } from '../../../study/index.ts'
import { bounds } from '../../../study/index.ts'
import { IconButton } from '../../controls/IconButton.tsx'
import { useWords } from '../../use-app.ts'
import { useGatherer } from './use-gatherer.ts'
import { useShownTray } from './use-shown-tray.ts'

interface GatherRecordProps {
  what: GatheredRecordWhat
  id: string
  /** What it is called, in both languages where it is; a long text is cut. */
  said: { en: string; 'zh-Hans': string }
}

/** Puts what does not lie in time into the tray, for essays: a source, an excerpt, a plate …; and takes it out again. */
export function GatherRecord({ what, id, said }: GatherRecordProps) {
  const { tray, evidence } = useWords()
  const { gatherRecord, putAway } = useGatherer()
  const there = useShownTray().records.find(one => one.what === what && one.recordId === id)
  const name = `${evidence.targets[what]}: ${cut(said.en || said['zh-Hans'])}`
  const both = { en: cut(said.en || said['zh-Hans']), 'zh-Hans': cut(said['zh-Hans'] || said.en) }
  return (
    <IconButton
      icon={there ? 'chosen' : 'gather'}
      look="quiet"
      label={there ? tray.takeOut(name) : tray.gatherOne(name)}
      onPress={() => (there ? putAway([there.id]) : gatherRecord({ what, recordId: id, said: both }))}
    />
  )
}

/** One line of at most as many signs as a name has. */
function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const signs = [...line]
  return signs.length <= bounds.name ? line : `${signs.slice(0, bounds.name - 1).join('')}…`
}
