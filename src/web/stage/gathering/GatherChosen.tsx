import { Button } from '../../controls/Button.tsx'
import type { Chosen } from '../../state/chosen.ts'
import { useWords } from '../../use-app.ts'
import type { ShotRange } from '../contact-sheet/ContactSheet.tsx'
import styles from './GatherChosen.module.css'

interface GatherChosenProps {
  chosen: Chosen
  range: ShotRange | null
  onGather: () => void
  onGatherFrame: () => void
}

/** Below the inspector: what it shows, or the frame on screen, goes into the tray. */
export function GatherChosen({ chosen, range, onGather, onGatherFrame }: GatherChosenProps) {
  const { tray } = useWords()
  const several = range && range.to > range.from ? range.to - range.from + 1 : 0
  const named = {
    ...{ shot: tray.shot, code: tray.shot, memo: tray.shot, mark: tray.mark, scene: tray.scene },
    ...{ mediation: tray.places, reality: tray.stretch, link: tray.places, setting: tray.stretch },
    ...{ quoting: tray.stretch, dialogue: tray.line, beside: tray.mark },
  }[chosen.kind]
  const isOfShots = chosen.kind === 'shot' || chosen.kind === 'code'
  return (
    <footer className={styles.gather} data-testid="gather-chosen">
      <Button look="quiet" icon="gather" hint="gather" preventFocusOnPress onPress={onGather}>
        {isOfShots && several > 0 ? tray.shots(several) : named}
      </Button>
      <Button look="quiet" icon="gather" hint="gather-frame" preventFocusOnPress onPress={onGatherFrame}>
        {tray.frame}
      </Button>
    </footer>
  )
}
