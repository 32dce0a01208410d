import { memo, useCallback, useEffect, useMemo } from 'react'
import { Button } from '../../controls/Button.tsx'
import { classNames } from '../../controls/class-names.ts'
import { IconButton } from '../../controls/IconButton.tsx'
import { chosenId, shotAtPlayhead } from '../../state/chosen.ts'
import { preferred } from '../../state/preferences.ts'
import { useAppState, useServices, useStore, useWords } from '../../use-app.ts'
import type { ShotRange } from '../contact-sheet/ContactSheet.tsx'
import { GatherChosen } from '../gathering/GatherChosen.tsx'
import { useGatherChosen } from '../gathering/use-gather-chosen.ts'
import { useMeasureDialogs } from '../measures/use-measure-dialogs.tsx'
import { unitHere } from '../readings/unit-here.ts'
import { askForSetting } from '../world/ask-for-setting.ts'
import styles from './Inspector.module.css'
import type { Inspected } from './inspected.ts'
import { inspectorKinds } from './inspector-kinds.ts'
import { askForSaid, markMeant } from './mark/ask-for-said.ts'
import { useChoosing, useChosen } from './use-chosen.ts'

interface InspectorProps extends Inspected {
  /** Where the keys of the measures are the screen's and no code's. */
  hearsMeasureKeys?: boolean
  /** Neighbouring shots that are chosen together. */
  range?: ShotRange | null
}

/** The standing pane beside the stage: it shows what is chosen, and what can be changed about it. */
export const Inspector = memo(function Inspector({
  hearsMeasureKeys = false,
  range = null,
  ...given
}: InspectorProps) {
  const { part, file, playback, coding } = given
  const of = useMemo(() => ({ part, file, playback, coding }), [part, file, playback, coding])
  const { inspector: words } = useWords()
  const store = useStore()
  const isOpen = useAppState(state => state.preferences.inspector === 'open')
  const turn = useTurning()
  const choose = useChoosing()
  const chosen = useChosen(of)
  const gathering = useGatherChosen({ of, chosen, range })
  const sayWhere = useCallback(
    () => askForSetting(store, unitHere(part, playback.ms)),
    [store, part, playback],
  )
  useInspectorKeys(turn, sayWhere, gathering)
  useSaidKeys(of)
  const isRead = ['mediation', 'reality', 'link', 'quoting', 'memo', 'setting', 'dialogue'].includes(
    chosen.kind,
  )
  const View = inspectorKinds[chosen.kind]
  const dialogs = useMeasureDialogs(of, hearsMeasureKeys)
  return (
    <aside
      className={classNames(styles.pane, !isOpen && styles.folded, isOpen && isRead && styles.wide)}
      aria-label={words.title}
    >
      <header className={styles.head}>
        {isOpen && chosen.kind !== 'shot' && (
          <Button look="quiet" icon="back" preventFocusOnPress onPress={() => choose(shotAtPlayhead)}>
            {words.backToShot}
          </Button>
        )}
        {isOpen && chosen.kind === 'shot' && dialogs.buttons}
        <span className={styles.room} />
        <IconButton
          icon={isOpen ? 'foldRight' : 'unfoldRight'}
          label={isOpen ? words.fold : words.unfold}
          hint="fold-inspector"
          preventFocusOnPress
          onPress={turn}
        />
      </header>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key.
        <section className={styles.view} tabIndex={0} aria-label={words.title}>
          <View of={of} id={chosen.kind === 'shot' ? '' : chosen.id} />
        </section>
      )}
      {isOpen && (
        <GatherChosen
          chosen={chosen}
          range={range}
          onGather={gathering.gather}
          onGatherFrame={gathering.gatherFrame}
        />
      )}
      {dialogs.open}
    </aside>
  )
})

/** Folds and unfolds, by button and by key; kept for the person. */
function useTurning(): () => void {
  const store = useStore()
  return useMemo(
    () => () =>
      store.change('preferences', before =>
        preferred(before, { inspector: before.inspector === 'open' ? 'folded' : 'open' }),
      ),
    [store],
  )
}

/** More of the mark that is chosen or lies at the playhead is said by keys. */
function useSaidKeys({ playback, coding }: Inspected): void {
  const { shortcuts, outbox } = useServices()
  const store = useStore()
  useEffect(() => {
    if (!coding) return
    const ask = (what: 'aspects' | 'memo') => () => {
      const at = { partId: coding.partId, atMs: playback.ms }
      const mark = markMeant(coding.coding.marks, { ...at, chosenId: chosenId(store.state.chosen, 'mark') })
      if (mark) askForSaid(store, mark.id, what)
      else outbox.say({ kind: 'no-mark-here' })
    }
    return shortcuts.handle('marks', { 'choose-aspects': ask('aspects'), 'write-memo': ask('memo') })
  }, [shortcuts, outbox, store, playback, coding])
}

function useInspectorKeys(
  turn: () => void,
  sayWhere: () => void,
  { gather, gatherFrame }: ReturnType<typeof useGatherChosen>,
): void {
  const { shortcuts } = useServices()
  useEffect(
    () =>
      shortcuts.handle('inspector', {
        ...{ 'fold-inspector': turn, gather, 'gather-frame': gatherFrame, 'say-where': sayWhere },
      }),
    [shortcuts, turn, sayWhere, gather, gatherFrame],
  )
}
