import type { ReactNode } from 'react'
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
import { classNames } from '../../controls/class-names.ts'
import sheet from '../../controls/Dialog.module.css'
import { Icon } from '../../controls/Icon.tsx'
import search from '../../controls/SearchList.module.css'
import { Still } from '../../controls/Still.tsx'
import { useSimplified } from '../../stage/head/use-simplified.ts'
import { rankFinds } from '../../state/rank-finds.ts'
import { useWords } from '../../use-app.ts'
import styles from './Chooser.module.css'

const mostShown = 40

/** Something that can be chosen by typing. */
export interface Choosable<What> {
  key: string
  what: What
  /** The heading under which it stands. */
  kind: string
  name: string
  also?: readonly string[]
  facts?: string
  /** Its still; of things that have none it is not there. */
  address?: string | null
}

interface ChooserProps<What> {
  title: string
  placeholder: string
  empty: string
  all: readonly Choosable<What>[]
  /** What the words that were typed say by themselves; it stands before everything else. */
  typed?: (text: string) => readonly Choosable<What>[]
  onChoose: (what: What) => void
  onClose: () => void
  /** Above the list: what narrows it. */
  children?: ReactNode
}

/** Chooses one of many by typing; the arrows choose, Enter takes it. Hanzi and pinyin find alike. */
export function Chooser<What>(props: ChooserProps<What>) {
  const { title, onClose, onChoose } = props
  return (
    <ModalOverlay
      className={classNames(sheet.scrim, sheet.high)}
      isOpen
      onOpenChange={open => !open && onClose()}
      isDismissable
    >
      <Modal className={classNames(sheet.sheet, sheet.middle)}>
        <Dialog className={sheet.dialog!} aria-label={title}>
          <ChoosingList
            {...props}
            onChoose={what => {
              onClose()
              // The focus goes back to the text as this closes, and only then is something put there.
              setTimeout(() => onChoose(what))
            }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The same within something that is open already. */
export function ChoosingList<What>({
  title,
  placeholder,
  empty,
  all,
  typed,
  onChoose,
  children,
}: Omit<ChooserProps<What>, 'onClose'>) {
  const { navigation } = useWords()
  const [text, setText] = useState('')
  const simplify = useSimplified(text)
  const found = useMemo(
    () => all.map(one => ({ ...one, also: [...(one.also ?? []), one.facts ?? '', one.kind] })),
    [all],
  )
  const sections = useMemo(() => inSections(rankFinds(found, text, simplify)), [found, text, simplify])
  const said = typed?.(text) ?? []
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField className={search.search!} aria-label={placeholder} autoFocus>
        <Icon name="search" />
        <Input className={classNames(search.input, search.large, styles.input)} placeholder={placeholder} />
        <kbd className={styles.escape} aria-label={navigation.close}>
          Esc
        </kbd>
      </SearchField>
      {children}
      <ListBox
        className={classNames(search.list, styles.list)}
        aria-label={title}
        items={said.length > 0 ? [...inSections(said), ...sections] : sections}
        renderEmptyState={() => <p className={search.nothing}>{empty}</p>}
      >
        {({ kind, lines }) => (
          <ListBoxSection id={kind}>
            <Header className={styles.kind}>{kind}</Header>
            {lines.map(({ key, what, name, facts, address }) => (
              <ListBoxItem
                key={key}
                id={key}
                textValue={name}
                className={classNames(search.line, styles.line)}
                onAction={() => onChoose(what)}
              >
                {address && (
                  <span className={styles.still}>
                    <Still address={address} />
                  </span>
                )}
                <span className={styles.name}>{name}</span>
                {facts && <span className={styles.facts}>{facts}</span>}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  )
}

function inSections<What>(
  found: readonly Choosable<What>[],
): { kind: string; lines: readonly Choosable<What>[] }[] {
  const byKind = new Map<string, Choosable<What>[]>()
  for (const one of found) {
    const lines = byKind.get(one.kind) ?? []
    byKind.set(one.kind, lines)
    if (lines.length < mostShown) lines.push(one)
  }
  return [...byKind].map(([kind, lines]) => ({ kind, lines }))
}
