import type { KeyboardEvent } from 'react'
import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { classNames } from '../controls/class-names.ts'
import sheet from '../controls/Dialog.module.css'
import { Icon } from '../controls/Icon.tsx'
import { Chord, Keycap } from '../controls/Keycap.tsx'
import search from '../controls/SearchList.module.css'
import type { Find, FindKind } from '../services/finder.ts'
import { useSimplified } from '../stage/head/use-simplified.ts'
import { rankFinds } from '../state/rank-finds.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './Palette.module.css'
import { useTextFinds } from './use-text-finds.ts'

/** More of one kind are not shown: another letter finds what is meant. */
const mostOfKind = { unasked: 4, asked: 8 }

/** Finds anything that can be done or gone to from here, by typing; the arrows choose, Enter does it. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { find, navigation } = useWords()
  const [text, setText] = useState('')
  const sections = useSections(text)
  const choose = (found: Find) => {
    onClose()
    // What is done may ask for the focus, which goes back to where it was as the palette closes.
    setTimeout(found.run)
  }
  const gather = (event: KeyboardEvent) => {
    if (!isGatherKey(event)) return
    event.preventDefault()
    const all = sections.flatMap(({ kind, finds }) => finds.map(found => ({ kind, found })))
    const here = keyInFocus()
    const chosen = all.find(({ kind, found }) => `${kind} ${found.key}` === here)
    const first = all.find(({ found }) => found.gather)
    ;(here === undefined ? first : chosen)?.found.gather?.()
  }
  return (
    <ModalOverlay
      className={classNames(sheet.scrim, sheet.high)}
      isOpen
      onOpenChange={open => !open && onClose()}
      isDismissable
    >
      <Modal className={classNames(sheet.sheet, sheet.middle)}>
        <Dialog className={sheet.dialog!} aria-label={find.title}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the key is the search field’s. */}
          <div className={styles.keys} onKeyDown={gather}>
            <Autocomplete inputValue={text} onInputChange={setText}>
              <SearchField className={search.search!} aria-label={find.title} autoFocus>
                <Icon name="search" />
                <Input className={classNames(search.input, search.large)} placeholder={find.placeholder} />
                <kbd className={styles.escape} aria-label={navigation.close}>
                  Esc
                </kbd>
              </SearchField>
              <ListBox
                className={classNames(search.list, styles.list)}
                aria-label={find.title}
                items={sections}
                renderEmptyState={() => <p className={search.nothing}>{find.nothing}</p>}
              >
                {({ kind, finds }) => (
                  <ListBoxSection id={kind}>
                    <Header className={styles.kind}>
                      {find.kinds[kind]}
                      {finds.some(found => found.gather) && <GatherHint />}
                    </Header>
                    {finds.map(found => (
                      <Line
                        key={`${kind} ${found.key}`}
                        id={`${kind} ${found.key}`}
                        find={found}
                        onChoose={choose}
                      />
                    ))}
                  </ListBoxSection>
                )}
              </ListBox>
            </Autocomplete>
            <GatheredSaid />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Beside the list, where nothing but what can be chosen may stand: what came of gathering, for who does not see it. */
function GatheredSaid() {
  const { tray } = useWords()
  const said = useAppState(state => state.tray.said)
  return (
    <p className="unseen" role="status">
      {said && tray.gathered(said)}
    </p>
  )
}

/** The key by which what is found goes into the tray, and what came of it. */
function GatherHint() {
  const { tray } = useWords()
  const said = useAppState(state => state.tray.said)
  return (
    <span className={styles.hint}>
      <span>{said ? tray.gathered(said) : tray.gather}</span>
      <Keycap act="gather" />
    </span>
  )
}

/** The line that the arrows have come to, of which only the field knows; none until they are used. */
function keyInFocus(): string | undefined {
  const id = document.activeElement?.getAttribute('aria-activedescendant')
  return id ? document.getElementById(id)?.dataset['key'] : undefined
}

function isGatherKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'g' && (ctrlKey || metaKey) && !shiftKey && !altKey
}

/** Read once as the palette opens: what can be done does not change while it is open. */
function useSections(text: string): { kind: FindKind; finds: Find[] }[] {
  const { find } = useWords()
  const { finder } = useServices()
  const simplify = useSimplified(text)
  const texts = useTextFinds(text)
  const [all] = useState(() =>
    (Object.keys(find.kinds) as FindKind[]).map(kind => ({ kind, finds: finder.found(kind) })),
  )
  return useMemo(
    () =>
      all
        .map(({ kind, finds }) => {
          if (kind === 'texts') return { kind, finds: text.trim() ? [...texts] : [] }
          const most = mostOfKind[text.trim() ? 'asked' : 'unasked']
          return { kind, finds: rankFinds(finds, text, simplify).slice(0, most) }
        })
        .filter(({ finds }) => finds.length > 0),
    [all, text, texts, simplify],
  )
}

function Line({ id, find, onChoose }: { id: string; find: Find; onChoose: (find: Find) => void }) {
  const { name, facts, chord, colour } = find
  return (
    <ListBoxItem
      id={id}
      textValue={name}
      className={classNames(search.line, styles.line)}
      onAction={() => onChoose(find)}
    >
      {colour && <span className={styles.colour} style={{ background: colour }} />}
      <span className={styles.name}>{name}</span>
      {facts && <span className={styles.facts}>{facts}</span>}
      {chord && (
        <span aria-hidden="true">
          <Chord chord={chord} />
        </span>
      )}
    </ListBoxItem>
  )
}
