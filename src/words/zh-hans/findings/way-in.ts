import type { WayInWords } from '../../en/findings/way-in.ts'
import { amounts } from '../amounts.ts'

const films = (count: number) => `${amounts.count(count)} 部影片`

export const wayIn: WayInWords = {
  title: '你想知道什么？',
  lead: '每个问题都可以打开。旁边写明这些影片已具备什么，还缺什么。',
  other: '换一个问题',
  reckoning: '正在查看这些影片能回答什么……',
  canAnswer: has => `这些影片可以回答：${has.join('；')}。`,
  stillNeeds: needs => `还需要：${needs.join('；')}。`,
  has: {
    codes: () => '编码本中已有编码项',
    'looked-through': ({ lookedThrough }) => `已检视 ${films(lookedThrough)}`,
    periods: ({ periods }) =>
      periods
        ? `“${periods.first}”（${films(periods.films[0])}）与“${periods.second}”（${films(periods.films[1])}）相比`
        : '',
    dates: ({ dated }) => `${films(dated)}有年代`,
    contradictions: () => '编码本中已有两极分明的矛盾',
    'spaces-and-subjects': () => '编码本中已有空间与主体',
    aspects: () => '标注可以注明如何呈现',
    shots: ({ withShots }) => `${films(withShots)}已有镜头`,
  },
  needs: {
    codes: () => '编码本中至少有一个编码项',
    'looked-through': ({ lookedThrough }) =>
      lookedThrough === 0
        ? '有人就这些编码项检视过的影片'
        : `检视更多影片：至少六部，现有 ${amounts.count(lookedThrough)} 部`,
    periods: () => '两个时期，各有三部以上影片',
    dates: ({ dated }) => `六部有年代的影片，现有 ${amounts.count(dated)} 部`,
    contradictions: () => '编码本中有一个写明两极的矛盾',
    'spaces-and-subjects': () => '编码本中至少各有一个空间与主体',
    aspects: () => '编码本中有一个注明表达通道的标注维度',
    shots: ({ withShots }) => `六部已分镜头的影片，现有 ${amounts.count(withShots)} 部`,
  },
  begin: {
    codes: '从编码本开始',
    'looked-through': '从检视一部影片开始',
    periods: '从为影片分期开始',
    dates: '从为影片注明年代开始',
    contradictions: '从一个矛盾开始',
    'spaces-and-subjects': '从空间与主体开始',
    aspects: '从标注维度开始',
    shots: '从添加影片文件开始',
  },
  numbers: '数字',
  asStudy: name => `与项目一致：${name}`,
}
