import type { ChoiceListWords, CodeGroupWords, CodeSetWords } from '../../en/codebook/groups.ts'
import { amounts } from '../amounts.ts'

export const codeGroups: CodeGroupWords = {
  title: '二元对立与替换组',
  meaning: '相互参照的编码项',
  size: ({ oppositions, commutations }) =>
    [
      ...(oppositions > 0 ? [`${amounts.count(oppositions)} 个二元对立`] : []),
      ...(commutations > 0 ? [`${amounts.count(commutations)} 个替换组`] : []),
    ].join('，'),
  sorts: { opposition: '二元对立', commutation: '替换组' },
  add: { opposition: '新建二元对立', commutation: '新建替换组' },
  sortMeanings: {
    opposition: '两个彼此对立的编码项，如烟囱与吊车。位于其下的编码项一并在内，因此整族也可对立。',
    commutation: '可以互相替换的编码项。若烟囱换成吊车，这场戏的意义会如何改变？',
  },
  begin: '尚无内容。可令两个编码项对立，或汇集可以互相替换的编码项。',
  nameEn: '英文名称（可不填）',
  nameZh: '中文名称（可不填）',
  first: '其一',
  second: '其二',
  choose: '选择编码项……',
  codes: '可以互相替换的编码项',
  note: '意义有何改变',
  noNote: '尚未说明意义有何改变。',
  change: '修改',
  make: { opposition: '新建二元对立', commutation: '新建替换组' },
  save: '保存',
  cancel: '取消',
  remove: '移除',
  removeMeaning: '其中的编码项保留。可用撤销恢复。',
  openCode: name => `打开${name}的页面`,
  withFamily: count => `连同其下 ${amounts.count(count)} 个编码项`,
  asSaid: said => `（${said}）`,
  against: names => `与${names}对立`,
  inPlaceOf: names => `可替换${names}`,
}

export const codeSets: CodeSetWords = {
  title: '编码项组合',
  meaning: '用于编码轮次，或同时只取其一',
  add: '新建组合',
  begin: '尚无组合。组合可用来开始一个编码轮次；也可在编码台上打开，用键切换自某帧起持续的是哪一项。',
  name: '名称',
  codes: '编码项',
  chosen: ({ chosen, most }) => `已选 ${amounts.count(chosen)} 个，至多 ${amounts.count(most)} 个`,
  running: '在编码台上，同一时刻只有一项持续',
  runningMeaning: '影片播放时，用各自的键从一项切换到下一项。此选择只属于你和这台机器。',
  change: '修改',
  make: '新建组合',
  save: '保存',
  cancel: '取消',
  remove: '移除',
  removeMeaning: '用它开始的编码轮次保留其编码项。可用撤销恢复。',
}

export const choiceLists: ChoiceListWords = {
  title: '态度与处理方式',
  meaning: '供位置与中介选用',
  names: { attitude: '态度', treatment: '处理方式' },
  meanings: {
    attitude: '影片如何对待矛盾的一极。',
    treatment: '影片如何处理矛盾。',
  },
  given: '按原有列表',
  change: '修改',
  save: '保存',
  cancel: '取消',
  stays: '去掉的值在已选之处保留，只是不再供选择。',
}
