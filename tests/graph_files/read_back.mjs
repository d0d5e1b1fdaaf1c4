// read_back.mjs BABAD ARTICLES: GEXF 1.3 and Cytoscape JSON read by the programs that their users load them with, node by node and edge by
// edge against our node-link JSON.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cytoscape from 'cytoscape'
import Graph from 'graphology'
import gexf from 'graphology-gexf'

const [program, articles] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'graph-files-'))
const babad = (...words) => execFileSync(program, ['-q', ...words], { cwd: folder })
const written = name => readFileSync(join(folder, name), 'utf8')

function checkGraph (form) {
  const graph = ['export', 'news.babad', '--graph', form]
  babad(...graph, '-o', 'g.json')
  babad(...graph, '-o', 'g.gexf', '--gexf', '1.3')
  babad(...graph, '-o', 'g.cyjs')
  const expected = JSON.parse(written('g.json'))
  assert.ok(expected.nodes.length > 3 && expected.edges.length > 3, `${form}: a graph worth reading`)

  const read = gexf.parse(Graph, written('g.gexf'), { addMissingNodes: false, allowUndeclaredAttributes: false })
  assert.equal(read.order, expected.nodes.length, `${form}: nodes in GEXF`)
  assert.equal(read.size, expected.edges.length, `${form}: edges in GEXF`)
  for (const node of expected.nodes) assert.equal(read.getNodeAttribute(node.id, 'label'), node.label)

  const shown = cytoscape({ headless: true, elements: JSON.parse(written('g.cyjs')).elements })
  assert.equal(shown.nodes().length, expected.nodes.length, `${form}: nodes in Cytoscape JSON`)
  assert.equal(shown.edges().length, expected.edges.length, `${form}: edges in Cytoscape JSON`)
  for (const node of expected.nodes) assert.equal(shown.getElementById(node.id).data('name'), node.label)
  assert.ok(shown.edges().every(edge => edge.data('interaction')), `${form}: every edge says what it is`)
  return `${form}: ${read.order} nodes, ${read.size} edges`
}

try {
  babad('add', 'news.babad', articles)
  for (const form of ['aggregated', 'projected', 'bipartite']) console.log(checkGraph(form))
} finally {
  rmSync(folder, { recursive: true })
}
