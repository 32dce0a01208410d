import type { PartState } from '../../state/parts.ts'
import { useStore, useWords } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import { useUnitHere } from '../readings/use-unit-here.ts'
import { askForSetting, settingOf } from './ask-for-setting.ts'
import { useSaidOfSetting } from './say-setting.ts'
import { useWorld } from './use-world.ts'

interface WhereNowProps {
  part: PartState
  playback: Playback
  className: string | undefined
}

/** Where and when the scene or the shot on screen is, on the line of what holds now; nothing where it is not said. */
export function WhereNow({ part, playback, className }: WhereNowProps) {
  const { atlas: words } = useWords()
  const store = useStore()
  const { settings } = useWorld()
  const say = useSaidOfSetting()
  const unit = useUnitHere({ part, playback })
  const setting = settingOf(settings, unit)
  if (!setting) return null
  const said = say(setting)
  return (
    <button
      type="button"
      className={className}
      aria-label={`${words.settingHere}: ${said}`}
      onClick={() => askForSetting(store, unit)}
    >
      {said}
    </button>
  )
}
