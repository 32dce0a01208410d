import { Link as RouteLink } from '@tanstack/react-router'
import { useState } from 'react'
import type { KindOfLink } from '../../../study/index.ts'
import { linkWays, nameIn } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { newReading, shotAtPlayhead } from '../../state/chosen.ts'
import { useAppState, useWords } from '../../use-app.ts'
import type { Inspected } from '../inspector/inspected.ts'
import { useChoosing } from '../inspector/use-chosen.ts'
import { OneOfMany, ProseField } from '../readings/Fields.tsx'
import { useFreshReadings, useReadings } from '../readings/use-readings.ts'
import { LinkEndCard } from './LinkEndCard.tsx'
import styles from './Links.module.css'
import { NewLink } from './NewLink.tsx'
import { OwnKindFields } from './OwnKindFields.tsx'
import type { ShownLink } from './shown-links.ts'
import { useLinkActs, useShownLinks } from './use-links.ts'

/** A link beside its picture: both stills, each a way to its place, and what is said of the pair. */
export function LinkView({ of, id }: { of: Inspected; id: string }) {
  useFreshReadings()
  const shown = useShownLinks().find(one => one.id === id)
  if (id === newReading) return <NewLink of={of} />
  return shown ? <Fields key={id} of={of} shown={shown} /> : null
}

function Fields({ of, shown }: { of: Inspected; shown: ShownLink }) {
  const { links: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { linkKinds } = useReadings()
  const acts = useLinkActs(of.part.view.filmId)
  const choose = useChoosing()
  const [isRenaming, setIsRenaming] = useState(false)
  const { id, link, from, to, kind } = shown
  const own = linkKinds.find(one => one.id === link.linkKindId)
  const shared = { look: 'quiet', preventFocusOnPress: true } as const
  return (
    <>
      <header>
        <p className={styles.kind}>{words.link}</p>
        <h2 className={styles.title}>{kind.forth}</h2>
      </header>
      <div className={styles.pair}>
        <LinkEndCard end={from} />
        <LinkEndCard end={to} />
      </div>
      <OneOfMany
        label={words.kind}
        choices={[
          ...linkWays.map(way => ({ value: way as string, name: words.ways[way] })),
          ...linkKinds.map(one => ({ value: one.id, name: nameIn(one.names, language) })),
        ]}
        chosen={link.linkKindId ?? link.way}
        none={words.kindMeaning}
        onChange={(chosen, upon) =>
          chosen === null || acts.say(id, kindSaid(chosen), upon === null ? {} : kindSaid(upon))
        }
      />
      <ProseField
        label={words.says}
        text={link.says}
        rows={3}
        onChange={(says, upon) => acts.say(id, { says }, { says: upon })}
      />
      {own && isRenaming && (
        <OwnKindFields
          kind={own}
          onKeep={named => acts.changeKind(own, named)}
          onLeave={() => setIsRenaming(false)}
        />
      )}
      <div className={styles.foot}>
        <Button {...shared} onPress={() => acts.turn(link)}>
          {words.turn}
        </Button>
        {own && !isRenaming && (
          <Button look="quiet" onPress={() => setIsRenaming(true)}>
            {words.renameKind}
          </Button>
        )}
        <RouteLink to="/reading/links" search={{ pair: id }}>
          {words.toReading}
        </RouteLink>
        <Button
          {...shared}
          onPress={() => {
            if (acts.remove(id)) choose(shotAtPlayhead)
          }}
        >
          {words.remove}
        </Button>
      </div>
    </>
  )
}

/** As the list of kinds names them: the ways there are by their names, one's own by their ids. */
function kindSaid(chosen: string): KindOfLink {
  const way = linkWays.find(one => one === chosen)
  return way ? { way, linkKindId: null } : { way: 'own', linkKindId: chosen }
}
