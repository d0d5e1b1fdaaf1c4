#!/usr/bin/env python3
"""Measures babad on annotated sets and prints one table.

    measure.py BABAD ROOT [--data DIR] [--only PREFIX] [--floors FILE] [--keep DIR]

ROOT holds `gold/` and `eval/` (this folder, or a larger collection of the same layout); sets that are not there are left out.
--data    tables for babad instead of the built-in ones
--only    only measures whose name begins so: events.id, blind, probes, times, pages …
--floors  a table `measure<TAB>floor`; exit code 1 where a measure falls more than one point below its floor
--keep    folder for what babad printed (for the scorers' --verbose and --errors)
All figures are per cent, but for "reports per article".
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile


def per_cent(share):
    """A scorer's share; None where it had nothing to count."""
    return None if share is None else 100 * share


class Measurer:
    def __init__(self, options, work):
        self.program = [str(options.babad.resolve()), "-q"] + (["--data", str(options.data)] if options.data else [])
        self.gold = options.root / "gold"
        self.eval = options.root / "eval"
        self.only = options.only or ""
        self.work = work
        self.rows = []

    def wants(self, prefix, path):
        return (prefix.startswith(self.only) or self.only.startswith(prefix)) and path.exists()

    def row(self, name, value):
        if name.startswith(self.only) and value is not None:
            self.rows.append((name, value))

    def babad(self, *words, out=None):
        done = subprocess.run(self.program + [str(word) for word in words], capture_output=True)
        if done.returncode != 0:
            sys.exit(f"babad {' '.join(map(str, words))}: exit code {done.returncode}\n{done.stderr.decode()}")
        if out:
            out.write_bytes(done.stdout)

    def score(self, script, *words):
        done = subprocess.run([sys.executable, self.eval / script, *map(str, words)], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{script}: {done.stderr}")
        return done.stdout

    def as_articles(self, gold, lang):
        articles = self.work / f"{gold.stem}.articles.jsonl"
        articles.write_text(self.score("to_articles.py", gold, "--lang", lang), encoding="utf-8")
        return articles

    def chronicle(self, name, articles, folder):
        """Articles → merged events as JSON lines, FOLDER/NAME.jsonl."""
        folder.mkdir(exist_ok=True)
        store, events = self.work / f"{name}.babad", folder / f"{name}.jsonl"
        store.unlink(missing_ok=True)
        self.babad("add", store, articles)
        self.babad("export", store, "-o", events)
        return events

    def times(self):
        sets = (("id_inventory", "id"), ("en_inventory", "en"), ("wikiwars", "en"), ("msrec_en", "en"))
        for name, lang in sets:
            gold = self.gold / "timex" / f"timex_{name}.jsonl"
            if not self.wants(f"times.{name}", gold):
                continue
            found = self.work / f"{name}.times.jsonl"
            self.babad("dates", self.as_articles(gold, lang), "--lang", lang, out=found)
            skip = ["--skip", "no_value"] if name == "msrec_en" else []
            scores = json.loads(self.score("eval_timex.py", gold, found, "--json", *skip))
            self.row(f"times.{name}.value_f1", per_cent(scores["value_f1"]))
            self.row(f"times.{name}.relaxed_f1", per_cent(scores["relaxed_prf"][2]))

    def storylines(self):
        """The first storylines (`events`), those written later and blind (`blind`), and one-sentence probes (`probes`)."""
        for prefix, name in (("events", "storylines"), ("blind", "blind_storylines"), ("probes", "probes")):
            if self.wants(prefix, self.gold / name):
                self.stories(prefix, self.gold / name)

    def stories(self, prefix, folder):
        found = self.work / prefix
        for story in sorted(path for path in folder.iterdir() if path.is_dir()):
            articles = story / "articles.jsonl"
            if not articles.exists():
                articles = self.gold.parent / "articles" / "seed.txt"
            if articles.exists():
                events = self.chronicle(story.name, articles, found)
                if not (story / "articles.jsonl").exists():
                    self.events(f"{prefix}.{story.name}", story, events)
        for lang in ("id", "en"):
            self.events(f"{prefix}.{lang}", folder, found, "--lang", lang)
        self.events(f"{prefix}.all", folder, found)

    def events(self, name, gold, found, *flags):
        out = self.work / "scores.json"
        self.score("score_storylines.py", gold, found, "--json", out, *flags)
        scores = json.loads(out.read_text())["total"]["scores"]
        self.row(f"{name}.detection", per_cent(scores["reports"]["detection"]["f1"]))
        self.row(f"{name}.type", per_cent(scores["reports"]["type"]["f1"]))
        for code in ("actors", "parties"):
            self.row(f"{name}.{code}", per_cent(scores["codes of matched reports"][code]["f1"]))
        for attribute in ("status", "kind", "mode"):
            self.row(f"{name}.{attribute}", per_cent(scores["attributes of matched reports"][attribute]["value"]))
        for measure in ("exact", "overlap", "certainly wrong"):
            self.row(f"{name}.date_{measure.replace(' ', '_')}", per_cent(scores["dates of matched reports"][measure]["value"]))
        self.row(f"{name}.merge_pairwise", per_cent(scores["merging"]["pairwise"]["f1"]))
        self.row(f"{name}.merge_conll", per_cent(scores["merging"]["CoNLL average"]["f1"]))
        self.row(f"{name}.events", per_cent(scores["events"]["events"]["f1"]))

    def real(self):
        articles = self.gold / "real" / "articles.jsonl"
        if not self.wants("real", articles):
            return
        found = self.chronicle("real", articles, self.work / "real")
        for lang in ("id", "en"):
            self.events(f"real.{lang}", self.gold / "real", found, "--lang", lang)
        self.events("real.all", self.gold / "real", found)
        self.eventless("real.eventless", articles, found)

    def eventless(self, name, articles, found):
        shares = re.search(r"coded \d+ \(([\d.]+) %\), reports per such article ([\d.]+)", self.score("eventless.py", articles, found))
        self.row(f"{name}.coded", float(shares[1]))
        self.row(f"{name}.reports_per_article", float(shares[2]))

    def sentences(self):
        for lang in ("id", "en"):
            articles = self.gold / f"eventless_{lang}.jsonl"
            if not articles.exists():
                articles = self.gold.parent / f"eventless_{lang}.jsonl"
            if self.wants(f"eventless.{lang}", articles):
                found = self.work / f"eventless_{lang}.reports.jsonl"
                self.babad("read", articles, "--lang", lang, out=found)
                marked = self.work / f"eventless_{lang}.jsonl"
                with open(articles, encoding="utf-8") as source, open(marked, "w", encoding="utf-8") as target:
                    for line in source:
                        target.write(json.dumps(dict(json.loads(line), no_events=True)) + "\n")
                self.eventless(f"eventless.{lang}", marked, found)

    def records(self):
        gold = self.gold / "events" / "plover_gsr_dev.jsonl"
        if not self.wants("records", gold):
            return
        found = self.work / "records.jsonl"
        self.babad("read", "--records", self.as_articles(gold, "en"), "--lang", "en", out=found)
        levels = json.loads(self.score("score_events.py", gold, found, "--json"))["levels"]
        for level in ("plover", "dyad", "plover+dyad", "root"):
            self.row(f"records.{level}", 100 * levels[level]["f1"])

    def pages(self):
        for name in ("article_extraction", "id_pages", "dates"):
            folder = self.gold / "pages" / name
            if not self.wants(f"pages.{name}", folder):
                continue
            found = self.work / f"{name}.pages.jsonl"
            self.babad("articles", folder / "html", out=found)
            mode = "date" if name == "dates" else "body"
            for line in self.score("eval_article.py", mode, folder / "ground-truth.json", found).splitlines():
                print(f"  {name}: {line}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("babad", type=pathlib.Path)
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("--only")
    parser.add_argument("--floors", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = options.keep or pathlib.Path(temporary)
        work.mkdir(parents=True, exist_ok=True)
        measurer = Measurer(options, work)
        for measure in (measurer.times, measurer.storylines, measurer.real, measurer.sentences, measurer.records, measurer.pages):
            measure()
    for name, value in measurer.rows:
        print(f"{name:44} {value:7.2f}")
    sys.exit(below_floor(dict(measurer.rows), options.floors) if options.floors else 0)


def below_floor(measured, path):
    failed = passed = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#") or line.startswith("measure\t"):
            continue
        name, floor = line.split("\t")
        if name not in measured:
            continue
        lower_is_better = name.endswith(("coded", "reports_per_article", "certainly_wrong"))
        slip = measured[name] - float(floor) if lower_is_better else float(floor) - measured[name]
        if slip > 1.0:
            failed += 1
            print(f"{name}: {measured[name]:.2f}, held at {floor}")
        else:
            passed += 1
    print(f"accuracy: {passed} held, {failed} fell")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    main()
