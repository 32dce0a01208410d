import type { CodebookWords } from '../en/codebook.ts'
import { amounts } from './amounts.ts'

export const codebook: CodebookWords = {
  title: '编码本',
  purpose: '在影片中要找的东西。编码项标注符号、空间、主体或手法；在编码台上，按它的键即标注于镜头。',
  size: ({ inUse, retired }) =>
    `${amounts.count(inUse)} 个编码项${retired > 0 ? `，另有 ${amounts.count(retired)} 个已停用` : ''}`,
  begin: '尚无编码项。请新建第一个：烟囱、工人俱乐部、下岗工人、长镜头……',
  kinds: { symbol: '符号', space: '空间', subject: '主体', technique: '手法' },
  kindMeanings: {
    symbol: '可作解读的事物',
    space: '空间的类型',
    subject: '出现的是谁',
    technique: '如何呈现',
  },
  kindNames: { symbol: '符号', space: '空间', subject: '主体（人物）', technique: '手法' },
  add: '新建编码项',
  nameEn: '英文名称',
  nameZh: '中文名称',
  kind: '类别',
  colour: '颜色',
  colourNames: ['橙', '天蓝', '绿', '黄', '蓝', '朱红', '粉', '青', '橄榄', '玫红', '紫', '浅蓝'],
  ownColour: '自有颜色',
  key: '按键',
  noKey: '无按键',
  keyMeaning: '一个字母或数字',
  edit: name => `修改“${name}”`,
  retire: '停用',
  retireMeaning: '已有标注保留并照常显示，但不再用它作新标注。',
  retireHoldings: (name, { marks, films }) =>
    `“${name}”已有 ${amounts.count(marks)} 处标注，分布在 ${amounts.count(films)} 部影片中，全部保留并照常显示。停用期间不再用它作新标注，分析中也不计入，恢复后照旧。`,
  retireAll: '停用',
  bringBack: '恢复使用',
  retired: '已停用',
  save: '保存',
  make: '新建',
  cancel: '取消',
  undo: '撤销',
  redo: '重做',
}
