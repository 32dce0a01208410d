import { GridList, GridListItem } from 'react-aria-components'
import type { FolderAnswer } from '../../server/contracts/index.ts'
import { Button } from '../controls/Button.tsx'
import { Icon } from '../controls/Icon.tsx'
import tick from '../controls/Tick.module.css'
import { useWords } from '../use-app.ts'
import styles from './FolderPicker.module.css'

interface FolderViewProps {
  folder: FolderAnswer | null
  roots: readonly string[] | null
  chosen: ReadonlySet<string>
  onChoose: (paths: ReadonlySet<string>) => void
  onGo: (path: string) => void
}

export function FolderView({ folder, roots, chosen, onChoose, onGo }: FolderViewProps) {
  const { picker, amounts } = useWords()
  if (roots?.length === 0) return <p className={styles.nothing}>{picker.noRoots}</p>
  if (!folder) return <p className={styles.nothing}>{picker.loading}</p>
  const isAll = folder.files.length > 0 && chosen.size === folder.files.length
  return (
    <>
      <div className={styles.path}>
        <Button
          look="quiet"
          icon="up"
          isDisabled={folder.parent === null}
          onPress={() => folder.parent && onGo(folder.parent)}
        >
          {picker.up}
        </Button>
        <span className={styles.where}>{folder.path}</span>
        <Button
          look="quiet"
          isDisabled={folder.files.length === 0}
          onPress={() => onChoose(isAll ? new Set() : new Set(folder.files.map(file => file.path)))}
        >
          {picker.all}
        </Button>
      </div>
      <nav className={styles.places} aria-label={picker.roots}>
        {(roots ?? []).map(root => (
          <Button
            key={root}
            look={root === folder.path ? 'plain' : 'quiet'}
            tip={root}
            onPress={() => onGo(root)}
          >
            {nameOf(root)}
          </Button>
        ))}
      </nav>
      <div className={styles.panes}>
        <ul className={styles.folders} aria-label={picker.folders}>
          {folder.folders.map(inner => (
            <li key={inner.path}>
              <Button look="quiet" icon="folder" onPress={() => onGo(inner.path)}>
                {inner.name}
              </Button>
            </li>
          ))}
        </ul>
        <GridList
          aria-label={picker.files}
          className={styles.files!}
          selectionMode="multiple"
          selectionBehavior="toggle"
          selectedKeys={chosen}
          onSelectionChange={keys =>
            onChoose(
              keys === 'all' ? new Set(folder.files.map(file => file.path)) : new Set([...keys].map(String)),
            )
          }
          renderEmptyState={() => <p className={styles.nothing}>{picker.noFiles}</p>}
        >
          {folder.files.map(file => (
            <GridListItem key={file.path} id={file.path} textValue={file.name} className={styles.file!}>
              <span className={tick.box} />
              <Icon name="film" />
              <span className={styles.fileName}>{file.name}</span>
              <span className={styles.size}>{amounts.bytes(file.byteSize)}</span>
            </GridListItem>
          ))}
        </GridList>
      </div>
    </>
  )
}

/** The last name of a path; a drive or the root by itself. */
function nameOf(place: string): string {
  return place.split(/[\\/]/).filter(Boolean).at(-1) ?? place
}
