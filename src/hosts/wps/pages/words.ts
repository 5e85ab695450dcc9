import type { Obstacle } from '../../common/obstacle.ts'

export const PRODUCT = '绩效目标表检查助手'

export const OUTSIDE: Obstacle = {
  title: '请在 WPS 表格里打开',
  text: [
    '这一页是 WPS 表格里的窗格：它要和旁边的工作表一起用，单独在浏览器里打开看不到表格。',
    '在 WPS 表格的「绩效目标」选项卡里，点「打开窗格」就可以了。',
  ],
}
