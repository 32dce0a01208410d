import type { ContradictionWords } from '../../en/codebook/contradictions.ts'
import { amounts } from '../amounts.ts'

const notPole = (pole: string) => `非${pole}`

export const contradictions: ContradictionWords = {
  title: '矛盾',
  meaning: '各有两极',
  size: ({ inUse, retired }) =>
    `${amounts.count(inUse)} 个矛盾${retired > 0 ? `，另有 ${amounts.count(retired)} 个已停用` : ''}`,
  begin:
    '尚无矛盾。矛盾有两极：影片取其一、取其二、兼取、皆不取，或否定其中之一。请自行新建，或采用下面这一个再加修改。',
  takeOver: name => `采用“${name}”`,
  example: {
    name: '乡村与城市',
    firstPole: '乡村',
    secondPole: '城市',
    notS1: '离土',
    notS2: '乡土气',
    both: '田园市郊',
    neither: '荒地',
    meaning:
      '影片以二者之中的哪一个为真正的生活，另一个于它又是什么：所离开的、所追怀的、所畏惧的。往来于二者之间的地方与人也属于此。',
    whoSays: '雷蒙·威廉斯：《乡村与城市》（1973）',
  },
  add: '新建矛盾',
  versus: (first, second) => `${first}—${second}`,
  withoutFamily: '未归族',
  moves: 'Alt 加上下方向键将矛盾移到相邻一项之前或之后；到本族边缘时，整族一并移动。',
  change: '修改',
  make: '新建矛盾',
  save: '保存',
  cancel: '取消',
  retire: '停用',
  retireMeaning: '它仍留在列表中，随时可以恢复。',
  bringBack: '恢复使用',
  retired: '已停用',
  nameEn: '英文名称',
  nameZh: '中文名称',
  family: '族',
  noFamily: '无',
  ownFamily: '另一族……',
  familyEn: '族的英文名称',
  familyZh: '族的中文名称',
  proposedFamilies: ['城市空间', '文化规范', '社会身份'],
  firstPole: '第一极',
  secondPole: '第二极',
  inEnglish: '英文',
  inChinese: '中文',
  positionNames: '各位置的名称',
  positionNamesMeaning: '未填写时，以空栏中所示的名称称之。',
  whatItMeans: '含义',
  whoSays: '出自何人',
  noMeaning: '尚未说明其含义。',
  square: name => `“${name}”的符号矩阵`,
  signs: { s1: 'X', s2: '反X', notS1: '非X', notS2: '非反X', both: '复合项', neither: '中性项' },
  derived: {
    notS1: notPole,
    notS2: notPole,
    both: (first, second) => `${first}与${second}兼有`,
    neither: (first, second) => `${first}与${second}皆非`,
  },
  lines: { contrary: '相反', denied: '矛盾（否定）', implied: '蕴含' },
  linesSaid: ({ s1, s2, notS1, notS2 }) =>
    `“${s1}”与“${s2}”相反。“${notS1}”否定“${s1}”，“${notS2}”否定“${s2}”。“${s1}”蕴含“${notS2}”，“${s2}”蕴含“${notS1}”。`,
}
