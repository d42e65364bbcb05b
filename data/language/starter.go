package language

// starter is a whole brief to begin with, short enough for a finding.
const starter = `schema: factsheet/v1
brief: {title: Homes without water, date: 2025-03-01}
measures:
  dry: {label: Homes without water, unit: homes, kind: stock}
sources:
  office: {author: Statistics Office}
claims:
  first:
    source: office
    measure: dry
    value: 4200
    who: all
    where: Green Valley
    when: 2024
    basis: census
    says: 4,200 homes
charts:
  dry: {title: One valley, claims: [first]}`
