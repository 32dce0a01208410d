export function ShotsScreen({ partId, firstFrame }: { partId: string; firstFrame: number }) {
  return <div>{partId + firstFrame}</div>
}
