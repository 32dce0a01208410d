import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { KindOfLink } from '../../../study/index.ts'
import { bounds } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { IconButton } from '../../controls/IconButton.tsx'
import { newIdentifier } from '../../services/new-identifier.ts'
import type { BegunEnd, DraftOfLink } from '../../state/links/begun-link.ts'
import { begunTurned, draftChanged, linkLetGo, nothingBegun } from '../../state/links/begun-link.ts'
import { useAppState, useStore, useWords } from '../../use-app.ts'
import type { Inspected } from '../inspector/inspected.ts'
import { useChoosing } from '../inspector/use-chosen.ts'
import fields from '../readings/Fields.module.css'
import { useReadings } from '../readings/use-readings.ts'
import { KindField } from './KindField.tsx'
import { LinkEndCard } from './LinkEndCard.tsx'
import styles from './Links.module.css'
import { newLinkId } from './new-link-id.ts'
import { OwnKindFields } from './OwnKindFields.tsx'
import { useBegunEnds } from './use-begun-ends.ts'
import { useLinkActs } from './use-links.ts'

const saysId = 'says-of-new-link'

/** Both places are chosen: of which kind the link is, and what is to be said of it. What is written outlives the window. */
export function NewLink({ of }: { of: Inspected }) {
  const { links: words } = useWords()
  const store = useStore()
  const { from, to, said } = useAppState(state => state.begunLink)
  const ends = useBegunEnds()
  const { links, linkKinds } = useReadings()
  const acts = useLinkActs(of.part.view.filmId)
  const choose = useChoosing()
  const [asksKind, setAsksKind] = useState(false)
  const [naming, setNaming] = useState<'new' | 'chosen' | null>(null)
  if (!from || !to || !ends.from || !ends.to) return null
  const own = linkKinds.find(({ id }) => id === said.linkKindId) ?? null
  const write = (news: Partial<DraftOfLink>) =>
    store.change('begunLink', before => draftChanged(before, news))
  const chooseKind = ({ way, linkKindId }: KindOfLink) => {
    setAsksKind(false)
    flushSync(() => write({ way, linkKindId }))
    document.getElementById(saysId)?.focus()
  }
  const keep = () => {
    const { way, linkKindId, says } = store.state.begunLink.said
    if (way === null) {
      setAsksKind(true)
      document.getElementById(newLinkId)?.querySelector('button')?.focus()
      return
    }
    const id = newIdentifier()
    const link = { id, way, linkKindId, says, from: asEnd(from), to: asEnd(to) }
    if (!acts.make(link)) return
    store.change('begunLink', () => nothingBegun)
    choose({ kind: 'link', id })
  }
  return (
    <>
      <h2 className={styles.title}>{words.newLink}</h2>
      <div className={styles.pair}>
        <LinkEndCard end={ends.from} />
        <LinkEndCard end={ends.to} />
      </div>
      <div className={styles.field}>
        <span className={styles.label}>
          {words.kindMeaning}
          <IconButton
            icon="turn"
            size="small"
            label={words.turn}
            preventFocusOnPress
            onPress={() => store.change('begunLink', begunTurned)}
          />
        </span>
        <KindField
          id={newLinkId}
          kinds={linkKinds}
          chosen={said.way === null ? null : { way: said.way, linkKindId: said.linkKindId }}
          onChoose={chooseKind}
          onOwn={() => setNaming('new')}
        />
        {naming && (
          <OwnKindFields
            key={naming}
            kind={naming === 'chosen' ? own : null}
            onLeave={() => setNaming(null)}
            onKeep={kind => {
              if (naming === 'chosen' && own) return acts.changeKind(own, kind)
              const id = newIdentifier()
              if (!acts.makeKind({ ...kind, id })) return false
              chooseKind({ way: 'own', linkKindId: id })
              return true
            }}
          />
        )}
        {own && !naming && (
          <div className={styles.foot}>
            <Button look="quiet" onPress={() => setNaming('chosen')}>
              {words.renameKind}
            </Button>
            {!links.some(({ linkKindId }) => linkKindId === own.id) && (
              <Button
                look="quiet"
                onPress={() => {
                  if (acts.removeKind(own.id)) write({ way: null, linkKindId: null })
                }}
              >
                {words.removeKind}
              </Button>
            )}
          </div>
        )}
        <p className={styles.asked} role="status">
          {asksKind && words.chooseKind}
        </p>
      </div>
      <label className={fields.field}>
        {words.says}
        <textarea
          id={saysId}
          className={fields.prose}
          rows={3}
          maxLength={bounds.writing}
          placeholder={words.saysMeaning}
          value={said.says}
          onChange={event => write({ says: event.currentTarget.value })}
          onKeyDown={event => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') event.currentTarget.blur()
            if (event.key !== 'Enter' || event.shiftKey) return
            event.preventDefault()
            event.currentTarget.blur()
            keep()
          }}
        />
      </label>
      <div className={styles.foot}>
        <Button look="strong" preventFocusOnPress onPress={keep}>
          {words.keep}
        </Button>
        <Button look="quiet" preventFocusOnPress onPress={() => store.change('begunLink', linkLetGo)}>
          {words.letGo}
        </Button>
      </div>
    </>
  )
}

function asEnd({ partId, startMs, endMs, attachedTo }: BegunEnd) {
  return { id: newIdentifier(), partId, startMs, endMs, attachedTo }
}
