import type { Setting } from '../../../study/index.ts'
import { newReading } from '../../state/chosen.ts'
import type { Store } from '../../state/store.ts'
import { shownWorld } from '../../state/world/world.ts'
import { showReading } from '../readings/ask-for-reading.ts'
import type { Lying } from '../readings/name-places.ts'

export const settingViewId = 'where-and-when'

/** What is said of just this scene or shot. */
export function settingOf(
  settings: readonly Setting[],
  unit: (Lying & { partId: string }) | null,
): Setting | undefined {
  return settings.find(
    one =>
      one.partId === unit?.partId &&
      ((one.attachedTo !== null && one.attachedTo === unit.attachedTo) ||
        (one.startMs === unit.startMs && one.endMs === unit.endMs)),
  )
}

/** Opens what is said of where and when a stretch is, or a new saying, with the hand in its first field. */
export function askForSetting(store: Store, unit: (Lying & { partId: string }) | null): void {
  const { world, outbox, study } = store.state
  const { settings } = shownWorld(world, outbox.waiting, study?.homeCoderId ?? null)
  const id = settingOf(settings, unit)?.id ?? newReading
  showReading(store, { kind: 'setting', id }, settingViewId)
  document.getElementById(settingViewId)?.querySelector('input')?.focus()
}
