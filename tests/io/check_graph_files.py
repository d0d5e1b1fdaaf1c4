"""Reads a chronicle's graph exports with networkx and igraph (Debian packages), and compares counts and attributes.

check_graph_files.py BABAD ARTICLES: makes a chronicle of the articles in a temporary folder, exports it in each format and
form, reads the files back. Ends with 77 (skipped) where neither library is there.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import networkx
except ImportError:
    sys.exit(77)
try:
    import igraph
except ImportError:
    igraph = None


def run(*arguments):
    subprocess.run([str(argument) for argument in arguments], check=True, capture_output=True)


def same(what, *values):
    if len(set(values)) != 1:
        sys.exit(f"{what}: {values}")


def main(babad, articles):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        store = folder / "news.babad"
        run(babad, "add", store, articles)
        for suffix in ("graphml", "gexf", "json", "cyjs", "jsonl"):
            run(babad, "export", store, "-o", folder / f"x.{suffix}")
        node_link = json.loads((folder / "x.json").read_text())
        cytoscape = json.loads((folder / "x.cyjs").read_text())["elements"]
        graphml = networkx.read_graphml(folder / "x.graphml", force_multigraph=True)
        graphml = networkx.relabel_nodes(graphml, dict(graphml.nodes(data="code")))
        gexf = networkx.read_gexf(folder / "x.gexf")
        linked = networkx.node_link_graph(dict(node_link, links=node_link["edges"]))
        if not graphml.number_of_edges():
            sys.exit("no edge to compare")
        same("nodes", graphml.number_of_nodes(), gexf.number_of_nodes(), linked.number_of_nodes(), len(cytoscape["nodes"]))
        same("edges", graphml.number_of_edges(), gexf.number_of_edges(), linked.number_of_edges(), len(cytoscape["edges"]))
        same("ids", *(tuple(sorted(graph)) for graph in (graphml, gexf, linked)))
        for node in graphml:
            same(f"label of {node}", graphml.nodes[node]["label"], gexf.nodes[node]["label"], linked.nodes[node]["label"])
            same(f"events of {node}", graphml.nodes[node]["events"], gexf.nodes[node]["events"], linked.nodes[node]["events"])
        weights = [sorted((a, b, data["kind"], data["weight"]) for a, b, data in graph.edges(data=True)) for graph in (graphml, gexf, linked)]
        same("weights", *(tuple(weight) for weight in weights))
        if igraph:
            read = igraph.Graph.Read_GraphML(str(folder / "x.graphml"))
            same("igraph", (read.vcount(), read.ecount()), (graphml.number_of_nodes(), graphml.number_of_edges()))
            same("igraph weights", round(sum(read.es["weight"]), 6), round(sum(weight[3] for weight in weights[0]), 6))


main(*sys.argv[1:])
