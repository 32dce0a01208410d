import { Type } from 'typebox'
import type { FrameClock, Likeness, MediaFile } from '../../study/index.ts'
import { frameCount, frameToMs, invertWarp, msToFrame, planCopyAct, warpMs } from '../../study/index.ts'
import { gatherCopies } from '../../workbench/index.ts'
import { schemas } from '../contracts/index.ts'
import type { House } from '../house.ts'
import type { App } from '../route.ts'
import { refuse } from '../route.ts'

const momentsShown = 5

export function copyRoutes(app: App, house: House): void {
  app.get(
    '/api/likenesses/:id',
    { schema: { params: Type.Object({ id: schemas.Id }), response: { 200: schemas.LikenessPreview } } },
    async (request, reply) => {
      const likeness = await house.store.copies.likeness(request.params.id)
      const file = likeness && (await house.store.films.file(likeness.fileId))
      const other = likeness && (await house.store.films.file(likeness.otherFileId))
      if (!likeness || !file?.clock || !other?.clock) return refuse(reply, { kind: 'no-such-likeness' })
      const act = { kind: 'take-as-copy', likenessId: likeness.id, use: true } as const
      const plan = planCopyAct(await gatherCopies(house, act), act)
      const { decisions } = await house.store.shots.listOfPart(other.partId)
      return {
        fileId: file.id,
        otherFileId: other.id,
        name: file.originalName,
        otherName: other.originalName,
        ...{ fromMs: likeness.fromMs, untilMs: likeness.untilMs },
        ...{ speed: likeness.warp.speed, errorMs: likeness.warp.errorMs },
        ...{ matched: likeness.matched, compared: likeness.compared },
        marks: (await house.store.copies.partInTime(other.partId)).records.mark.length,
        cutByHand: decisions.filter(({ decision }) => decision === 'boundary').length,
        outside: plan.ok ? plan.value.outside : 0,
        refusal: plan.ok ? null : plan.refusal,
        moments: sameMoments(likeness, { clock: file.clock }, { clock: other.clock }),
      }
    },
  )
}

/** Frames that should show the same, evenly spread over the stretch in common. */
function sameMoments(
  likeness: Likeness,
  file: { clock: NonNullable<MediaFile['clock']> },
  other: { clock: FrameClock },
): { frame: number; otherFrame: number }[] {
  const back = invertWarp(likeness.warp)
  return Array.from({ length: momentsShown }, (_, index) => {
    const share = (index + 0.5) / momentsShown
    const otherMs = likeness.fromMs + share * (likeness.untilMs - likeness.fromMs)
    const last = frameCount(file.clock) - 1
    const frame = Math.min(
      last,
      msToFrame(file.clock, Math.max(0, Math.round(warpMs(likeness.warp, otherMs)))),
    )
    const middle = (frameToMs(file.clock, frame) + frameToMs(file.clock, frame + 1)) / 2
    return { frame, otherFrame: msToFrame(other.clock, Math.max(0, Math.floor(warpMs(back, middle)))) }
  })
}
