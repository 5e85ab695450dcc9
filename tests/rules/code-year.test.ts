import { codeYear } from '../../src/rules/time/code-year.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(codeYear, {
  silent: [
    { title: 'the only year there is', table: '项目编码: 13999923P00070710002F\n产出 | 数量 | 抽检批次 | ≥5批次' },
    {
      title: 'a code built otherwise',
      table: '标题: 2024年抽检经费绩效目标表\n项目编码: 139999WH23001\n产出 | 数量 | 抽检批次 | ≥5批次',
    },
    { title: 'no code', table: '标题: 2024年抽检经费绩效目标表\n项目编码: ————\n产出 | 数量 | 抽检批次 | ≥5批次' },
    {
      title: 'the file says the same',
      table: '项目编码: 13999924P00070710002F\n产出 | 数量 | 抽检批次 | ≥5批次',
      fileName: '2024年绩效目标.xlsx',
    },
  ],
  found: [
    {
      title: 'another year in the name of the file',
      table: '项目编码: !13999923P00070710002F\n产出 | 数量 | 抽检批次 | ≥5批次',
      fileName: '2024年绩效目标.xlsx',
      says: '文件名写的是 2024年',
      severity: 'warning',
    },
    {
      title: 'another year in the period',
      table: '项目编码: !13999923P00070710002F\n实施期: 2024.01.01-2024.12.31\n产出 | 数量 | 抽检批次 | ≥5批次',
      says: '实施期写的是 2024年',
    },
    {
      title: 'a code from before the beginning of a project of several years',
      table:
        '标题: 2024年抽检经费绩效目标表\n项目编码: !13999922P00070710002F\n实施期: 2023.01.01-2025.12.31\n产出 | 数量 | 抽检批次 | ≥5批次',
    },
  ],
})
