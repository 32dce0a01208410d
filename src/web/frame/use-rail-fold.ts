import { useState, useSyncExternalStore } from 'react'
import { preferred } from '../state/preferences.ts'
import { useAppState, useStore } from '../use-app.ts'

/** As wide as the screens themselves take for narrow. */
const narrow = () => matchMedia('(max-width: 52rem)')

/** Whether the rail shows its icons alone: as was chosen, or, in a narrow window, until it is unfolded there. */
export function useRailFold(): { isFolded: boolean; turn: () => void } {
  const store = useStore()
  const isNarrow = useSyncExternalStore(listen, () => narrow().matches)
  const [isUnfoldedThere, setUnfoldedThere] = useState(false)
  const chosen = useAppState(state => state.preferences.rail)
  const isFolded = isNarrow ? !isUnfoldedThere : chosen === 'folded'
  const turn = () => {
    if (isNarrow) setUnfoldedThere(isFolded)
    else store.change('preferences', before => preferred(before, { rail: isFolded ? 'open' : 'folded' }))
  }
  return { isFolded, turn }
}

function listen(changed: () => void): () => void {
  const query = narrow()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
