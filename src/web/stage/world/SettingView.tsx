import type { EventWay, SettingSaid } from '../../../study/index.ts'
import { certainties, eventWays, nameIn, nothingSaidOfSetting, views } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import { chosenId, newReading, shotAtPlayhead } from '../../state/chosen.ts'
import { plainText } from '../../state/plain-text.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import { UndoButtons } from '../head/UndoButtons.tsx'
import type { Inspected } from '../inspector/inspected.ts'
import { useChoosing } from '../inspector/use-chosen.ts'
import { OneOfMany } from '../readings/Fields.tsx'
import styles from '../readings/MediationView.module.css'
import { namePlace } from '../readings/name-places.ts'
import { placesOfOpen } from '../readings/unit-here.ts'
import { useUnitHere } from '../readings/use-unit-here.ts'
import { settingOf, settingViewId } from './ask-for-setting.ts'
import { DateField } from './DateField.tsx'
import { NamedField } from './NamedField.tsx'
import { PlacesField } from './PlacesField.tsx'
import { isNothingSaid, useWorld, useWorldActs } from './use-world.ts'

/** Where and when a scene or a shot is. A new saying is made with the first thing that is said. */
export function SettingView({ of, id }: { of: Inspected; id: string }) {
  const { atlas: words, readings } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { settings, events } = useWorld()
  const acts = useWorldActs()
  const store = useStore()
  const choose = useChoosing()
  const unit = useUnitHere(of)
  const standing = settings.find(one =>
    id === newReading ? one === settingOf(settings, unit) : one.id === id,
  )
  if (!standing && (id !== newReading || !unit)) return null
  const { startMs, endMs, attachedTo } = standing ?? unit!
  const said: SettingSaid = standing ?? nothingSaidOfSetting
  const change = (to: Partial<SettingSaid>, upon?: Partial<SettingSaid>): boolean => {
    // What was made a moment ago may not be drawn yet: of one stretch there is one saying, not two.
    const madeId = standing?.id ?? settingOf(acts.settingsNow(), unit)?.id
    if (madeId !== undefined) {
      const isKept = acts.changeSetting(madeId, to, upon)
      const isGone = !acts.settingsNow().some(one => one.id === madeId)
      // The form stays open for what may be said next, where it is still the one that is looked at.
      if (isGone && chosenId(store.state.chosen, 'setting') === madeId)
        choose({ kind: 'setting', id: newReading })
      return isKept
    }
    const { filmId, partId } = of.part.view
    const next = {
      ...nothingSaidOfSetting,
      ...to,
      id: newIdentifier(),
      filmId,
      partId,
      startMs,
      endMs,
      attachedTo,
    }
    if (isNothingSaid(next)) return true
    const isMade = acts.makeSetting(next)
    if (isMade) store.change('chosen', () => ({ kind: 'setting', id: next.id }))
    return isMade
  }
  return (
    <>
      <header>
        <p className={styles.kind}>{words.settingHere}</p>
        <h2 className={styles.title}>
          {namePlace({ startMs, endMs, attachedTo }, placesOfOpen(of.part), readings).said}
        </h2>
      </header>
      <PlacesField
        id={settingViewId}
        label={words.filmedPlace}
        hint={words.addFilmed}
        placeIds={said.filmedIds}
        onChange={filmedIds => change({ filmedIds })}
      />
      <PlacesField
        label={words.representedPlace}
        hint={words.addRepresented}
        placeIds={said.representedIds}
        onChange={representedIds => change({ representedIds })}
      />
      <div className={styles.pair}>
        <OneOfMany
          label={words.view}
          choices={views.map(value => ({ value, name: words.views[value] }))}
          chosen={said.view}
          none={words.notSaid}
          onChange={(view, upon) => change({ view }, { view: upon })}
        />
        <DateField
          label={words.storyDateOf}
          hint={words.storyDateHint}
          date={said.storyDate}
          onChange={(storyDate, upon) => change({ storyDate }, { storyDate: upon })}
        />
      </div>
      <NamedField
        label={words.events}
        hint={words.addEvent}
        all={events.map(event => ({
          id: event.id,
          name: nameIn(event.names, language),
          found: plainText(`${event.names.en} ${event.names['zh-Hans']} ${event.date}`),
        }))}
        chosen={said.events.map(({ eventId }) => eventId)}
        onChange={ids =>
          change({
            events: ids.map(
              eventId =>
                said.events.find(one => one.eventId === eventId) ?? { eventId, way: 'stages' as const },
            ),
          })
        }
        more={eventId => {
          const event = events.find(one => one.id === eventId)
          return (
            <select
              aria-label={words.wayOf(event ? nameIn(event.names, language) : '')}
              value={said.events.find(one => one.eventId === eventId)?.way}
              onChange={({ currentTarget }) => {
                const way = currentTarget.value as EventWay
                change({ events: said.events.map(one => (one.eventId === eventId ? { eventId, way } : one)) })
              }}
            >
              {eventWays.map(way => (
                <option key={way} value={way}>
                  {words.eventWays[way]}
                </option>
              ))}
            </select>
          )
        }}
      />
      <OneOfMany
        label={words.certainty}
        choices={certainties.map(value => ({ value, name: readings.certainties[value] }))}
        chosen={said.certainty}
        none={words.notSaid}
        onChange={(certainty, upon) => change({ certainty }, { certainty: upon })}
      />
      <div className={styles.foot}>
        <UndoButtons area="atlas" filmId={null} isHeard={false} />
        {standing && (
          <Button
            look="quiet"
            preventFocusOnPress
            onPress={() => {
              if (acts.removeSetting(standing.id)) choose(shotAtPlayhead)
            }}
          >
            {words.removeSetting}
          </Button>
        )}
      </div>
    </>
  )
}
