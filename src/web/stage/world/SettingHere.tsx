import { Button } from '../../controls/Button.tsx'
import { useStore, useWords } from '../../use-app.ts'
import styles from '../inspector/Inspector.module.css'
import type { Inspected } from '../inspector/inspected.ts'
import { namePlace } from '../readings/name-places.ts'
import { placesOfOpen } from '../readings/unit-here.ts'
import { askForSetting } from './ask-for-setting.ts'
import { useSaidOfSetting } from './say-setting.ts'
import { useWorld } from './use-world.ts'

interface SettingHereProps {
  of: Inspected
  /** The scene or the shot. */
  unit: { id: string; startMs: number; endMs: number }
}

/** Where and when a stretch is, in short; pressed, it is said or changed. */
export function SettingHere({ of, unit }: SettingHereProps) {
  const { atlas: words, readings } = useWords()
  const store = useStore()
  const { settings } = useWorld()
  const say = useSaidOfSetting()
  const { partId } = of.part.view
  const parts = placesOfOpen(of.part)
  const here = settings.filter(one => {
    const { startMs, endMs } = namePlace(one, parts, readings)
    return one.partId === partId && startMs < unit.endMs && unit.startMs < endMs
  })
  const ask = (lying: { startMs: number; endMs: number; attachedTo: string | null }) =>
    askForSetting(store, { ...lying, partId })
  return (
    <section className={styles.section} aria-label={words.settingHere}>
      <h3>{words.settingHere}</h3>
      <ul>
        {here.map(setting => (
          <li key={setting.id}>
            <button type="button" className={styles.row} onClick={() => ask(setting)}>
              {say(setting)}
            </button>
          </li>
        ))}
      </ul>
      {here.length === 0 && (
        <Button
          look="quiet"
          icon="atlas"
          hint="say-where"
          preventFocusOnPress
          onPress={() => ask({ ...unit, attachedTo: unit.id })}
        >
          {words.sayWhere}
        </Button>
      )}
    </section>
  )
}
