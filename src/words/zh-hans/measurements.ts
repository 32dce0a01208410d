import type { MeasurementWords } from '../en/measurements.ts'
import { clockTime } from '../time-code.ts'
import { amounts } from './amounts.ts'

type Camera = Parameters<MeasurementWords['camera']>[0]

const signed = (value: number) => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`
const perSecond = (value: number) => `${value.toFixed(1)}%/秒`

const kinds: Record<string, (camera: Camera) => string> = {
  still: () => '静止',
  'pan-left': ({ pan }) => `左摇 ${perSecond(-pan)}`,
  'pan-right': ({ pan }) => `右摇 ${perSecond(pan)}`,
  'tilt-up': ({ tilt }) => `上摇 ${perSecond(tilt)}`,
  'tilt-down': ({ tilt }) => `下摇 ${perSecond(-tilt)}`,
  'zoom-in': ({ zoom }) => `推近 ${perSecond(zoom)}`,
  'zoom-out': ({ zoom }) => `拉远 ${perSecond(-zoom)}`,
  shake: ({ shake }) => `晃动 ${perSecond(shake)}`,
}

export const measurements: MeasurementWords = {
  heading: '镜头的测量值',
  short: '测量值',
  purpose: '由程序测量，与你的标记分开保存：数字本身不构成解读。所有数值均就这一份影片拷贝而言。',
  by: (name, version) => `测量程序：${name}，第 ${version} 版。`,
  explain: '全部测量值及其方法',
  table: '所有镜头的表格（CSV）',
  measure: '测量',
  measureAgain: '重新测量',
  notMeasured: '此片尚未测量。识别镜头之后会进行测量。',
  beingMeasured: '正在测量此片。测量完成后，数值将显示于此。',
  shotNotMeasured: '正在测量此镜头。',
  filmColours: '全片各镜头的色彩',
  findSimilar: '相似镜头',
  similarTo: number => `与镜头 ${amounts.count(number)} 相似的镜头`,
  looking: '正在比较所有影片的镜头……',
  compared: (count, unmeasuredParts) =>
    `${amounts.count(count)} 个镜头中最接近的，依据色彩、色彩的位置和边缘的方向。${
      unmeasuredParts === 0 ? '' : `另有 ${amounts.count(unmeasuredParts)} 个部分尚未测量，不在其中。`
    }`,
  foundAt: (startMs, distance) => `${clockTime(Math.floor(startMs / 1000))}，差距 ${distance.toFixed(1)}`,
  notSaid: '–',
  names: {
    length: '长度',
    palette: '主色',
    lightness: '明度',
    contrast: '反差',
    chroma: '饱和度',
    motion: '画内运动',
    camera: '摄影机',
    sharpness: '清晰度',
    loudness: '响度',
    silence: '静默',
  },
  colour: (colour, share) => `${colour} ${Math.round(share * 100)}%`,
  length: (milliseconds, frames) => `${(milliseconds / 1000).toFixed(2)} 秒，${amounts.count(frames)} 帧`,
  lengthAlone: milliseconds => `${(milliseconds / 1000).toFixed(2)} 秒`,
  lightness: (mean, spread) => `${mean.toFixed(1)} ± ${spread.toFixed(1)} L*`,
  camera: camera =>
    `${camera.kinds.map(kind => kinds[kind]?.(camera) ?? kind).join('、')}（${Math.round(camera.confidence * 100)}%）`,
  loudness: (integrated, moment) =>
    moment === null ? `${signed(integrated)} LUFS` : `${signed(integrated)} LUFS，最响 ${signed(moment)}`,
  value: {
    contrast: value => `${value.toFixed(1)} L*`,
    chroma: value => value.toFixed(1),
    motion: perSecond,
    sharpness: value => amounts.count(value),
    silence: value => `${Math.round(value * 100)}%`,
  },
  how: {
    length: '依据文件自身的帧时间。',
    palette:
      '在 OKLab 空间中用中位切分法取最多五种颜色，每秒取四幅画面，画面变化时另取；比例按面积与时间计。',
    lightness: 'CIE L*，0 为黑，100 为白：画面与镜头的平均值，以及画面内的标准差。黑边不计。',
    contrast: '画面内 L* 的第 95 与第 5 百分位之差，取镜头平均。',
    chroma: 'OKLab 彩度乘以 100 的平均值：0 为灰，sRGB 最高约 32。',
    motion: '小块画面除摄影机运动之外的平均位移，以每秒占画面的百分比计。',
    camera:
      '由小块画面的位移拟合出的平移与缩放，以每秒占画面的百分比计；括号内为随之移动的画面所占比例。摇与移、变焦与推进在此无法区分。',
    sharpness:
      '亮度图（192 × 108）拉普拉斯算子的方差，单位为灰度级的平方。颗粒也算清晰度；只宜在同一拷贝内比较。',
    loudness: 'ITU-R BS.1770-5，带门限，取镜头内完整的 400 毫秒块；并给出最响的一块。取第一条声轨。',
    silence: '所有声道均低于 −50 dBFS 的时间比例，以 100 毫秒为一段。',
  },
}
