import type { Query } from '../../../study/index.ts'
import { freeQueryName, savedAs } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { useShownQueries } from '../../stage/finding/use-shown-queries.ts'
import { useGatherer } from '../../stage/gathering/use-gatherer.ts'
import { useShownTray } from '../../stage/gathering/use-shown-tray.ts'
import { useWords } from '../../use-app.ts'
import { useQueryActs } from './use-query-acts.ts'

interface GatherQueryProps {
  query: Query
  line: string
  onSaved: (id: string) => void
}

/** Puts the query into the tray, for essays; one that nobody has saved is saved on the way, under its line. */
export function GatherQuery({ query, line, onSaved }: GatherQueryProps) {
  const { finding: words, tray } = useWords()
  const saved = useShownQueries()
  const acts = useQueryActs()
  const { records } = useShownTray()
  const { gatherRecord, putAway } = useGatherer()
  const same = savedAs(saved, query)
  const there = records.find(({ what, recordId }) => what === 'query' && recordId === same?.id)
  const gather = () => {
    if (there) return putAway([there.id])
    const name = same?.name ?? freeQueryName(saved, line)
    const id = same?.id ?? acts.save(name, query)
    if (id === null) return
    gatherRecord({ what: 'query', recordId: id, said: { en: name, 'zh-Hans': name } })
    if (!same) onSaved(id)
  }
  return (
    <Button look="quiet" icon={there ? 'chosen' : 'gather'} onPress={gather}>
      {there ? tray.takeOut(words.savedList.theQuery) : words.savedList.intoTray}
    </Button>
  )
}
