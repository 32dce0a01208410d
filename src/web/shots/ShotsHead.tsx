import { useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { DeskHead } from '../stage/head/DeskHead.tsx'
import { UndoButtons } from '../stage/head/UndoButtons.tsx'
import { SubtitlesTool } from '../stage/subtitles/SubtitlesTool.tsx'
import type { PartState } from '../state/parts.ts'
import { useServices, useWords } from '../use-app.ts'
import { ShotListMenu } from './ShotListMenu.tsx'
import { ThresholdDialog } from './ThresholdDialog.tsx'

export function ShotsHead({ partId, part }: { partId: string; part: PartState | undefined }) {
  const { shots } = useWords()
  const count = part?.shownShots.length ?? 0
  const meanMs = part && count > 0 ? part.view.endMs / count : null
  return (
    <DeskHead partId={partId} mode="shots" facts={count > 0 && shots.facts({ count, meanMs })}>
      {part?.view.file && <ShotListTools part={part} />}
    </DeskHead>
  )
}

function ShotListTools({ part }: { part: PartState }) {
  const { shots, detection } = useWords()
  const [isChoosing, setIsChoosing] = useState(false)
  const { tasks } = useServices()
  const { partId, filmId, clock } = part.view
  return (
    <>
      <UndoButtons area="shots" filmId={filmId} />
      <Button
        look="quiet"
        icon="detect"
        tip={shots.detectMeaning}
        onPress={() => void tasks.detectShots(partId)}
      >
        {shots.detect}
      </Button>
      <Button look="quiet" onPress={() => setIsChoosing(true)}>
        {detection.open}
      </Button>
      <ShotListMenu partId={partId} />
      <SubtitlesTool partId={partId} filmId={filmId} />
      {clock && (
        <ThresholdDialog
          partId={partId}
          clock={clock}
          isOpen={isChoosing}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </>
  )
}
