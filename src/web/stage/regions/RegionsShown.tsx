import { IconButton } from '../../controls/IconButton.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import type { RegionHand } from './use-region-hand.ts'

/** Shows or hides the regions over the picture. */
export function RegionsShown({ hand }: { hand: RegionHand }) {
  const { regions: words } = useWords()
  const isShown = useAppState(state => state.preferences.regions === 'shown')
  return (
    <IconButton
      icon="region"
      size="small"
      label={isShown ? words.hide : words.show}
      hint="show-regions"
      look={isShown ? 'plain' : 'quiet'}
      preventFocusOnPress
      onPress={hand.turnShown}
    />
  )
}
