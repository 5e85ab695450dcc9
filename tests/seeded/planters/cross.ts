import { stem } from '../clean.ts'
import type { SeedIndicator, SeedProject } from '../project.ts'
import { add, ofClass, planted, valueOf, type Planter } from './planter.ts'

const count = (project: SeedProject): SeedIndicator | null =>
  ofClass(project, 'quantity').find(
    ({ unit, body, name }) => unit !== '%' && Number(body) >= 10 && stem(name).length >= 4,
  ) ?? null

/** Errors between the parts of one table; those between tables are in book.ts. */
export const crossPlanters: readonly Planter[] = [
  ...([1.5, 1.1] as const).map((factor): Planter => ({
    rule: 'text-number',
    what: `the goal says ${String(factor)} times as much`,
    plant(project) {
      const one = count(project)
      if (!one) return null
      const body = String(Math.ceil(Number(one.body) * factor))
      project.goals = [`${stem(one.name)}达到${body}${one.unit}。`, project.goals[1]]
      return planted('goal')
    },
  })),
  {
    rule: 'text-number',
    what: 'the goal takes two indicators together',
    plant(project, _, form) {
      add(project, form, { class: 'quantity', name: '粮食加工企业监督抽检批次', body: '720', unit: '批次' })
      add(project, form, { class: 'quantity', name: '粮食经营单位监督抽检批次', body: '60', unit: '批次' })
      project.goals = ['粮食抽检992批次。', project.goals[1]]
      return planted('goal')
    },
  },
  {
    rule: 'process-order',
    what: 'fewer reports than audits',
    plant(project, _, form) {
      add(project, form, { class: 'quantity', name: '审计典当行家数', body: '14', unit: '家' })
      const one = add(project, form, { class: 'quantity', name: '出具审计报告份数', body: '9', unit: '份' })
      return planted(valueOf(one))
    },
  },
  {
    rule: 'process-order',
    what: 'more pass than were trained',
    plant(project, _, form) {
      add(project, form, { class: 'quantity', name: '育婴员培训人数', body: '120', unit: '人' })
      const one = add(project, form, { class: 'social-benefit', name: '育婴员考核合格人数', body: '150', unit: '人' })
      return planted(valueOf(one))
    },
  },
]
