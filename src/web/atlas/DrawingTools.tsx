import { IconButton } from '../controls/IconButton.tsx'
import { useSaidChord } from '../controls/Keycap.tsx'
import { useWords } from '../use-app.ts'

interface DrawingToolsProps {
  acts: Readonly<Record<'zoom-in' | 'zoom-out' | 'zoom-whole', () => void>>
  /** The id under which the drawing names its keys as what describes it. */
  keys: string
  className: string | undefined
}

/** Nearer, farther and all of a drawing, by buttons; and its keys, for whoever hears it read. */
export function DrawingTools({ acts, keys, className }: DrawingToolsProps) {
  const { atlas: words } = useWords()
  const chords = {
    nearer: useSaidChord('zoom-in'),
    farther: useSaidChord('zoom-out'),
    all: useSaidChord('zoom-whole'),
  }
  const labels = { 'zoom-in': words.nearer, 'zoom-out': words.farther, 'zoom-whole': words.showAll }
  return (
    <>
      <div className={className}>
        {(['zoom-in', 'zoom-out', 'zoom-whole'] as const).map(act => (
          <IconButton key={act} icon={act} size="small" label={labels[act]} hint={act} onPress={acts[act]} />
        ))}
      </div>
      <p id={keys} className="unseen">
        {words.mapKeys(chords)}
      </p>
    </>
  )
}
