import type { CodersAgree } from '../../../findings/index.ts'
import { isNotComputable } from '../../../findings/index.ts'
import { coefficient } from '../../share-of-films.ts'
import { amounts, share } from '../amounts.ts'
import { reasons } from './reasons.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`

export const agreement = {
  title: '编码者一致性',
  ofCode: ({ name, said }: { name: string; said: string }) => `“${name}”：${said}`,
  notTwice: (names: readonly string[]) =>
    `这些影片中没有一部由两位编码者为下列编码项检视过，换一个人看，所见是否相同，不得而知：${names.map(name => `“${name}”`).join('、')}。`,
  noneTwice: '这些影片没有一部由两位编码者为其中任何编码项检视过：换一个人看，所见是否相同，不得而知。',
  said(agree: CodersAgree): string | null {
    const { ofFilms, notBlind = 0 } = agree
    if (ofFilms === 0) return null
    const seen = notBlind > 0 ? `${films(notBlind)}中有编码者看过他人的标注，其编码不计入此项。` : ''
    return saidOfBlind(agree) + seen
  },
}

function saidOfBlind({ films: met, ofFilms, notBlind, time, shots, interval }: CodersAgree): string {
  if (met === 0)
    return notBlind
      ? '没有一部影片由两位未曾看过对方标注的编码者为它检视过：一致程度无法计算。'
      : '没有一部影片由两位编码者为它检视过：换一个人看，所见是否相同，不得而知。'
  const where = met === ofFilms ? films(met) : `${films(ofFilms)}中的 ${amounts.count(met)} 部`
  if (isNotComputable(time) || isNotComputable(time.alpha)) {
    const reason = isNotComputable(time) ? time : (time.alpha as { because: keyof typeof reasons })
    return `有两位或更多编码者为它看过${where}；一致程度无法计算：${reasons[reason.because]}。`
  }
  const range = isNotComputable(interval)
    ? ''
    : `95% 区间 ${coefficient(interval.lower)} 至 ${coefficient(interval.upper)}，`
  const present = isNotComputable(time.positiveAgreement)
    ? ''
    : `；一人标出之处，另一人也标出的时间占 ${share(time.positiveAgreement)}`
  const byShots =
    isNotComputable(shots) || isNotComputable(shots.alpha) ? '' : `按镜头计 α = ${coefficient(shots.alpha)}。`
  return `同时看过的编码者按时间计的一致性 α = ${coefficient(time.alpha)}（${range}${where}，Krippendorff）${present}。${byShots}`
}
