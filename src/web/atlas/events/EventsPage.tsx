import { useState } from 'react'
import type { DatedEvent } from '../../../study/index.ts'
import { dateSpan, nameIn } from '../../../study/index.ts'
import { sayDate } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { GatherRecord } from '../../stage/gathering/GatherRecord.tsx'
import { useFreshWorld } from '../../stage/world/use-world.ts'
import { EventLink, PlaceLink } from '../../stage/world/WorldLinks.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import page from '../Atlas.module.css'
import { AtlasHead } from '../AtlasHead.tsx'
import { ScenesOfEvent } from '../places/FilmAtPlace.tsx'
import { useAtlas } from '../use-atlas.ts'
import { EventDialog } from './EventDialog.tsx'
import styles from './EventsPage.module.css'

/** The dated events of the study in their order. */
export function EventsPage() {
  useFreshWorld()
  const { atlas: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { outbox } = useServices()
  const atlas = useAtlas()
  const [open, setOpen] = useState<DatedEvent | 'new' | null>(null)
  const start = ({ date }: DatedEvent) => dateSpan(date)?.fullFrom ?? Infinity
  const sorted = [...atlas.events].sort((one, other) => start(one) - start(other))
  return (
    <div className={page.page}>
      <AtlasHead>
        <Button icon="add" look={sorted.length === 0 ? 'strong' : 'plain'} onPress={() => setOpen('new')}>
          {words.newEvent}
        </Button>
      </AtlasHead>
      {atlas.isLoaded && sorted.length === 0 && <p className={page.purpose}>{words.eventsPurpose}</p>}
      {sorted.length > 0 && (
        <ol className={styles.events} aria-label={words.events}>
          {sorted.map(event => (
            <li key={event.id}>
              <span className={styles.date}>{sayDate(event.date, language)}</span>
              <div>
                <strong>
                  <EventLink eventId={event.id} />
                </strong>
                <p className={styles.more}>
                  {event.eventKind !== '' && <span className={styles.place}>{event.eventKind}</span>}
                  {event.placeIds.map(id => (
                    <span key={id} className={styles.place}>
                      <PlaceLink placeId={id} />
                    </span>
                  ))}
                  <ScenesOfEvent event={event} atlas={atlas} />
                </p>
                {event.note !== '' && <p className={styles.note}>{event.note}</p>}
              </div>
              <span className={styles.acts}>
                <GatherRecord what="event" id={event.id} said={event.names} />
                <IconButton
                  icon="describe"
                  label={`${words.editEvent}: ${nameIn(event.names, language)}`}
                  onPress={() => setOpen(event)}
                />
                <IconButton
                  icon="close"
                  label={`${words.removeEvent}: ${nameIn(event.names, language)}`}
                  onPress={() => outbox.placeAndSay({ kind: 'remove-event', eventId: event.id })}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
      {open && <EventDialog event={open === 'new' ? null : open} onEnd={() => setOpen(null)} />}
    </div>
  )
}
